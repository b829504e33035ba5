"""A document on one slide: its figures above, its parts below in two columns."""

from collections.abc import Iterator, Sequence

from pptx.util import Emu, Pt

from plantrack.reports.sections.kinds import (
    Heading,
    KeyFigures,
    Listing,
    Masthead,
    Paragraph,
    Section,
)
from plantrack.reports.skins.pptx.blocks import Blocks, high_of
from plantrack.reports.skins.pptx.lines import lines_of
from plantrack.reports.skins.pptx.map_slide import write_map
from plantrack.reports.skins.pptx.slides import Slides
from plantrack.reports.skins.pptx.words import Box

_LARGE, _WORDS = 24.0, 12.0  # points
_LEAD, _LARGEST, _SMALLEST = 14.0, 13.0, 6.0
_GAP = Pt(10)


def write_on_one(slides: Slides) -> None:
    """Write all of a document on one slide, in letters as large as there is room for."""
    document = slides.document
    slide = slides.add("titleOnly", document.title)
    slides.put_logo(slide, beside=True)
    whole = Blocks(slide, slides, slides.body)
    sections = document.sections
    above = [each for each in sections if isinstance(each, Masthead)]
    lead = [*above, *_before_headings(sections)]
    whole.lines([line for each in lead for line in lines_of(each, document)], _LEAD)
    for figures in (each for each in sections if isinstance(each, KeyFigures)):
        whole.figures(figures, _LARGE, _WORDS)
    for boxes in (each for each in sections if isinstance(each, Listing) and each.kind == "map"):
        write_map(whole, boxes, slides)
        return
    left, top, width, height = whole.box
    wide = Emu((width - _GAP) // 2)
    left_box: Box = (left, top, wide, height)
    right_box: Box = (Emu(left + wide + _GAP), top, wide, height)
    first, second, size = _columns(_parts(sections), left_box, slides)
    Blocks(slide, slides, left_box).put(first, size)
    Blocks(slide, slides, right_box).put(second, size)


def _before_headings(sections: Sequence[Section]) -> Iterator[Section]:
    for section in sections:
        if isinstance(section, Heading):
            return
        if isinstance(section, Paragraph):
            yield section


def _parts(sections: Sequence[Section]) -> list[list[Section]]:
    """Return the sections below each heading, with it."""
    parts: list[list[Section]] = []
    for section in sections:
        if isinstance(section, Heading):
            parts.append([section])
        elif parts:
            parts[-1].append(section)
    return parts


def _columns(
    parts: Sequence[Sequence[Section]], box: Box, slides: Slides
) -> tuple[list[Section], list[Section], float]:
    """Return what stands in each of two columns, and the size of the letters.

    They are as large as there is room for, and the columns are as even as can be.
    """
    size, room = _LARGEST, Emu(box[3]).pt
    while True:
        heights = [high_of(part, box[2], size, slides) for part in parts]
        splits = range(len(parts) + 1)
        best = min(splits, key=lambda at: max(sum(heights[:at]), sum(heights[at:])))
        if max(sum(heights[:best]), sum(heights[best:])) <= room or size <= _SMALLEST:
            break
        size -= 0.5
    first = [section for part in parts[:best] for section in part]
    return first, [section for part in parts[best:] for section in part], size
