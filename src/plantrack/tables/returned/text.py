"""A sheet as text: headings and `field: value` lines, however mail programs leave them.

Quoted with `> `, wrapped anywhere, with other quotes, spaces, bullets and bold words, it is read;
the form of an issue too, where a field's name is a heading, and its words stand below.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from plantrack.diagnostics import Place, Span
from plantrack.tables.returned.fields import (
    ASIDE,
    DELIVERABLE,
    END,
    HEADED,
    NOTHING,
    TEXTS,
    UNKNOWN,
    field_called,
    is_of_mail,
    is_shown_only,
)
from plantrack.tables.returned.pieces import Piece

_SPACES = dict.fromkeys((0xA0, 0x202F, 0x2007, 0x2009, 0x9), " ") | dict.fromkeys(
    (0x200B, 0xFEFF, 0xAD), ""
)
_LINE_END = re.compile("\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]")
_QUOTED = re.compile(r"^ {0,3}(?:>[ ]?)+")
_HEADING = re.compile(r"^\s{0,3}(?P<level>#{1,6})\s*(?P<words>\S.*)$")
_FIELD = re.compile(
    r"^\s*(?P<bullet>[-*+•·–]\s+)?[*_`]{0,3}(?P<key>[^\W\d][^:*_`]{0,40}?)[*_`]{0,3}\s*:[*_`]{0,3}"
    r"(?=\s|$|\S)(?P<value>.*)$"
)
_TICK = re.compile(r"^\s*(?:[-*+•]\s+)?(?P<value>\[[^\]]{0,5}\]|[☐☒☑✓✔])\s*(?P<key>\S.*)$")
_ABOVE_QUOTED = re.compile(
    r"^\s*(?:-{2,}\s*\S.*\S\s*-{2,}|_{10,}|(?:Le|On)\b.{6,200}\b(?:écrit|wrote)\s*:)\s*$"
)
_RULE = re.compile(r"^\s*(?:<!--.*-->|[-*_=]{3,})\s*$")
_NO_ANSWER = ("_no response_", "_aucune réponse_", "no response", "none", "n/a")
_FIRST = 1
_SIGNATURE = "--"  # the line above a signature, in a mail
_LONGEST_ABOVE = 400  # characters of a line above a mail that is quoted


def pieces_of(file: str, text: str, first: int = _FIRST) -> Iterator[Piece]:
    """Give the pieces of a sheet that is text; `first` is the number of its first line."""
    reading = _Reading(file)
    for number, whole in enumerate(_LINE_END.split(text), first):
        line = whole.translate(_SPACES)
        is_within = not line.startswith(">") and reading.goes_on(line)
        yield from reading.line(line if is_within else _QUOTED.sub("", line), number)
    yield from reading.ended()


@dataclass(slots=True)
class _Open:
    """A field whose words may go on below; below a heading, empty lines do not end it."""

    name: str
    place: Place
    lines: list[str] = field(default_factory=list)
    headed: bool = False
    is_cut: bool = False  # an empty line was read since
    bullet: int | None = None  # spaces before the bullet that begins it, where it has one

    def piece(self) -> Piece:
        """Return the field with all its words."""
        is_shown = is_shown_only(self.name) or self.name == DELIVERABLE
        words = (" " if is_shown else "\n").join(self.lines).strip()
        words = "" if words.casefold() in _NO_ANSWER and self.headed else words
        return Piece(self.name, _plain(words) if self.name != NOTHING else words, self.place)


class _Reading:
    """A text while it is read, line by line."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.open: _Open | None = None
        self.in_mail = False  # between the first line above a quoted mail, and an empty one
        self.is_begun = False  # below a deliverable's heading

    def goes_on(self, line: str) -> bool:
        """Return whether a line stands in a text: indented below its bullet, as it is written."""
        above = self.open
        if above is None or above.bullet is None or above.name not in TEXTS or not line.strip():
            return False
        return len(line) - len(line.lstrip()) >= above.bullet + 2

    def line(self, line: str, number: int) -> Iterator[Piece]:
        """Give what a line ends, and take what it says."""
        if self.goes_on(line):
            yield from self._further(line, self._place(line, number))
        elif not line.strip():
            self.in_mail = False
            if self.open is not None:
                self.open.is_cut = True
        elif not (self.in_mail or _RULE.match(line)):
            yield from self._told(line, number)

    def _told(self, line: str, number: int) -> Iterator[Piece]:
        place = self._place(line, number)
        if found := _HEADING.match(line):
            yield from self._heading(found, place)
        elif tick := _tick(line):
            yield from self._begun(_Open(NOTHING, place, [tick]))
        elif (found := _FIELD.match(line)) and (name := field_called(found["key"])):
            bullet = place.span.column - 1 if found["bullet"] and place.span else None
            yield from self._begun(_Open(name, place, [found["value"].strip()], bullet=bullet))
        elif self._is_above_quoted(line, found):
            self.in_mail = found is not None
            yield from self.ended()
            self.is_begun = False
        elif field_called(line) == END or line.rstrip() == _SIGNATURE:
            yield from self._begun(_Open(END, place))
            self.is_begun = False
        else:
            yield from self._further(line, place)

    def ended(self) -> Iterator[Piece]:
        """Give the field that was open."""
        if self.open is not None and self.open.name != ASIDE:
            yield self.open.piece()
        self.open = None

    def _heading(self, found: "re.Match[str]", place: Place) -> Iterator[Piece]:
        words = found["words"].rstrip("# ")
        if found["level"] == "#":
            yield from self.ended()
            yield Piece(HEADED, words, place)
        elif name := field_called(words):
            yield from self._begun(_Open(name, place, headed=True))
        else:
            yield from self._begun(_Open(DELIVERABLE, place, [words]))

    def _begun(self, begun: _Open) -> Iterator[Piece]:
        yield from self.ended()
        self.open = begun
        if begun.name == DELIVERABLE:
            self.is_begun = True

    def _further(self, line: str, place: Place) -> Iterator[Piece]:
        """Have a line go on with the field above, or give it as no field's."""
        above = self.open
        indented = line[:2].isspace()
        if above is not None and above.headed:
            above.lines += ["", line.strip()] if above.is_cut and above.lines else [line.strip()]
            above.is_cut = False
        elif above is None or (above.is_cut and not (indented and above.name in TEXTS)):
            yield from self.ended()
            yield Piece(UNKNOWN if self.is_begun else ASIDE, line.strip(), place)
        elif above.name in TEXTS:
            _go_on(above, line, indented=indented)
        elif is_shown_only(above.name) or above.name == DELIVERABLE:
            above.lines.append(line.strip())
        else:
            yield from self.ended()
            yield Piece(UNKNOWN if self.is_begun else ASIDE, line.strip(), place)

    def _is_above_quoted(self, line: str, found: "re.Match[str] | None") -> bool:
        is_above = len(line) < _LONGEST_ABOVE and _ABOVE_QUOTED.match(line)
        return bool(is_above) or (found is not None and is_of_mail(found["key"]))

    def _place(self, line: str, number: int) -> Place:
        column = len(line) - len(line.lstrip()) + 1
        return Place(self.file, span=Span(number, column, number, column + len(line.strip())))


def _go_on(above: _Open, line: str, *, indented: bool) -> None:
    """Have a field's words go on: an indented line is one of its own, another one was wrapped."""
    words = line.strip()
    if above.is_cut:
        above.lines += ["", words]
    elif indented or not above.lines[-1] or above.name == "evidence":
        above.lines.append(words)
    else:
        above.lines[-1] += f" {words}"
    above.is_cut = False


def _tick(line: str) -> str | None:
    """Return the tick of a line such as `- [x] Nothing new`."""
    found = _TICK.match(line)
    if found is None or field_called(found["key"].partition(" :")[0]) != NOTHING:
        return None
    return found["value"]


def _plain(words: str) -> str:
    """Return words without the marks that wrap them as a whole."""
    for mark in ("**", "__", "`"):
        if len(words) > 2 * len(mark) and words.startswith(mark) and words.endswith(mark):
            inner = words[len(mark) : -len(mark)]
            return inner if mark not in inner else words
    return "" if words.strip("*_` ") == "" else words
