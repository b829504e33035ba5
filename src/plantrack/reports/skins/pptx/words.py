"""Words on slides: each tone as it looks, each language told; a text shows as it is written.

Python-pptx has no names for bullets, struck words and most languages: they are set on its elements.
"""

from typing import Any, TypeAlias

from pptx.enum.text import MSO_UNDERLINE
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.slide import Slide
from pptx.util import Emu, Length, Pt

from plantrack.reports.charts.lettering import width_of, wrapped
from plantrack.reports.sections.kinds import Document, Span, Text
from plantrack.reports.skins.office.plain import LANGUAGES, address_of, plain

_HYPERLINK = RELATIONSHIP_TYPE.HYPERLINK
Box: TypeAlias = tuple[Length, Length, Length, Length]
_INSET, _WIDER = 7.2, 1.25  # points; a bold serif, beside what is measured
_BOLD = frozenset({"strong", "mark", "name"})
_OF_PLAN = frozenset({"plan", "name"})


def fill(
    paragraph: Any,  # noqa: ANN401 - lxml carries no types
    text: Text,
    slide: Slide,
    document: Document,
    *,
    bold: bool = False,
    size: float = 0,
) -> None:
    """Put a text in a paragraph's element, in letters of a size, or in those of the paragraph."""
    for span in text:
        for at, line in enumerate(span.text.split("\n")):
            if at:
                paragraph.add_br()
            if line:
                run = paragraph.add_r(plain(line))
                properties = run.get_or_add_rPr()
                _dress(properties, span, slide, document, bold=bold)
                if size:
                    properties.sz = Pt(size).centipoints


def write_box(slide: Slide, text: Text, box: Box, document: Document, size: float) -> None:
    """Write a text in a box of its own, in letters of a size."""
    shape = slide.shapes.add_textbox(*box)
    shape.text_frame.word_wrap = True
    fill(shape.element.txBody.p_lst[0], text, slide, document, size=size)


def write_fitted(shape: Any, text: str, size: float, lines: int, after: str = "") -> None:  # noqa: ANN401 - the same
    """Write a text in a shape, cut to some lines of it; what comes `after` is never cut."""
    room = (Emu(shape.width).pt - 2 * _INSET) / _WIDER - width_of(after, size)
    shape.text_frame.text = " ".join(wrapped(plain(text), room, lines, size)) + after


def _dress(properties: Any, span: Span, slide: Slide, document: Document, *, bold: bool) -> None:  # noqa: ANN401 - the same
    spoken = document.plan_language if span.tone in _OF_PLAN else document.language
    properties.set("lang", LANGUAGES.get(spoken, spoken))
    if bold or span.tone in _BOLD:
        properties.b = True
    if span.tone == "gone":
        properties.set("strike", "sngStrike")
    if span.tone == "new":
        properties.u = MSO_UNDERLINE.SINGLE_LINE
    if address := address_of(span.target or ""):
        properties.add_hlinkClick(slide.part.relate_to(address, _HYPERLINK, is_external=True))
