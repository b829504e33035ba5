"""How the figures are made, what they leave out, and from which files."""

from collections.abc import Iterable, Iterator

from plantrack.reports.explanations import Explanation, Group, anchor_of, explanations
from plantrack.reports.follow_up import year_meant
from plantrack.reports.sections.kinds import Heading, Section
from plantrack.reports.skins.xlsx.book import Book
from plantrack.reports.skins.xlsx.cells import Value
from plantrack.reports.skins.xlsx.sheet import Column, Sheet
from plantrack.reports.skins.xlsx.summary import data_sheet, write_sections

_MEASURE = 95
_TOLD = ("method", "remarks", "sources")


def explanations_sheet(book: Book) -> None:
    """Write each figure taken apart, a row a group of deliverables."""
    _explain(book, explanations(book.edition))


def year_explanations_sheet(book: Book) -> None:
    """Write the figures of the year that a report is about, taken apart."""
    year = year_meant(book.edition)
    told = explanations(book.edition)
    _explain(book, [each for each in told if year and each.anchor == anchor_of(year.period)])


def _explain(book: Book, told: Iterable[Explanation]) -> None:
    t = book.translator
    sheet = data_sheet(book, t.text("Each figure, taken apart"))
    columns = [
        Column(t.text("Set"), 46),
        Column(t.text("Figure"), 26),
        Column(t.text("{w.Deliverable:s}"), 22),
        Column(t.text("Adds"), 10, "number"),
        Column(t.text("Ids"), 60),
        Column(t.text("Remarks"), 46),
    ]
    rows: list[list[Value]] = []
    of = ""
    for each in told:
        title = each.title
        if each.kind == "promised":  # their axes have the titles of others
            of, title = (of, f"{of} · {each.id} {title}") if each.id else (title, title)
        elif each.kind != "year":
            title = f"{each.id} {title}".strip()
        for group in each.groups or (Group("", "", ()),):
            ids, notes = ", ".join(group.ids), " ".join(each.notes)
            rows.append([title, each.sum, group.words, group.adds, ids, notes])
    sheet.table(columns, rows, frozen=1)


def method_sheet(book: Book) -> None:
    """Write the rule of the figures, what they leave out, and the files they come from."""
    title = book.translator.text("How the figures are made")
    sheet = Sheet(book, title, (_MEASURE,))
    sheet.lines([title], "title")
    for anchor in _TOLD:
        sections = [*_under(anchor, book.document.sections)]
        write_sections(sheet, sections[1:] if anchor == _TOLD[0] else sections)


def _under(anchor: str, sections: Iterable[Section]) -> Iterator[Section]:
    """Give a heading, and the sections up to the next one."""
    under = False
    for section in sections:
        if isinstance(section, Heading):
            under = section.anchor == anchor
        if under:
            yield section
