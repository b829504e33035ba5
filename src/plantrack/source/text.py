"""Bytes to text: strict UTF-8, no control characters, lines that end at LF, CRLF or CR."""

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from functools import cached_property

from plantrack.diagnostics import Place, Related, Span
from plantrack.diagnostics.places import START
from plantrack.locale import Message, msg
from plantrack.source.refused import Refused

LARGEST = 5_000_000  # bytes
BYTE_ORDER_MARK = "\ufeff"

# Everything that moves a cursor, breaks a line elsewhere, or cannot be shown.
CONTROL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]"
)
_LINE_END = re.compile("\r\n|\r|\n")
_SIGNS = ("<<<<<<<", ">>>>>>>", "=======", "|||||||")
_MARK = r"(?<![^\r\n])(?:(?:<{7}|>{7}|\|{7})(?: [^\r\n]*)?|={7})(?=[\r\n]|\Z)"
_CONFLICT = re.compile(_MARK)
_MOST_TOLD = 20  # conflicts
_UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True)
class SourceText:
    """A file's text, without its byte order mark; `path` is relative to the root with `/`."""

    path: str
    text: str

    @cached_property
    def lines(self) -> list[str]:
        """The lines, without their ends."""
        return _LINE_END.split(self.text)

    def line(self, number: int) -> str:
        """Return line `number`, counted from 1; nothing past the end."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""

    def span_at(self, index: int, length: int = 1) -> Span:
        """Return the span of `length` characters of one line, from the character at `index`."""
        line = bisect_right(self._starts, index)
        column = index - self._starts[line - 1] + 1
        return Span(line, column, line, column + length)

    def start_of(self, number: int) -> int:
        """Return the index of the first character of line `number`, counted from 1."""
        return self._starts[number - 1]

    @cached_property
    def _starts(self) -> list[int]:
        """The index of each line's first character."""
        return [0, *(end.end() for end in _LINE_END.finditer(self.text))]


def decode(path: str, raw: bytes) -> SourceText:
    """Return the text of a plan file.

    Raises:
        Refused: `too-large`, `not-utf-8`, `control-character` or `merge-conflict`.
    """
    if len(raw) > LARGEST:
        raise Refused(
            "too-large",
            path,
            START,
            msg("the file is larger than {limit} MB", limit=LARGEST // 1_000_000),
            msg("Split it: a year's folder may hold any number of files."),
        )
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _not_utf_8(path, raw, error) from error
    source = SourceText(path, text.removeprefix(BYTE_ORDER_MARK))
    if found := CONTROL.search(source.text):
        raise control_character(source, found.start(), found.group())
    has_sign = any(sign in source.text for sign in _SIGNS)  # found sooner than by a pattern
    if has_sign and (marks := list(_CONFLICT.finditer(source.text))):
        raise _in_conflict(source, marks)
    return source


def control_character(source: SourceText, index: int, character: str, length: int = 1) -> Refused:
    """Return the refusal of a control character, raw or written as an escape."""
    return Refused(
        "control-character",
        source.path,
        source.span_at(index, length),
        msg("control character U+{code} in the text", code=f"{ord(character):04X}"),
        msg("Delete it, or type the text again: it often comes from a copy and paste."),
    )


def _in_conflict(source: SourceText, marks: list["re.Match[str]"]) -> Refused:
    """Return the refusal of a file with git's marks: whose lines are which, where others are."""
    first = marks[0]
    refused = Refused(
        "merge-conflict",
        source.path,
        source.span_at(first.start(), len(first.group())),
        _sides_of(source, marks),
        msg(
            "Keep the right lines of both sides (of two entries of a journal, often both), and "
            "delete the lines <<<<<<<, |||||||, ======= and >>>>>>>."
        ),
    )
    begins = [mark for mark in marks[1:] if mark.group()[0] == "<"][:_MOST_TOLD]
    places = [Place(source.path, span=source.span_at(mark.start(), 7)) for mark in begins]
    found = refused.diagnostic
    refused.diagnostic = replace(
        found,
        related=tuple(Related(place, msg("another conflict begins here")) for place in places),
    )
    return refused


def _sides_of(source: SourceText, marks: list["re.Match[str]"]) -> Message:
    """Return what the first conflict is: whose lines are which, where all its marks are there."""
    rest = iter(mark for mark in marks if mark.group()[0] != "|")
    found = [next(rest, None) for _ in "<=>"]
    signs = "".join(mark.group()[0] for mark in found if mark)
    if signs != "<=>":
        return msg("a merge conflict was left in the file")
    begins, parts, ends = (mark for mark in found if mark)
    base = next(
        (mark for mark in marks if mark.group()[0] == "|" and mark.start() < parts.start()), parts
    )
    begin, middle, part, end = (
        source.span_at(mark.start()).line for mark in (begins, base, parts, ends)
    )
    return msg(
        "a merge conflict was left in the file: what is between lines {begin} and {middle} is of "
        "one side ({ours}), what is between lines {part} and {end} of the other ({theirs})",
        begin=begin,
        middle=middle,
        part=part,
        end=end,
        ours=begins.group()[8:] or "ours",
        theirs=ends.group()[8:] or "theirs",
    )


def _not_utf_8(path: str, raw: bytes, error: UnicodeDecodeError) -> Refused:
    before = raw[: error.start].decode("utf-8").removeprefix(BYTE_ORDER_MARK)
    known = SourceText(path, before)
    if raw.startswith(_UTF_16_MARKS):
        advice = msg("The file is in UTF-16: save it again as UTF-8.")
    else:
        advice = msg(
            "Save the file again as UTF-8; in a spreadsheet or a notepad it is an option of "
            "“Save as”."
        )
    return Refused(
        "not-utf-8",
        path,
        known.span_at(len(before)),
        msg("byte 0x{byte} is not UTF-8 text", byte=f"{raw[error.start]:02X}"),
        advice,
    )
