"""The board's sheets: the first page, the commitments, coverage, indicators, what changed."""

from collections.abc import Iterator

from plantrack.reports.edition import Page
from plantrack.reports.xlsx.book import ACCENT, Book, Column, Sheet, Value
from plantrack.reports.xlsx.charts import draw_states

_WIDTHS = (46, *(11,) * 7)


def summary_sheet(book: Book) -> None:
    """Write the first page: the sentences, the decisions, the table of axes, what is late."""
    sheet = book.sheet(book.translator.text("Summary"))
    for at, width in enumerate(_WIDTHS):
        sheet.sheet.set_column(at, at, width)
    heading(sheet)
    sheet.lines([*book.page["first_page"]["adoption"], *book.page["first_page"]["sentences"]])
    for part in (_axes, _bars, _decisions, _since, _late, _next):
        part(book, sheet)
    draw_states(book, sheet)


def heading(sheet: Sheet) -> None:
    """Write what begins the first sheet of any report: its title, day, version, and warnings."""
    page, t = sheet.book.page, sheet.book.translator
    title = page["title"]
    if page["illustrative"]["marked"]:
        title += f" ({t.text('example')})"
    sheet.lines([title], "title")
    sheet.lines([f"{page['plan']['organisation']} · {page['plan']['title']}"], "meta")
    sheet.lines([page["sources"]["words"]], "meta")
    if page["board"]:
        sheet.lines([t.text("Board meeting of {day}", day=page["board"]["date"]["words"])])
    if page["illustrative"]["any"]:
        names = ", ".join(page["illustrative"]["names"])
        everyone = page["illustrative"]["all"]
        sheet.lines(
            [
                t.text("Action plans given as examples")
                if everyone
                else t.text("Action plans given as examples: {names}", names=names)
            ],
            "meta",
        )
    sheet.lines(_lost(page, sheet.book))
    sheet.skip()


def _lost(page: Page, book: Book) -> Iterator[str]:
    t, sources = book.translator, page["sources"]
    if sources["unread"]:
        yield t.text(
            "Some files could not be read, and the figures do not hold what they say: {files}.",
            files=", ".join(sources["unread"]),
        )
    if sources["records_lost"]:
        yield t.plural(
            "{count} record could not be read and counts nowhere: plantrack check says where "
            "it is.",
            "{count} records could not be read and count nowhere: plantrack check says where "
            "they are.",
            sources["records_lost"],
        )


def _part(sheet: Sheet, title: str) -> None:
    sheet.skip()
    sheet.lines([title[:1].upper() + title[1:]], "heading")


def _axes(book: Book, sheet: Sheet) -> None:
    table, t = book.page["first_page"]["axes_table"], book.translator
    if not table:
        return
    _part(sheet, table["caption"])
    columns = [Column(t.text("Axis"), 46)]
    columns += [Column(one["words"], 11, "whole") for one in table["columns"]]
    rows: list[list[Value]] = [
        [f"{row['id']} {row['title']}", *(row["cells"][one["key"]] for one in table["columns"])]
        for row in table["rows"]
    ]
    distinct = [table["distinct"][one["key"]] for one in table["columns"]]
    sheet.table(columns, [*rows, [t.text("Distinct"), *distinct]])
    sheet.lines(table["notes"], "meta")


def _bars(book: Book, sheet: Sheet) -> None:
    bars, t = book.page["first_page"]["bars"], book.translator
    if not bars:
        return
    _part(sheet, t.text("Completion and time elapsed"))
    columns = [
        Column(t.text("Action plan")),
        Column(t.text("done"), kind="whole"),
        Column(t.text("deliverables"), kind="whole"),
        Column(t.text("completion"), kind="percent"),
        Column(t.text("time elapsed"), kind="percent"),
    ]
    rows = [
        [one["label"], one["done"], one["total"], one["completion"], one["elapsed"]] for one in bars
    ]
    sheet.table(columns, rows)


def _decisions(book: Book, sheet: Sheet) -> None:
    t = book.translator
    decisions = book.page["first_page"]["decisions"]
    if not decisions:
        return
    _part(sheet, t.text("Decisions asked of the board"))
    for one in decisions:
        sheet.lines([f"{one['asked']} · {one['id']} {one['title']} · {one['reason']}"])


def _since(book: Book, sheet: Sheet) -> None:
    since = book.page["since"]
    if not since:
        return
    _part(sheet, since["heading"])
    sheet.lines([f"{since['counts_words']}."])
    if since["completion"]:
        sheet.lines([since["completion"]["words"]])
    sheet.lines([since["basis"]], "meta")


def _late(book: Book, sheet: Sheet) -> None:
    late, t = book.page["first_page"]["late"], book.translator
    if not late:
        return
    _part(sheet, t.text("What is late"))
    for one in late:
        due = one["due"]["iso"] if one["due"] else "–"
        sheet.lines([f"▲ {one['id']} {one['title']} · {due} · {one['lead'] or '–'}"])


