"""Two wordings word by word: what stayed, what went, what came."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal, TypeAlias

Fate: TypeAlias = Literal["same", "gone", "new"]
_WORD = re.compile(r"\w+|\s+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Words:
    """Some words in a row that share a fate."""

    fate: Fate
    text: str


def word_changes(before: str, after: str) -> tuple[Words, ...]:
    """Return both wordings as one row of words, what went before what came in its place."""
    old, new = _WORD.findall(before), _WORD.findall(after)
    gone, came, found = "", "", list[Words]()
    for kept, one, other in _runs(old, new):
        if kept and (kept.strip() or not (gone or came)):
            found.extend(_both(gone, came))
            gone, came = "", ""
            found.append(Words("same", kept))
        elif kept:  # a space alone between two changes belongs to them
            gone, came = gone + kept, came + kept
        gone, came = gone + one, came + other
    return (*found, *_both(gone, came))


def _runs(old: list[str], new: list[str]) -> Iterator[tuple[str, str, str]]:
    """Give what both share, or what each has alone, in turn."""
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            yield "".join(old[a:b]), "", ""
        else:
            yield "", "".join(old[a:b]), "".join(new[c:d])


def _both(gone: str, came: str) -> Iterator[Words]:
    """Give what went and what came, the space that both end with once, after them."""
    shared = gone[len(gone.rstrip()) :]
    if shared and came.endswith(shared):
        gone, came = gone.removesuffix(shared), came.removesuffix(shared)
    else:
        shared = ""
    if gone:
        yield Words("gone", gone)
    if came:
        yield Words("new", came)
    if shared:
        yield Words("same", shared)
