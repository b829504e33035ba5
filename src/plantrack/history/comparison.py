"""Two days of a plan compared: the work done, and the scope changed, between them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from types import MappingProxyType
from typing import Literal

from plantrack.model import ActionPlan, Status
from plantrack.views.figures import Completion, completion, exact_sum
from plantrack.views.standing import Snapshot, Standing

_NONE: Mapping[str, str] = MappingProxyType({})
TurnKind = Literal[
    "done", "partial", "started", "progressed", "reopened",
    "added", "removed", "moved", "deferred", "cancelled", "reweighted", "answers",
]  # fmt: skip
# The turns of which a reason is owed.
WITH_REASON: frozenset[TurnKind] = frozenset({"partial", "moved", "deferred", "cancelled"})
_CLOSED_BY_WORK: dict[Status, TurnKind] = {Status.DONE: "done", Status.PARTIAL: "partial"}
_CLOSED_BY_CHOICE: dict[Status, TurnKind] = {
    Status.DEFERRED: "deferred",
    Status.CANCELLED: "cancelled",
}


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn that the work on a deliverable, or its promise, took between two days.

    `standing` is what stands on the later day, and on the earlier one for what was removed;
    `before` what stood on the earlier day, None for what was added.
    """

    kind: TurnKind
    standing: Standing
    before: Standing | None

    @property
    def reason(self) -> str | None:
        """Why the promise is not kept as it stood, where that is told."""
        state = self.standing.state
        if self.kind == "moved":
            return state.due_entry.reason if state.due_entry else None
        return state.reason if self.kind in WITH_REASON else None


@dataclass(frozen=True, slots=True)
class Move:
    """A completion before and after, in exact fractions: `after = before + work + scope`.

    `scope` is what the completion would have changed by if no work had been done: the earlier
    progress, over the later deliverables and weights, nothing for what was given up. `work` is
    the rest.
    """

    before: Fraction
    after: Fraction
    work: Fraction
    scope: Fraction


@dataclass(frozen=True, slots=True)
class Comparison:
    """What changed between two days of a plan; `begun` are the action plans begun in between."""

    before: Snapshot
    after: Snapshot
    work: tuple[Turn, ...]
    scope: tuple[Turn, ...]
    begun: tuple[ActionPlan, ...]


def compared(before: Snapshot, after: Snapshot) -> Comparison:
    """Return what changed between two days; the two plans may be read from different files.

    What one of them could not read, or not whole, is neither work done nor scope changed.
    """
    begun = tuple(
        action_plan
        for action_plan in after.plan.action_plans
        if before.day < action_plan.start <= after.day
    )
    fresh = {action_plan.key for action_plan in begun}
    earlier = {standing.deliverable.id: standing for standing in before.in_force}
    later = {standing.deliverable.id: standing for standing in after.in_force}
    pairs = [(_before(earlier, standing), standing) for standing in later.values()]
    told = [pair for pair in pairs if not _is_unsure(before, after, *pair)]
    work = [turn for was, now in told for turn in _work(was, now)]
    scope = [turn for was, now in told for turn in _scope(was, now, fresh)]
    stayed = {id(was) for was, _ in pairs}
    gone = [standing for standing in earlier.values() if id(standing) not in stayed]
    scope.extend(
        Turn("removed", standing, standing)
        for standing in gone
        if not _may_be_unread(after, standing)
    )
    return Comparison(before, after, tuple(work), tuple(scope), begun)


def _is_unsure(before: Snapshot, after: Snapshot, was: Standing | None, now: Standing) -> bool:
    """Return whether one of two readings does not tell all of a deliverable, so that they differ.

    One reading of both days says the same of both, whatever is wrong in it.
    """
    if before.plan is after.plan:
        return False
    if was is None:
        return _may_be_unread(before, now)
    bases = ((before.plan.basis, was), (after.plan.basis, now))
    return any(basis.is_torn(standing.deliverable) for basis, standing in bases)


