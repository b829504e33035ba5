"""`agenda`: who owes what: late, due, silent, role by role."""

from dataclasses import dataclass
from datetime import date

from plantrack.loading.order import natural_order
from plantrack.model import Event, Milestone, Plan, Role
from plantrack.model.journal import is_done
from plantrack.views.finding import id_of, named_by
from plantrack.views.standing import Snapshot, Standing, late_first


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
    """

    role: Role | None
    role_id: str | None
    late: tuple[Standing, ...]
    silent: tuple[Standing, ...]
    due: tuple[Standing, ...]
    milestones: tuple[DueMilestone, ...]

    @property
    def told(self) -> tuple[Standing, ...]:
        """What is late, silent and due, each once, the gravest first."""
        return tuple({id(one): one for one in (*self.late, *self.silent, *self.due)}.values())

    @property
    def is_empty(self) -> bool:
        """Whether nothing is owed."""
        return not (self.late or self.silent or self.due or self.milestones)


@dataclass(frozen=True, slots=True)
class Agenda:
    """What is owed on a day and in the days that follow, by role, and the events to come."""

    plan: Plan
    day: date
    days: int
    roles: tuple[Owed, ...]
    events: tuple[Event, ...]


def agenda_of(snapshot: Snapshot, days: int | None = None, lead: str | None = None) -> Agenda:
    """Return who owes what: what is late, silent, or due in the next `days` days.

    Raises:
        PlantrackError: `lead` names no role.
    """
    plan = snapshot.plan
    horizon = plan.header.due_soon_days if days is None else days
    if lead is not None:
        lead = id_of(named_by(plan, lead, ("role",)))
    leads = {one.deliverable.lead for one in snapshot.in_force}
    unknown = (one for one in leads if one and one not in plan.role_of)
    order = [*plan.role_of, *sorted(unknown, key=natural_order)]
    wanted: list[str | None] = [lead] if lead else [*order, None]
    led: dict[str | None, list[Standing]] = {}
    for one in snapshot.in_force:
        if one.status.is_open:
            led.setdefault(one.deliverable.lead, []).append(one)
    owed = (_owed(snapshot, role_id, led.get(role_id, []), horizon) for role_id in wanted)
    return Agenda(
        plan=plan,
        day=snapshot.day,
        days=horizon,
        roles=tuple(one for one in owed if not one.is_empty),
        events=tuple(
            sorted(
                (
                    one
                    for one in plan.header.events
                    if 0 <= (one.date - snapshot.day).days <= horizon
                ),
                key=lambda one: one.date,
            )
        ),
    )


def _owed(snapshot: Snapshot, role_id: str | None, led: list[Standing], days: int) -> Owed:
    late = late_first(one for one in led if one.late)
    due = late_first(one for one in led if _is_due(one, snapshot.day, days))
    return Owed(
        role=snapshot.plan.role_of.get(role_id or ""),
        role_id=role_id,
        late=tuple(late),
        due=tuple(due),
        silent=tuple(late_first(one for one in led if one.silent)),
        milestones=tuple(_milestones(led, snapshot.day, days)),
    )


def _is_due(one: Standing, day: date, days: int) -> bool:
    return one.state.due is not None and 0 <= (one.state.due - day).days <= days


def _milestones(led: list[Standing], day: date, days: int) -> list[DueMilestone]:
    found = [
        DueMilestone(one, milestone, milestone.due < day)
        for one in led
        for milestone in one.deliverable.milestones
        if not is_done(milestone, day) and (milestone.due - day).days <= days
    ]
    return sorted(
        found, key=lambda due: (due.milestone.due, natural_order(due.standing.deliverable.id))
    )
