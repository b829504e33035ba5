"""`list`: the deliverables that answer to all the filters asked."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from plantrack.errors import PlantrackError
from plantrack.loading.order import natural_order
from plantrack.locale.nearest import folded
from plantrack.model import Deliverable, Plan, Status
from plantrack.views.finding import Kind, id_of, named_by, unknown_name
from plantrack.views.standing import Mark, Snapshot, Standing


@dataclass(frozen=True, slots=True)
class Filters:
    """What a list is restricted to; None and False restrict nothing.

    With a year, or `include_future`, the work not yet in force is listed too. Of several `marks`,
    one is enough. `where` has fields of the plan's own, each as `NAME=VALUE`: all must hold.
    """

    year: str | None = None
    axis: str | None = None
    commitment: str | None = None
    under: str | None = None
    lead: str | None = None
    partner: str | None = None
    status: str | None = None
    marks: frozenset[Mark] = frozenset()
    open: bool = False
    due_before: date | None = None
    include_future: bool = False
    sort: str = "plan"
    started: bool | None = None
    where: tuple[str, ...] = ()


REF = "ref"  # what a deliverable is called elsewhere
_SORTS: dict[str, Callable[[Standing], tuple[object, ...]]] = {
    "due": lambda standing: (_due(standing), natural_order(standing.deliverable.id)),
    "id": lambda standing: (natural_order(standing.deliverable.id),),
    "title": lambda standing: (standing.deliverable.title.casefold(),),
    "status": lambda standing: (list(Status).index(standing.status), _due(standing)),
    "completion": lambda standing: (standing.completion, natural_order(standing.deliverable.id)),
    "lead": lambda standing: (
        natural_order(standing.state.lead or "\uffff"),  # nobody's stand last
        _due(standing),
    ),
    "update": lambda standing: (
        standing.state.last_update or date.min,
        natural_order(standing.deliverable.id),
    ),
}
SORTS = ("plan", *_SORTS)


def listing_of(snapshot: Snapshot, filters: Filters) -> tuple[Standing, ...]:
    """Return the deliverables asked for, in the order asked.

    Raises:
        PlantrackError: a filter names what the plan does not have.
    """
    plan = snapshot.plan
    filters = _meant(plan, filters)
    own = [_own_field(plan, word) for word in filters.where]
    everything = filters.year is not None or filters.include_future
    found = [
        standing
        for standing in (snapshot.every if everything else snapshot.in_force)
        if _passes(plan, standing, filters) and all(holds(standing.deliverable) for holds in own)
    ]
    if filters.sort != "plan":
        found.sort(key=_SORTS[filters.sort])
    return tuple(found)


def _due(standing: Standing) -> date:
    """Return when it is due; what has no date comes after all that has one."""
    return standing.state.due or date.max


def _passes(plan: Plan, standing: Standing, filters: Filters) -> bool:
    deliverable = standing.deliverable
    nodes = {node for node in (filters.axis, filters.commitment, filters.under) if node}
    wanted = (
        (filters.year, deliverable.period),
        (filters.lead, standing.state.lead),
        (filters.status, standing.status.value),
    )
    return (
        all(asked is None or asked == given for asked, given in wanted)
        and nodes <= plan.answered_by(deliverable)
        and (filters.partner is None or filters.partner in deliverable.partners)
        and (filters.started is None or standing.started is filters.started)
        and (not filters.marks or not filters.marks.isdisjoint(standing.marks))
        and (standing.status.is_open or not filters.open)
        and (filters.due_before is None or _due(standing) < filters.due_before)
    )


def _own_field(plan: Plan, word: str) -> Callable[[Deliverable], bool]:
    """Return whether a deliverable has this text in a field of the plan's own, or elsewhere."""
    name, sign, text = word.partition("=")
    if not sign:
        raise PlantrackError("“{word}” is no filter: write NAME=VALUE", word=word)
    names = [REF, *dict.fromkeys(key for each in plan.deliverables for key in each.extra)]
    asked, wanted = folded(name), folded(text)
    if asked not in map(folded, names):
        raise unknown_name(name.strip(), names)
    if asked == REF:
        return lambda deliverable: folded(deliverable.ref or "") == wanted
    return lambda deliverable: any(
        folded(key) == asked and folded(text) == wanted for key, text in deliverable.extra.items()
    )


def _under(plan: Plan, word: str | None) -> str | None:
    """Return the id of the axis or commitment that a word names."""
    return None if word is None else id_of(named_by(plan, word, ("axis", "commitment")))


def _meant(plan: Plan, filters: Filters) -> Filters:
    """Return filters whose words are ids, as the plan spells them."""
    words = (filters.status, tuple(map(str, Status))), (filters.sort, SORTS)
    for word, values in words:
        if word is not None and word not in values:
            raise unknown_name(word, values, are_values=True)

    def _id(word: str | None, kind: Kind) -> str | None:
        return None if word is None else id_of(named_by(plan, word, (kind,)))

    # A year of the plan may be asked for before it has an action plan.
    planned = filters.year in plan.header.years
    return replace(
        filters,
        year=filters.year if planned else _id(filters.year, "year"),
        axis=_id(filters.axis, "axis"),
        commitment=_id(filters.commitment, "commitment"),
        under=_under(plan, filters.under),
        lead=_id(filters.lead, "role"),
        partner=_id(filters.partner, "partner"),
    )
