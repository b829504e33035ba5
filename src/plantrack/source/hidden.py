"""Characters of a file that cannot be seen: where they stand, raw or written as an escape."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from heapq import merge
from typing import Any

from plantrack.diagnostics import Span
from plantrack.locale.printable import hidden_in
from plantrack.source.escapes import ESCAPE, escaped
from plantrack.source.refused import Refused
from plantrack.source.text import SourceText

_ESCAPED = re.compile(r"\\[xuU]")


@dataclass(frozen=True, slots=True)
class Hidden:
    """A character that cannot be seen, and where it stands."""

    character: str
    span: Span


def hidden_characters(source: SourceText) -> Iterator[Hidden]:
    """Give the characters of a file that cannot be seen, in their order, none of them kept."""
    raw = ((match_.start(), 1, match_[0]) for match_ in _raw(source))
    escapes = _escaped(source) if _ESCAPED.search(source.text) else ()
    for start, length, character in merge(raw, escapes):
        yield Hidden(character, source.span_at(start, length))


def _raw(source: SourceText) -> Iterator[re.Match[str]]:
    """Give those that stand there as they are; a line may end at CR alone."""
    return (match_ for match_ in hidden_in(source.text) if match_[0] != "\r")


def _escaped(source: SourceText) -> Iterator[tuple[int, int, str]]:
    """Give those that an escape between double quotes stands for: where, how long, which."""
    from plantrack.source.yaml_events import ScalarEvent, events_of  # it takes long, and is rare

    try:
        for event in events_of(source):
            if type(event) is ScalarEvent and event.style == '"':
                yield from _in_quotes(source, event)
    except Refused:  # the rest of it cannot be read, which is told elsewhere
        return


def _in_quotes(source: SourceText, event: Any) -> Iterator[tuple[int, int, str]]:  # noqa: ANN401 - PyYAML's events carry no types
    told = {match_[0] for match_ in hidden_in(event.value)}
    start, end = event.start_mark.index, event.end_mark.index
    for found in ESCAPE.finditer(source.text, start, end) if told else ():
        if (character := escaped(found[1])) in told:
            yield found.start(), len(found[0]), character
