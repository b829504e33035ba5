"""Two wordings word by word: what stayed, what went, what came."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from plantrack.alignment import Alignment

Fate: TypeAlias = Literal["same", "gone", "new"]
_WORD = re.compile(r"\w+\s*|[^\w\s]\s*|\s+")  # with the spaces after it


@dataclass(frozen=True, slots=True)
class Words:
    """Some words in a row that share a fate."""

    fate: Fate
    text: str


def word_changes(before: str, after: str) -> tuple[Words, ...]:
    """Return both wordings as one row of words, what went before what came in its place."""
    old, new = _WORD.findall(before), _WORD.findall(after)
    return tuple(_told(old, new))


def _told(old: list[str], new: list[str]) -> Iterator[Words]:
    for tag, a, b, c, d in Alignment(old, new).get_opcodes():
        if tag == "equal":
            yield Words("same", "".join(old[a:b]))
            continue
        if a < b:
            yield Words("gone", "".join(old[a:b]))
        if c < d:
            yield Words("new", "".join(new[c:d]))
