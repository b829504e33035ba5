"""How the figures are made, what they leave out, and from which files."""

from plantrack.reports.xlsx.book import Book, Column, Value


def explanations_sheet(book: Book) -> None:
    """Write each figure taken apart, a row a group of deliverables."""
    t = book.translator
    sheet = book.sheet(t.text("Each figure, taken apart"))
    columns = [
        Column(t.text("Set"), 48),
        Column(t.text("Figure"), 34),
        Column(t.text("Deliverables"), 22),
        Column(t.text("Adds"), 9),
        Column(t.text("Ids"), 90),
        Column(t.text("Remarks"), 60),
    ]
    rows: list[list[Value]] = []
    for one in book.page["explanations"]:
        title = f"{one['id']} {one['title']}" if one["kind"] != "year" else one["title"]
        notes = " ".join(one["notes"])
        for group in one["groups"] or [{"words": "", "adds": "", "ids": []}]:
            ids = ", ".join(group["ids"])
            rows.append(
                [title.strip(), one["sum_words"], group["words"], group["adds"], ids, notes]
            )
    sheet.table(columns, rows, alone=True)


def method_sheet(book: Book) -> None:
    """Write the rule of the figures, what they leave out, and the files they come from."""
    t, page = book.translator, book.page
    sheet = book.sheet(t.text("How the figures are made"), wide=False)
    sheet.lines([t.text("How the figures are made")], "heading")
    sheet.lines(page["method"])
    if page["remarks"]:
        sheet.skip()
        sheet.lines([t.text("What figures leave out, and why")], "heading")
        texts = [f"{one['words']} {', '.join(one['ids'])}" for one in page["remarks"]]
        sheet.lines(texts)
    sheet.skip()
    sheet.lines([t.text("Sources")], "heading")
    sheet.lines([t.text("Figures {words}.", words=page["sources"]["words"])])
    sheet.lines(page["sources"]["files"], "meta")
