"""The sheets of a Word document: running heads and feet, and the long side where it is needed."""

import io
from collections.abc import Iterator

from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.parts.hdrftr import HeaderPart
from docx.shared import Inches, Pt, Twips

from plantrack.reports.look import Paper
from plantrack.reports.sections.kinds import KeyFigures
from plantrack.reports.skins.docx.elements import Element, made, run, words
from plantrack.reports.skins.docx.pen import Pen
from plantrack.reports.skins.docx.pictures import placed_in_line
from plantrack.reports.skins.office.plain import plain

_PAPERS = {"letter": (12240, 15840), "a4": (11906, 16838)}
_LOGO = (125, 30)  # points: how wide and how high it is at most
_AROUND = ("header+xml", "footer+xml")


_ALONE, _FIRST, _SPACES, _MARGIN = 86, 92, 60, Inches(0.65)  # per cent


def dress_sheets(pen: Pen) -> None:
    """Write the running head and foot, where there are words in these styles; turn wide sheets."""
    before = pen.width
    if pen.document.paper:
        _cut(pen, pen.document.paper)
    if any(isinstance(each, KeyFigures) for each in pen.document.sections) or pen.document.alone:
        _tighten(pen, _ALONE if pen.document.alone else _FIRST)
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
        _move_tabs(element, before, pen.width)
    _move_tabs(pen.word.styles.element, before, pen.width)
    _place_logo(pen)


def _move_tabs(element: Element, before: int, width: int) -> None:
    """Have what stands at the end of a line stand there again, where lines are of another width."""
    for tab in element.iter(qn("w:tab")):
        if tab.get(qn("w:pos")) == str(before):
            tab.set(qn("w:pos"), str(width))


def _cut(pen: Pen, paper: Paper) -> None:
    """Have the sheets of a document of a size, on their long side as before."""
    for section in pen.word.sections:
        sides = [Twips(side) for side in _PAPERS[paper]]
        if section.orientation == WD_ORIENT.LANDSCAPE:
            sides.reverse()
        section.page_width, section.page_height = sides


def _place_logo(pen: Pen) -> None:
    """Put the logo where a reference document keeps a place for it: in an empty `Logo` line."""
    look, style = pen.document.look, pen.styles.get("logo")
    if look.png is None or style is None:
        return
    wide, high = map(Pt, look.size_within(*_LOGO))
    for part in pen.word.part.package.iter_parts():
        if isinstance(part, HeaderPart):
            kept = f".//w:p[w:pPr/w:pStyle/@w:val='{style}'][not(w:r)]"
            for line in part.element.xpath(kept)[:1]:
                drawn = part.new_pic_inline(io.BytesIO(look.png), wide, high)
                placed = placed_in_line(drawn, pen.document.author, pen.document.author)
                line.append(run(made("drawing", placed)))


def _tighten(pen: Pen, sizes: int) -> None:
    """Have the spaces and the margins, and letters of `sizes` per cent, fit on a first sheet."""
    for section in pen.word.sections:
        section.top_margin = section.bottom_margin = _MARGIN
        section.left_margin = section.right_margin = _MARGIN
    styles = pen.word.styles.element
    for size in styles.xpath(".//w:rPr/w:sz"):
        size.set(qn("w:val"), str(int(size.get(qn("w:val"))) * sizes // 100))
    for spacing in styles.xpath(".//w:pPr/w:spacing"):
        for side in ("before", "after"):
            if told := spacing.get(qn(f"w:{side}")):
                spacing.set(qn(f"w:{side}"), str(int(told) * _SPACES // 100))


def _around(pen: Pen) -> Iterator[Element]:
    """Give the headers and footers of a document, whichever sheets they are for."""
    for part in pen.word.part.package.iter_parts():
        if part.content_type.endswith(_AROUND):
            yield part.element


def _fill(element: Element, style: str, text: str) -> None:
    """Put a text in the place of the runs of a style, which Word may have cut."""
    runs = element.xpath(f".//w:r[w:rPr/w:rStyle/@w:val='{style}']")
    for each in runs:
        before = each.getprevious()
        for shown in each.xpath("*[not(self::w:rPr)]"):
            each.remove(shown)
        if before is None or before not in runs:
            each.append(words(plain(text)))


def _turn(pen: Pen) -> None:
    for section in pen.word.sections:
        wide, high = section.page_width or Twips(12240), section.page_height or Twips(15840)
        if wide < high:
            section.page_width, section.page_height = high, wide
            section.orientation = WD_ORIENT.LANDSCAPE
