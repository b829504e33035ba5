"""What an id names, and the nearest names where it names nothing."""

from collections.abc import Iterable, Sequence

from plantrack.errors import PlantrackError
from plantrack.locale.names import value_names
from plantrack.locale.nearest import nearest_names
from plantrack.model import Axis, Commitment, Deliverable, Indicator, Plan

Named = Axis | Commitment | Deliverable | Indicator

# So few names are all told.
_FEW = 12


def named_by(plan: Plan, identifier: str) -> Named:
    """Return the axis, commitment, deliverable or indicator with this id, ignoring case.

    An earlier id, kept in `formerly`, names its record too.

    Raises:
        PlantrackError: nothing has this id.
    """
    known = names_of(plan)
    found = known.get(identifier.casefold())
    if found is None:
        raise unknown_name(identifier, (one.id for one in known.values()))
    return found


def names_of(plan: Plan) -> dict[str, Named]:
    """Return all that has an id, by its id without case; a current id wins over a former one."""
    named: dict[str, Named] = {
        former.casefold(): one for one in plan.keeping_ids for former in one.formerly
    }
    groups: tuple[Sequence[Named], ...] = (
        plan.indicators,
        plan.deliverables[::-1],
        tuple(plan.commitments.values()),
        plan.axes,
    )
    for group in groups:
        named |= {one.id.casefold(): one for one in group}
    return named


def unknown_name(word: str, known: Iterable[str], *, are_values: bool = False) -> PlantrackError:
    """Return the error for a word that names nothing, with the nearest that does.

    Values are words of the format, told as people say them too.
    """
    told = value_names if are_values else ", ".join
    names = list(dict.fromkeys(known))
    near = nearest_names(word, names)
    if not near and 0 < len(names) <= _FEW:
        return PlantrackError(
            "“{word}” names nothing here; there is {names}", word=word, names=told(names)
        )
    if not near:
        return PlantrackError("“{word}” names nothing in this plan", word=word)
    return PlantrackError(
        "“{word}” names nothing in this plan. Did you mean {names}?",
        word=word,
        names=told(near),
    )
