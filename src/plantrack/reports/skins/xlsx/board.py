"""The board's tables: the axes and commitments, coverage, indicators, what changed."""

from collections.abc import Mapping

from plantrack.locale.words import taken_up_words
from plantrack.reports.edition import NOTHING, Edition
from plantrack.reports.indicators import attainments, indicator_notes
from plantrack.reports.since import since_told
from plantrack.reports.skins.xlsx.book import LATE, Book
from plantrack.reports.skins.xlsx.cells import Value
from plantrack.reports.skins.xlsx.sheet import Column
from plantrack.reports.skins.xlsx.summary import data_sheet
from plantrack.telling.amendments import amendment_words, subject_words
from plantrack.telling.indicators import attainment_words
from plantrack.telling.nodes import withdrawn_words
from plantrack.views.attainment import Attainment
from plantrack.views.coverage import Covered
from plantrack.views.status import Figures


def axes_sheet(book: Book) -> None:
    """Write the axes and, below them, the whole plan: their figures, over all and year by year."""
    t, status, years = book.translator, book.edition.status, _years(book.edition)
    rows = [
        [found.axis.id, found.axis.title, *_figures(found.figures, found.years, years)]
        for found in status.axes
    ]
    of_years = {each.period: each.figures for each in status.years}
    rows.append([NOTHING, t.text("Distinct"), *_figures(status.figures, of_years, years)])
    sheet = data_sheet(book, t.text("{w.Axis:s}"))
    columns = [Column(t.text("{w.Axis}"), 7), Column(t.text("Title"), 56), *_counts(book, years)]
    sheet.table(columns, rows, frozen=2, totalled=True)


def commitments_sheet(book: Book) -> None:
    """Write the commitments: their figures, over all and year by year."""
    t, edition, years = book.translator, book.edition, _years(book.edition)
    columns = [
        Column(t.text("{w.Axis}"), 6),
        Column(t.text("{w.Commitment}"), 14),
        Column(t.text("Title"), 28),
        Column(t.text("Text"), 48),
        Column(t.text("Taken up"), 16),
        *_counts(book, years),
    ]
    rows: list[list[Value]] = [
        [
            axis.axis.id,
            *(each.commitment.id, each.commitment.title, each.commitment.text),
            _promise(book, each.covered),
            *_figures(each.figures, each.years, years),
        ]
        for axis in edition.status.axes
        for each in axis.commitments
    ]
    sheet = data_sheet(book, t.text("{w.Commitment:s}"))
    place = sheet.table(columns, rows, frozen=3)
    sheet.mark(4, place, t.text("weak"), {"bold": True, "font_color": LATE})


def coverage_sheet(book: Book) -> None:
    """Write which commitments are taken up, year by year: how many done, out of how many."""
    t, coverage = book.translator, book.edition.coverage
    columns = [Column(t.text("{w.Commitment}"), 14), Column(t.text("Title"), 44)]
    for year in map(coverage.plan.name_of, coverage.years):
        columns += [
            Column(f"{year} {t.text_about('deliverables', 'done')}", 13, "whole"),
            Column(f"{year} {t.text('{w.deliverable:s}')}", 13, "whole"),
        ]
    columns.append(Column(t.text("Taken up"), 20))
    rows: list[list[Value]] = []
    for each in coverage.commitments:
        cells: list[Value] = []
        for counts in each.cells.values():
            cells += [counts.done, counts.total] if counts.total else [None, None]
        rows.append([each.commitment.id, each.commitment.title, *cells, _promise(book, each)])
    sheet = data_sheet(book, t.text("Coverage"))
    place = sheet.table(columns, rows, frozen=2)
    sheet.mark(len(columns) - 1, place, t.text("weak"), {"bold": True, "font_color": LATE})


def indicators_sheet(book: Book) -> None:
    """Write the indicators, where there are some: baseline, last measurement, target."""
    t, found = book.translator, attainments(book.edition)
    if not found:
        return
    columns = [Column(t.text("Id"), 8), Column(t.text("Indicator"), 40)]
    columns += [Column(t.text("{w.Commitment}"), 14), Column(t.text("Unit"), 18)]
    for heading in (t.text("Baseline"), t.text("Last measurement"), t.text("Target")):
        columns += [Column(heading, 12, "number"), Column(t.text("Day"), 12, "date")]
    columns += [Column(t.text("Attainment"), 14, "percent"), Column(t.text("Notes"), 40)]
    columns.append(Column(t.text("Source"), 40, "link"))
    sheet = data_sheet(book, t.text("Indicators"))
    sheet.table(columns, [_attained(book, each) for each in found], frozen=2)


