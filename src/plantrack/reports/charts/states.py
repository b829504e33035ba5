"""Where the deliverables of each axis stand: stacked bars, the counts in them."""

from collections import Counter
from dataclasses import dataclass

from plantrack.locale.words import joined
from plantrack.reports.charts.chart import Chart
from plantrack.reports.charts.drawing import NARROW, WIDTH, Box, Drawing, Mark, Shape, Words
from plantrack.reports.charts.key import SHAPE, key_of
from plantrack.reports.charts.lettering import SMALL, width_of
from plantrack.reports.charts.rows import Layout
from plantrack.reports.charts.shapes import STATES
from plantrack.reports.edition import Edition
from plantrack.telling.excerpts import shortened
from plantrack.telling.fates import counts_words
from plantrack.views.fates import by_state, told_state
from plantrack.views.standing import Standing

FEWEST = 3  # axes, and deliverables: fewer are told in a sentence
_BAR, _ABOVE = 32, 10
_WIDE, _NARROW = Layout(WIDTH, 232, 8), Layout(NARROW, 0, 2)
_APART, _BETWEEN, _SHORTEST, _WIDEST = 4, 1.5, 40, 60
_FEW = 6  # so many are named in a sentence


@dataclass(frozen=True, slots=True)
class _Row:
    """One bar: an axis, or what answers none, and its deliverables by state."""

    label: str
    counts: Counter[str]
    axis: str = ""

    @property
    def total(self) -> int:
        """How many deliverables there are."""
        return self.counts.total()


def states_chart(edition: Edition) -> Chart | None:
    """Return the picture of the states by axis; None where there are too few to compare."""
    rows, distinct = _rows(edition)
    if min(distinct.total, len(rows)) < FEWEST:
        return None
    t = edition.translator
    known = _words(edition)
    present = [state for state in STATES if distinct.counts[state]]
    key = [(state, known[state]) for state in present]
    return Chart(
        key="states",
        title=_title(edition),
        alt=_alt(edition, rows, distinct),
        columns=(
            t.text("{w.Axis}"),
            *(known[state] for state in present),
            t.text("{w.deliverable:s}"),
        ),
        rows=tuple(
            (row.label, *(f"{row.counts[state]}" for state in present), f"{row.total}")
            for row in (*rows, distinct)
        ),
        drawing=_drawing(rows, key, _WIDE),
        narrow=_drawing(rows, key, _NARROW),
        states=tuple(present),
    )


def _title(edition: Edition) -> str:
    """Return the question, with the action plans that it is about."""
    t, plan = edition.translator, edition.snapshot.plan
    names = [action_plan.name for action_plan in plan.action_plans
             if action_plan.key in edition.begun]  # fmt: skip
    return t.plural(
        "Where do the {w.deliverable:s} of each {w.axis} stand? {w.Action_plan} {names}",
        "Where do the {w.deliverable:s} of each {w.axis} stand? {w.Action_plan:s} {names}",
        len(names),
        names=joined(names, t),
    )


def _rows(edition: Edition) -> tuple[list[_Row], _Row]:
    """Return a row an axis, then one for what answers none, and all of them, each once."""
    plan, t = edition.snapshot.plan, edition.translator
    by_axis: dict[str, Counter[str]] = {axis.id: Counter() for axis in plan.axes}
    nowhere: Counter[str] = Counter()
    everywhere: Counter[str] = Counter()
    for standing in edition.snapshot.in_force:
        state = _drawn_as(edition, standing)
        everywhere[state] += 1
        answered = plan.axes_answered(standing.deliverable)
        for axis in answered:
            by_axis[axis.id][state] += 1
        if not answered:
            nowhere[state] += 1
    everywhere = Counter({state: everywhere[state] for state in STATES if everywhere[state]})
    rows = [_Row(f"{axis.id} {axis.title}", by_axis[axis.id], axis.id) for axis in plan.axes]
    if nowhere:
        rows.append(_Row(t.text("Answering no {w.commitment}"), nowhere))
    return rows, _Row(t.text("Distinct"), everywhere)


