"""The current action plan axis by axis: promises kept, how much is done, and since the meeting."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from plantrack.reports.edition import Edition
from plantrack.reports.last_meeting import since_day, then
from plantrack.reports.sections.capping import others
from plantrack.reports.sections.first_page import room_for
from plantrack.reports.sections.frame import Part
from plantrack.reports.sections.kinds import Bars, Cell, Column, Heading, Paragraph, Rows, Table
from plantrack.reports.sections.small_lines import course, small_line
from plantrack.reports.sections.spans import NONE, own, words
from plantrack.telling.excerpts import shortened
from plantrack.telling.parts import apart_words, meant_words, shared_words
from plantrack.views.apart import is_apart, shared_promises
from plantrack.views.figures import Promised, whole_percent
from plantrack.views.status import AxisStatus, Figures, YearStatus

_FEWEST = 3  # axes: fewer are told in a table, and not drawn


def by_axis(edition: Edition) -> Part:
    """Return the axes: promises kept of those due, completion over time, points since."""
    t, current = edition.translator, edition.status.current
    if current is None or edition.ended or not current.figures.deliverables.total:
        return ()
    columns = [
        Column(t.text("{w.Axis}"), "plan", 6),
        Column(t.text_about("promises", "kept"), "number", 0),
        Column(t.text_about("column", "done"), "share", 0),
    ]
    if then(edition):
        columns.append(Column(since_day(edition), "number", 0))
    axes = edition.status.axes
    shown = axes[: room_for(edition, "by_axis")]
    rows = tuple(_row(edition, current, found) for found in shown)
    left = len(axes) - len(shown)
    heading = Heading(2, words(t.text("By {w.axis}")), "by-axis")
    figures = [found.years.get(current.period) for found in shown]
    promised = [each.promised if each else None for each in figures]
    table = Table(
        "by-axis",
        tuple(columns),
        (Rows(rows),),
        total=_total(edition, current) if len(axes) > 1 else (),
        bars=bars_of(edition, promised, (1,)),
    )
    more = (Paragraph(others(edition, left, "promises"), "quiet"),) if left else ()
    notes = " ".join(_notes(edition, current))
    return (heading, table, *more, *((Paragraph(words(notes), "quiet"),) if notes else ()))


def bars_of(
    edition: Edition, promised: Sequence[Promised | None], columns: tuple[int, ...]
) -> Bars | None:
    """Return the promises of each axis and those kept; None before any is due, or of few axes."""
    t = edition.translator
    due = tuple(each.total if each else 0 for each in promised)
    kept = tuple(each.done if each else 0 for each in promised)
    if not any(due) or len(due) < _FEWEST:
        return None
    series = ((t.text_about("promises", "due"), due), (t.text_about("promises", "kept"), kept))
    return Bars(columns, series)


def _row(edition: Edition, current: YearStatus, found: AxisStatus) -> tuple[Cell, ...]:
    axis, was = found.axis, then(edition)
    title = f"{axis.id} {shortened(axis.title)}"
    before = was.percent(was.of(axis.id)) if was else None
    shares = course(edition, current).of_node.get(axis.id, ())
    figures = found.years.get(current.period)
    return (Cell(own(title)), *_cells(edition, figures, shares, before))


def _total(edition: Edition, current: YearStatus) -> tuple[Cell, ...]:
    was = then(edition)
    before = was.percent(was.all) if was else None
    whole = Cell(words(edition.translator.text("As a whole")))
    return (whole, *_cells(edition, current.figures, course(edition, current).whole, before))


def _cells(
    edition: Edition,
    figures: Figures | None,
    shares: tuple[Fraction | None, ...],
    before: int | None,
) -> Iterator[Cell]:
    share = figures.completion.value if figures else None
    counts = figures.promised if figures else None
    kept = f"{counts.done}/{counts.total}" if counts and counts.total else ""
    yield Cell(words(kept) or NONE)
    line = small_line(shares) if share is not None else ()
    yield Cell((*line, *words(edition.percent(share))), share)
    if then(edition):
        now = None if share is None else whole_percent(share)
        yield Cell(words(_points(now, before)) or NONE)


def _points(now: int | None, before: int | None) -> str:
    """Return by how many points a share moved; nothing where it had none before."""
    if now is None or before is None:
        return ""
    moved = now - before
    return f"+{moved}" if moved > 0 else f"−{-moved}" if moved else "0"


def _notes(edition: Edition, current: YearStatus) -> Iterator[str]:
    """Give why rows do not add up, and why the whole lies apart from its parts."""
    t = edition.translator
    axes = edition.status.axes
    yield meant_words(t)
    if shared := shared_promises(edition.snapshot, edition.snapshot.of_year(current.period)):
        yield shared_words(shared, t)
    parts = [axis.years[current.period] for axis in axes if current.period in axis.years]
    if is_apart(current.figures, parts):
        yield apart_words(current.figures, t)
