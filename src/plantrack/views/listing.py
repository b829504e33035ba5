"""`list`: the deliverables that answer to all the filters asked."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import TypeAlias, get_args

from plantrack.errors import PlantrackError
from plantrack.loading.order import natural_order
from plantrack.locale.nearest import folded
from plantrack.model import Deliverable, Plan, Status
from plantrack.views.finding import id_named, unknown_name
from plantrack.views.outcome import times_moved
from plantrack.views.searching import Sought
from plantrack.views.standing import Mark, Snapshot, Standing
from plantrack.views.verdicts import Amended, verdict_on

State: TypeAlias = tuple[str, bool | None]


@dataclass(frozen=True, slots=True)
class Filters:
    """What a list is restricted to; None and False restrict nothing.

    With a year, or `include_future`, the work not yet in force is listed too. Of several `marks`
    or `states`, one is enough; a state is a status, and whether its work has started by its dates.
    `where` has fields of the plan's own, each as `NAME=VALUE`, and `without` what is not there:
    all must hold. `changed` are the ids of what changed since a day; what has all the words of
    `search` is listed best first, unless another order is asked for. `moved` is how often a due
    date was moved at least. With `amended`, which tells when promises were changed, only what has a
    second verdict is listed, and with `disagree` one that differs from the state.
    """

    year: str | None = None
    axis: str | None = None
    commitment: str | None = None
    under: str | None = None
    lead: str | None = None
    partner: str | None = None
    states: tuple[State, ...] = ()
    marks: frozenset[Mark] = frozenset()
    open: bool = False
    due_before: date | None = None
    due_after: date | None = None
    include_future: bool = False
    sort: str | None = None
    where: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    changed: frozenset[str] | None = None
    search: str | None = None
    moved: int | None = None
    disagree: bool = False
    amended: Amended | None = None


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
_ABSENT: dict[str, Callable[[Standing], bool]] = {
    "evidence": lambda standing: not standing.state.evidence,
    "lead": lambda standing: standing.state.lead is None,
    "due": lambda standing: standing.undated,
}
ABSENT = tuple(_ABSENT)  # what a list may be asked for the lack of


def listing_of(snapshot: Snapshot, filters: Filters) -> tuple[Standing, ...]:
    """Return the deliverables asked for, in the order asked.

    Raises:
        PlantrackError: a filter names what the plan does not have.
    """
    plan = snapshot.plan
    filters = _meant(plan, filters)
    tests = [*_tests(plan, filters), *_of_journals(snapshot.day, filters)]
    everything = filters.year is not None or filters.include_future
    found = [
        standing
        for standing in (snapshot.every if everything else snapshot.in_force)
        if _passes(plan, standing, filters) and all(holds(standing) for holds in tests)
    ]
    if filters.search is not None:
        found = _with_words(plan, found, filters.search, ranked=filters.sort is None)
    if filters.sort and filters.sort != "plan":
        found.sort(key=_SORTS[filters.sort])
    return tuple(found)


def _with_words(
    plan: Plan, standings: list[Standing], words: str, *, ranked: bool
) -> list[Standing]:
    """Return what has all of these words, the best first where it is to be ranked."""
    sought = Sought(words)
    ranks = [(sought.rank(plan, standing.deliverable), standing) for standing in standings]
    known = [(rank, standing) for rank, standing in ranks if rank is not None]
    if ranked:
        known.sort(key=lambda pair: pair[0])
    return [standing for _, standing in known]


def _tests(plan: Plan, filters: Filters) -> Iterator[Callable[[Standing], bool]]:
    """Give what else must hold of what is listed; of what was not all read, nothing is absent."""
    for own in [_own_field(plan, word) for word in filters.where]:
        yield partial(_holds, own)
    for lacks in [_ABSENT[word] for word in filters.without]:
        yield partial(_lacks, plan, lacks)
    if (changed := filters.changed) is not None:
        yield lambda standing: standing.deliverable.id in changed


def _of_journals(day: date, filters: Filters) -> Iterator[Callable[[Standing], bool]]:
    """Give what else journals must tell of what is listed."""
    if (least := filters.moved) is not None:
        yield lambda standing: times_moved(standing.deliverable, day) >= least
    if (amended := filters.amended) is not None:
        yield partial(_is_reviewed, day, amended, disagree=filters.disagree)


def _is_reviewed(day: date, amended: Amended, standing: Standing, *, disagree: bool) -> bool:
    verdict = verdict_on(standing, day, amended)
    return verdict is not None and (verdict.differs or not disagree)


def _holds(own: Callable[[Deliverable], bool], standing: Standing) -> bool:
    return own(standing.deliverable)


def _lacks(plan: Plan, lacks: Callable[[Standing], bool], standing: Standing) -> bool:
    return lacks(standing) and not plan.basis.is_torn(standing.deliverable)


def _due(standing: Standing) -> date:
    """Return when it is due; what has no date comes after all that has one."""
    return standing.state.due or date.max


def _passes(plan: Plan, standing: Standing, filters: Filters) -> bool:
    deliverable = standing.deliverable
    nodes = {node for node in (filters.axis, filters.commitment, filters.under) if node}
    wanted = (
        (filters.year, deliverable.period),
        (filters.lead, standing.state.lead),
    )
    return (
        all(asked is None or asked == given for asked, given in wanted)
        and nodes <= plan.answered_by(deliverable)
        and (filters.partner is None or filters.partner in deliverable.partners)
        and (not filters.states or any(_is_in(standing, state) for state in filters.states))
        and (not filters.marks or not filters.marks.isdisjoint(standing.marks))
        and (standing.status.is_open or not filters.open)
        and _is_due_between(standing, filters.due_after, filters.due_before)
    )


def _is_in(standing: Standing, state: State) -> bool:
    status, started = state
    return standing.status.value == status and started in (None, standing.started)


def _is_due_between(standing: Standing, after: date | None, before: date | None) -> bool:
    """Return whether it is due after a day and before another; nothing undated is due."""
    due = standing.state.due
    if due is None:
        return after is None and before is None
    return (after is None or due > after) and (before is None or due < before)


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


def _meant(plan: Plan, filters: Filters) -> Filters:
    """Return filters whose words are ids, as the plan spells them."""
    asked = (
        *((status, tuple(map(str, Status))) for status, _ in filters.states),
        *((word, ABSENT) for word in filters.without),
        *((word, get_args(Mark)) for word in filters.marks),
        (filters.sort, SORTS),
    )
    for word, values in asked:
        if word is not None and word not in values:
            raise unknown_name(word, values, are_values=True)

    # A year of the plan may be asked for before it has an action plan.
    planned = filters.year in plan.header.years
    return replace(
        filters,
        year=filters.year if planned else id_named(plan, filters.year, "year"),
        axis=id_named(plan, filters.axis, "axis"),
        commitment=id_named(plan, filters.commitment, "commitment"),
        under=id_named(plan, filters.under, "axis", "commitment"),
        lead=id_named(plan, filters.lead, "role"),
        partner=id_named(plan, filters.partner, "partner"),
    )
