"""What of a plan states a fact, so that its day has come: nothing is done in advance."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from plantrack.model.action_plan import Deliverable
from plantrack.model.indicator import Indicator
from plantrack.model.linked import Plan
from plantrack.model.record import Record

FactKind: TypeAlias = Literal[
    "entry", "milestone", "measurement", "baseline", "adoption", "review", "reason"
]


@dataclass(frozen=True, slots=True)
class Fact:
    """A day on which something happened: what it was, the record and the field that say so.

    `id` is that of the record to which it belongs; the key of an action plan.
    """

    kind: FactKind
    id: str
    record: Record
    field: str
    day: date


def facts_of(plan: Plan) -> Iterator[Fact]:
    """Give every fact that a plan dates; due dates, starts and additions may lie ahead."""
    for deliverable in plan.deliverables:
        yield from _of_work(deliverable)
    for indicator in plan.indicators:
        yield from _of_indicator(indicator)
    yield from _of_adoption(plan)


def _of_adoption(plan: Plan) -> Iterator[Fact]:
    """Give what is dated of the plan itself."""
    for year in plan.action_plans:
        if year.adopted is not None:
            yield Fact("adoption", year.key, year, "adopted", year.adopted)
    for commitment in plan.commitments.values():
        if commitment.reviewed is not None:
            yield Fact("review", commitment.id, commitment, "reviewed", commitment.reviewed)
    for reason in plan.changes:
        if reason.date is not None:
            yield Fact("reason", reason.id, reason, "date", reason.date)


def _of_work(deliverable: Deliverable) -> Iterator[Fact]:
    yield from (
        Fact("entry", deliverable.id, each, "date", each.date) for each in deliverable.updates
    )
    for step in deliverable.milestones:
        if step.done is not None:
            yield Fact("milestone", deliverable.id, step, "done", step.done)


def _of_indicator(indicator: Indicator) -> Iterator[Fact]:
    if indicator.baseline is not None and indicator.baseline.date is not None:
        yield Fact("baseline", indicator.id, indicator.baseline, "date", indicator.baseline.date)
    for each in indicator.measurements:
        yield Fact("measurement", indicator.id, each, "date", each.date)
