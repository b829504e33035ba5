"""What comes next and what is late: the open deliverables of the year, from promised to due."""

from collections.abc import Iterator
from datetime import date

from plantrack.loading.order import natural_order
from plantrack.locale import Translator
from plantrack.locale.words import counted, joined
from plantrack.model import ActionPlan
from plantrack.reports.charts.chart import Chart
from plantrack.reports.charts.days import Span, moment, over_time, short_date, with_axis
from plantrack.reports.charts.layers import (
    WIDTH,
    Spec,
    Values,
    key_of,
    layer,
    pixels,
    shapes,
    sheet,
    words,
)
from plantrack.reports.charts.lettering import SMALL, stacked, width_of, wrapped
from plantrack.reports.deliverables import status_words
from plantrack.reports.edition import NOTHING, Edition, ids_of
from plantrack.views.standing import Standing
from plantrack.views.status import BOARD

MOST_ROWS = 25
_ROW, _LINE, _LEFT, _RIGHT, _TOP, _BOTTOM = 22, 14, 272, 84, 66, 24
_PLOT = WIDTH - _LEFT - _RIGHT
_FEW = 14  # so many have room for two lines each
_FEW_IDS = 6  # so many are named in a sentence
_SIZE, _RADIUS = 110, 5.5
_LONGEST, _SHORTEST, _MARGIN = 550, 60, 7  # days


def timeline_chart(edition: Edition) -> Chart | None:
    """Return the picture of what is open; None where nothing of it has a due date."""
    current = edition.status.current
    if current is None or edition.ended:
        return None
    t = edition.translator
    open_ = [one for one in edition.snapshot.of_year(current.year) if one.status.is_open]
    dated = [one for one in open_ if one.state.due]
    shown = sorted(dated, key=lambda one: (_due(one), natural_order(one.deliverable.id)))[
        :MOST_ROWS
    ]
    if not shown:
        return None
    return Chart(
        key="timeline",
        title=_title(t, len(shown), len(open_)),
        alt=" ".join(_alt(edition, current.action_plan, open_, shown)),
        columns=(
            t.text("Id"),
            t.text("Deliverable"),
            t.text("Status"),
            t.text("Promised for"),
            t.text("Due"),
        ),
        rows=tuple(_table_row(edition, one) for one in shown),
        spec=_spec(edition, current.action_plan, shown),
    )


def _due(one: Standing) -> date:
    return one.state.due or date.max


def _title(t: Translator, shown: int, total: int) -> str:
    if shown == total:
        return t.text("What comes next, and what is late?")
    return t.text(
        "What comes next, and what is late? {shown} of the {total} open deliverables",
        shown=shown,
        total=total,
    )


def _alt(
    edition: Edition, action_plan: ActionPlan, open_: list[Standing], shown: list[Standing]
) -> Iterator[str]:
    t = edition.translator
    late = [one for one in open_ if one.late]
    yield t.plural(
        "{count} deliverable of action plan {name} is open: {late}, {due_soon}.",
        "{count} deliverables of action plan {name} are open: {late}, {due_soon}.",
        len(open_),
        name=action_plan.name,
        late=counted("late", len(late)),
        due_soon=counted("due_soon", sum(one.due_soon for one in open_)),
    )
    following = next((one for one in shown if not one.late), None)
    if following:
        day = t.long_date(_due(following))
        yield t.text("Next: {id}, due on {day}.", id=following.deliverable.id, day=day)
    undated = sum(one.state.due is None for one in open_)
    if undated:
        yield t.plural(
            "{count} has no due date and is not shown.",
            "{count} have no due date and are not shown.",
            undated,
        )
    yield from _late_before(edition, action_plan)


def _late_before(edition: Edition, action_plan: ActionPlan) -> Iterator[str]:
    t = edition.translator
    before = [one for one in edition.status.late if one.deliverable.year != action_plan.year]
    if len(before) > _FEW_IDS:
        yield t.plural(
            "{count} deliverable of an earlier action plan is late as well.",
            "{count} deliverables of earlier action plans are late as well.",
            len(before),
        )
    elif before:
        yield t.plural(
            "{count} deliverable of an earlier action plan is late as well: {ids}.",
            "{count} deliverables of earlier action plans are late as well: {ids}.",
            len(before),
            ids=joined(ids_of(before), t),
        )


def _table_row(edition: Edition, one: Standing) -> tuple[str, ...]:
    t, adopted = edition.translator, one.state.adopted
    status = status_words(edition.snapshot.plan, one, t)
    return (
        one.deliverable.id,
        one.deliverable.title,
        f"{status}, {t.text('late')}" if one.late else status,
        adopted.isoformat() if adopted else NOTHING,
        _due(one).isoformat(),
    )


