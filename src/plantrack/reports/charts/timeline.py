"""What comes next and what is late: the open deliverables of the year, from promised to due."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from plantrack.locale import Translator
from plantrack.locale.words import counted
from plantrack.model import ActionPlan
from plantrack.reports.charts.chart import Chart
from plantrack.reports.charts.days import moment, over_time, short_date, with_axis
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
from plantrack.reports.charts.lettering import NORMAL, SMALL, fitted, width_of
from plantrack.reports.deliverables import status_words
from plantrack.reports.edition import NOTHING, Edition, ids_of, joined
from plantrack.views.standing import Standing
from plantrack.views.status import BOARD

MOST_ROWS = 25
_ROW, _LEFT, _RIGHT, _TOP, _BOTTOM = 22, 268, 62, 66, 24
_MARK = 10
_LONGEST = timedelta(days=550)


def timeline_chart(edition: Edition) -> Chart | None:
    """Return the picture of what is open; None where nothing of it has a due date."""
    current = edition.status.current
    if current is None or edition.ended:
        return None
    t = edition.translator
    open_ = [one for one in edition.snapshot.of_year(current.year) if one.status.is_open]
    dated = [one for one in open_ if one.state.due]
    shown = sorted(dated, key=lambda one: (_due(one), one.deliverable.id))[:MOST_ROWS]
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
            t.text("Promised"),
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
    before = [one for one in edition.status.late if one.deliverable.year != action_plan.year]
    if before:
        yield edition.translator.plural(
            "{count} deliverable of an earlier action plan is late as well: {ids}.",
            "{count} deliverables of earlier action plans are late as well: {ids}.",
            len(before),
            ids=joined(ids_of(before[:MOST_ROWS]), edition.translator),
        )


def _table_row(edition: Edition, one: Standing) -> tuple[str, ...]:
    t, adopted = edition.translator, one.deliverable.due
    status = status_words(edition.snapshot.plan, one, t)
    return (
        one.deliverable.id,
        one.deliverable.title,
        f"{status}, {t.text('late')}" if one.late else status,
        adopted.isoformat() if adopted else NOTHING,
        _due(one).isoformat(),
    )


def _spec(edition: Edition, action_plan: ActionPlan, shown: list[Standing]) -> Spec:
    height = _ROW * len(shown)
    first, last = _range(edition, action_plan, shown)
    x, y = over_time(first, last), pixels("y", height)
    names: Values = []
    marks: Values = []
    for at, one in enumerate(shown):
        place = {"y": (at + 0.5) * _ROW}
        name = fitted(f"{one.deliverable.id} {one.deliverable.title}", _LEFT - 14)
        names.append({**place, "words": name})
        marks.append({**place, **_mark(edition, one, action_plan.year)})
    moved = [one for one in marks if one["adopted"] != one["day"]]
    promised = [{**one, "state": "promised"} for one in moved]
    from_promised = {"x": {**x, "field": "adopted"}, "y": y}
    place = {"x": x, "y": y}
    late = [one for one in marks if one["state"] == "late"]
    on_time = [one for one in marks if one["state"] != "late"]
    return sheet(
        [
            *_meetings(edition, first, last, x),
            *_today(edition, first, last, x),
            layer(
                moved,
                {"type": "rule", "style": "link"},
                {
                    "x": with_axis(from_promised["x"], grid=True),
                    "x2": {"field": "day"},
                    "y": y,
                },
            ),
            shapes(promised, from_promised, size=110),
            shapes(marks, place, size=110),
            words(late, "alarming", place, align="left", xOffset=_MARK, fontSize=SMALL),
            words(on_time, "quiet", place, align="left", xOffset=_MARK),
            words(names, "words", {"x": {"value": -10}, "y": y}, align="right"),
            *_key(edition, marks),
        ],
        height,
        top=_TOP,
        bottom=_BOTTOM,
        left=_LEFT,
        right=_RIGHT,
    )


def _range(
    edition: Edition, action_plan: ActionPlan, shown: list[Standing]
) -> tuple[date, date]:
    """Return the first and the last day drawn; dates beyond stand at the edge, in words."""
    day = edition.snapshot.day
    days = [day, *(_due(one) for one in shown)]
    days += [one.deliverable.due for one in shown if one.deliverable.due]
    first = max(min(days), day - _LONGEST)
    last = min(max([*days, action_plan.end]), max(day, action_plan.end) + _LONGEST)
    return first - timedelta(days=7), max(last, day + timedelta(days=60))


def _mark(edition: Edition, one: Standing, year: int) -> dict[str, object]:
    due = _due(one)
    return {
        "day": moment(due),
        "adopted": moment(one.deliverable.due or due),
        "state": "late" if one.late else one.status.value,
        "words": short_date(due, edition.translator, year),
    }


def _meetings(edition: Edition, first: date, last: date, x: Spec) -> Iterator[Spec]:
    """Yield the board's meetings, each with its day where there is room for it."""
    days = sorted(
        one.date
        for one in edition.snapshot.plan.header.events
        if one.kind == BOARD and first <= one.date <= last
    )
    if not days:
        return
    yield layer([{"day": moment(day)} for day in days], {"type": "rule", "style": "meeting"}, {"x": x})
    labels = list(_apart(edition, days, first, last))
    yield words(labels, "quiet", {"x": x, "y": {"value": -9}}, align="center")


def _apart(
    edition: Edition, days: Iterable[date], first: date, last: date
) -> Iterator[dict[str, object]]:
    t, free = edition.translator, 0.0
    scale = (WIDTH - _LEFT - _RIGHT) / (last - first).days
    for day in days:
        label = t.text("board {day}", day=short_date(day, t, edition.snapshot.day.year))
        half = width_of(label, SMALL) / 2
        middle = (day - first).days * scale
        if middle - half >= free and middle + half <= WIDTH - _LEFT:
            yield {"day": moment(day), "words": label}
            free = middle + half + 8


def _today(edition: Edition, first: date, last: date, x: Spec) -> Iterator[Spec]:
    day = edition.snapshot.day
    yield layer([{"day": moment(day)}], {"type": "rule", "style": "today"}, {"x": x})
    share = (day - first).days / (last - first).days
    align = "left" if share < 0.25 else "right" if share > 0.8 else "center"
    value = {"day": moment(day), "words": edition.translator.long_date(day)}
    yield words([value], "strong", {"x": x, "y": {"value": -24}}, align=align, fontSize=SMALL)


def _key(edition: Edition, marks: Values) -> Iterator[Spec]:
    t, states = edition.translator, {one["state"] for one in marks}
    known = {
        "promised": t.text("as promised"),
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
    yield shapes(up, {"x": pixels("middle", WIDTH), "y": y}, size=110)
    yield words(up, "quiet", {"x": pixels("start", WIDTH), "y": y}, align="left")
