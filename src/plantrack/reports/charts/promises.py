"""Are promises kept: promised and done over time, month by month, and the gap between them."""

from collections.abc import Iterator
from datetime import date

from plantrack.history.progress import Progress, progress_of
from plantrack.locale.words import counted
from plantrack.reports.charts.chart import Chart
from plantrack.reports.charts.days import moment, over_time, with_axis
from plantrack.reports.charts.layers import WIDTH, Spec, Values, layer, sheet, words
from plantrack.reports.charts.lettering import NORMAL, width_of
from plantrack.reports.edition import Edition

_HEIGHT, _TOP, _BOTTOM, _LEFT, _RIGHT, _GAP = 210, 26, 26, 34, 16, 10
_BETWEEN_WORDS = 15
_COUNTS_AXIS = {"format": "d", "tickMinStep": 1, "tickCount": 4, "ticks": False}


def promises_chart(edition: Edition) -> Chart | None:
    """Return the picture of promises over time; None where nothing was promised to date."""
    found = progress_of(edition.snapshot.plan, list(_days(edition)))
    last = found[-1]
    if not last.promised:
        return None
    t = edition.translator
    return Chart(
        key="promises",
        title=t.text("Since {year}, are promises kept on time?", year=found[0].day.year),
        alt=_alt(edition, found),
        columns=(t.text("Day"), t.text("promised"), t.text("done"), t.text("gap")),
        rows=tuple(
            (one.day.isoformat(), f"{one.promised}", f"{one.done}", f"{one.promised - one.done}")
            for one in found
        ),
        spec=_spec(edition, found),
    )


def _days(edition: Edition) -> Iterator[date]:
    """Yield the first day of the plan, that of each month, and the day of the report."""
    day, today = _beginning(edition), edition.snapshot.day
    while day < today:
        yield day
        if (day.year, day.month) == (date.max.year, 12):
            break
        day = date(day.year + day.month // 12, day.month % 12 + 1, 1)
    yield today


def _beginning(edition: Edition) -> date:
    plan = edition.snapshot.plan
    return min([plan.header.period.start, *(one.start for one in plan.action_plans)])


def _end(edition: Edition) -> date:
    plan = edition.snapshot.plan
    ends = [plan.header.period.end, *(one.end for one in plan.action_plans)]
    return max([*ends, edition.snapshot.day])


def _alt(edition: Edition, found: tuple[Progress, ...]) -> str:
    t, last = edition.translator, found[-1]
    widest = max(found, key=lambda one: one.promised - one.done)
    said = t.plural(
        "Over the whole plan, of {count} deliverable promised by {day}, {done}.",
        "Over the whole plan, of {count} deliverables promised by {day}, {done}.",
        last.promised,
        day=t.long_date(last.day),
        done=counted("done", last.done),
    )
    gap = widest.promised - widest.done
    if not gap:
        return said
    more = t.text("The widest gap was {gap}, on {day}.", gap=gap, day=t.long_date(widest.day))
    return f"{said} {more}"


def _spec(edition: Edition, found: tuple[Progress, ...]) -> Spec:
    last = found[-1]
    labels = _labels(edition, last)
    right = _room_for(labels, _share_gone(edition))
    top = _round_up(max(one.promised for one in found))
    x, y = over_time(_beginning(edition), _end(edition)), _counts(top)
    values = [
        {"day": moment(one.day), "promised": one.promised, "done": one.done} for one in found
    ]
    done, promised = {**y, "field": "done"}, {**y, "field": "promised"}
    step = {"interpolate": "step-after"}
    layers = [
        layer(
            values,
            {"type": "area", "style": "gap", **step},
            {
                "x": with_axis(x, grid=False),
                "y": {**done, "axis": _COUNTS_AXIS},
                "y2": {"field": "promised"},
            },
        ),
        layer(values, {"type": "line", "style": "promised", **step}, {"x": x, "y": promised}),
        layer(values, {"type": "line", "style": "kept", **step}, {"x": x, "y": done}),
        layer(values[-1:], {"type": "rule", "style": "today"}, {"x": x}),
        _day_label(edition, x),
        *_end_labels(labels, last, x, top),
    ]
    return sheet(layers, _HEIGHT, top=_TOP, bottom=_BOTTOM, left=_LEFT, right=right)


def _room_for(labels: Values, gone: float) -> int:
    """Return the margin that the words at the end of the lines need beside what is still empty."""
    needed = round(max(width_of(one["words"], NORMAL, bold=True) for one in labels)) + 2 * _GAP
    empty = (1 - gone) * (WIDTH - _LEFT - _RIGHT)
    return _RIGHT if needed < empty else needed


def _share_gone(edition: Edition) -> float:
    start, end = _beginning(edition), _end(edition)
    return (edition.snapshot.day - start).days / max(1, (end - start).days)


def _counts(top: int) -> Spec:
    return {"type": "quantitative", "axis": None, "scale": {"domain": [0, top], "nice": False}}


def _round_up(count: int) -> int:
    """Return a round number at or above a count, so that an axis ends on a tick."""
    step = 1
    for factor in (2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000):
        if count > 4 * step:
            step = factor
    return -(-count // step) * step


def _day_label(edition: Edition, x: Spec) -> Spec:
    """Return the words over the line of the day, kept inside the picture."""
    day, gone = edition.snapshot.day, _share_gone(edition)
    align = "left" if gone < 0.2 else "right" if gone > 0.8 else "center"
    value = {"day": moment(day), "words": edition.translator.long_date(day)}
    return words([value], "quiet", {"x": x, "y": {"value": -10}}, align=align)


def _labels(edition: Edition, last: Progress) -> Values:
    """Return what is said at the end of the lines, from top to bottom."""
    t, gap = edition.translator, last.promised - last.done
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
    over = max(0.0, found[-1] - (_HEIGHT - 4))
    under = max(0.0, 4 - found[0])
    return [place - over + under for place in found]
