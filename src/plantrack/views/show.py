"""`show`: what one word names, whole: a deliverable, an axis, a role, an action plan."""

from dataclasses import dataclass, replace
from datetime import date

from plantrack.model import (
    ActionPlan,
    Axis,
    Commitment,
    Deliverable,
    Indicator,
    Node,
    Plan,
    Role,
)
from plantrack.model.periods import WHOLE_PLAN
from plantrack.model.strategy import nodes_below, with_those_below
from plantrack.views.attainment import Attainment, attainment_of
from plantrack.views.coverage import Covered, coverage_of
from plantrack.views.figures import Completion, completion, is_promised
from plantrack.views.finding import KINDS, Named, id_of, named_by
from plantrack.views.freshness import Freshness, freshness_of
from plantrack.views.kept import Kept, KeptAs, kept_as, kept_of
from plantrack.views.periods import Periods, periods_of
from plantrack.views.questions import Waiting, questions_waiting
from plantrack.views.standing import Snapshot, Standing
from plantrack.views.status import YearStatus, year_status
from plantrack.views.threads import Life, life_of
from plantrack.views.verdicts import Amended, SecondVerdict, verdicts_of


@dataclass(frozen=True, slots=True)
class Shown:
    """All there is to tell of one thing on a day.

    Only the parts that fit it are filled: a deliverable has a standing, the life of its thread,
    and, where it is open, how fresh what is known of it is; an axis or a commitment its
    deliverables, those to come included, its indicators, and the `periods` over which its
    completion goes; an indicator its attainment; a role or a partner the deliverables in force
    that name it, and, apart, those that a role `helps` with; an action plan its figures, and its
    deliverables, those to come included. `verdicts` are the second ones on all of it; `kept` tells
    how the promises of an action plan were kept, `kept_as` how that of a deliverable was.
    """

    plan: Plan
    day: date
    named: Named
    completion: Completion | None = None
    standing: Standing | None = None
    life: Life | None = None
    freshness: Freshness | None = None
    needed_by: tuple[Standing, ...] = ()
    commitments: tuple[Covered, ...] = ()
    deliverables: tuple[Standing, ...] = ()
    helps: tuple[Standing, ...] = ()
    questions: tuple[Waiting, ...] = ()
    indicators: tuple[Attainment, ...] = ()
    periods: Periods | None = None
    year: YearStatus | None = None
    verdicts: tuple[SecondVerdict, ...] = ()
    kept: Kept | None = None
    kept_as: KeptAs | None = None

    @property
    def id(self) -> str:
        """The word that commands take for what is shown."""
        return id_of(self.named)


def show(snapshot: Snapshot, identifier: str) -> Shown:
    """Return all there is to tell of what a word names.

    Raises:
        PlantrackError: it names nothing, or the whole plan.
    """
    kinds = [kind for kind in KINDS if kind != WHOLE_PLAN]
    return show_named(snapshot, named_by(snapshot.plan, identifier, kinds))


def show_named(snapshot: Snapshot, named: Named) -> Shown:
    """Return all there is to tell of a record of the plan."""
    if isinstance(named, Deliverable):
        return _deliverable(snapshot, named)
    if isinstance(named, Indicator):
        found = attainment_of(named, snapshot.day)
        return Shown(snapshot.plan, snapshot.day, named, indicators=(found,))
    if isinstance(named, Axis | Commitment):
        return _scope(snapshot, named)
    if isinstance(named, ActionPlan):
        return _year(snapshot, named)
    return _person(snapshot, named)


def looked_at(shown: Shown, amended: Amended) -> Shown:
    """Return what is shown with its second verdicts, and how its promises were kept.

    `amended` tells when each promise was changed.
    """
    alone = shown.standing
    inside = (alone,) if alone else (*shown.deliverables, *shown.helps)
    present = [each for each in inside if each.in_force]
    due = [each for each in present if is_promised(each, shown.day)]
    return replace(
        shown,
        verdicts=verdicts_of(present, shown.day, amended),
        kept=kept_of(due, amended) if shown.year else None,
        kept_as=kept_as(alone, amended) if alone else None,
    )


def _year(snapshot: Snapshot, named: ActionPlan) -> Shown:
    year = year_status(named, snapshot.of_year(named.key), snapshot.day)
    return Shown(
        plan=snapshot.plan,
        day=snapshot.day,
        named=named,
        completion=year.figures.completion,
        deliverables=tuple(
            standing for standing in snapshot.every if standing.deliverable.period == named.key
        ),
        year=year,
    )


def _person(snapshot: Snapshot, named: Named) -> Shown:
    """Return the deliverables in force that a role leads, or that a partner takes part in."""
    wanted = id_of(named)
    return Shown(
        plan=snapshot.plan,
        day=snapshot.day,
        named=named,
        deliverables=tuple(
            standing
            for standing in snapshot.in_force
            if wanted
            in ([standing.state.lead] if isinstance(named, Role) else standing.deliverable.partners)
        ),
        helps=tuple(
            standing
            for standing in snapshot.in_force
            if isinstance(named, Role)
            and wanted in standing.deliverable.contributors
            and wanted != standing.state.lead
        ),
    )


def _deliverable(snapshot: Snapshot, deliverable: Deliverable) -> Shown:
    standing = next(standing for standing in snapshot.every if standing.deliverable is deliverable)
    figure = completion([standing] if standing.in_force else [])
    by_record = {id(other.deliverable): other for other in snapshot.every}
    return Shown(
        plan=snapshot.plan,
        day=snapshot.day,
        named=deliverable,
        completion=figure,
        standing=standing,
        life=life_of(
            snapshot, [by_record[id(member)] for member in snapshot.plan.thread_of(deliverable)]
        ),
        questions=questions_waiting(standing, snapshot.day),
        freshness=freshness_of(standing, snapshot.day, snapshot.plan.header.stale_after_days),
        needed_by=tuple(
            other for other in snapshot.every if deliverable.id in other.deliverable.depends_on
        ),
    )


def _scope(snapshot: Snapshot, named: Node) -> Shown:
    inside = {node.id for node in with_those_below(named)}
    answered_by = snapshot.plan.answered_by
    every = tuple(
        standing for standing in snapshot.every if named.id in answered_by(standing.deliverable)
    )
    return Shown(
        plan=snapshot.plan,
        day=snapshot.day,
        named=named,
        completion=completion(standing for standing in every if standing.in_force),
        periods=periods_of(snapshot.plan, snapshot.day),
        commitments=_told_of(coverage_of(snapshot).nodes, named),
        deliverables=every,
        indicators=tuple(
            attainment_of(indicator, snapshot.day)
            for indicator in snapshot.plan.indicators
            if indicator.commitment in inside
        ),
    )


def _told_of(nodes: tuple[Covered, ...], named: Node) -> tuple[Covered, ...]:
    """Return what coverage tells below a node, at every depth; of one without any, its own."""
    ids = {node.id for node in nodes_below(named)} or {named.id}
    return tuple(covered for covered in nodes if covered.commitment.id in ids)