def _may_be_unread(snapshot: Snapshot, known: Standing) -> bool:
    """Return whether a deliverable known on another day may be among what was not read here."""
    plan, own = snapshot.plan, known.deliverable
    return own.id not in plan.deliverable_of and plan.basis.may_have(own.id, own.origin.path)


def year_move(before: Snapshot, after: Snapshot, year: str) -> Move | None:
    """Return how a year's completion moved, and by what.

    None where it had none on either day, or where not all was read: what is missing on a side
    would pass for work done or for scope changed.
    """
    if not is_comparable(before, after):
        return None
    return move_between(before.of_year(year), after.of_year(year))


def is_comparable(before: Snapshot, after: Snapshot) -> bool:
    """Return whether what moved between two days moved in the plan, not in what could be read."""
    plans = (before.plan, after.plan)
    return before.plan is after.plan or all(plan.basis.is_whole for plan in plans)


def move_between(
    before: Iterable[Standing], after: Iterable[Standing], renamed: Mapping[str, str] = _NONE
) -> Move | None:
    """Return how the completion of a set moved, and by what; None where either set has none.

    A deliverable is known again by its id, by one that it had before, or by the earlier id that
    `renamed` gives for its own.
    """
    known = {standing.deliverable.id: standing for standing in before}
    return move_of(completion(known.values()), completion(after), renamed)


def move_of(was: Completion, now: Completion, renamed: Mapping[str, str] = _NONE) -> Move | None:
    """Return how a completion moved to another, and by what; None where either set is empty."""
    if was.value is None or now.value is None:
        return None
    earlier = {standing.deliverable.id: standing for standing in (*was.counted, *was.left_out)}
    unworked = exact_sum(
        standing.weight * known.completion
        for standing in now.counted
        if standing.status is not Status.CANCELLED  # given up by choice, whatever had been done
        and (known := _before(earlier, standing, renamed))
    )
    scope = unworked / now.weight - was.value
    return Move(was.value, now.value, now.value - was.value - scope, scope)


def _before(
    earlier: Mapping[str, Standing], standing: Standing, renamed: Mapping[str, str] = _NONE
) -> Standing | None:
    """Return what stood under a deliverable's id, or under one that it had before."""
    own, formerly = standing.deliverable.id, standing.deliverable.formerly
    if own in earlier and not formerly:
        return earlier[own]
    names = (own, *formerly, renamed.get(own, own))
    if own in earlier:  # unless two deliverables exchanged their ids since
        kept = earlier[own].deliverable.formerly
        names = (*(old for old in formerly if old not in kept), own)
    return next((earlier[name] for name in names if name in earlier), None)


def _work(was: Standing | None, now: Standing) -> Iterator[Turn]:
    """Return what was worked on; what is new and already in hand counts as work too."""
    before = was.status if was else Status.PLANNED
    if now.status is not before:
        if kind := _CLOSED_BY_WORK.get(now.status):
            yield Turn(kind, now, was)
        elif now.status.is_open and not before.is_open:
            yield Turn("reopened", now, was)
        elif now.status is Status.IN_PROGRESS:
            yield Turn("started", now, was)
    elif now.status is Status.IN_PROGRESS and was and now.completion != was.completion:
        yield Turn("progressed", now, was)


def _scope(was: Standing | None, now: Standing, fresh: set[str]) -> Iterator[Turn]:
    # What an action plan begins with is no addition to it.
    if was is None and now.deliverable.period not in fresh:
        yield Turn("added", now, None)
    kind = _CLOSED_BY_CHOICE.get(now.status)
    if kind and (was is None or was.status is not now.status):
        yield Turn(kind, now, was)
    if was is None:
        return
    if now.state.due != was.state.due and was.state.due is not None:
        yield Turn("moved", now, was)
    if now.deliverable is was.deliverable:  # of one reading
        return
    if now.deliverable.weight != was.deliverable.weight:
        yield Turn("reweighted", now, was)
    if set(now.deliverable.commitments) != set(was.deliverable.commitments):
        yield Turn("answers", now, was)
