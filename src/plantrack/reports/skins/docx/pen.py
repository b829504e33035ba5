"""What writing any section in Word needs: the document, the ids of its styles, its bookmarks."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from docx.document import Document as WordDocument

from plantrack.reports.sections.kinds import Document, Heading, Listing, Table, Text
from plantrack.reports.skins.office.plain import LANGUAGES

_UNFIT = re.compile(r"[^A-Za-z0-9_]")
_LONGEST_BOOKMARK = 40
_HEADED = 36  # leaves room for a number


class Bookmark(NamedTuple):
    """A place that inner links lead to, as Word numbers and names it."""

    number: int
    name: str


@dataclass(frozen=True)
class Pen:
    """A Word document being written, from the sections of `document`."""

    document: Document
    word: WordDocument
    pictures: Mapping[str, bytes]

    @cached_property
    def styles(self) -> dict[str, str]:
        """The id of each style, which Word translates, by its name, which it does not."""
        found = self.word.styles.element.style_lst
        return {(style.name_val or "").casefold(): style.styleId or "" for style in found}

    def style(self, name: str) -> str:
        """Return the id of a style by its name, in any case."""
        return self.styles[name.casefold()]

    @cached_property
    def bookmarks(self) -> dict[str, Bookmark]:
        """The bookmark of each anchor: Word takes few characters, and not many of them."""
        return bookmarks_of((*self.headings, *self._other_anchors))

    @cached_property
    def headings(self) -> dict[str, Text]:
        """The headings by their anchors."""
        sections = self.document.sections
        return {each.anchor: each.text for each in sections if isinstance(each, Heading)}

    @cached_property
    def placed(self) -> set[str]:
        """The anchors whose bookmarks stand in the document already."""
        return set()

    @property
    def _other_anchors(self) -> Iterator[str]:
        for section in self.document.sections:
            if isinstance(section, Table):
                yield section.anchor
            elif isinstance(section, Listing):
                yield from (entry.anchor for entry in section.entries)

    @property
    def width(self) -> int:
        """How wide the text of a sheet is, in twips."""
        section = self.word.sections[-1]
        sides = (section.page_width, section.left_margin, section.right_margin)
        wide, left, right = (0 if side is None else side.twips for side in sides)
        return wide - left - right

    @property
    def plan_language(self) -> str:
        """The language of the plan's own text, as Word names it."""
        return LANGUAGES.get(self.document.plan_language, self.document.plan_language)


def bookmarks_of(anchors: Iterable[str]) -> dict[str, Bookmark]:
    """Return a bookmark for each anchor, no two alike, whatever their case."""
    found: dict[str, Bookmark] = {}
    taken: set[str] = set()
    for anchor in anchors:
        if anchor and anchor not in found:
            base = f"a_{_UNFIT.sub('_', anchor)}"
            name = base[:_LONGEST_BOOKMARK]
            if name.casefold() in taken:
                name = f"{base[:_HEADED]}_{len(found)}"
            found[anchor] = Bookmark(len(found), name)
            taken.add(name.casefold())
    return found