def _drawn_as(edition: Edition, standing: Standing) -> str:
    state = told_state(standing, ended=edition.ended)
    return "planned" if state == "not_started" else state


def _words(edition: Edition) -> dict[str, str]:
    """Return the word of each state; work to come and work not started have one colour."""
    t = edition.translator
    found = by_state(edition.snapshot.in_force, ended=edition.ended)
    started, coming = "not_started" in found, "planned" in found
    planned = t.text("planned or not started") if coming else t.text("not started")
    return {
        "done": t.text_about("deliverables", "done"),
        "partial": t.text_about("deliverables", "in part"),
        "in_progress": t.text("in progress"),
        "planned": planned if started else t.text_about("deliverables", "planned"),
        "late": t.text("late"),
        "unclosed": t.text_about("deliverables", "left open"),
        "deferred": t.text_about("deliverables", "deferred"),
        "cancelled": t.text_about("deliverables", "cancelled"),
    }


def _alt(edition: Edition, rows: list[_Row], distinct: _Row) -> str:
    t = edition.translator
    said = t.plural(
        "{count} {w.deliverable}, all {w.period:s} so far: {counts}.",
        "{count} {w.deliverable:s}, all {w.period:s} so far: {counts}.",
        distinct.total,
        counts=", ".join(counts_words(by_state(edition.snapshot.in_force, ended=edition.ended), t)),
    )
    late = [shortened(row.label) for row in rows if row.axis and row.counts["late"]]
    if not 0 < len(late) <= _FEW:
        return said
    where = t.text("Late work in: {axes}.", axes=joined(late, t))
    return f"{said} {where}"


def _drawing(rows: list[_Row], entries: list[tuple[str, str]], layout: Layout) -> Drawing:
    key = key_of(entries, boxed=True, width=layout.width)
    scale = _scale(rows, layout)
    placed = [*layout.rows(((row.label, "") for row in rows), key.height + _ABOVE, _BAR + _ABOVE)]
    drawing = Drawing(placed[-1].bottom, [*key.marks], layout.width)
    for row, place in zip(rows, placed, strict=True):
        drawing.add(place.name)
        drawing.add(_bar(row, scale, layout.left, place.y))
    return drawing


def _bar(row: _Row, scale: float, left: float, y: float) -> list[Mark]:
    """Return a bar and its counts, around a middle; the last mark ends furthest to the right.

    After it stand the total, then the counts that have no room in their part, with their shapes.
    """
    inside: list[Mark] = []
    without_room: list[tuple[str, str]] = []
    x = left
    for state in (state for state in STATES if row.counts[state]):
        count, length = f"{row.counts[state]}", row.counts[state] * scale
        inside.append(Box(x, y - _BAR / 2, x + length - _BETWEEN, y + _BAR / 2, state))
        middle = x + (length - _BETWEEN) / 2
        if max(2 * SHAPE, width_of(count, SMALL, bold=True)) <= length - _BETWEEN - _APART:
            inside.append(Shape(middle, y - 7, state, SHAPE, on=True))
            inside.append(Words(middle, y + 7, count, "number", "middle", on=state))
        else:
            without_room.append((state, count))
        x += length
    after: list[Mark] = [Words(x + 8, y, f"{row.total}")]
    x += 8 + width_of(f"{row.total}") + 14
    for state, count in without_room:
        start = x + 2 * SHAPE + _APART
        after += [Shape(x + SHAPE, y, state, SHAPE), Words(start, y, count)]
        x = start + width_of(count) + 10
    return inside + after


def _scale(rows: list[_Row], layout: Layout) -> float:
    """Return how many pixels a deliverable takes, so that what stands after a bar fits as well."""
    longest = max(row.total for row in rows)
    length = float(min(layout.plot, longest * _WIDEST))
    for _ in range(4):
        ends = [_end_of(row, length / longest, layout.left) for row in rows]
        length = max(_SHORTEST, length - max(0.0, max(ends) - (layout.left + layout.plot)))
    return length / longest


def _end_of(row: _Row, scale: float, left: float) -> float:
    last = _bar(row, scale, left, 0)[-1]
    return last.x + width_of(last.text) if isinstance(last, Words) else 0.0
