"""How the figures are made, what they leave out, and from which files."""

from collections.abc import Iterable, Iterator

from plantrack.reports.sections.kinds import Heading, Section
from plantrack.reports.xlsx.book import Book
from plantrack.reports.xlsx.cells import Value
from plantrack.reports.xlsx.sheet import Column, Sheet
from plantrack.reports.xlsx.summary import data_sheet, write_sections

_MEASURE = 95
_TOLD = ("method", "remarks", "sources")


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
        year = page["follow_up"]["period"] if page["follow_up"] else None
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
    title = book.translator.text("How the figures are made")
    sheet = Sheet(book, title, (_MEASURE,))
    sheet.lines([title], "title")
    for anchor in _TOLD:
        sections = [*_under(anchor, book.sections)]
        write_sections(sheet, sections[1:] if anchor == _TOLD[0] else sections)


def _under(anchor: str, sections: Iterable[Section]) -> Iterator[Section]:
    """Give a heading, and the sections up to the next one."""
    under = False
    for section in sections:
        if isinstance(section, Heading):
            under = section.anchor == anchor
        if under:
            yield section
