"""Words on slides: each tone as it looks, each language told; a text shows as it is written."""

from typing import Any

from pptx.util import Emu, Pt

from plantrack.reports.charts.lettering import width_of, wrapped
from plantrack.reports.sections.kinds import Document, Span, Text
from plantrack.reports.skins.office.plain import LANGUAGES, address_of, plain

_INSET, _WIDER = 7.2, 1.25  # points; a bold serif, beside what is measured
_BOLD = frozenset({"strong", "mark"})


def fill(
    paragraph: Any,  # noqa: ANN401 - python-pptx gives its class no public name
    text: Text,
    document: Document,
    *,
    bold: bool = False,
    size: float = 0,
) -> None:
    """Put a text in a paragraph, in letters of a size, or in those of the paragraph."""
    for span in text:
        for at, line in enumerate(span.text.split("\n")):
            if at:
                paragraph.add_line_break()
            if line:
                run = paragraph.add_run()
                run.text = plain(line)
                _dress(run, span, document, bold=bold)
                if size:
                    run.font.size = Pt(size)


def write_fitted(shape: Any, text: str, size: float, lines: int, after: str = "") -> None:  # noqa: ANN401 - the same
    """Write a text in a shape, cut to some lines of it; what comes `after` is never cut."""
    room = (Emu(shape.width).pt - 2 * _INSET) / _WIDER - width_of(after, size)
    shape.text_frame.text = " ".join(wrapped(plain(text), room, lines, size)) + after


def _dress(run: Any, span: Span, document: Document, *, bold: bool) -> None:  # noqa: ANN401 - the same
    spoken = document.plan_language if span.tone == "plan" else document.language
    properties = run._r.get_or_add_rPr()  # noqa: SLF001 - python-pptx knows few languages
    properties.set("lang", LANGUAGES.get(spoken, spoken))
    if bold or span.tone in _BOLD:
        run.font.bold = True
    if span.tone == "gone":
        properties.set("strike", "sngStrike")
    if span.tone == "new":
        run.font.underline = True
    address = address_of(span.target or "")
    if address:
        run.hyperlink.address = address
