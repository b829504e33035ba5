"""How much oftener what a doubt marked slipped later, at the past month ends of a plan."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from plantrack.doubts import Doubt, Subject, Told, Work
from plantrack.model import Deliverable, Plan, Status, state_of
from plantrack.views.month_ends import past_month_ends

ENOUGH = 9  # deliverables marked, from which a lift is known
LEAST = Fraction(13, 10)  # below it, a doubt that is known is silent


@dataclass(frozen=True, slots=True)
class Lift:
    """What became of what a doubt marked, and of what it did not mark.

    A case is a deliverable at a past month end, open and not late, whose due date of then is
    decided: it slipped where it was not done by that date. `deliverables` is how many of them were
    ever marked.
    """

    marked: int
    marked_slipped: int
    others: int
    others_slipped: int
    deliverables: int

    @property
    def ratio(self) -> Fraction | None:
        """How much oftener what was marked slipped; None where there is nothing to compare."""
        if not (self.marked and self.others_slipped):
            return None
        return Fraction(self.marked_slipped * self.others, self.marked * self.others_slipped)

    @property
    def is_known(self) -> bool:
        """Whether enough was marked to say so."""
        return self.deliverables >= ENOUGH and self.ratio is not None

    @property
    def silences(self) -> bool:
        """Whether the doubt is known to say too little."""
        return self.is_known and self.ratio is not None and self.ratio < LEAST


def lifts_of(plan: Plan, day: date, told: Told | None, doubts: Iterable[Doubt]) -> dict[str, Lift]:
    """Return the lift of each doubt whose marks can slip, by its name, as known on a day."""
    measured = [doubt for doubt in doubts if doubt.is_measured]
    counts = {doubt.name: [0, 0, 0, 0] for doubt in measured}
    ever: dict[str, set[str]] = {doubt.name: set() for doubt in measured}
    known = _Outcomes(plan, day)
    first = min((each.start for each in plan.action_plans), default=day)
    for end in past_month_ends(first, day) if measured else ():
        subject = Subject(plan, end, told)
        cases = {
            work.id: slipped
            for work in subject.open
            if (slipped := known.slipped(work, end)) is not None
        }
        for doubt in measured:
            marked = {finding.of for finding in doubt.find(subject)} & cases.keys() if cases else ()
            ever[doubt.name].update(marked)
            _count(counts[doubt.name], cases, marked)
    return {
        name: Lift(marked, slipped, others, others_slipped, len(ever[name]))
        for name, (marked, slipped, others, others_slipped) in counts.items()
    }


def _count(counts: list[int], cases: Mapping[str, bool], marked: Iterable[str]) -> None:
    slipped = sum(cases[name] for name in marked)
    size = len(list(marked))
    counts[0] += size
    counts[1] += slipped
    counts[2] += len(cases) - size
    counts[3] += sum(cases.values()) - slipped


class _Outcomes:
    """What became of the due dates of deliverables, as known on a day."""

    def __init__(self, plan: Plan, day: date) -> None:
        self._day = day
        self._ends = {each.id: _end_of(each, day) for each in plan.deliverables}

    def slipped(self, work: Work, then: date) -> bool | None:
        """Return whether it was not done by the date that stood; None where none can say yet."""
        due = work.state.due
        if due is None or due < then:
            return None
        is_open, end = self._ends[work.id]
        if is_open and due >= self._day:
            return True if end is not None and end > due else None
        return is_open or end is None or end > due


def _end_of(deliverable: Deliverable, day: date) -> tuple[bool, date | None]:
    """Return whether work is open, and its due date; else when it was done, if it was."""
    state = state_of(deliverable, day)
    if state.status.is_open:
        return True, state.due
    is_done = state.status is Status.DONE and state.status_entry is not None
    return False, state.status_entry.date if is_done and state.status_entry else None
