"""Are promises kept: those due over time, kept on time or after, and those still ahead."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import takewhile

from plantrack.history.progress import Progress, progress_of
from plantrack.locale import Translator
from plantrack.locale.words import joined
from plantrack.model import Status
from plantrack.model.journal import adoption_of
from plantrack.reports.charts.chart import Chart
from plantrack.reports.charts.days import Span, TimeAxis
from plantrack.reports.charts.drawing import NARROW, WIDTH, Drawing, Line, Steps, Words
from plantrack.reports.charts.key import key_of
from plantrack.reports.charts.lettering import SMALL, width_of
from plantrack.reports.edition import Edition
from plantrack.telling.fates import counts_words
from plantrack.views.fates import by_fate
from plantrack.views.figures import is_promised
from plantrack.views.month_ends import ends_of

FEWEST = 3  # promises: fewer are told in a sentence
_HEIGHT, _ABOVE, _BOTTOM, _LEFT, _RIGHT = 200, 30, 26, 34, 8
_INTERVALS = 4
_ROUND = [factor * 10**power for power in range(12) for factor in (1, 2, 5)]
_DAY = timedelta(days=1)


def promises_chart(edition: Edition) -> Chart | None:
    """Return the picture of promises over time; None where none is due, or there are too few."""
    return edition.once("promises chart", lambda: _chart(edition))


def _chart(edition: Edition) -> Chart | None:
    plan = edition.snapshot.plan
    found = progress_of(plan, list(_months(edition)))
    if not found[-1].promised or found[-1].promised + len(_ahead(edition)) < FEWEST:
        return None
    t = edition.translator
    steps = progress_of(plan, _every_change(edition))
    return Chart(
        key="promises",
        title=t.text("Since {year}, are promises kept on time?", year=found[0].day.year),
        alt=" ".join(_alt(edition, found)),
        columns=(
            t.text("Day"),
            t.text_about("promises", "due"),
            t.text_about("promises", "kept"),
            t.text_about("promises", "kept on time"),
            t.text("gap"),
        ),
        rows=tuple(
            (
                progress.day.isoformat(),
                f"{progress.promised}",
                f"{progress.done}",
                f"{progress.on_time}",
                f"{_gap(progress)}",
            )
            for progress in found
        ),
        drawing=_drawing(edition, steps, WIDTH),
        narrow=_drawing(edition, steps, NARROW),
        caption=_caption(edition, found[-1]),
    )


def _months(edition: Edition) -> Iterator[date]:
    """Yield the first day of the plan, that of each month, and the day of the report."""
    first, today = _first(edition), edition.snapshot.day
    if first < today:
        yield first
        ends = takewhile(lambda end: end < today - _DAY, ends_of(first, 1))
        yield from (end + _DAY for end in ends)
    yield today


def _every_change(edition: Edition) -> list[date]:
    """Return the days on which a line of the picture may step: it steps on the day itself."""
    plan, today, first = edition.snapshot.plan, edition.snapshot.day, _first(edition)
    days = {first, today}
    for deliverable in plan.deliverables:
        days.add(plan.in_force_from(deliverable))
        days.update(entry.date for entry in deliverable.updates if entry.status or entry.due)
        adopted, _ = adoption_of(deliverable)
        if adopted is not None and adopted < date.max:
            days.add(adopted + _DAY)
    return sorted(day for day in days if first <= day <= today)


def _ahead(edition: Edition) -> list[date]:
    """Return the days on which promises made so far come due, the day after each."""
    adopted = [each.state.adopted for each in edition.snapshot.in_force]
    today = edition.snapshot.day
    return sorted(min(day, date.max - _DAY) + _DAY for day in adopted if day and day >= today)


def _caption(edition: Edition, last: Progress) -> str:
    """Return what the gap is made of, and what is done without counting in the picture."""
    t, snapshot = edition.translator, edition.snapshot
    promised = [standing for standing in snapshot.in_force if is_promised(standing, snapshot.day)]
    undone = [standing for standing in promised if standing.status is not Status.DONE]
    early = sum(
        standing.status is Status.DONE and not is_promised(standing, snapshot.day)
        for standing in snapshot.in_force
    )
    said = []
    if undone:
        counts = joined(counts_words(by_fate(undone, ended=edition.ended), t), t)
        said.append(t.text("The gap of {gap}: {counts}.", gap=_gap(last), counts=counts))
    if early:
        said.append(
            t.plural(
                "{count} promise kept before its date is not in the picture yet.",
                "{count} promises kept before their date are not in the picture yet.",
                early,
            )
        )
    return " ".join(said)


def _first(edition: Edition) -> date:
    """Return the first day drawn: that of the month in which a promise is due first."""
    plan = edition.snapshot.plan
    start = min(plan.header.period.start, *(each.start for each in plan.action_plans), date.max)
    due = [each.state.adopted for each in edition.snapshot.in_force if each.state.adopted]
    return max(start, min(due, default=start).replace(day=1))


def _last(edition: Edition, changed: date) -> date:
    """Return the last day drawn: of a promise ahead, else of the plan or of what changed."""
    plan, today = edition.snapshot.plan, edition.snapshot.day
    ranged = _range(edition)
    to_come = _ahead(edition)[-1:]
    if ranged:
        to_come.append(ranged[0])
    if to_come:
        return max(to_come)
    ends = [plan.header.period.end, *(action_plan.end for action_plan in plan.action_plans)]
    return min(today, max(*ends, changed))


def _range(edition: Edition) -> tuple[date, int, int] | None:
    """Return the day of the forecast, and between how many promises are kept by it."""
    whole = edition.forecast.whole if edition.forecast else None
    if whole is None or whole.between is None:
        return None
    return whole.by, whole.done + whole.between.low, whole.done + whole.between.high


def _alt(edition: Edition, found: tuple[Progress, ...]) -> Iterator[str]:
    t, last, ahead = edition.translator, found[-1], len(_ahead(edition))
    yield t.plural(
        "{count} promise was due before {day}, over the whole plan; kept on time: "
        "{on_time}; kept after its date: {after}; gap: {gap}.",
        "{count} promises were due before {day}, over the whole plan; kept on time: "
        "{on_time}; kept after their date: {after}; gap: {gap}.",
        last.promised,
        day=t.long_date(last.day),
        on_time=last.on_time,
        after=last.done - last.on_time,
        gap=_gap(last),
    )
    widest = max(found, key=_gap)
    if _gap(widest) != _gap(last):
        day = t.long_date(widest.day)
        yield t.text("The widest gap was {gap}, on {day}.", gap=_gap(widest), day=day)
    if ahead:
        yield t.plural("{count} promise is ahead.", "{count} promises are ahead.", ahead)
    if ranged := _range(edition):
        yield t.text("Expected: {words}.", words=_range_words(ranged, t))


def _range_words(ranged: tuple[date, int, int], t: Translator) -> str:
    by, low, high = ranged
    return t.text(
        "{low} to {high} kept by {day}, 8 times out of 10", low=low, high=high, day=t.long_date(by)
    )


def _gap(progress: Progress) -> int:
    return progress.promised - progress.done


def _drawing(edition: Edition, found: tuple[Progress, ...], width: float) -> Drawing:
    last, t, ahead = found[-1], edition.translator, _ahead(edition)
    most = last.promised + len(ahead)
    right = _RIGHT + (width_of(f"{most}", SMALL, bold=True) if ahead else 0)
    span = Span(_first(edition), _last(edition, found[-2].day if found[1:] else last.day))
    key = key_of(_key(edition, last), width=width)
    top = key.height + _ABOVE
    axis = TimeAxis(span, _LEFT, width - _LEFT - right, top + _HEIGHT, right)
    ticks = _ticks(max([most, *(progress.promised for progress in found)]))
    drawing = Drawing(axis.bottom + _BOTTOM, [*key.marks], width)

    def y(count: float) -> float:
        return top + _HEIGHT * (1 - count / ticks[-1])

    for count in ticks:
        drawing.add([Line(_LEFT, y(count), _LEFT + axis.width, y(count), "grid")])
        drawing.add([Words(_LEFT - 5, y(count), f"{count}", "quiet", "end")])
    drawing.add(axis.marks(t))
    due = _steps([(axis.x(each.day), y(each.promised)) for each in found])
    kept = _steps([(axis.x(each.day), y(each.done)) for each in found])
    on_time = _steps([(axis.x(each.day), y(each.on_time)) for each in found])
    floor = ((axis.x(found[0].day), y(0)), (axis.x(last.day), y(0)))
    drawing.add(
        [
            Steps((*due, *reversed(kept)), "gap"),
            Steps((*kept, *reversed(on_time)), "kept-after"),
            Steps((*on_time, *reversed(floor)), "kept"),
            Steps(due, "due"),
        ]
    )
    if ahead:
        points = [(axis.x(day), y(last.promised + at)) for at, day in enumerate(ahead, start=1)]
        drawing.add([Steps(_steps([due[-1], *points]), "ahead")])
        drawing.add([Words(points[-1][0] + 4, y(most), f"{most}", "number")])
    drawing.add(_band(edition, kept[-1], axis, y))
    if span.last >= last.day:
        today = axis.x(last.day)
        day = Words(today, top - 10, t.long_date(last.day), "quiet", span.align(last.day))
        drawing.add([Line(today, top, today, axis.bottom, "today"), day])
    return drawing


def _band(
    edition: Edition, today: tuple[float, float], axis: TimeAxis, y: Callable[[float], float]
) -> Iterator[Line]:
    """Give the edges of what is expected, from today to a day, where something is."""
    if ranged := _range(edition):
        by, (low, high) = axis.x(ranged[0]), map(y, ranged[1:])
        yield Line(*today, by, low, "forecast")
        yield Line(*today, by, high, "forecast")
        yield Line(by, low, by, high, "forecast")


def _steps(points: list[tuple[float, float]]) -> tuple[tuple[float, float], ...]:
    """Return the corners of a line that stays as high until the next point, and steps there."""
    corners = points[:1]
    for x, y in points[1:]:
        if y != corners[-1][1]:
            corners += [(x, corners[-1][1]), (x, y)]
    if points[-1] != corners[-1]:
        corners.append(points[-1])
    return tuple(corners)


def _ticks(count: int) -> list[int]:
    """Return round counts from 0 to at or above a count, as the marks of an axis."""
    step = next(each for each in _ROUND if count <= _INTERVALS * each)
    return list(range(0, count + step, step))


def _key(edition: Edition, last: Progress) -> Iterator[tuple[str, str]]:
    """Yield what each line and each area is, with its count on the day; none is left out."""
    t, after, ahead = edition.translator, last.done - last.on_time, len(_ahead(edition))
    yield "due", t.plural("{count} promise due", "{count} promises due", last.promised)
    if last.on_time:
        yield "kept", t.plural("{count} kept on time", "{count} kept on time", last.on_time)
    if after:
        yield (
            "kept-after",
            t.plural("{count} kept after its date", "{count} kept after their date", after),
        )
    if gap := _gap(last):
        yield "gap", t.text("gap of {count}", count=gap)
    if ahead:
        yield "ahead", t.plural("{count} promise ahead", "{count} promises ahead", ahead)
    if ranged := _range(edition):
        yield "forecast", _range_words(ranged, t)
