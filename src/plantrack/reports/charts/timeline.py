"""What comes next and what is late: the open deliverables of the year, from promised to due."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TypeAlias

from plantrack.loading.order import natural_order
from plantrack.locale import Translator
from plantrack.locale.words import counted
from plantrack.model import ActionPlan
from plantrack.reports.charts.chart import Chart
from plantrack.reports.charts.days import Span, TimeAxis, short_date
from plantrack.reports.charts.drawing import NARROW, WIDTH, Drawing, Line, Mark, Shape, Words
from plantrack.reports.charts.key import key_of
from plantrack.reports.charts.lettering import SMALL, width_of
from plantrack.reports.charts.rows import Layout
from plantrack.reports.deliverables import status_words
from plantrack.reports.edition import NOTHING, Edition
from plantrack.reports.late_elsewhere import late_elsewhere
from plantrack.views.standing import Standing
from plantrack.views.status import BOARD

FEWEST, MOST_ROWS = 3, 14
_ROW, _ABOVE, _BOTTOM = 22, 46, 24
_WIDE, _NARROW = Layout(WIDTH, 272, 84), Layout(NARROW, 8, 84)
_FEW_IDS = 6  # so many are named in a sentence
_RADIUS = 5.5
_MEETING, _TODAY = 9, 25  # above what is drawn
Bands: TypeAlias = Sequence[tuple[float, float]]
_LONGEST, _SHORTEST, _MARGIN = 550, 60, 7  # days


def timeline_chart(edition: Edition) -> Chart | None:
    """Return the picture of what is open; None where too little of it has a due date."""
    current = edition.status.current
    if current is None or edition.ended:
        return None
    t = edition.translator
    open_ = [each for each in edition.snapshot.of_year(current.period) if each.status.is_open]
    dated = [each for each in open_ if each.state.due]
    dated.sort(key=lambda each: (_due(each), natural_order(each.deliverable.id)))
    if len(dated) < FEWEST:
        return None
    shown = _shown(dated)
    return Chart(
        key="timeline",
        title=_title(t, len(shown), len(open_)),
        alt=" ".join(_alt(edition, current.action_plan, open_, shown)),
        columns=(
            t.text("Id"),
            t.text("{w.Deliverable}"),
            t.text("Status"),
            t.text("Promised for"),
            t.text("Due"),
        ),
        rows=tuple(_table_row(edition, standing) for standing in shown),
        drawing=_drawing(edition, current.action_plan, shown, _WIDE),
        narrow=_drawing(edition, current.action_plan, shown, _NARROW),
    )


def _shown(dated: list[Standing]) -> list[Standing]:
    """Return what there is room for: of what is late and of what comes next, the first ones."""
    late = [standing for standing in dated if standing.late]
    coming = [standing for standing in dated if not standing.late]
    half = MOST_ROWS // 2
    shown = [*late[: max(half, MOST_ROWS - len(coming))]]
    return [*shown, *coming[: MOST_ROWS - len(shown)]]


def _due(standing: Standing) -> date:
    return standing.state.due or date.max


def _title(t: Translator, shown: int, total: int) -> str:
    if shown == total:
        return t.text("What comes next, and what is late?")
    return t.text(
        "What comes next, and what is late? {shown} of the {total} open {w.deliverable:s}",
        shown=shown,
        total=total,
    )


def _alt(
    edition: Edition, action_plan: ActionPlan, open_: list[Standing], shown: list[Standing]
) -> Iterator[str]:
    t = edition.translator
    late = [standing for standing in open_ if standing.late]
    yield t.plural(
        "{count} {w.deliverable} of {w.action_plan} {name} is open: {late}, {due_soon}.",
        "{count} {w.deliverable:s} of {w.action_plan} {name} are open: {late}, {due_soon}.",
        len(open_),
        name=action_plan.name,
        late=counted("late", len(late)),
        due_soon=counted("due_soon", sum(standing.due_soon for standing in open_)),
    )
    following = next((standing for standing in shown if not standing.late), None)
    if following:
        day = t.long_date(_due(following))
        yield t.text("Next: {title}, due on {day}.", title=following.deliverable.title, day=day)
    undated = sum(standing.state.due is None for standing in open_)
    if undated:
        yield t.plural(
            "{count} has no due date and is not shown.",
            "{count} have no due date and are not shown.",
            undated,
        )
    yield from filter(None, [late_elsewhere(edition, (action_plan.key,), _FEW_IDS)])


def _table_row(edition: Edition, standing: Standing) -> tuple[str, ...]:
    t, adopted = edition.translator, standing.state.adopted
    status = status_words(edition, standing)
    return (
        standing.deliverable.id,
        standing.deliverable.title,
        f"{status}, {t.text('late')}" if standing.late else status,
        adopted.isoformat() if adopted else NOTHING,
        _due(standing).isoformat(),
    )


def _drawing(
    edition: Edition, action_plan: ActionPlan, shown: list[Standing], layout: Layout
) -> Drawing:
    key = key_of(_key(edition, shown), width=layout.width)
    top = key.height + _ABOVE
    names = ((standing.deliverable.title, "") for standing in shown)
    placed = [*layout.rows(names, top, _ROW)]
    bottom = placed[-1].bottom
    span = _span(edition, action_plan, shown)
    axis = TimeAxis(span, layout.left, layout.plot, bottom, layout.right)
    bands: Bands = [(top, bottom)]
    if layout.is_narrow:  # no line stands behind a name
        bands = [(place.y - _ROW / 2, place.y + _ROW / 2) for place in placed]
    drawing = Drawing(bottom + _BOTTOM, [*key.marks], layout.width)
    drawing.add(axis.marks(edition.translator, None if layout.is_narrow else top))
    drawing.add([*_meetings(edition, axis, top, bands), *_today(edition, axis, top, bands)])
    for standing, place in zip(shown, placed, strict=True):
        drawing.add(place.name)
        year = action_plan.year or action_plan.start.year
        drawing.add(_row(edition, standing, axis, place.y, year))
    return drawing


def _row(
    edition: Edition, standing: Standing, axis: TimeAxis, y: float, year: int
) -> Iterator[Mark]:
    """Yield where a deliverable was promised, where it is due, and that day in words."""
    due, adopted = axis.x(_due(standing)), axis.x(_adopted(standing))
    state = "late" if standing.late else standing.status.value
    if _is_moved(standing):
        if abs(due - adopted) > _RADIUS:  # the link stops at the edge of the shape: it is hollow
            yield Line(adopted, y, due - _RADIUS if due > adopted else due + _RADIUS, y, "link")
        yield Shape(adopted, y, "promised", _RADIUS)
    yield Shape(due, y, state, _RADIUS)
    day = short_date(_due(standing), edition.translator, year)
    look = "alarming" if standing.late else "quiet"
    yield Words(axis.left + axis.width + 10, y, day, look)


def _adopted(standing: Standing) -> date:
    return standing.state.adopted or _due(standing)


def _is_moved(standing: Standing) -> bool:
    return _adopted(standing) != _due(standing)


def _span(edition: Edition, action_plan: ActionPlan, shown: list[Standing]) -> Span:
    """Return the days drawn; dates beyond them stand at the edge, in words."""
    day = edition.snapshot.day
    days = [day, *map(_due, shown), *map(_adopted, shown)]
    first = max(min(days), _shifted(day, -_LONGEST))
    last = min(max([*days, action_plan.end]), _shifted(max(day, action_plan.end), _LONGEST))
    return Span(_shifted(first, -_MARGIN), max(last, _shifted(day, _SHORTEST)))


def _shifted(day: date, days: int) -> date:
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))


def _meetings(edition: Edition, axis: TimeAxis, top: float, bands: Bands) -> Iterator[Mark]:
    """Yield the board's meetings, each with its day where there is room for it."""
    days = sorted(
        event.date
        for event in edition.snapshot.plan.header.events
        if event.kind == BOARD and axis.span.first <= event.date <= axis.span.last
    )
    free = axis.left
    for day in days:
        x = axis.x(day)
        yield from _down(x, bands, "meeting")
        label = _meeting_words(edition, day)
        half = width_of(label, SMALL) / 2
        if x - half >= free and x + half <= axis.left + axis.width + axis.beyond:
            yield Words(x, top - _MEETING, label, "quiet", "middle")
            free = x + half + _MARGIN


def _meeting_words(edition: Edition, day: date) -> str:
    t = edition.translator
    return t.text("board {day}", day=short_date(day, t, edition.snapshot.day.year))


def _today(edition: Edition, axis: TimeAxis, top: float, bands: Bands) -> Iterator[Mark]:
    day = edition.snapshot.day
    x = axis.x(day)
    yield from _down(x, bands, "today")
    said = edition.translator.long_date(day)
    yield Words(x, top - _TODAY, said, "strong", axis.span.align(day))


def _down(x: float, bands: Bands, look: str) -> Iterator[Mark]:
    for top, bottom in bands:
        yield Line(x, top, x, bottom, look)


def _key(edition: Edition, shown: list[Standing]) -> list[tuple[str, str]]:
    t = edition.translator
    states = {"late" if standing.late else standing.status.value for standing in shown}
    known = {
        "promised": t.text("adopted due date"),
        "late": t.text("late"),
        "in_progress": t.text("in progress"),
        "planned": t.text_about("deliverables", "planned"),
    }
    if any(map(_is_moved, shown)):
        states.add("promised")
    return [(state, known[state]) for state in known if state in states]
