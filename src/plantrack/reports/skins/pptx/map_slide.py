"""The map of a plan on a slide: a column an axis, and below it a box each commitment."""

from collections.abc import Sequence
from math import ceil
from typing import Any

from pptx.enum.dml import MSO_THEME_COLOR
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.slide import Slide
from pptx.util import Emu, Pt

from plantrack.reports.sections.kinds import Entry, Listing, Text
from plantrack.reports.sections.spans import shown
from plantrack.reports.skins.office.plain import plain
from plantrack.reports.skins.pptx.blocks import Blocks, give_colour
from plantrack.reports.skins.pptx.fitting import LINE, ends_of
from plantrack.reports.skins.pptx.native import coloured
from plantrack.reports.skins.pptx.slides import Slides
from plantrack.reports.skins.pptx.words import Box, fill

_LARGEST, _SMALLEST, _STEP = 14.0, 3.5, 0.25  # points
_GAP, _INSET, _AROUND, _WIDER = 6.0, 4.0, 2.0, 1.06
_MOST_BESIDE = 5
_RULE, _PALE = coloured("#d9d5cb"), coloured("#f3f1ec")


def write_map(blocks: Blocks, listing: Listing, slides: Slides) -> None:
    """Write the boxes of a map in what is left of a slide, in letters as large as fit."""
    left, top, width, height = blocks.box
    entries = listing.entries
    rows = ceil(len(entries) / _MOST_BESIDE)
    beside = ceil(len(entries) / rows)
    wide = (Emu(width).pt - _GAP * (beside - 1)) / beside
    size = _LARGEST
    while size > _SMALLEST and sum(_rows_high(entries, beside, wide, size)) > Emu(height).pt:
        size -= _STEP
    for at, high in enumerate(_rows_high(entries, beside, wide, size)):
        for place, entry in enumerate(entries[at * beside : (at + 1) * beside]):
            x = Emu(left + Pt(place * (wide + _GAP)))
            _write_column(blocks.slide, entry, (x, top, Pt(wide), Pt(high)), size, slides)
        top = Emu(top + Pt(high))


def _rows_high(entries: Sequence[Entry], beside: int, wide: float, size: float) -> list[float]:
    """Return how high each row of columns stands, in points."""
    heights = [
        sum(_box_high(texts, wide, size) + _AROUND for texts in _boxes(entry)) for entry in entries
    ]
    return [max(heights[at : at + beside]) + _GAP for at in range(0, len(heights), beside)]


def _boxes(entry: Entry) -> list[list[Text]]:
    """Return what stands in each box of a column, the first its name."""
    return [[entry.text], *([fact.head, fact.told] for fact in entry.facts)]


def _box_high(texts: Sequence[Text], wide: float, size: float) -> float:
    room = (wide - 2 * _INSET) / _WIDER
    bold = len(texts) == 1
    lines = sum(len(ends_of(shown(text), room, size, bold=bold)) for text in texts if text)
    return lines * size * LINE + 2 * _AROUND


def _write_column(slide: Slide, entry: Entry, box: Box, size: float, slides: Slides) -> None:
    left, top, width, _ = box
    for at, texts in enumerate(_boxes(entry)):
        high = _box_high(texts, Emu(width).pt, size)
        shape = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, left, top, width, Pt(high))
        shape.name = plain(shown(texts[0] or entry.text))
        shape.shadow.inherit = False
        shape.fill.solid()
        if at:
            shape.fill.fore_color.rgb, shape.line.color.rgb = _PALE, _RULE
        else:
            shape.fill.fore_color.theme_color = MSO_THEME_COLOR.ACCENT_1
            shape.line.fill.background()
        _write(shape, texts, slide, slides, size, heads=not at)
        top = Emu(top + Pt(high + _AROUND))


def _write(
    shape: Any,  # noqa: ANN401 - python-pptx carries no types
    texts: Sequence[Text],
    slide: Slide,
    slides: Slides,
    size: float,
    *,
    heads: bool,
) -> None:
    frame = shape.text_frame
    frame.word_wrap, frame.vertical_anchor = True, MSO_ANCHOR.TOP
    frame.margin_left = frame.margin_right = Pt(_INSET)
    frame.margin_top = frame.margin_bottom = Pt(_AROUND)
    body = shape.element.txBody
    for text in (text for text in texts if text):
        paragraph = body.p_lst[-1]
        if paragraph.r_lst:
            paragraph = body.add_p()
        paragraph.get_or_add_pPr().algn = PP_ALIGN.LEFT
        fill(paragraph, text, slide, slides.document, bold=heads, size=size)
        colour = MSO_THEME_COLOR.BACKGROUND_1 if heads else MSO_THEME_COLOR.TEXT_1
        for run in paragraph.r_lst:
            give_colour(run, colour)
