"""Comments that silence rules at one place: `# plantrack: ignore[rule]`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plantrack.diagnostics import Span
from plantrack.source.refused import Refused
from plantrack.source.text import SourceText

_WORD = "ignore"
_MARK = re.compile(
    r"(?<![^\s])#[ \t]*plantrack[ \t]*:[ \t]*ignore\b[ \t]*(?:\[(?P<names>[^\]\r\n]*)\])?"
)
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
    texts = list(_scalars(source))
    return tuple(
        ignore
        for ignore in (_ignore(source, mark) for mark in marks)
        if not any(_holds(text, ignore.span) for text in texts)
    )


def _ignore(source: SourceText, mark: re.Match[str]) -> Ignore:
    span = source.span_at(mark.start(), len(mark[0].rstrip()))
    start = mark.start("names")
    names = tuple(
        (one[0], source.span_at(start + one.start(), len(one[0])))
        for one in _NAME.finditer(mark["names"] or "")
    )
    return Ignore(source.path, span, _line_meant(source, span), names)


def _line_meant(source: SourceText, span: Span) -> int:
    if source.line(span.line)[: span.column - 1].strip():
        return span.line
    following = range(span.line + 1, len(source.lines) + 1)
    return next((number for number in following if _says(source.line(number))), span.line)


def _says(line: str) -> bool:
    """Return whether a line is more than blanks and a comment."""
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _scalars(source: SourceText) -> Iterator[Span]:
    """Give the places of texts, which no comment stands in; of a broken file, those before."""
    from plantrack.source.yaml_events import ScalarEvent, events_of, span_of

    try:
        for event in events_of(source):
            if type(event) is ScalarEvent:
                yield span_of(event)
    except Refused:
        return


def _holds(text: Span, comment: Span) -> bool:
    start, at = (text.line, text.column), (comment.line, comment.column)
    return start <= at < (text.end_line, text.end_column)
