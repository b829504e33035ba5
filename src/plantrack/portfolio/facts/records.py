"""What the files of a plan say, as rows: the tables that are the same on every day."""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import TypeAlias

from plantrack.model import Deliverable, Indicator, Plan, Update
from plantrack.model.periods import year_of
from plantrack.model.strategy import with_those_below
from plantrack.source.checkout import Revision
from plantrack.views.quality import quality_of

Row: TypeAlias = tuple[object, ...]
Rows: TypeAlias = list[Row]


def rows_of_records(
    name: str, plan: Plan, revision: Revision | None, *, texts: bool
) -> dict[str, Rows]:
    """Return the rows of what a plan's files say; `name` is the plan's id in them.

    Texts of journals are given only where asked; internal notes never.
    """
    found: dict[str, Iterable[Row]] = {
        "plans": [_plan_row(plan, revision)],
        "periods": _periods(plan),
        "nodes": _nodes(plan),
        "deliverables": map(_deliverable, [plan] * len(plan.deliverables), plan.deliverables,
                            range(len(plan.deliverables))),
        "links": _links(plan),
        "entries": (row for each in plan.deliverables for row in _entries(each, texts=texts)),
        "indicators": map(_indicator, plan.indicators),
        "targets": ((each.id, target.date, f"{target.value:f}")
                    for each in plan.indicators for target in each.targets),
        "measurements": ((each.id, found.date, f"{found.value:f}", found.source, found.answers)
                         for each in plan.indicators for found in each.measurements),
        "quality": _quality(plan),
    }  # fmt: skip
    return {table: [(name, *row) for row in rows] for table, rows in found.items()}


def _plan_row(plan: Plan, revision: Revision | None) -> Row:
    header = plan.header
    return (
        header.title, header.organisation, header.language, header.period.start,
        header.period.end, header.due_soon_days, header.stale_after_days, int(plan.illustrative),
        revision.commit if revision else None, int(revision.modified) if revision else None,
    )  # fmt: skip


def _periods(plan: Plan) -> Iterator[Row]:
    for each in plan.action_plans:
        yield (
            each.key, year_of(each.key), each.title, each.label, each.start, each.end,
            each.adopted, int(each.illustrative), int(each.is_whole),
        )  # fmt: skip


def _nodes(plan: Plan) -> Iterator[Row]:
    at = 0
    for axis in plan.axes:
        for node in with_those_below(axis):
            path = plan.path_to(node.id)
            parent = path[-2].id if len(path) > 1 else None
            yield (
                node.id, parent, len(path), at, "/".join(each.id for each in path), node.title,
                node.added, node.withdrawn.date if node.withdrawn else None, node.ref,
            )  # fmt: skip
            at += 1


def _deliverable(plan: Plan, each: Deliverable, at: int) -> Row:
    return (
        each.id, each.period, at, each.title, each.lead, each.start, each.due, each.added,
        plan.in_force_from(each), f"{each.weight:f}", each.continues, each.ref,
    )  # fmt: skip


def _links(plan: Plan) -> Iterator[Row]:
    places = {node: at for at, node in enumerate(plan.nodes)}
    for each in plan.deliverables:
        answered = sorted(plan.answered_by(each) & places.keys(), key=places.__getitem__)
        for node in answered:
            yield each.id, node, int(node in each.commitments)


def _entries(deliverable: Deliverable, *, texts: bool) -> Iterator[Row]:
    told = [entry for entry in deliverable.updates if not entry.is_internal]
    for at, entry in enumerate(told):
        yield (
            deliverable.id, at, entry.date, entry.status and entry.status.value, entry.progress,
            entry.due, entry.lead, entry.by, entry.resolution,
            entry.review.verdict.value if entry.review else None, int(entry.reason is not None),
            len(entry.evidence), *(_texts(entry) if texts else (None,) * 5),
        )  # fmt: skip


def _texts(entry: Update) -> Row:
    return entry.note, entry.challenges, entry.reason, entry.question, entry.answer


def _indicator(each: Indicator) -> Row:
    start = each.baseline
    return (
        each.id, each.commitment, each.title, each.unit, each.direction.value,
        f"{each.tolerance:f}", f"{start.value:f}" if start else None,
        start.date if start else None, each.ref,
    )  # fmt: skip


def _quality(plan: Plan) -> Iterator[Row]:
    found = quality_of(plan)
    for what in ("lead", "due", "start", "evidence", "indicator"):
        share = getattr(found, what)
        yield what, share.having, share.total


def fraction(value: Fraction | None) -> tuple[str | None, str | None]:
    """Return an exact number as two texts, for it may have any number of digits."""
    return (None, None) if value is None else (str(value.numerator), str(value.denominator))
