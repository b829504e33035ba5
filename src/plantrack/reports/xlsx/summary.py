"""The first sheet of a report: its title, and for the board all of its first page."""

from collections.abc import Iterator

from plantrack.reports.edition import NOTHING, Page
from plantrack.reports.xlsx.book import Book
from plantrack.reports.xlsx.cells import Value
from plantrack.reports.xlsx.charts import place_states
from plantrack.reports.xlsx.sheet import Column, Sheet

_NAMES, _COUNT, _FEWEST = 42, 12, 6


def summary_sheet(book: Book) -> None:
    """Write the first page: sentences, decisions, table of axes, what changed, what is late."""
    first_page = book.page["first_page"]
    table = first_page["axes_table"]
    counts = len(table["columns"]) if table else 0
    widths = (_NAMES, *(_COUNT,) * max(_FEWEST, counts))
    sheet = Sheet(book, book.translator.text("Summary"), widths)
    heading(sheet)
    sheet.skip()
    sheet.lines(first_page["sentences"])
    for part in (_decisions, _axes, place_states, _bars, _since, _late, _silent, _unclosed, _next):
        part(book, sheet)
    sheet.break_pages()


def heading(sheet: Sheet) -> None:
    """Write what begins the first sheet of any report: its title, day, version, and warnings."""
    page = sheet.book.page
    sheet.lines([title_of(sheet.book)], "title")
    sheet.lines([f"{page['plan']['organisation']} · {page['plan']['title']}"], "meta")
    sheet.lines([page["sources"]["words"]], "meta")
    told = list(_meeting_and_examples(page, sheet.book))
    sheet.lines([" · ".join(told)] if told else [], "meta")
    sheet.lines(page["first_page"]["adoption"])


def title_of(book: Book) -> str:
    """Return the title of a report, with the word that marks an example."""
    marked = book.page["illustrative"]["marked"]
    return str(book.page["title"]) + (f" ({book.translator.text('example')})" if marked else "")


def data_sheet(book: Book, title: str) -> Sheet:
    """Return a sheet for one table, below the words that say what it is, and on what day."""
    sheet = Sheet(book, title)
    sheet.lines([title], "heading")
    sheet.lines([f"{title_of(book)} · {book.page['plan']['organisation']}"], "meta")
    sheet.skip()
    return sheet


def _meeting_and_examples(page: Page, book: Book) -> Iterator[str]:
    t, illustrative = book.translator, page["illustrative"]
    if page["board"]:
        yield t.text("Board meeting of {day}", day=page["board"]["date"]["words"])
    if illustrative["all"] and illustrative["any"]:
        yield t.text("Action plans given as examples")
    elif illustrative["any"]:
        yield t.plural(
            "Action plan given as an example: {names}",
            "Action plans given as examples: {names}",
            len(illustrative["names"]),
            names=", ".join(illustrative["names"]),
        )


def _decisions(book: Book, sheet: Sheet) -> None:
    first_page = book.page["first_page"]
    if not first_page["decisions_note"]:
        return
    sheet.part(book.translator.text("Decisions requested of the board"))
    sheet.lines(
        f"{one['asked']} · {_named(one)} · {one['reason']}" for one in first_page["decisions"]
    )
    sheet.lines([first_page["decisions_note"]], "meta")


def _axes(book: Book, sheet: Sheet) -> None:
    table, t = book.page["first_page"]["axes_table"], book.translator
    if not table:
        return
    sheet.part(table["caption"])
    keys = [one["key"] for one in table["columns"]]
    columns = [Column(t.text("Axis"), _NAMES)]
    columns += [Column(one["words"], _COUNT, "whole") for one in table["columns"]]
    rows: list[list[Value]] = [
        [_named(row), *(row["cells"][key] for key in keys)] for row in table["rows"]
    ]
    distinct: list[Value] = [t.text("Distinct"), *(table["distinct"][key] for key in keys)]
    sheet.table(columns, [*rows, distinct], totalled=True)
    sheet.lines(table["notes"], "meta")


def _bars(book: Book, sheet: Sheet) -> None:
    bars, t = book.page["first_page"]["bars"], book.translator
    if not bars:
        return
    timed = all(one["elapsed"] for one in bars)
    sheet.part(
        t.text("Completion and time elapsed") if timed else t.text("Completion, year by year"),
    )
    columns = [
        Column(t.text("Action plan"), _NAMES),
        Column(t.text_about("deliverables", "done"), _COUNT, "whole"),
        Column(t.text("deliverables"), _COUNT, "whole"),
        Column(t.text("completion"), _COUNT, "percent"),
    ]
    rows: list[list[Value]] = [
        [one["label"], one["done"], one["total"], one["completion"]] for one in bars
    ]
    if timed:
        columns.append(Column(t.text("time elapsed"), _COUNT, "percent"))
        rows = [[*row, one["elapsed"]] for row, one in zip(rows, bars, strict=True)]
    sheet.table(columns, rows)


def _since(book: Book, sheet: Sheet) -> None:
    since = book.page["since"]
    if not since:
        return
    sheet.part(since["heading"])
    sheet.lines([f"{since['counts_words']}."])
    if since["completion"]:
        sheet.lines([since["completion"]["words"]])
    sheet.lines([since["basis"]], "meta")


def _late(book: Book, sheet: Sheet) -> None:
    late, t = book.page["first_page"]["late"], book.translator
    if late:
        sheet.part(t.text("What is late"))
    for one in late:
        sheet.lines([f"▲ {_named(one)} · {one['lead'] or NOTHING}"])
        told = ((row["head"], [row["told"], row["words"]]) for row in one["delay"])
        sheet.lines(
            (
                t.text("{head}: ", head=head) + " ".join(each for each in words if each)
                for head, words in told
            ),
            "meta",
        )


def _silent(book: Book, sheet: Sheet) -> None:
    silent, t = book.page["first_page"]["silent"], book.translator
    if silent:
        sheet.part(t.text("Silent deliverables"))
    sheet.lines(
        f"? {_named(one)} · {one['lead'] or NOTHING} · "
        + t.plural("silent for {count} day", "silent for {count} days", one["silent_days"])
        for one in silent
    )


def _unclosed(book: Book, sheet: Sheet) -> None:
    unclosed = book.page["first_page"]["unclosed"]
    if unclosed:
        sheet.part(book.translator.text("Deliverables never closed"))
    sheet.lines(f"□ {_named(one)} · {one['status_words']} · {_due(one)}" for one in unclosed)


def _next(book: Book, sheet: Sheet) -> None:
    coming = book.page["next"]
    if coming:
        sheet.part(book.translator.text("What comes next"))
    for one in coming:
        told = [one["date"]["iso"], _named(one) if one["id"] else one["title"], one["lead"]]
        sheet.lines([" · ".join(each for each in told if each)])


def _named(one: Page) -> str:
    return f"{one['id']} {one['title']}"


def _due(one: Page) -> str:
    return str(one["due"]["iso"]) if one["due"] else NOTHING
