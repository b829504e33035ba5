"""The board's tables: the axes and commitments, coverage, indicators, what changed."""

from collections.abc import Mapping

from plantrack.reports.edition import NOTHING, Page
from plantrack.reports.xlsx.book import LATE, Book
from plantrack.reports.xlsx.cells import Value
from plantrack.reports.xlsx.sheet import Column
from plantrack.reports.xlsx.summary import data_sheet


def axes_sheet(book: Book) -> None:
    """Write the axes and, below them, the whole plan: their figures, over all and year by year."""
    t, page = book.translator, book.page
    years = {one["period"]: one["name"] for one in page["years"]}
    rows: list[list[Value]] = [
        [one["id"], one["title"], *_figures(one, years)] for one in page["axes"]
    ]
    whole = {**page["overall"], "years": page["years"]}
    rows.append([NOTHING, t.text("Distinct"), *_figures(whole, years)])
    sheet = data_sheet(book, t.text("Axes"))
    columns = [Column(t.text("Axis"), 7), Column(t.text("Title"), 56), *_counts(book, years)]
    sheet.table(columns, rows, frozen=2, totalled=True)


def commitments_sheet(book: Book) -> None:
    """Write the commitments: their figures, over all and year by year."""
    t, page = book.translator, book.page
    years = {one["period"]: one["name"] for one in page["years"]}
    columns = [
        Column(t.text("Axis"), 6),
        Column(t.text("Commitment"), 14),
        Column(t.text("Title"), 28),
        Column(t.text("Text"), 48),
        Column(t.text("Taken up"), 16),
        *_counts(book, years),
    ]
    rows: list[list[Value]] = [
        [
            axis["id"],
            *(one["id"], one["title"], one["text"], _promise(book, one)),
            *_figures(one, years),
        ]
        for axis in page["axes"]
        for one in axis["commitments"]
    ]
    sheet = data_sheet(book, t.text("Commitments"))
    place = sheet.table(columns, rows, frozen=3)
    sheet.mark(4, place, t.text("weak"), {"bold": True, "font_color": LATE})


def coverage_sheet(book: Book) -> None:
    """Write which commitments are taken up, year by year: how many done, out of how many."""
    t, coverage = book.translator, book.page["coverage"]
    columns = [Column(t.text("Commitment"), 14), Column(t.text("Title"), 44)]
    for name in coverage["names"]:
        columns += [
            Column(f"{name} {t.text_about('deliverables', 'done')}", 13, "whole"),
            Column(f"{name} {t.text('deliverables')}", 13, "whole"),
        ]
    columns.append(Column(t.text("Taken up"), 20))
    rows: list[list[Value]] = []
    for axis in coverage["axes"]:
        for row in axis["rows"]:
            cells: list[Value] = []
            for cell in row["cells"]:
                cells += [cell["done"], cell["total"]] if cell["total"] else [None, None]
            rows.append([row["id"], row["title"], *cells, _promise(book, row)])
    sheet = data_sheet(book, t.text("Coverage"))
    place = sheet.table(columns, rows, frozen=2)
    sheet.mark(len(columns) - 1, place, t.text("weak"), {"bold": True, "font_color": LATE})


def indicators_sheet(book: Book) -> None:
    """Write the indicators, where there are some: baseline, last measurement, target."""
    t, indicators = book.translator, book.page["indicators"]
    if not indicators:
        return
    columns = [Column(t.text("Id"), 8), Column(t.text("Indicator"), 40)]
    columns += [Column(t.text("Commitment"), 14), Column(t.text("Unit"), 18)]
    for heading in (t.text("Baseline"), t.text("Last measurement"), t.text("Target")):
        columns += [Column(heading, 12, "number"), Column(t.text("Day"), 12, "date")]
    columns += [Column(t.text("Attainment"), 14, "percent"), Column(t.text("Notes"), 40)]
    columns.append(Column(t.text("Source"), 40, "link"))
    rows: list[list[Value]] = []
    for one in indicators:
        measured = [one["baseline"], one["measurement"], one["target"]]
        source = one["measurement"]["source"] if one["measurement"] else None
        head: list[Value] = [one["id"], one["title"], one["commitment"], one["unit"]]
        cells = [value for each in measured for value in _measured(each)]
        notes = "; ".join(one["notes"]) or None
        rows.append([*head, *cells, one["attainment"], notes, source])
    sheet = data_sheet(book, t.text("Indicators"))
    sheet.table(columns, rows, frozen=2)


def changes_sheet(book: Book) -> None:
    """Write what changed since the earlier day, where there is one."""
    t, since = book.translator, book.page["since"]
    if not since:
        return
    kinds = ((since["work"], t.text("Work done")), (since["scope"], t.text("Changes of scope")))
    columns = [
        Column(t.text("Kind"), 22),
        Column(t.text("Id"), 11),
        Column(t.text("Deliverable"), 46),
        Column(t.text("Change"), 34),
        Column(t.text("Reason"), 46),
    ]
    rows: list[list[Value]] = [
        [kind, one["id"], one["title"], one["words"], one["reason"]]
        for changes, kind in kinds
        for one in changes
    ]
    sheet = data_sheet(book, t.text("Changes"))
    sheet.table(columns, rows, frozen=2)


def register_sheet(book: Book) -> None:
    """Write the changes to the plan itself, those that nobody explained first."""
    t, register = book.translator, book.page["register"]
    if not register:
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
    keys = ("words", "before", "after", "reason", "resolution", "author", "typed", "commit")
    rows: list[list[Value]] = [
        [one["date"], one["name"], one["title"], *(one[key] for key in keys)]
        for one in (*register["unexplained"], *register["explained"])
    ]
    sheet = data_sheet(book, t.text("Changes to the plan"))
    sheet.table(columns, rows, frozen=2)


def _counts(book: Book, years: Mapping[str, str]) -> list[Column]:
    """Return the columns of figures: over all, and year by year."""
    t, columns = book.translator, []
    for before in ("", *(f"{name} " for name in years.values())):
        columns += [
            Column(f"{before}{t.text_about('deliverables', 'done')}", 11, "whole"),
            Column(f"{before}{t.text('deliverables')}", 13, "whole"),
            Column(f"{before}{t.text('completion')}", 14, "percent"),
        ]
    return columns


def _figures(one: Page, years: Mapping[str, str]) -> list[Value]:
    known = {each["period"]: each for each in one["years"]}
    cells: list[Value] = [one["done"], one["total"], one["completion"]]
    for year in years:
        each = known.get(year)
        cells += [each["done"], each["total"], each["completion"]] if each else [None] * 3
    return cells


def _promise(book: Book, one: Page) -> str:
    weak = f", {book.translator.text('weak')}" if one["weak"] else ""
    return f"{one['taken_up_words']}{weak}"


def _measured(one: Page | None) -> list[Value]:
    return [one["number"], one["date"]] if one else [None, None]
