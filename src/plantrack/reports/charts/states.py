"""Where the deliverables of each axis stand: stacked bars, the counts in them."""

from collections import Counter
from dataclasses import dataclass

from plantrack.locale.words import joined
from plantrack.reports.charts.chart import Chart
from plantrack.reports.charts.layers import (
    WIDTH,
    Spec,
    Values,
    across,
    boxes,
    by_state,
    key_of,
    pixels,
    shapes,
    sheet,
    words,
)
from plantrack.reports.charts.lettering import NORMAL, SMALL, stacked, width_of, wrapped
from plantrack.reports.charts.shapes import STATES
from plantrack.reports.edition import Edition
from plantrack.reports.states import counts_words, grouped, state_of
from plantrack.views.standing import Standing

_ROW, _BAR, _LEFT, _RIGHT, _ABOVE = 42, 32, 232, 8, 10
_SHAPE, _APART, _BETWEEN, _SHORTEST, _WIDEST = 10, 4, 1.5, 40, 60
_LINE = 15
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
    """Return the picture of the states by axis; None where no deliverable is in force."""
    rows, distinct = _rows(edition)
    if not distinct.total:
        return None
    t = edition.translator
    known = _words(edition)
    present = [state for state in STATES if distinct.counts[state]]
    return Chart(
        key="states",
        title=t.text("Where do the deliverables of each axis stand?"),
        alt=_alt(edition, rows, distinct),
        columns=(t.text("Axis"), *(known[one] for one in present), t.text("deliverables")),
        rows=tuple(
            (one.label, *(f"{one.counts[state]}" for state in present), f"{one.total}")
            for one in (*rows, distinct)
        ),
        spec=_spec(rows, [(one, known[one]) for one in present]),
        states=tuple(present),
    )


def _rows(edition: Edition) -> tuple[list[_Row], _Row]:
    """Return a row an axis, then one for what answers none, and all of them, each once."""
    plan, t = edition.snapshot.plan, edition.translator
    by_axis: dict[str, Counter[str]] = {axis.id: Counter() for axis in plan.axes}
    nowhere: Counter[str] = Counter()
    everywhere: Counter[str] = Counter()
    for one in edition.snapshot.in_force:
        state = _drawn_as(edition, one)
        everywhere[state] += 1
        answered = {plan.axis_of[each].id for each in one.deliverable.commitments
                    if each in plan.axis_of}  # fmt: skip
        for axis in answered:
            by_axis[axis][state] += 1
        if not answered:
            nowhere[state] += 1
    everywhere = Counter({state: everywhere[state] for state in STATES if everywhere[state]})
    rows = [_Row(f"{axis.id} {axis.title}", by_axis[axis.id], axis.id) for axis in plan.axes]
    if nowhere:
        rows.append(_Row(t.text("Answering no commitment"), nowhere))
    return rows, _Row(t.text("Distinct"), everywhere)


def _drawn_as(edition: Edition, one: Standing) -> str:
    state = state_of(edition, one)
    return "planned" if state == "not_started" else state


def _words(edition: Edition) -> dict[str, str]:
    """Return the word of each state; work to come and work not started have one colour."""
    t = edition.translator
    found = grouped(edition, edition.snapshot.in_force)
    started, coming = "not_started" in found, "planned" in found
    planned = t.text("to come or not started") if coming else t.text("not started")
    return {
        "done": t.text_about("deliverables", "done"),
        "partial": t.text_about("deliverables", "in part"),
        "in_progress": t.text("in progress"),
        "planned": planned if started else t.text("to come"),
        "late": t.text("late"),
        "unclosed": t.text_about("deliverables", "left open"),
        "deferred": t.text_about("deliverables", "deferred"),
        "cancelled": t.text_about("deliverables", "cancelled"),
    }


