"""What is not a table in Word: headings, paragraphs, facts, lists, meters, contents."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from plantrack.reports.sections.kinds import (
    Cell,
    Contents,
    Fact,
    Facts,
    Heading,
    KeyFigure,
    KeyFigures,
    Listing,
    Masthead,
    Meter,
    Paragraph,
    Span,
    Text,
)
from plantrack.reports.skins.docx.elements import Element, field, made, paragraph, run, words
from plantrack.reports.skins.docx.pen import Pen
from plantrack.reports.skins.docx.tables import cell, grid, row
from plantrack.reports.skins.docx.words import marked, told

_TONES = {
    "plain": "Normal", "lead": "Lead", "quiet": "Note", "alert": "Alert", "quote": "Quote",
}  # fmt: skip
_LARGE = 44  # half points
_METER = (4, 5, 1)  # tenths: the words, the bar, the value


def title_of(pen: Pen) -> Element:
    """Return the title of a document."""
    return paragraph(pen.style("Title"), told((Span(pen.document.title),), pen))


def heading_of(heading: Heading, pen: Pen) -> Iterator[Element]:
    """Give a heading: the first level is the title's, so the second is Word's Heading 1."""
    inside = marked(heading.anchor, told(heading.text, pen), pen)
    yield paragraph(pen.style(_heading(heading.level)), inside)


def paragraph_of(section: Paragraph, pen: Pen) -> Iterator[Element]:
    """Give sentences."""
    yield paragraph(pen.style(_TONES[section.tone]), told(section.text, pen))


def masthead_of(section: Masthead, pen: Pen) -> Iterator[Element]:
    """Give whose the document is and, at the other side, which meeting it is for."""
    half = pen.width // 2
    sides = ((section.organisation, ()), (section.meeting, (made("jc", val="right"),)))
    cells = [
        cell(half, paragraph(pen.style("Normal"), told(text, pen, plainly="Strong"), *placed))
        for text, placed in sides
    ]
    yield grid([row(cells)], (half, half), pen, style="Meter Table")


def key_figures_of(section: KeyFigures, pen: Pen) -> Iterator[Element]:
    """Give large figures beside one another, each above what it counts and what it was."""
    width = pen.width // max(len(section.figures), 1)
    cells = [cell(width, *_key_figure(figure, pen)) for figure in section.figures]
    if cells:
        yield grid([row(cells)], (width,) * len(cells), pen, style="Meter Table")
        yield paragraph(pen.style("After Table"))


def _key_figure(figure: KeyFigure, pen: Pen) -> Iterator[Element]:
    for text, size in ((figure.value, _LARGE), (figure.words, 0), (figure.before, 0)):
        if text:
            yield paragraph(pen.style("Table Text"), told(text, pen, size=size))


def facts_of(section: Facts, pen: Pen) -> Iterator[Element]:
    """Give facts, their heads beside what is told."""
    return _facts(section.facts, "Fact", pen)


def listing_of(listing: Listing, pen: Pen) -> Iterator[Element]:
    """Give a list, the facts of an entry below it on its page.

    A reference document may have a style for a kind of list, such as `List late`.
    """
    own = f"List {listing.kind}".casefold()
    plainly = "Normal" if listing.kind == "named" else "List Bullet"
    style = pen.styles.get(own) or pen.style(plainly)
    for entry in listing.entries:
        kept = [made("keepNext")] if entry.facts else []
        yield paragraph(style, marked(entry.anchor, told(entry.text, pen), pen), *kept)
        yield from _facts(entry.facts, "Entry Fact", pen)


def meter_of(meter: Meter, pen: Pen) -> Iterator[Element]:
    """Give shares as bars beside one another, each between its words and its value."""
    label, bar, value = (pen.width * tenths // 10 for tenths in _METER)
    rows = [
        row(
            [
                cell(label, paragraph(pen.style("Table Text"), told(name, pen))),
                cell(bar, _bar(share, bar, pen, beside=_is_beside(name))),
                cell(value, paragraph(pen.style("Table Number"), told(share.text, pen))),
            ]
        )
        for name, share in meter.shares
    ]
    if rows:
        yield grid(rows, (label, bar, value), pen, style="Meter Table")
        yield paragraph(pen.style("After Table"))


def contents_of(contents: Contents, pen: Pen) -> Iterator[Element]:
    """Give Word's own contents field, filled already; Word adds the pages when it is updated.

    Others, such as LibreOffice, have them at once.
    """
    headings = pen.document.headings_after(contents)
    if headings and contents.title:
        yield paragraph(pen.style("toc heading"), told(contents.title, pen))
    entries = [[*told(_leading_to(each), pen), *_page_of(each, pen)] for each in headings]
    if entries:
        begin, code, separate, end = field(f'TOC \\o "1-{contents.level - 1}" \\h', ())
        entries[0] = [begin, code, separate, *entries[0]]
        entries[-1].append(end)
    for heading, inside in zip(headings, entries, strict=True):
        tab = made("tabs", made("tab", val="right", pos=pen.width))
        yield paragraph(pen.style(f"toc {heading.level - 1}"), inside, tab)


def _page_of(heading: Heading, pen: Pen) -> Iterator[Element]:
    """Give the field of the page that a heading stands on, empty until it is worked out."""
    bookmark = pen.bookmarks.get(heading.anchor)
    if bookmark is not None:
        yield run(made("tab"))
        yield from field(f"PAGEREF {bookmark.name} \\h", [run(words(""))])


def _leading_to(heading: Heading) -> Text:
    return tuple(Span(span.text, span.tone, heading.anchor) for span in heading.text)


def _heading(level: int) -> str:
    return f"heading {max(level - 1, 1)}"


def _facts(facts: Sequence[Fact], style: str, pen: Pen) -> Iterator[Element]:
    for at, fact in enumerate(facts, start=1):
        head = [*told(fact.head, pen, plainly="Fact Head"), run(made("tab"))]
        inside = [*(head if fact.head else ()), *told(fact.told, pen)]
        kept = [made("keepNext")] if at < len(facts) else []
        yield paragraph(pen.style(style), inside, *kept)


def _is_beside(name: Text) -> bool:
    """Return whether a share is there to compare with."""
    return bool(name) and name[0].tone == "quiet"


def _bar(share: Cell, width: int, pen: Pen, *, beside: bool) -> Element:
    """Return an empty paragraph whose ground is as long as the share; none at all has none."""
    value = share.value if isinstance(share.value, Fraction | int) else Fraction()
    shown = min(max(value, 0), 1)
    if not shown:
        return paragraph(pen.style("Table Text"))
    style = pen.style("Meter Beside" if beside else "Meter")
    return paragraph(style, (), made("ind", right=int((width - 100) * (1 - shown))))
