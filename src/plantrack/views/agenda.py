"""`agenda`: who owes what: late, due, silent, role by role."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from plantrack.loading.order import natural_order
from plantrack.model import Event, Milestone, Plan, Role
from plantrack.model.journal import is_done
from plantrack.views.finding import id_named
from plantrack.views.questions import Waiting, questions_waiting
from plantrack.views.standing import Snapshot, Standing, late_first

ALL_DAYS = 36_500  # days: a calendar holds all that is to come


@dataclass(frozen=True, slots=True)
class DueMilestone:
    """A milestone not done, past or near its due date."""

    standing: Standing
    milestone: Milestone
    late: bool


@dataclass(frozen=True, slots=True)
class Owed:
    """What one role owes; `role` is None for deliverables that nobody leads.

    Work that is late or due may be silent too: it is in both lists, and `told` has each once.
    `helping` is such work that another role leads, and with which this one helps; `questions` are
    those that wait for it to answer.
    """

    role: Role | None
    role_id: str | None
    late: tuple[Standing, ...]
    silent: tuple[Standing, ...]
    due: tuple[Standing, ...]
    milestones: tuple[DueMilestone, ...]
    helping: tuple[Standing, ...] = ()
    questions: tuple[Waiting, ...] = ()

    @property
    def told(self) -> tuple[Standing, ...]:
        """What is late, silent and due, each once, the gravest first."""
        return tuple(
            {id(standing): standing for standing in (*self.late, *self.silent, *self.due)}.values()
        )

    @property
    def count(self) -> int:
        """How many things are owed, each counted once."""
        return sum(map(len, (self.told, self.milestones, self.helping, self.questions)))

    @property
    def is_empty(self) -> bool:
        """Whether nothing is owed."""
        return not self.count


@dataclass(frozen=True, slots=True)
class Agenda:
    """What is owed on a day and in the days that follow, by role, and the events to come.

    `lead` is the id of the only role that was asked for, where one was.
    """

    plan: Plan
    day: date
    days: int
    roles: tuple[Owed, ...]
    events: tuple[Event, ...]
    lead: str | None = None

    def concerns(self, standing: Standing) -> bool:
        """Return whether a deliverable is of the role that was asked for, if one was."""
        helps = standing.deliverable.contributors
        return self.lead is None or self.lead == standing.state.lead or self.lead in helps


@dataclass(frozen=True, slots=True)
class RoleAgenda:
    """What one role owes, be it nothing: soon, and on any day to come, for its calendar."""

    soon: Agenda
    ever: Agenda

    @property
    def owed(self) -> Owed:
        """What it owes soon."""
        return self.soon.roles[0]


def agenda_of(snapshot: Snapshot, days: int | None = None, lead: str | None = None) -> Agenda:
    """Return who owes what: what is late, silent, or due in the next `days` days.

    Of one role, `lead`, also the work of others with which it helps.

    Raises:
        PlantrackError: `lead` names no role.
    """
    plan = snapshot.plan
    horizon = plan.header.due_soon_days if days is None else days
    lead = id_named(plan, lead, "role")
    gathered = _gathered(snapshot)
    wanted = [lead] if lead else _roles_in_order(plan, gathered)
    owed = (
        _owed(snapshot, role_id, gathered.get(role_id, _Gathered()), horizon) for role_id in wanted
    )
    told = (_helped(snapshot, of_role, horizon) if lead else of_role for of_role in owed)
    in_force = (of_role for of_role in told if not of_role.is_empty)
    return replace(_agenda(snapshot, horizon, in_force), lead=lead)


def agendas_by_role(snapshot: Snapshot, days: int | None = None) -> tuple[RoleAgenda, ...]:
    """Return the agenda of each role of the plan; of work that nobody leads, where some is owed."""
    horizon = snapshot.plan.header.due_soon_days if days is None else days
    gathered = _gathered(snapshot)

    def within(role_id: str | None, ahead: int) -> Agenda:
        owed = _owed(snapshot, role_id, gathered.get(role_id, _Gathered()), ahead)
        return _agenda(snapshot, ahead, [_helped(snapshot, owed, ahead)])

    found = (
        RoleAgenda(within(role_id, horizon), within(role_id, ALL_DAYS))
        for role_id in _roles_in_order(snapshot.plan, gathered)
    )
    return tuple(each for each in found if each.owed.role_id or not each.owed.is_empty)


def _roles_in_order(plan: Plan, gathered: "dict[str | None, _Gathered]") -> list[str | None]:
    unknown = (role for role in gathered if role and role not in plan.role_of)
    return [*plan.role_of, *sorted(unknown, key=natural_order), None]


def _agenda(snapshot: Snapshot, days: int, roles: Iterable[Owed]) -> Agenda:
    events = (
        event
        for event in snapshot.plan.header.events
        if 0 <= (event.date - snapshot.day).days <= days
    )
    in_order = sorted(events, key=lambda event: event.date)
    return Agenda(snapshot.plan, snapshot.day, days, tuple(roles), tuple(in_order))


@dataclass(slots=True)
class _Gathered:
    """The open work that a role leads, and the questions that wait for it."""

    led: list[Standing] = field(default_factory=list)
    questions: list[Waiting] = field(default_factory=list)


def _gathered(snapshot: Snapshot) -> dict[str | None, _Gathered]:
    found: dict[str | None, _Gathered] = {}
    for standing in snapshot.in_force:
        if standing.status.is_open:
            found.setdefault(standing.state.lead, _Gathered()).led.append(standing)
        for waiting in questions_waiting(standing, snapshot.day):
            found.setdefault(waiting.role, _Gathered()).questions.append(waiting)
    return found


def _owed(snapshot: Snapshot, role_id: str | None, gathered: _Gathered, days: int) -> Owed:
    led = gathered.led
    late = late_first(standing for standing in led if standing.late)
    due = late_first(standing for standing in led if _is_due(standing, snapshot.day, days))
    return Owed(
        role=snapshot.plan.role_of.get(role_id or ""),
        role_id=role_id,
        late=tuple(late),
        due=tuple(due),
        silent=tuple(late_first(standing for standing in led if standing.silent)),
        milestones=tuple(_milestones(led, snapshot.day, days)),
        questions=tuple(sorted(gathered.questions, key=lambda waiting: waiting.entry.date)),
    )


def _helped(snapshot: Snapshot, owed: Owed, days: int) -> Owed:
    """Return what a role owes with the work of others that it helps with and that is owed too."""
    role_id, day = owed.role_id, snapshot.day
    helping = late_first(
        standing
        for standing in snapshot.in_force
        if role_id in standing.deliverable.contributors
        and standing.state.lead != role_id
        and standing.status.is_open
        and (standing.late or standing.silent or _is_due(standing, day, days))
    )
    return replace(owed, helping=tuple(helping))


def _is_due(standing: Standing, day: date, days: int) -> bool:
    return standing.state.due is not None and 0 <= (standing.state.due - day).days <= days


def _milestones(led: list[Standing], day: date, days: int) -> list[DueMilestone]:
    found = [
        DueMilestone(standing, milestone, milestone.due < day)
        for standing in led
        for milestone in standing.deliverable.milestones
        if not is_done(milestone, day) and (milestone.due - day).days <= days
    ]
    return sorted(
        found, key=lambda due: (due.milestone.due, natural_order(due.standing.deliverable.id))
    )