def _alt(edition: Edition, rows: list[_Row], distinct: _Row) -> str:
    t = edition.translator
    said = t.plural(
        "{count} deliverable, all years so far: {counts}.",
        "{count} deliverables, all years so far: {counts}.",
        distinct.total,
        counts=", ".join(counts_words(edition, grouped(edition, edition.snapshot.in_force))),
    )
    late = [one.axis for one in rows if one.axis and one.counts["late"]]
    if not 0 < len(late) <= _FEW:
        return said
    axes = joined(late, t)
    where = t.plural(
        "Late work is in axis {axes}.", "Late work is in axes {axes}.", len(late), axes=axes
    )
    return f"{said} {where}"


def _spec(rows: list[_Row], key: list[tuple[str, str]]) -> Spec:
    entries, top = key_of(key)
    height = top + _ABOVE + _ROW * len(rows)
    scale = _scale(rows)
    bars: Values = []
    after: Values = []
    names: Values = []
    for at, row in enumerate(rows):
        y = top + _ABOVE + at * _ROW + _BAR / 2
        names += stacked(wrapped(row.label, _LEFT - 14, 2), y, _LINE)
        inside, beyond = _laid_out(row, scale)
        edges = {"centre": y, "y": y - _BAR / 2, "y2": y + _BAR / 2, "above": y - 7, "below": y + 7}
        bars.extend({**one, **edges} for one in inside)
        after.extend({**one, **edges} for one in beyond)
    return _drawn(entries, names, bars, after, height)


def _drawn(entries: Values, names: Values, bars: Values, after: Values, height: int) -> Spec:
    position = across(height)
    centre = {"x": pixels("middle", WIDTH), "y": pixels("centre", height)}
    written = {"x": pixels("start", WIDTH), "y": pixels("centre", height)}
    above = {**centre, "y": pixels("above", height)}
    below = {**centre, "y": pixels("below", height), "color": by_state("on_state")}
    told = [one for one in bars if one["words"]]
    layers = [
        boxes(entries + bars, position),
        shapes(entries, centre, "on_state"),
        shapes(told, above, "on_state"),
        words(told, "number", below, align="center"),
        words(entries, "words", written, align="left"),
        words(names, "words", {**position, "x": {"value": _LEFT - 10}}, align="right"),
        shapes([one for one in after if one["state"]], centre),
        words(after, "words", written, align="left"),
    ]
    return sheet(layers, height)


def _scale(rows: list[_Row]) -> float:
    """Return how many pixels a deliverable takes, so that what stands after a bar fits as well."""
    longest = max(one.total for one in rows)
    length = float(min(WIDTH - _LEFT - _RIGHT, longest * _WIDEST))
    for _ in range(4):
        ends = [_end_of(row, length / longest) for row in rows]
        length = max(_SHORTEST, length - max(0.0, max(ends) - (WIDTH - _RIGHT)))
    return length / longest


def _end_of(row: _Row, scale: float) -> float:
    _, after = _laid_out(row, scale)
    last = after[-1]
    return float(last["start"]) + width_of(str(last["words"]), NORMAL)


def _laid_out(row: _Row, scale: float) -> tuple[Values, Values]:
    """Return the parts of a bar and what stands after it.

    After it stand the total, then the counts that have no room in their part, with their shapes.
    """
    inside: Values = []
    x = float(_LEFT)
    for state in (one for one in STATES if row.counts[one]):
        count, length = f"{row.counts[state]}", row.counts[state] * scale
        room = length - _BETWEEN - _APART
        inside.append(
            {
                "state": state,
                "count": count,
                "words": count if max(_SHAPE, width_of(count, SMALL, bold=True)) <= room else "",
                "x": x,
                "x2": x + length - _BETWEEN,
                "middle": x + (length - _BETWEEN) / 2,
            }
        )
        x += length
    total = f"{row.total}"
    after: Values = [{"state": "", "words": total, "middle": x, "start": x + 8}]
    x += 8 + width_of(total) + 14
    for one in inside:
        if not one["words"]:
            start = x + _SHAPE + _APART
            after.append({**one, "words": one["count"], "middle": x + _SHAPE / 2, "start": start})
            x = start + width_of(one["count"]) + 10
    return inside, after
