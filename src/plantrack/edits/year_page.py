"""The page of a new year, as people fill it in: a section a deliverable, a line a field.

Whatever an editor makes of it is read: a byte order mark, UTF-16, any end of line, no-break spaces,
other bullets, bold words. A line that is not understood is told with its place.
"""

import re
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
    r"^\s*(?:[-*+•·–]\s+)?(?P<open>[*_]+)?(?P<key>[^\W\d][^:*_]{0,40}?)"
    r"(?:\s*(?P<closed>[*_]+))?\s*:(?P<late>(?(open)[*_]*))(?P<value>.*)$"
)
_WRAPPED = re.compile(
    r"(?P<mark>(?P<sign>[*_`])(?P=sign){0,2})(?P<words>(?:(?!(?P=sign)).)+)(?P=mark)"
)
_IDLE = re.compile(r"^\s*(?:$|<!--.*-->\s*$|[-*_]{3,}\s*$)")
_BULLET = re.compile(r"^\s*[-*+•·–]\s")
_SPACES = dict.fromkeys((0xA0, 0x202F, 0x2007, 0x2009, 0x9), " ")
_MARKS = " *_`"
_BINARY = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF")  # workbooks and documents, old and new
MOST_TOLD = 20  # mistakes of a page
_LONGEST_NAME = 60  # characters that may be a field's name, mistyped
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
    """A line and a column of the page, counted from 1; of a workbook, the name of the cell too."""

    line: int
    column: int
    cell: str = ""


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
    lines: dict[str, list[str]] = field(default_factory=dict)

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
    if raw[:2] not in _UTF_16 and (raw.startswith(_BINARY) or b"\0" in raw):
        return Page((), (Misread(Place(1, 1), _no_text()),))
    try:
        text = SourceText(name, raw.decode("utf-16")) if raw[:2] in _UTF_16 else decode(name, raw)
    except Refused as refused:
        span = refused.diagnostic.place.span or START
        told = refused.diagnostic.message
        return Page((), (Misread(Place(span.line, span.column), told),))
    except UnicodeDecodeError:
        return Page((), (Misread(Place(1, 1), _no_text()),))
    return _page_of(text)


def _no_text() -> Message:
    return msg("this is no text: give the page in Markdown that --propose wrote")


def _page_of(text: SourceText) -> Page:
    sections, mistakes, named = list[Section](), list[Misread](), set[str]()
    current: Section | None = None
    last = ""
    for number, whole in enumerate(text.lines, 1):
        line = whole.translate(_SPACES)
        found = _HEADING.match(line)
        if found:
            current, last = _begun(found, number), ""
            if current is not None:
                mistakes += _repeated(current, named)
                sections.append(current)
        elif not _IDLE.match(line):
            last = _line_read(line, number, current, last, mistakes)
    for section in sections:
        section.fields = {name: _plain(" ".join(lines)) for name, lines in section.lines.items()}
    return Page(tuple(sections), tuple(mistakes))


def _begun(found: re.Match[str], number: int) -> Section | None:
    """Return the section that a heading begins; one of the first level begins none."""
    if found["level"] == "#":
        return None
    words = found["words"].strip("*_ ").split()
    place = Place(number, found.start("words") + 1)
    return Section(words[0] if words else "", place)


def _repeated(section: Section, named: set[str]) -> list[Misread]:
    """Return what is wrong where a section's id is among those named before, and add it there."""
    key = section.identifier.casefold()
    if key in named:
        told = msg("{id} stands here a second time", id=section.identifier)
        return [Misread(section.place, told)]
    named.add(key)
    return []


def _line_read(
    line: str, number: int, section: Section | None, last: str, mistakes: list[Misread]
) -> str:
    """Read a line into its section; return the field that a line below may go on with."""
    found = _FIELD.match(line)
    key = _KEYS.get(folded(found["key"])) if found else None
    place = Place(number, len(line) - len(line.lstrip()) + 1)
    if section is None:
        if key == DECISION:
            told = msg("this decision stands below no {w.deliverable}: begin with a line ## ID")
            mistakes.append(Misread(place, told))
        return ""
    if found and key:
        value = Place(number, found.start("value") + 1 + _indent(found["value"]))
        if key in section.lines and key != STATE:
            told = msg("“{word}” is said a second time", word=found["key"].strip())
            mistakes.append(Misread(place, told))
        section.lines[key] = [_value(found)]
        section.places[key] = value if found["value"].strip(_MARKS) else place
        return key
    if last and line[:1] == " " and not _BULLET.match(line):
        section.lines[last].append(line.strip())
        return last
    word = found["key"].strip() if found else line.strip()
    mistakes.append(Misread(place, _unknown(word, is_told=len(mistakes) < MOST_TOLD)))
    return last


def _value(found: re.Match[str]) -> str:
    """Return a field's value, without the end of a bold line that began before its name."""
    value: str = found["value"].strip()
    if found["open"] and not found["closed"] and not found["late"]:
        value = value.removesuffix(found["open"])
    return value


def _plain(value: str) -> str:
    """Return a value without the marks that wrap it as a whole; those within it are its own."""
    value = value.strip()
    wrapped = _WRAPPED.fullmatch(value)
    if wrapped:
        return _plain(wrapped["words"])
    return value if value.strip(_MARKS) else ""


def _indent(value: str) -> int:
    return len(value) - len(value.lstrip(_MARKS)) if value.strip(_MARKS) else 0


def _unknown(word: str, *, is_told: bool) -> Message:
    near = nearest(word, _KEYS) if is_told and len(word) <= _LONGEST_NAME else None
    if near:
        return msg("“{word}” is no field of this page. Did you mean {near}?", word=word, near=near)
    return msg("this line is not understood: write a field, a colon, its value")
