"""The sheets of a Word document: running heads and feet, and the long side where it is needed."""

from collections.abc import Iterator

from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.shared import Twips

from plantrack.reports.skins.docx.elements import Element, words
from plantrack.reports.skins.docx.pen import Pen
from plantrack.reports.skins.office.plain import plain

_AROUND = ("header+xml", "footer+xml")


def dress_sheets(pen: Pen) -> None:
    """Write the running head and foot, where there are words in these styles; turn wide sheets."""
    before = pen.width
    around = [*_around(pen)]
    if pen.document.wide:
        _turn(pen)
    for element in around:
        for style, text in (
            ("running head", pen.document.running_head),
            ("running foot", pen.document.running_foot),
        ):
            if style in pen.styles:
                _fill(element, pen.styles[style], text)
        for tab in element.iter(qn("w:tab")):
            if tab.get(qn("w:pos")) == str(before):
                tab.set(qn("w:pos"), str(pen.width))


def _around(pen: Pen) -> Iterator[Element]:
    """Give the headers and footers of a document, whichever sheets they are for."""
    for part in pen.word.part.package.iter_parts():
        if part.content_type.endswith(_AROUND):
            yield part.element


def _fill(element: Element, style: str, text: str) -> None:
    """Put a text in the place of the runs of a style, which Word may have cut."""
    runs = element.xpath(f".//w:r[w:rPr/w:rStyle/@w:val='{style}']")
    for run in runs:
        before = run.getprevious()
        for shown in run.xpath("*[not(self::w:rPr)]"):
            run.remove(shown)
        if before is None or before not in runs:
            run.append(words(plain(text)))


def _turn(pen: Pen) -> None:
    for section in pen.word.sections:
        wide, high = section.page_width or Twips(12240), section.page_height or Twips(15840)
        if wide < high:
            section.page_width, section.page_height = high, wide
            section.orientation = WD_ORIENT.LANDSCAPE
