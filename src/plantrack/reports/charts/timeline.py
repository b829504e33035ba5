"""What comes next and what is late: the open deliverables of the year, from promised to due."""

from collections.abc import Iterator
from datetime import date

from plantrack.loading.order import natural_order
from plantrack.locale import Translator
from plantrack.locale.words import counted
from plantrack.model import ActionPlan
from plantrack.reports.charts.chart import Chart
from plantrack.reports.charts.days import Span, TimeAxis, short_date
from plantrack.reports.charts.drawing import WIDTH, Drawing, Line, Mark, Shape, Words, stacked
from plantrack.reports.charts.key import key_of
from plantrack.reports.charts.lettering import SMALL, width_of, wrapped
from plantrack.reports.deliverables import status_words
from plantrack.reports.edition import NOTHING, Edition
from plantrack.reports.late_elsewhere import late_elsewhere
from plantrack.views.standing import Standing
from plantrack.views.status import BOARD

MOST_ROWS = 25
_ROW, _LINE, _LEFT, _RIGHT, _TOP, _BOTTOM = 22, 14, 272, 84, 66, 24
_PLOT = WIDTH - _LEFT - _RIGHT
_FEW = 14  # so many have room for two lines each
_FEW_IDS = 6  # so many are named in a sentence
_RADIUS = 5.5
_LONGEST, _SHORTEST, _MARGIN = 550, 60, 7  # days


def timeline_chart(edition: Edition) -> Chart | None:
    """Return the picture of what is open; None where nothing of it has a due date."""
    current = edition.status.current
    if current is None or edition.ended:
        return None
    t = edition.translator
    open_ = [each for each in edition.snapshot.of_year(current.period) if each.status.is_open]
    dated = [each for each in open_ if each.state.due]
    dated.sort(key=lambda each: (_due(each), natural_order(each.deliverable.id)))
    shown = dated[:MOST_ROWS]
    if not shown:
        return None
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
        drawing=_drawing(edition, current.action_plan, shown),
    )


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
        yield t.text("Next: {id}, due on {day}.", id=following.deliverable.id, day=day)
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


def _drawing(edition: Edition, action_plan: ActionPlan, shown: list[Standing]) -> Drawing:
    lines = 2 if len(shown) <= _FEW else 1
    row = _ROW + (lines - 1) * _LINE
    bottom = _TOP + row * len(shown)
    axis = TimeAxis(_span(edition, action_plan, shown), _LEFT, _PLOT, bottom)
    drawing = Drawing(bottom + _BOTTOM, [*axis.marks(edition.translator, _TOP)])
    drawing.add([*_meetings(edition, axis), *_today(edition, axis)])
    for at, standing in enumerate(shown):
        y = _TOP + (at + 0.5) * row
        label = f"{standing.deliverable.id} {standing.deliverable.title}"
        drawing.add(stacked(wrapped(label, _LEFT - 14, lines), _LEFT - 10, y, _LINE, "end"))
        drawing.add(_row(edition, standing, axis, y, action_plan.year or action_plan.start.year))
    drawing.add(_key(edition, shown))
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
    yield Words(_LEFT + _PLOT + 10, y, day, "alarming" if standing.late else "quiet")


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


def _meetings(edition: Edition, axis: TimeAxis) -> Iterator[Mark]:
    """Yield the board's meetings, each with its day where there is room for it."""
    days = sorted(
        event.date
        for event in edition.snapshot.plan.header.events
        if event.kind == BOARD and axis.span.first <= event.date <= axis.span.last
    )
    free = axis.left
    for day in days:
        x = axis.x(day)
        yield Line(x, _TOP, x, axis.bottom, "meeting")
        label = _meeting_words(edition, day)
        half = width_of(label, SMALL) / 2
        if x - half >= free and x + half <= WIDTH:
            yield Words(x, _TOP - 9, label, "quiet", "middle")
            free = x + half + _MARGIN


def _meeting_words(edition: Edition, day: date) -> str:
    t = edition.translator
    return t.text("board {day}", day=short_date(day, t, edition.snapshot.day.year))


def _today(edition: Edition, axis: TimeAxis) -> Iterator[Mark]:
    day = edition.snapshot.day
    x = axis.x(day)
    yield Line(x, _TOP, x, axis.bottom, "today")
    said = edition.translator.long_date(day)
    yield Words(x, _TOP - 25, said, "strong", axis.span.align(day))


def _key(edition: Edition, shown: list[Standing]) -> tuple[Mark, ...]:
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
    return key_of([(state, known[state]) for state in known if state in states], boxed=False).marks
