"""What changes in the world, on the first page: measured, the target pursued, the days left."""

from collections.abc import Sequence

from plantrack.locale import Translator
from plantrack.locale.translator import in_words
from plantrack.model import Direction
from plantrack.reports.edition import Edition
from plantrack.reports.indicators import attainments
from plantrack.reports.sections.capping import others
from plantrack.reports.sections.first_page import room_for
from plantrack.reports.sections.frame import Part
from plantrack.reports.sections.kinds import Cell, Column, Heading, Paragraph, Rows, Table, Text
from plantrack.reports.sections.spans import NONE, bracketed, own, quiet, words
from plantrack.telling.excerpts import shortened
from plantrack.telling.indicators import maintained_words
from plantrack.telling.targets import measured_words, pursued_words, verdict_in_short
from plantrack.views.attainment import Attainment


def results(edition: Edition) -> Part:
    """Return each indicator: what was measured, its target, and what became of the last one.

    Once the plan has ended, `final.outcomes` tells it first.
    """
    found = attainments(edition)
    if edition.ended or not found:
        return ()
    heading = Heading(2, words(edition.translator.text("Results")), "results")
    return (heading, *results_table(edition, found))


def results_table(edition: Edition, found: Sequence[Attainment]) -> Part:
    """Return the table of as many indicators as there is room for, and how many others."""
    t = edition.translator
    columns = (
        Column(t.text("Indicator"), "plan", 3),
        Column(t.text_about("column", "Measured"), "text", 2),
        Column(t.text("Target"), "text", 2),
        Column(t.text("Last target due"), "text", 2),
    )
    shown = found[: room_for(edition, "results")]
    rows = tuple(_row(edition, each, t) for each in shown)
    left = len(found) - len(shown)
    more = (Paragraph(others(edition, left, "indicators"), "quiet"),) if left else ()
    return (_table(columns, rows), *more)


def _table(columns: Sequence[Column], rows: Sequence[tuple[Cell, ...]]) -> Table:
    """Return a table without the columns that say nothing on this day, such as targets to come."""
    kept = [at for at in range(len(columns)) if any(row[at].text != NONE for row in rows)]
    told = tuple(tuple(row[at] for at in kept) for row in rows)
    return Table("results", tuple(columns[at] for at in kept), (Rows(told),))


def _row(edition: Edition, found: Attainment, t: Translator) -> tuple[Cell, ...]:
    indicator, day = found.indicator, edition.snapshot.day
    beside = [indicator.unit] if in_words(indicator.unit) else []
    if indicator.direction is Direction.MAINTAIN:
        beside.append(maintained_words(indicator, t))
    elif indicator.direction is Direction.DECREASE:
        beside.append(t.text("to decrease"))
    name: Text = (*own(shortened(indicator.title)), *bracketed(quiet(", ".join(beside))))
    verdict = found.verdicts[-1] if found.verdicts else None
    last = verdict_in_short(verdict, indicator.unit, t, day) if verdict else ""
    return (
        Cell(name),
        Cell(words(measured_words(found, t, day)) or NONE),
        Cell(words(pursued_words(found, t, day)) or NONE),
        Cell(words(last) or NONE),
    )