def _attained(book: Book, found: Attainment) -> list[Value]:
    t, indicator, cells = book.translator, found.indicator, list[Value]()
    for measured in (indicator.baseline, found.measurement, found.target):
        cells += [t.number(measured.value), measured.date] if measured else [None, None]
    return [
        *(indicator.id, indicator.title, indicator.commitment, indicator.unit),
        *cells,
        attainment_words(found, t) if found.value is None else found.value,
        "; ".join(indicator_notes(found, t)),
        found.measurement.source if found.measurement else None,
    ]


def changes_sheet(book: Book) -> None:
    """Write what changed since the earlier day, where there is one."""
    t, since = book.translator, since_told(book.edition)
    if since is None:
        return
    columns = [
        Column(t.text("Kind"), 22),
        Column(t.text("Id"), 11),
        Column(t.text("{w.Deliverable}"), 46),
        Column(t.text("Change"), 34),
        Column(t.text("Reason"), 46),
    ]
    rows: list[list[Value]] = [
        [kind, moved.deliverable.id, moved.deliverable.title, moved.words, moved.reason]
        for kind, changes in (
            (t.text("Work done"), since.work),
            (t.text("Changes of scope"), since.scope),
        )
        for moved in changes
    ]
    sheet = data_sheet(book, t.text("Changes"))
    sheet.table(columns, rows, frozen=2)


def register_sheet(book: Book) -> None:
    """Write the changes to the plan itself, those that nobody explained first."""
    t, register = book.translator, book.edition.register
    if register is None or not register.was_adopted:
        return
    columns = [
        Column(t.text("Date"), 12, "date"),
        Column(t.text("What"), 18),
        Column(t.text("Title"), 44),
        Column(t.text("Change"), 40),
        Column(t.text("Wording before"), 40),
        Column(t.text("Wording after"), 40),
        Column(t.text("Reason"), 46),
        Column(t.text("Resolution"), 14),
        Column(t.text("Typed by"), 22),
        Column(t.text("Typed on"), 12, "date"),
        Column(t.text("Version"), 10),
    ]
    rows: list[list[Value]] = []
    for entry in (*register.unexplained, *register.explained):
        told, commit = entry.amendment, entry.commit
        wordings = [told.before, told.after] if told.is_rewording else [None, None]
        by = [commit.author, entry.typed, commit.short] if commit else [None, entry.typed, None]
        head = [entry.declared, *subject_words(told, t), amendment_words(told, t)]
        rows.append([*head, *wordings, entry.reason, entry.resolution, *by])
    sheet = data_sheet(book, t.text("Changes to the plan"))
    sheet.table(columns, rows, frozen=2)


def _years(edition: Edition) -> dict[str, str]:
    """Return the periods begun, by their keys: what people call each."""
    name_of = edition.snapshot.plan.name_of
    return {period: name_of(period) for period in edition.begun}


def _counts(book: Book, years: dict[str, str]) -> list[Column]:
    """Return the columns of figures: over all, and year by year."""
    t, columns = book.translator, []
    for before in ("", *(f"{name} " for name in years.values())):
        columns += [
            Column(f"{before}{t.text_about('deliverables', 'done')}", 11, "whole"),
            Column(f"{before}{t.text('{w.deliverable:s}')}", 13, "whole"),
            Column(f"{before}{t.text('completion')}", 14, "percent"),
        ]
    return columns


def _figures(whole: Figures, of_years: Mapping[str, Figures], years: dict[str, str]) -> list[Value]:
    cells: list[Value] = []
    for found in (whole, *map(of_years.get, years)):
        counts = found.deliverables if found else None
        cells += [counts.done, counts.total] if counts else [None, None]
        cells.append(found.completion.value if found else None)
    return cells


def _promise(book: Book, covered: Covered) -> str:
    if covered.withdrawn is not None:
        level = book.edition.coverage.plan.word_of(covered.commitment)
        return book.translator.speaking_of(level).spell(withdrawn_words(covered.withdrawn))
    weak = f", {book.translator.text('weak')}" if covered.weak else ""
    return book.translator.spell(taken_up_words(covered.promise)) + weak
