"""How the figures are made, what they leave out, and from which files."""

from plantrack.reports.xlsx.book import Book
from plantrack.reports.xlsx.cells import Value
from plantrack.reports.xlsx.sheet import Column, Sheet
from plantrack.reports.xlsx.summary import data_sheet

_MEASURE = 95


def explanations_sheet(book: Book) -> None:
    """Write each figure taken apart, a row a group of deliverables; of one year, if so asked."""
    t, page = book.translator, book.page
    sheet = data_sheet(book, t.text("Each figure, taken apart"))
    columns = [
        Column(t.text("Set"), 46),
        Column(t.text("Figure"), 26),
        Column(t.text("Deliverables"), 22),
        Column(t.text("Adds"), 10, "number"),
        Column(t.text("Ids"), 60),
        Column(t.text("Remarks"), 46),
    ]
    told = page["explanations"]
    if page["report"] == "year":
        year = str(page["follow_up"]["year"]) if page["follow_up"] else None
        told = [one for one in told if one["kind"] == "year" and one["id"] == year]
    rows: list[list[Value]] = []
    of = ""
    for one in told:
        title = one["title"]
        if one["kind"] == "promised":  # their axes have the titles of others
            of, title = (of, f"{of} · {one['id']} {title}") if one["id"] else (title, title)
        elif one["kind"] != "year":
            title = f"{one['id']} {title}".strip()
        for group in one["groups"] or [{"words": "", "adds": "", "ids": []}]:
            ids, notes = ", ".join(group["ids"]), " ".join(one["notes"])
            rows.append([title, one["sum_words"], group["words"], group["adds"], ids, notes])
    sheet.table(columns, rows, frozen=1)


def method_sheet(book: Book) -> None:
    """Write the rule of the figures, what they leave out, and the files they come from."""
    t, page = book.translator, book.page
    sheet = Sheet(book, t.text("How the figures are made"), (_MEASURE,))
    sheet.lines([t.text("How the figures are made")], "title")
    sheet.lines(page["method"])
    if page["remarks"]:
        sheet.skip()
        sheet.lines([t.text("What figures leave out, and why")], "heading")
        sheet.lines(f"{one['words']} {', '.join(one['ids'])}" for one in page["remarks"])
    sheet.skip()
    sheet.lines([t.text("Sources")], "heading")
    sheet.lines([t.text("Figures {words}.", words=page["sources"]["words"])])
    sheet.lines(page["sources"]["files"], "meta")
