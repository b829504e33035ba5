"""Examples that one's own work took the place of: nobody was promised them, nor owes them a word.

An id that an example had, and other work has now, tells of two records, not of one that changed.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plantrack.history.amendment import Amendment
from plantrack.history.change import Change
from plantrack.history.pairing import Pair, content_of
from plantrack.model import Deliverable, Plan
from plantrack.model.promises import is_all_example, is_of_example

_TITLE = "title"
_NAMES = frozenset({"id", "formerly"})


@dataclass(frozen=True, slots=True)
class Replaced:
    """The examples of an action plan that went, and what is new in their place, by ids."""

    period: str
    gone: tuple[str, ...]
    added: tuple[str, ...]


def examples_apart(
    pairs: Sequence[Pair[Deliverable]], was: Plan, now: Plan
) -> tuple[Pair[Deliverable], ...]:
    """Return pairs of deliverables, those of an example and of other work taken apart.

    What is new comes where it stands, then the examples that are gone.
    """
    kept = [(old, new) for old, new in pairs if not _is_another(old, new, was, now)]
    if len(kept) == len(pairs):
        return tuple(pairs)
    stayed = {id(old) for old, new in kept if old and new}
    here = [(old if id(old) in stayed else None, new) for old, new in pairs if new]
    return (*here, *((old, None) for old, _ in pairs if old and id(old) not in stayed))


def examples_replaced(changes: Sequence[Change], was: Plan, now: Plan) -> tuple[Replaced, ...]:
    """Return the action plans whose examples went as such, with what is new in each.

    While an action plan is still an example, that is where other work has the id of one.
    """
    found = (_replaced(each.key, changes) for each in was.action_plans if each.is_example)
    return tuple(each for each in found if each.gone and _is_told(each, now))


def is_of_replaced(change: Change, replaced: Sequence[Replaced]) -> bool:
    """Return whether a change is but that examples went: of one, or of what they took up."""
    if change.sort == "deliverable" and change.kind == "removed" and change.field is None:
        return any(
            change.id in each.gone and change.subject.origin.period == each.period
            for each in replaced
        )
    return bool(replaced) and change.kind in ("coverage-gained", "coverage-lost")


def of_promises(
    told: Sequence[Amendment], pairs: Sequence[Pair[Deliverable]], was: Plan, now: Plan
) -> Iterator[Amendment]:
    """Give the changes to the plan, but for those of what was an example, and promised nothing.

    What says itself that it came after the adoption is a change, whenever that was typed.
    """
    examples = {each.key for each in was.action_plans if each.is_example}
    came_from = {new.id: old.period for old, new in pairs if old and new}
    is_all = is_all_example(was)
    for amendment in told:
        period = amendment.period
        if amendment.sort == "deliverable":
            period = came_from.get(amendment.id, period)
        is_example = is_all if period is None else period in examples
        if not is_example or is_after_adoption(amendment, now):
            yield amendment


def is_after_adoption(told: Amendment, plan: Plan) -> bool:
    """Return whether a change tells a day by which its action plan had been adopted."""
    action_plan = plan.action_plan_of.get(told.period or "")
    adopted = action_plan.promised_from if action_plan else None
    if adopted is None or told.day is None:
        return False
    return told.day > adopted if told.kind == "added" else told.day >= adopted  # adopted with it


def _is_another(old: Deliverable | None, new: Deliverable | None, was: Plan, now: Plan) -> bool:
    """Return whether an example and what has its id now are two; a draft may be reworded."""
    if old is None or new is None or not is_of_example(was, old):
        return False
    differing = {
        name
        for name in type(new).model_fields
        if name not in _NAMES and content_of(getattr(old, name)) != content_of(getattr(new, name))
    }
    if is_of_example(now, new):
        return _TITLE in differing and len(differing) > 1
    return bool(differing)


def _replaced(period: str, changes: Sequence[Change]) -> Replaced:
    of_period = [
        change
        for change in changes
        if change.sort == "deliverable"
        and change.field is None
        and change.subject.origin.period == period
    ]
    gone = tuple(change.id for change in of_period if change.kind == "removed")
    return Replaced(period, gone, tuple(each.id for each in of_period if each.kind == "added"))


def _is_told(replaced: Replaced, now: Plan) -> bool:
    header = now.action_plan_of.get(replaced.period)
    is_draft = header is not None and header.is_example
    return not is_draft or not set(replaced.gone).isdisjoint(replaced.added)