def _spec(edition: Edition, action_plan: ActionPlan, shown: list[Standing]) -> Spec:
    lines = 2 if len(shown) <= _FEW else 1
    row = _ROW + (lines - 1) * _LINE
    height = row * len(shown)
    span = _span(edition, action_plan, shown)
    names: Values = []
    marks: Values = []
    for at, one in enumerate(shown):
        y = (at + 0.5) * row
        label = f"{one.deliverable.id} {one.deliverable.title}"
        names += stacked(wrapped(label, _LEFT - 14, lines), y, _LINE)
        marks.append({"y": y, **_mark(edition, one, span, action_plan.year)})
    layers = [
        *_meetings(edition, span),
        *_today(edition, span),
        *_marks(marks, span, height),
        words(names, "words", {"x": {"value": -10}, "y": pixels("y", height)}, align="right"),
        *_key(edition, marks),
    ]
    return sheet(layers, height, top=_TOP, bottom=_BOTTOM, left=_LEFT, right=_RIGHT)


def _marks(marks: Values, span: Span, height: int) -> Iterator[Spec]:
    """Yield, for each deliverable, where it was promised, where it is due, and that day."""
    y = pixels("y", height)
    due, promised = over_time(span), over_time(span, "adopted")
    moved = [{**one, "state": "promised"} for one in marks if one["adopted"] != one["day"]]
    linked = [one for one in moved if one["end"] is not None]
    yield layer(
        linked,
        {"type": "rule", "style": "link"},
        {"x": with_axis(promised, span, grid=True), "x2": {"field": "end"}, "y": y},
    )
    yield shapes(moved, {"x": promised, "y": y}, size=_SIZE)
    yield shapes(marks, {"x": due, "y": y}, size=_SIZE)
    beside = {"x": {"value": _PLOT + 10}, "y": y}
    late = [one for one in marks if one["state"] == "late"]
    yield words(late, "alarming", beside, align="left", fontSize=SMALL)
    on_time = [one for one in marks if one["state"] != "late"]
    yield words(on_time, "quiet", beside, align="left")


def _span(edition: Edition, action_plan: ActionPlan, shown: list[Standing]) -> Span:
    """Return the days drawn; dates beyond them stand at the edge, in words."""
    day = edition.snapshot.day
    days = [day, *(_due(one) for one in shown)]
    days += [one.state.adopted for one in shown if one.state.adopted]
    first = max(min(days), _shifted(day, -_LONGEST))
    last = min(max([*days, action_plan.end]), _shifted(max(day, action_plan.end), _LONGEST))
    return Span(_shifted(first, -_MARGIN), max(last, _shifted(day, _SHORTEST)))


def _shifted(day: date, days: int) -> date:
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))


def _mark(edition: Edition, one: Standing, span: Span, year: int) -> dict[str, object]:
    due = _due(one)
    adopted = one.state.adopted or due
    away = span.place(due, _PLOT) - span.place(adopted, _PLOT)
    # The link stops at the edge of the shape, which is hollow.
    stop = moment(due) - round(_RADIUS / _PLOT * span.length) * (1 if away > 0 else -1)
    return {
        "day": moment(due),
        "adopted": moment(adopted),
        "end": stop if abs(away) > _RADIUS else None,
        "state": "late" if one.late else one.status.value,
        "words": short_date(due, edition.translator, year),
    }


def _meetings(edition: Edition, span: Span) -> Iterator[Spec]:
    """Yield the board's meetings, each with its day where there is room for it."""
    days = sorted(
        one.date
        for one in edition.snapshot.plan.header.events
        if one.kind == BOARD and span.first <= one.date <= span.last
    )
    x = over_time(span)
    rules = [{"day": moment(day)} for day in days]
    yield layer(rules, {"type": "rule", "style": "meeting"}, {"x": x})
    labels: Values = []
    free = 0.0
    for day in days:
        label = _meeting_words(edition, day)
        half, middle = width_of(label, SMALL) / 2, span.place(day, _PLOT)
        if middle - half >= free and middle + half <= WIDTH - _LEFT:
            labels.append({"day": moment(day), "words": label})
            free = middle + half + _MARGIN
    yield words(labels, "quiet", {"x": x, "y": {"value": -9}}, align="center")


def _meeting_words(edition: Edition, day: date) -> str:
    t = edition.translator
    return t.text("board {day}", day=short_date(day, t, edition.snapshot.day.year))


def _today(edition: Edition, span: Span) -> Iterator[Spec]:
    day, x = edition.snapshot.day, over_time(span)
    yield layer([{"day": moment(day)}], {"type": "rule", "style": "today"}, {"x": x})
    value = {"day": moment(day), "words": edition.translator.long_date(day)}
    yield words([value], "strong", {"x": x, "y": {"value": -25}}, align=span.align(day))


def _key(edition: Edition, marks: Values) -> Iterator[Spec]:
    t, states = edition.translator, {one["state"] for one in marks}
    known = {
        "promised": t.text("adopted due date"),
        "late": t.text("late"),
        "in_progress": t.text("in progress"),
        "planned": t.text("to come"),
    }
    if any(one["adopted"] != one["day"] for one in marks):
        states.add("promised")
    entries, height = key_of([(state, known[state]) for state in known if state in states])
    up = [
        {
            **one,
            "middle": one["middle"] - _LEFT,
            "start": one["start"] - _LEFT,
            "centre": one["centre"] - _TOP,
        }
        for one in entries
    ]
    y = pixels("centre", height)
    yield shapes(up, {"x": pixels("middle", WIDTH), "y": y}, size=_SIZE)
    yield words(up, "quiet", {"x": pixels("start", WIDTH), "y": y}, align="left")
