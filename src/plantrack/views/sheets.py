"""`sheets`: what each role is asked, of which deliverables; or what one role is to judge."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from plantrack.model import Plan
from plantrack.views.agenda import Agenda, DueMilestone, Owed, agenda_of
from plantrack.views.finding import id_of, named_by
from plantrack.views.judged import Judged, judged
from plantrack.views.questions import Waiting
from plantrack.views.standing import Snapshot, Standing


@dataclass(frozen=True, slots=True)
class Asked:
    """A deliverable that is asked about: how it stands, its milestones due, its questions."""

    standing: Standing
    milestones: tuple[DueMilestone, ...] = ()
    questions: tuple[Waiting, ...] = ()


@dataclass(frozen=True, slots=True)
class SheetAsked:
    """A sheet for one role, of a day, to be returned by another one.

    It asks what is new of its work; or, where it is a review, what it judges of others' promises,
    of which it then shows nothing but text, promise and proofs.
    """

    plan: Plan
    day: date
    back: date | None
    role_id: str
    title: str
    asked: tuple[Asked, ...] = ()
    judged: tuple[Judged, ...] = ()

    @property
    def is_review(self) -> bool:
        """Whether it asks for second verdicts."""
        return bool(self.judged)


def sheets_of(
    snapshot: Snapshot, role: str | None = None, back: date | None = None
) -> tuple[SheetAsked, ...]:
    """Return the sheets of the roles that owe news: of what is late, silent or due soon.

    What falls due by the day when sheets are to be back is asked too.

    Raises:
        PlantrackError: `role` names no role.
    """
    agenda = _agenda(snapshot, role, back)
    found = (_sheet(snapshot, owed, back) for owed in agenda.roles if owed.role_id is not None)
    return tuple(sheet for sheet in found if sheet.asked)


def narrowed(sheets: Iterable[SheetAsked], within: Collection[str]) -> Iterator[SheetAsked]:
    """Give sheets with only some deliverables, by their ids; one that is left empty is none."""
    for sheet in sheets:
        asked = tuple(each for each in sheet.asked if each.standing.deliverable.id in within)
        left = tuple(each for each in sheet.judged if each.deliverable.id in within)
        if asked or left:
            yield replace(sheet, asked=asked, judged=left)


def leaderless(snapshot: Snapshot) -> tuple[Standing, ...]:
    """Return the work that is owed and that nobody leads: no sheet asks about it."""
    agenda = agenda_of(snapshot)
    return tuple(each for owed in agenda.roles if owed.role_id is None for each in owed.told)


def review_of(snapshot: Snapshot, role: str, back: date | None = None) -> SheetAsked:
    """Return the sheet on which a role judges what others promised by the day.

    Raises:
        PlantrackError: `role` names no role.
    """
    plan, role_id = snapshot.plan, id_of(named_by(snapshot.plan, role, ("role",)))
    due = [
        standing
        for standing in snapshot.in_force
        if standing.state.lead != role_id
        and standing.state.adopted is not None
        and standing.state.adopted < snapshot.day
        and not _is_judged(standing, role_id, snapshot.day)
    ]
    found = tuple(judged(plan, standing.deliverable, snapshot.day) for standing in due)
    return SheetAsked(plan, snapshot.day, back, role_id, _title(plan, role_id), judged=found)


def _is_judged(standing: Standing, role_id: str, day: date) -> bool:
    return any(
        entry.review is not None and entry.by == role_id and entry.date <= day
        for entry in standing.deliverable.updates
    )


def _agenda(snapshot: Snapshot, role: str | None, back: date | None) -> Agenda:
    soon = snapshot.plan.header.due_soon_days
    ahead = max(soon, (back - snapshot.day).days) if back is not None else soon
    return agenda_of(snapshot, ahead, role)


def _sheet(snapshot: Snapshot, owed: Owed, back: date | None) -> SheetAsked:
    standings = {standing.deliverable.id: standing for standing in owed.told}
    others = [each.standing for each in owed.milestones]
    others += [each.standing for each in owed.questions]
    for standing in others:
        standings.setdefault(standing.deliverable.id, standing)
    asked = tuple(
        Asked(
            standing,
            tuple(due for due in owed.milestones if due.standing.deliverable.id == identifier),
            tuple(due for due in owed.questions if due.standing.deliverable.id == identifier),
        )
        for identifier, standing in standings.items()
    )
    role_id = owed.role_id or ""
    plan = snapshot.plan
    return SheetAsked(plan, snapshot.day, back, role_id, _title(plan, role_id), asked)


def _title(plan: Plan, role_id: str) -> str:
    role = plan.role_of.get(role_id)
    return role.title if role is not None else role_id