def _next(book: Book, sheet: Sheet) -> None:
    page, t = book.page, book.translator
    coming = [(one["date"]["iso"], one["title"]) for one in page["next"]]
    due = page["first_page"]["due_soon"]
    coming += [(one["due"]["iso"], f"{one['id']} {one['title']}") for one in due]
    if coming:
        _part(sheet, t.text("What comes next"))
        sheet.lines(f"{day} · {title}" for day, title in sorted(coming))


def commitments_sheet(book: Book) -> None:
    """Write the commitments: their figures, over all and year by year."""
    t, page = book.translator, book.page
    sheet = book.sheet(t.text("Commitments"))
    years = [one["year"] for one in page["years"]]
    columns = [
        Column(t.text("Axis"), 7),
        Column(t.text("Commitment"), 12),
        Column(t.text("Title"), 34),
        Column(t.text("Text"), 60),
        Column(t.text("Promise"), 18),
        Column(t.text("done"), 9, "whole"),
        Column(t.text("deliverables"), 11, "whole"),
        Column(t.text("completion"), 13, "percent"),
    ]
    for year in years:
        columns += [
            Column(f"{year} {t.text('done')}", 11, "whole"),
            Column(f"{year} {t.text('deliverables')}", 11, "whole"),
            Column(f"{year} {t.text('completion')}", 13, "percent"),
        ]
    rows = [
        [
            axis["id"],
            one["id"],
            one["title"],
            one["text"],
            _promise(book, one),
            *_figures(one, years),
        ]
        for axis in page["axes"]
        for one in axis["commitments"]
    ]
    sheet.table(columns, rows, alone=True)


def _figures(one: Page, years: list[int]) -> list[Value]:
    known = {each["year"]: each for each in one["years"]}
    cells: list[Value] = [one["done"], one["total"], one["completion"]]
    for year in years:
        each = known.get(year)
        cells += [each["done"], each["total"], each["completion"]] if each else [None] * 3
    return cells


def _promise(book: Book, one: Page) -> str:
    weak = f", {book.translator.text('weak')}" if one["weak"] else ""
    return f"{one['promise_words']}{weak}"


def coverage_sheet(book: Book) -> None:
    """Write which commitments are taken up, year by year: done out of all."""
    t, coverage = book.translator, book.page["coverage"]
    sheet = book.sheet(t.text("Coverage"))
    columns = [Column(t.text("Commitment"), 60)]
    for year in coverage["years"]:
        columns += [
            Column(f"{year} {t.text('done')}", 11, "whole"),
            Column(f"{year} {t.text('deliverables')}", 11, "whole"),
        ]
    columns.append(Column(t.text("Promise"), 22))
    rows = []
    for axis in coverage["axes"]:
        for row in axis["rows"]:
            cells = [
                value
                for cell in row["cells"]
                for value in ((cell["done"], cell["total"]) if cell["total"] else (None, None))
            ]
            rows.append([f"{row['id']} {row['title']}", *cells, _promise(book, row)])
    place = sheet.table(columns, rows, alone=True)
    sheet.mark(len(columns) - 1, place, t.text("weak"), ACCENT)


def indicators_sheet(book: Book) -> None:
    """Write the indicators, where there are some: baseline, last measurement, target."""
    t, indicators = book.translator, book.page["indicators"]
    if not indicators:
        return
    sheet = book.sheet(t.text("Indicators"))
    columns = [Column(t.text("Id"), 9), Column(t.text("Indicator"), 48)]
    columns += [Column(t.text("Commitment"), 12), Column(t.text("Unit"), 16)]
    for heading_ in (t.text("Baseline"), t.text("Last measurement"), t.text("Target")):
        columns += [Column(heading_, 13), Column(t.text("Day"), 12, "date")]
    columns += [Column(t.text("Attainment"), 13, "percent"), Column(t.text("Source"), 40, "link")]
    rows = []
    for one in indicators:
        measured = [one["baseline"], one["measurement"], one["target"]]
        cells = [value for each in measured for value in _measured(each)]
        source = one["measurement"]["source"] if one["measurement"] else None
        head = [one["id"], one["title"], one["commitment"], one["unit"]]
        rows.append([*head, *cells, one["attainment"], source])
    sheet.table(columns, rows, alone=True)


def _measured(one: Page | None) -> list[Value]:
    return [one["number"], one["date"]] if one else [None, None]


def changes_sheet(book: Book) -> None:
    """Write what changed since the earlier day, where there is one."""
    t, since = book.translator, book.page["since"]
    if not since:
        return
    sheet = book.sheet(t.text("Changes"))
    columns = [
        Column(t.text("Kind"), 20),
        Column(t.text("Id"), 11),
        Column(t.text("Deliverable"), 60),
        Column(t.text("Change"), 44),
        Column(t.text("Reason"), 60),
    ]
    kinds = ((since["work"], t.text("Work done")), (since["scope"], t.text("Scope changed")))
    rows = [
        [kind, one["id"], one["title"], one["words"], one["reason"]]
        for changes, kind in kinds
        for one in changes
    ]
    sheet.table(columns, rows, alone=True)
