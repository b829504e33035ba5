"""Are promises kept: promised and done over time, and what the gap between them is made of."""

from collections.abc import Iterator
from datetime import date, timedelta

from plantrack.history.progress import Progress, progress_of
from plantrack.locale.words import counted, joined
from plantrack.model import Status
from plantrack.model.journal import adoption_of
from plantrack.reports.charts.chart import Chart
from plantrack.reports.charts.days import Span, TimeAxis
from plantrack.reports.charts.drawing import WIDTH, Drawing, Line, Mark, Steps, Words
from plantrack.reports.charts.lettering import NORMAL, width_of
from plantrack.reports.edition import Edition
from plantrack.telling.fates import counts_words
from plantrack.views.fates import by_fate
from plantrack.views.figures import is_promised

_HEIGHT, _TOP, _BOTTOM, _LEFT, _RIGHT, _GAP = 210, 26, 26, 34, 16, 10
_BETWEEN_WORDS, _EDGE = 15, 10
_INTERVALS = 4
Label = tuple[str, str]
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
            (
                progress.day.isoformat(),
                f"{progress.promised}",
                f"{progress.done}",
                f"{_gap(progress)}",
            )
            for progress in found
        ),
        drawing=_drawing(edition, progress_of(plan, _every_change(edition))),
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
    for deliverable in plan.deliverables:
        days.add(plan.in_force_from(deliverable))
        days.update(entry.date for entry in deliverable.updates if entry.status or entry.due)
        adopted, _ = adoption_of(deliverable)
        if adopted is not None and adopted < date.max:
            days.add(adopted + timedelta(days=1))
    return sorted(day for day in days if first <= day <= today)


def _caption(edition: Edition, last: Progress) -> str:
    """Return what the gap is made of, and what is done without counting in either line."""
    t, snapshot = edition.translator, edition.snapshot
    promised = [standing for standing in snapshot.in_force if is_promised(standing, snapshot.day)]
    undone = [standing for standing in promised if standing.status is not Status.DONE]
    ahead = sum(
        standing.status is Status.DONE and not is_promised(standing, snapshot.day)
        for standing in snapshot.in_force
    )
    said = []
    if undone:
        said.append(
            t.text(
                "The gap of {gap}: {counts}.",
                gap=_gap(last),
                counts=joined(counts_words(by_fate(undone, ended=edition.ended), t), t),
            )
        )
    if ahead:
        said.append(
            t.plural(
                "{count} {w.deliverable} done before its due date is not in the lines yet.",
                "{count} {w.deliverable:s} done before their due date are not in the lines yet.",
                ahead,
            )
        )
    return " ".join(said)


def _span(edition: Edition) -> Span:
    """Return the plan's days, and those up to the day of the report."""
    plan = edition.snapshot.plan
    starts = [plan.header.period.start, *(action_plan.start for action_plan in plan.action_plans)]
    ends = [plan.header.period.end, *(action_plan.end for action_plan in plan.action_plans)]
    return Span(min(starts), max([*ends, edition.snapshot.day]))


def _alt(edition: Edition, found: tuple[Progress, ...]) -> str:
    t, last = edition.translator, found[-1]
    said = t.plural(
        "{count} {w.deliverable} was promised before {day}, all {w.period:s} together; "
        "done: {done}; gap: {gap}.",
        "{count} {w.deliverable:s} were promised before {day}, all {w.period:s} together; "
        "done: {done}; gap: {gap}.",
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


def _gap(progress: Progress) -> int:
    return progress.promised - progress.done


def _drawing(edition: Edition, found: tuple[Progress, ...]) -> Drawing:
    last, t = found[-1], edition.translator
    labels = _labels(edition, last)
    span = _span(edition)
    width = WIDTH - _LEFT - _room_for(labels, span.place(last.day, 1))
    axis = TimeAxis(span, _LEFT, width, _TOP + _HEIGHT)
    ticks = _ticks(max(progress.promised for progress in found))
    drawing = Drawing(_TOP + _HEIGHT + _BOTTOM)

    def y(count: float) -> float:
        return _TOP + _HEIGHT * (1 - count / ticks[-1])

    for count in ticks:
        drawing.add([Line(_LEFT, y(count), _LEFT + width, y(count), "grid")])
        drawing.add([Words(_LEFT - 5, y(count), f"{count}", "quiet", "end")])
    drawing.add(axis.marks(t))
    promised = _steps([(axis.x(each.day), y(each.promised)) for each in found])
    done = _steps([(axis.x(each.day), y(each.done)) for each in found])
    today = axis.x(last.day)
    drawing.add(
        [
            Steps((*promised, *reversed(done)), "gap"),
            Steps(promised, "promised"),
            Steps(done, "kept"),
            Line(today, _TOP, today, _TOP + _HEIGHT, "today"),
            Words(today, _TOP - 10, t.long_date(last.day), "quiet", span.align(last.day)),
            *_end_labels(labels, today, y(last.promised), y(last.done)),
        ]
    )
    return drawing


def _steps(points: list[tuple[float, float]]) -> tuple[tuple[float, float], ...]:
    """Return the corners of a line that stays as high until the next point, and steps there."""
    corners = points[:1]
    for x, y in points[1:]:
        corners += [(x, corners[-1][1]), (x, y)]
    return tuple(corners)


def _room_for(labels: list[Label], gone: float) -> int:
    """Return the margin that the words at the end of the lines need beside what is still empty."""
    needed = round(max(width_of(words, NORMAL, bold=True) for _, words in labels)) + 2 * _GAP
    empty = (1 - gone) * (WIDTH - _LEFT - _RIGHT)
    return _RIGHT if needed < empty else needed


def _ticks(count: int) -> list[int]:
    """Return round counts from 0 to at or above a count, as the marks of an axis."""
    step = next(each for each in _ROUND if count <= _INTERVALS * each)
    return list(range(0, count + step, step))


def _labels(edition: Edition, last: Progress) -> list[Label]:
    """Return what is said at the end of the lines, from top to bottom: a look and its words."""
    t, gap = edition.translator, _gap(last)
    if not gap:
        kept = t.plural("{count} promised, done", "{count} promised, all done", last.promised)
        return [("accented", kept)]
    return [
        ("strong", t.plural("{count} promised", "{count} promised", last.promised)),
        ("words", t.text("gap of {count}", count=gap)),
        ("accented", t.spell(counted("done", last.done))),
    ]


def _end_labels(labels: list[Label], today: float, high: float, low: float) -> Iterator[Mark]:
    """Yield the words at the end of the lines, moved apart where the lines are close."""
    wanted = [high]
    if len(labels) > 1:
        wanted = [high, (high + low) / 2, low]
        yield Line(today + _GAP / 2, high, today + _GAP / 2, low, "between")
    for (look, words), y in zip(labels, _apart(wanted), strict=True):
        yield Words(today + _GAP, y, words, look)


def _apart(places: list[float]) -> list[float]:
    """Return places at least a line of words from one another, all within the height."""
    middle = len(places) // 2
    found = list(places)
    for at in range(middle + 1, len(found)):
        found[at] = max(found[at], found[at - 1] + _BETWEEN_WORDS)
    for at in range(middle - 1, -1, -1):
        found[at] = min(found[at], found[at + 1] - _BETWEEN_WORDS)
    over = max(0.0, found[-1] - (_TOP + _HEIGHT - _EDGE))
    under = max(0.0, _TOP + _EDGE - found[0])
    return [place - over + under for place in found]
