"""Comments that silence rules at one place: `# plantrack: ignore[rule]`."""

import re
from bisect import bisect_right
from dataclasses import dataclass

from plantrack.diagnostics import Span
from plantrack.source.refused import Refused
from plantrack.source.text import SourceText

_WORD = "ignore"
_MARK = re.compile(
    r"(?<![^\s])#[ \t]*plantrack[ \t]*:[ \t]*ignore\b[ \t]*(?:\[(?P<names>[^\[\]\r\n]*)\])?"
)
_BLANK = re.compile(r"\s*(?:(#)|\Z)")
_NAME = re.compile(r"[^\s,]+")


@dataclass(frozen=True, slots=True)
class Ignore:
    """A comment that silences rules, each with its place in the comment.

    `line` is the one that it speaks of: its own, or the next that is written where it stands on a
    line by itself.
    """

    path: str
    span: Span
    line: int
    names: tuple[tuple[str, Span], ...]


def ignores_in(source: SourceText) -> tuple[Ignore, ...]:
    """Return the comments of a file that silence rules, from the first to the last."""
    marks = list(_MARK.finditer(source.text)) if _WORD in source.text else []
    if not marks:
        return ()
    texts, alone = _scalars(source), _next_lines(source.lines)
    ignores = (_ignore(source, mark, alone) for mark in marks)
    return tuple(ignore for ignore in ignores if not _is_text(texts, ignore.span))


def _ignore(source: SourceText, mark: re.Match[str], alone: dict[tuple[int, int], int]) -> Ignore:
    span = source.span_at(mark.start(), len(mark[0].rstrip()))
    start = mark.start("names")
    first: dict[str, int] = {}
    for name in _NAME.finditer(mark["names"] or ""):
        first.setdefault(name[0], start + name.start())
    names = tuple((name, source.span_at(at, len(name))) for name, at in first.items())
    line = alone.get((span.line, span.column), span.line)
    return Ignore(source.path, span, line, names)


def _next_lines(lines: list[str]) -> dict[tuple[int, int], int]:
    """Return, where a comment stands alone on its line, the next line that says more than that."""
    found: dict[tuple[int, int], int] = {}
    following = 0
    for number in range(len(lines), 0, -1):
        blank = _BLANK.match(lines[number - 1])
        if blank is None:
            following = number
        elif blank[1]:
            found[number, blank.end()] = following or number
    return found


def _scalars(source: SourceText) -> list[Span]:
    """Return the places of texts, which no comment stands in; of a broken file, those before."""
    from plantrack.source.yaml_events import ScalarEvent, events_of, span_of

    found: list[Span] = []
    try:
        found.extend(span_of(event) for event in events_of(source) if type(event) is ScalarEvent)
    except Refused:
        return found
    return found


def _is_text(texts: list[Span], comment: Span) -> bool:
    """Return whether what looks like a comment stands in a text; the texts follow one another."""
    before = bisect_right(texts, comment) - 1
    if before < 0:
        return False
    text = texts[before]
    return (comment.line, comment.column) < (text.end_line, text.end_column)
