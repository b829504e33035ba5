"""Slides being written: what fits on one stands there, what does not goes on to the next."""

import io
from collections.abc import Iterator, Sequence
from copy import deepcopy
from typing import Any

from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.enum.text import MSO_AUTO_SIZE
from pptx.oxml.ns import qn
from pptx.presentation import Presentation
from pptx.shapes.placeholder import LayoutPlaceholder
from pptx.slide import Slide
from pptx.util import Emu, Pt

from plantrack.locale import msg
from plantrack.reports.charts.lettering import fitted
from plantrack.reports.sections.kinds import Document, Text
from plantrack.reports.sections.spans import shown
from plantrack.reports.skins.office.package import refused
from plantrack.reports.skins.office.plain import plain
from plantrack.reports.skins.pptx.fitting import LINE, ends_of, split
from plantrack.reports.skins.pptx.lines import Line
from plantrack.reports.skins.pptx.words import Box, fill, write_fitted

_LOGO = (160, 48)  # points: how wide and how high a logo is at most
_TITLE, _TITLE_LINES = 28, 2  # points
_SPACE = 0.3  # between two paragraphs, of the size of the letters
_INSET = 7.2  # points between the side of a box and its text
_INDENT = 28  # points that a level stands further in
_FOOT = 13  # points, at most
_SIZE, _FEWEST = 18, 3  # where a master says none; lines of a text that are not left alone
_REPEATED = (PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER)
_NO_LAYOUT = msg("it lacks the layout of a title, of a title and a text, or of a title alone")


class Slides:
    """The slides of a document, the last one open."""

    def __init__(self, document: Document, deck: Presentation, file: str) -> None:
        self.document, self._deck = document, deck
        # Its name is translated, its type is not.
        self._layouts = {layout.element.get("type"): layout for layout in deck.slide_layouts}
        if not {"title", "obj", "titleOnly"} <= self._layouts.keys():
            raise refused(file, _NO_LAYOUT)
        self._sizes = [*_sizes(deck)]
        self._title, self._count, self._bare = document.title, 0, False
        self._slide: Slide | None = None  # whose text may be added to
        self._room = 0.0
        self._held: list[Line] = []

    def begin(self, title: Text) -> None:
        """Begin a part, whose slides bear its title."""
        self.turn()
        if self._bare:
            self.add("titleOnly")
        self._title, self._count, self._bare = plain(shown(title)), 0, True

    def turn(self) -> None:
        """Have what follows stand on a slide of its own."""
        held, self._held = self._held, []
        for line in held:
            self._write(line)
        self._slide = None

    def add(self, kind: str, title: str | None = None) -> Slide:
        """Return a new slide, its title numbered where the part has several."""
        layout = self._layouts[kind]
        slide = self._deck.slides.add_slide(layout)
        number, self._bare = "", False
        if title is None:
            self._count += 1
            title, number = self._title, f" · {self._count}" if self._count > 1 else ""
        write_fitted(slide.shapes.title, title, _TITLE, _TITLE_LINES, number)
        for placed in layout.placeholders:
            if placed.placeholder_format.type in _REPEATED:
                # Python-pptx leaves these out.
                slide.shapes.element.append(self._repeated(placed))
        return slide

    def put_logo(self, slide: Slide, *, beside: bool = False) -> None:
        """Put the logo above the title of a slide, or beside it, at the end of its line."""
        look, title = self.document.look, slide.shapes.title
        if look.png is None or title is None:
            return
        wide, high = map(Pt, look.size_within(*_LOGO))
        if beside:
            left, top = title.left + title.width - wide, title.top + (title.height - high) // 2
            place = title.left, title.top, title.width - wide - Pt(_INSET), title.height
            title.left, title.top, title.width, title.height = place
        else:
            left, top = title.left, max(title.top - high, 0) // 2
        placed = slide.shapes.add_picture(io.BytesIO(look.png), left, top, wide, high)
        for name in ("name", "descr"):
            placed.element.nvPicPr.cNvPr.set(name, plain(self.document.author))

    def _repeated(self, placed: LayoutPlaceholder) -> Any:  # noqa: ANN401 - lxml carries no types
        """Return the foot or the number of a slide, as its layout has it."""
        repeated = deepcopy(placed.element)
        if placed.placeholder_format.type == PP_PLACEHOLDER.FOOTER:
            repeated.txBody.p_lst[0].clear()
            foot = fitted(self.document.running_foot, Emu(placed.width).pt, _FOOT)
            repeated.txBody.p_lst[0].add_r(plain(foot))
        return repeated

    @property
    def body(self) -> Box:
        """Where the text of a slide stands."""
        layout = self._layouts["obj"]
        body = next(each for each in layout.placeholders if each.placeholder_format.idx == 1)
        return body.left, body.top, body.width, body.height

    def write(self, line: Line) -> None:
        """Write a line, and those kept with it, on the next slide where there is no room for it."""
        if line.kept:
            self._held.append(line)
            return
        lines, self._held = [*self._held, line], []
        needed = sum(self._height(each) for each in lines[:-1]) + self._height(lines[-1], _FEWEST)
        if needed > self._room:
            self._slide = None
        for each in lines:
            self._write(each)

    def _write(self, line: Line) -> None:
        """Write a line, cut where it is longer than the slide."""
        while True:
            slide = self._slide or self._open()
            ends, size = self._ends(line), self._sizes[line.level]
            fit = int((self._room - size * _SPACE) / (size * LINE))
            if fit >= len(ends):
                break
            if fit < 1:
                self._slide = None
                continue
            first, rest = split(line.text, ends[fit - 1])
            self._put(Line(first, line.level, line.bullet, line.bold), slide)
            self._slide, line = None, Line(rest, line.level, bold=line.bold)
        self._put(line, slide)
        self._room -= self._height(line)

    def _open(self) -> Slide:
        self._slide = slide = self.add("obj")
        slide.placeholders[1].text_frame.auto_size = MSO_AUTO_SIZE.TEXT_TO_FIT_SHAPE
        self._room = Emu(self.body[3]).pt - _INSET
        return slide

    def _put(self, line: Line, slide: Slide) -> None:
        words = slide.placeholders[1].element.txBody
        paragraph = words.p_lst[-1]
        if paragraph.r_lst:
            paragraph = words.add_p()
        properties = paragraph.get_or_add_pPr()
        properties.lvl = line.level
        if not line.bullet:
            properties.set("marL", str(int(Pt(_INDENT * line.level))))
            properties.set("indent", "0")
            properties.insert(0, properties.makeelement(qn("a:buNone")))
        fill(paragraph, line.text, slide, self.document, bold=line.bold)

    def _height(self, line: Line, most: int = 0) -> float:
        size, count = self._sizes[line.level], len(self._ends(line))
        return size * (LINE * (min(count, most) if most else count) + _SPACE)

    def _ends(self, line: Line) -> Sequence[int]:
        width = Emu(self.body[2]).pt - 2 * _INSET - _INDENT * (line.level + 1)
        return ends_of(shown(line.text), width, self._sizes[line.level], bold=line.bold)


def _sizes(deck: Presentation) -> Iterator[float]:
    """Give the size of the letters of each level, as the master of a deck says."""
    # Python-pptx does not read it.
    master = deck.slide_master.element
    for level in ("a:lvl1pPr", "a:lvl2pPr", "a:lvl3pPr"):
        told = master.find(f".//{qn('p:bodyStyle')}/{qn(level)}/{qn('a:defRPr')}")
        yield _SIZE if told is None else int(told.get("sz", _SIZE * 100)) / 100
