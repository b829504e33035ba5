"""Are promises kept: promised and done over time, and what the gap between them is made of."""

from collections.abc import Iterator
from datetime import date, timedelta

from plantrack.history.progress import Progress, progress_of
from plantrack.locale.words import counted, joined
from plantrack.model import Status
from plantrack.model.journal import adoption_of
from plantrack.reports.charts.chart import Chart
from plantrack.reports.charts.days import Span, moment, over_time, with_axis
from plantrack.reports.charts.layers import WIDTH, Spec, Values, layer, sheet, words
from plantrack.reports.charts.lettering import NORMAL, width_of
from plantrack.reports.edition import Edition
from plantrack.reports.states import counts_words, fate_of, grouped
from plantrack.views.figures import is_promised

_HEIGHT, _TOP, _BOTTOM, _LEFT, _RIGHT, _GAP = 210, 26, 26, 34, 16, 10
_BETWEEN_WORDS, _EDGE = 15, 10
_INTERVALS = 4
_ROUND = [factor * 10**power for power in range(12) for factor in (1, 2, 5)]


def promises_chart(edition: Edition) -> Chart | None:
    """Return the picture of promises over time; None where nothing was promised to date."""
    plan = edition.snapshot.plan
    found = progress_of(plan, list(_months(edition)))
    if not found[-1].promised:
        return None
    t = edition.translator
    return Chart(
        key="promises",
        title=t.text("Since {year}, are promises kept on time?", year=found[0].day.year),
        alt=_alt(edition, found),
        columns=(
            t.text("Day"),
            t.text_about("deliverables", "promised"),
            t.text_about("deliverables", "done"),
            t.text("gap"),
        ),
        rows=tuple(
            (one.day.isoformat(), f"{one.promised}", f"{one.done}", f"{_gap(one)}") for one in found
        ),
        spec=_spec(edition, progress_of(plan, _every_change(edition))),
        caption=_caption(edition, found[-1]),
    )


