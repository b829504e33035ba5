"""Words in Word: runs in the style of their tone, links, bookmarks; all shows as it is written."""

import re
from collections.abc import Iterator
from itertools import pairwise

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn

from plantrack.reports.look import ACCENT
from plantrack.reports.prose import prose_lines
from plantrack.reports.sections.kinds import Span, Text, Tone
from plantrack.reports.skins.docx.elements import Element, made, run, words
from plantrack.reports.skins.docx.pen import Pen
from plantrack.reports.skins.office.plain import address_of, plain
from plantrack.reports.typesetting import FIRST

_ID = re.compile(r"(?<![\w.-])(?=[\w.-]*[0-9])\w[\w.]*(?:-\w[\w.]*)+(?![\w-])")
_STYLES: dict[Tone, str] = {
    "words": "", "plan": "Plan Text", "name": "Plan Text", "strong": "Strong", "quiet": "Quiet",
    "gone": "Gone", "new": "New", "mark": "Mark",
}  # fmt: skip


def told(
    text: Text, pen: Pen, *, whole_ids: bool = False, plainly: str = "", size: int = 0
) -> Iterator[Element]:
    """Give the runs and links of a text; `whole_ids`, an id such as 2018-L03 is on one line.

    `plainly` is the style of what has no tone of its own; `size`, that of the letters in half
    points, where it is not the paragraph's.
    """
    for span in text:
        link = _link(span, pen)
        if link is not None:
            yield link
            continue
        style = _STYLES[span.tone] or plainly
        for each in _runs(span.text, pen.style(style) if style else "", whole_ids=whole_ids):
            _dress(each, span, size)
            yield each


def _dress(run: Element, span: Span, size: int) -> None:
    """Have a name stand out, and large letters be large: no style of a character says these."""
    more = [
        *([made("b")] if span.tone == "name" else []),
        *(_large(size) if size else []),
    ]
    if more:
        properties = run.get_or_add_rPr()
        place = 1 if properties.xpath("w:rStyle") else 0
        for at, each in enumerate(more):
            properties.insert(place + at, each)


def _large(size: int) -> list[Element]:
    """Return what has letters be large, and in the colour of the document."""
    colour = made("color", val=ACCENT[1:].upper(), themeColor="accent1")
    return [colour, made("sz", val=size)]


def _link(span: Span, pen: Pen) -> Element | None:
    """Return a link to a bookmark or to an address, or None where a span leads nowhere."""
    bookmark, address = pen.bookmarks.get(span.target or ""), address_of(span.target or "")
    if bookmark is None and address is None:
        return None
    spoken = [made("lang", val=pen.plan_language)] if span.tone in ("plan", "name") else []
    shown = run(words(plain(span.text)), style=pen.style("Hyperlink"), more=spoken)
    if bookmark is not None:
        return made("hyperlink", shown, anchor=bookmark.name, history=1)
    link = made("hyperlink", shown, history=1)
    outside = pen.word.part.relate_to(str(address), RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link.set(qn("r:id"), outside)
    return link


def marked(anchor: str, inside: Iterator[Element], pen: Pen) -> Iterator[Element]:
    """Give what an inner link leads to: runs between the two ends of a bookmark."""
    bookmark = None if anchor in pen.placed else pen.bookmarks.get(anchor)
    pen.placed.add(anchor)
    if bookmark is not None:
        yield made("bookmarkStart", id=bookmark.number, name=bookmark.name)
    yield from inside
    if bookmark is not None:
        yield made("bookmarkEnd", id=bookmark.number)


def _runs(text: str, style: str, *, whole_ids: bool) -> Iterator[Element]:
    """Give a text in runs, its lines as lines."""
    for at, line in enumerate(prose_lines(text) if text.strip() else text.split("\n")):
        if at:
            yield run(made("br"), style=style)
        yield from _line(plain(line), style, whole_ids=whole_ids)


def _line(line: str, style: str, *, whole_ids: bool) -> Iterator[Element]:
    """Give a line in runs: `1er` with its letters raised, the hyphens of ids not to be broken."""
    marks = [(found.start() + 1, found.end(), "raised") for found in FIRST.finditer(line)]
    for found in _ID.finditer(line) if whole_ids else ():
        signs = (at for at in range(found.start(), found.end()) if line[at] == "-")
        marks.extend((at, at + 1, "hyphen") for at in signs)
    for (_, start, _), (end, after, kind) in pairwise(
        [(0, 0, ""), *sorted(marks), (len(line), len(line), "")]
    ):
        if start < end:
            yield run(words(line[start:end]), style=style)
        if kind == "hyphen":
            yield run(made("noBreakHyphen"), style=style)
        elif kind:
            raised = made("vertAlign", val="superscript")
            yield run(words(line[end:after]), style=style, more=[raised])
