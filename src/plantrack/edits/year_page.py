"""The page of a new year, as people fill it in: a section a deliverable, a line a field.

Whatever an editor makes of it is read: a byte order mark, UTF-16, any end of line, no-break spaces,
other bullets, bold words. A line that is not understood is told with its place.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from plantrack.diagnostics.places import START
from plantrack.errors import PlantrackError
from plantrack.locale import Message, marked, msg, plural_msg
from plantrack.locale.nearest import folded, nearest
from plantrack.source.refused import Refused
from plantrack.source.text import SourceText, decode

_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_HEADING = re.compile(r"^\s*(?P<level>#{1,6})\s+(?P<words>.*)$")
_FIELD = re.compile(
    r"^\s*(?:[-*+•·–]\s+)?[*_]*(?P<key>[^\W\d][^:*_]{0,40}?)\s*[*_]*\s*:[*_]*(?P<value>.*)$"
)
_IDLE = re.compile(r"^\s*(?:$|<!--.*-->\s*$|[-*_]{3,}\s*$)")
_BULLET = re.compile(r"^\s*[-*+•·–]\s")
_SPACES = dict.fromkeys((0xA0, 0x202F, 0x2007, 0x2009, 0x9), " ")
DECISION, STATE = "decision", "state"
# The fields of a section, as they are typed in either language.
_KEYS = {
    "decision": DECISION, "reason": "reason", "motif": "reason", "raison": "reason",
    "new due date": "due", "due date": "due", "due": "due", "echeance": "due",
    "nouvelle echeance": "due", "progress": "progress", "avancement": "progress",
    "evidence": "evidence", "proof": "evidence", "preuve": "evidence", "preuves": "evidence",
    "resolution": "resolution", "status": STATE, "state": STATE, "etat": STATE,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Place:
    """A line and a column of the page, counted from 1."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Misread:
    """What is not understood, and where."""

    place: Place
    message: Message


class PageMistakes(PlantrackError):
    """A page that is not understood throughout; nothing was written."""

    def __init__(self, mistakes: list[Misread]) -> None:
        super().__init__(
            marked("{told}: correct the page; nothing was written"),
            told=plural_msg("{count} mistake", "{count} mistakes", len(mistakes)),
        )
        self.mistakes = sorted(mistakes, key=lambda each: (each.place.line, each.place.column))


@dataclass(slots=True)
class Section:
    """What the page says of one deliverable: its fields, each with its place."""

    identifier: str
    place: Place
    fields: dict[str, str] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)

    def place_of(self, name: str) -> Place:
        """Return where a field stands, else the section."""
        return self.places.get(name, self.place)


@dataclass(frozen=True, slots=True)
class Page:
    """A page as it was read: its sections, and what was not understood."""

    sections: tuple[Section, ...]
    mistakes: tuple[Misread, ...]


def page_read(name: str, raw: bytes) -> Page:
    """Return a page of a new year as people filled it in; of what is no text, only that."""
    sections, mistakes = list[Section](), list[Misread]()
    try:
        text = SourceText(name, raw.decode("utf-16")) if raw[:2] in _UTF_16 else decode(name, raw)
    except Refused as refused:
        span = refused.diagnostic.place.span or START
        told = refused.diagnostic.message
        return Page((), (Misread(Place(span.line, span.column), told),))
    except UnicodeDecodeError:
        return Page((), (Misread(Place(1, 1), msg("this is no text")),))
    current: Section | None = None
    last = ""
    for number, whole in enumerate(text.lines, 1):
        line = whole.translate(_SPACES)
        found = _HEADING.match(line)
        if found:
            current, last = _begun(found, number, sections, mistakes), ""
        elif not _IDLE.match(line):
            last = _line_read(line, number, current, last, mistakes.append)
    return Page(tuple(sections), tuple(mistakes))


def _begun(
    found: re.Match[str], number: int, sections: list[Section], mistakes: list[Misread]
) -> Section | None:
    """Return the section that a heading begins; one of the first level begins none."""
    if found["level"] == "#":
        return None
    words = found["words"].strip("*_ ").split()
    place = Place(number, found.start("words") + 1)
    section = Section(words[0] if words else "", place)
    if any(each.identifier.casefold() == section.identifier.casefold() for each in sections):
        told = msg("{id} stands here a second time", id=section.identifier)
        mistakes.append(Misread(place, told))
    sections.append(section)
    return section


def _line_read(
    line: str, number: int, section: Section | None, last: str, tell: Callable[[Misread], None]
) -> str:
    """Read a line into its section; return the field that a line below may go on with."""
    found = _FIELD.match(line)
    key = _KEYS.get(folded(found["key"])) if found else None
    place = Place(number, len(line) - len(line.lstrip()) + 1)
    if section is None:
        if key == DECISION:
            told = msg("this decision stands below no {w.deliverable}: begin with a line ## ID")
            tell(Misread(place, told))
        return ""
    if found and key:
        value = Place(number, found.start("value") + 1 + _indent(found["value"]))
        if key in section.fields and key != STATE:
            tell(Misread(place, msg("“{word}” is said a second time", word=found["key"].strip())))
        section.fields[key] = found["value"].strip(" *_`")
        section.places[key] = value if section.fields[key] else place
        return key
    if last and line[:1] == " " and not _BULLET.match(line):
        section.fields[last] = f"{section.fields[last]} {line.strip()}".strip()
        return last
    tell(Misread(place, _unknown(found["key"].strip() if found else line.strip())))
    return last


def _indent(value: str) -> int:
    return len(value) - len(value.lstrip(" *_`")) if value.strip(" *_`") else 0


def _unknown(word: str) -> Message:
    near = nearest(word, _KEYS)
    if near:
        return msg("“{word}” is no field of this page. Did you mean {near}?", word=word, near=near)
    return msg("this line is not understood: write a field, a colon, its value")