def _months(edition: Edition) -> Iterator[date]:
    """Yield the first day of the plan, that of each month, and the day of the report."""
    day, today = _span(edition).first, edition.snapshot.day
    while day < today:
        yield day
        if (day.year, day.month) == (date.max.year, 12):
            break
        day = date(day.year + day.month // 12, day.month % 12 + 1, 1)
    yield today


def _every_change(edition: Edition) -> list[date]:
    """Return the days on which a line of the picture may step: it steps on the day itself."""
    plan, today, first = edition.snapshot.plan, edition.snapshot.day, _span(edition).first
    days = {first, today}
    for one in plan.deliverables:
        days.add(plan.in_force_from(one))
        days.update(entry.date for entry in one.updates if entry.status or entry.due)
        adopted, _ = adoption_of(one)
        if adopted is not None and adopted < date.max:
            days.add(adopted + timedelta(days=1))
    return sorted(day for day in days if first <= day <= today)


def _caption(edition: Edition, last: Progress) -> str:
    """Return what the gap is made of, and what is done without counting in either line."""
    t, snapshot = edition.translator, edition.snapshot
    promised = [one for one in snapshot.in_force if is_promised(one, snapshot.day)]
    undone = [one for one in promised if one.status is not Status.DONE]
    ahead = sum(
        one.status is Status.DONE and not is_promised(one, snapshot.day)
        for one in snapshot.in_force
    )
    said = []
    if undone:
        said.append(
            t.text(
                "The gap of {gap}: {counts}.",
                gap=_gap(last),
                counts=joined(counts_words(edition, grouped(edition, undone, fate_of)), t),
            )
        )
    if ahead:
        said.append(
            t.plural(
                "{count} deliverable done before its due date is not in the lines yet.",
                "{count} deliverables done before their due date are not in the lines yet.",
                ahead,
            )
        )
    return " ".join(said)


def _span(edition: Edition) -> Span:
    """Return the plan's days, and those up to the day of the report."""
    plan = edition.snapshot.plan
    starts = [plan.header.period.start, *(one.start for one in plan.action_plans)]
    ends = [plan.header.period.end, *(one.end for one in plan.action_plans)]
    return Span(min(starts), max([*ends, edition.snapshot.day]))


def _alt(edition: Edition, found: tuple[Progress, ...]) -> str:
    t, last = edition.translator, found[-1]
    said = t.plural(
        "{count} deliverable was promised before {day}, all years together; done: {done}; "
        "gap: {gap}.",
        "{count} deliverables were promised before {day}, all years together; done: {done}; "
        "gap: {gap}.",
        last.promised,
        day=t.long_date(last.day),
        done=last.done,
        gap=_gap(last),
    )
    widest = max(found, key=_gap)
    if _gap(widest) == _gap(last):
        return said
    day = t.long_date(widest.day)
    return f"{said} {t.text('The widest gap was {gap}, on {day}.', gap=_gap(widest), day=day)}"


def _gap(one: Progress) -> int:
    return one.promised - one.done


def _spec(edition: Edition, found: tuple[Progress, ...]) -> Spec:
    last = found[-1]
    labels = _labels(edition, last)
    span = _span(edition)
    right = _room_for(labels, span.place(last.day, 1))
    ticks = _ticks(max(one.promised for one in found))
    top = ticks[-1]
    x, y = over_time(span), _counts(top)
    marked = {"format": "d", "values": ticks, "ticks": False}
    values = [{"day": moment(one.day), "promised": one.promised, "done": one.done} for one in found]
    done, promised = {**y, "field": "done"}, {**y, "field": "promised"}
    step = {"interpolate": "step-after"}
    layers = [
        layer(
            values,
            {"type": "area", "style": "gap", **step},
            {
                "x": with_axis(x, span, grid=False),
                "y": {**done, "axis": marked},
                "y2": {"field": "promised"},
            },
        ),
        layer(values, {"type": "line", "style": "promised", **step}, {"x": x, "y": promised}),
        layer(values, {"type": "line", "style": "kept", **step}, {"x": x, "y": done}),
        layer(values[-1:], {"type": "rule", "style": "today"}, {"x": x}),
        words(
            [{**values[-1], "words": edition.translator.long_date(last.day)}],
            "quiet",
            {"x": x, "y": {"value": -10}},
            align=span.align(last.day),
        ),
        *_end_labels(labels, last, x, top),
    ]
    return sheet(layers, _HEIGHT, top=_TOP, bottom=_BOTTOM, left=_LEFT, right=right)


def _room_for(labels: Values, gone: float) -> int:
    """Return the margin that the words at the end of the lines need beside what is still empty."""
    needed = round(max(width_of(one["words"], NORMAL, bold=True) for one in labels)) + 2 * _GAP
    empty = (1 - gone) * (WIDTH - _LEFT - _RIGHT)
    return _RIGHT if needed < empty else needed


def _counts(top: int) -> Spec:
    return {"type": "quantitative", "axis": None, "scale": {"domain": [0, top], "nice": False}}


def _ticks(count: int) -> list[int]:
    """Return round counts from 0 to at or above a count, as the marks of an axis."""
    step = next(one for one in _ROUND if count <= _INTERVALS * one)
    return list(range(0, count + step, step))


def _labels(edition: Edition, last: Progress) -> Values:
    """Return what is said at the end of the lines, from top to bottom."""
    t, gap = edition.translator, _gap(last)
    promised = t.plural("{count} promised", "{count} promised", last.promised)
    if not gap:
        kept = t.plural("{count} promised, done", "{count} promised, all done", last.promised)
        return [{"style": "accented", "words": kept}]
    missing = t.text("gap of {count}", count=gap)
    return [
        {"style": "strong", "words": promised},
        {"style": "words", "words": missing},
        {"style": "accented", "words": t.spell(counted("done", last.done))},
    ]


def _end_labels(labels: Values, last: Progress, x: Spec, top: int) -> Iterator[Spec]:
    """Yield the words at the end of the lines, moved apart where the lines are close."""
    high, low = (_HEIGHT * (1 - count / top) for count in (last.promised, last.done))
    wanted = [high, (high + low) / 2, low] if len(labels) > 1 else [high]
    if len(labels) > 1:
        mark = {"type": "rule", "style": "between", "xOffset": _GAP / 2}
        yield layer(
            [{"day": moment(last.day)}],
            mark,
            {"x": x, "y": {"value": high}, "y2": {"value": low}},
        )
    for one, place in zip(labels, _apart(wanted), strict=True):
        value = {"day": moment(last.day), "words": one["words"]}
        position = {"x": x, "y": {"value": place}}
        yield words([value], one["style"], position, align="left", xOffset=_GAP)


def _apart(places: list[float]) -> list[float]:
    """Return places at least a line of words from one another, all within the height."""
    middle = len(places) // 2
    found = list(places)
    for at in range(middle + 1, len(found)):
        found[at] = max(found[at], found[at - 1] + _BETWEEN_WORDS)
    for at in range(middle - 1, -1, -1):
        found[at] = min(found[at], found[at + 1] - _BETWEEN_WORDS)
    over = max(0.0, found[-1] - (_HEIGHT - _EDGE))
    under = max(0.0, _EDGE - found[0])
    return [place - over + under for place in found]
