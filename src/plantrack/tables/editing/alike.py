"""Texts that differ in what a spreadsheet's autocorrect changes: quotes, spaces, dashes."""

import re

_SINGLE = dict.fromkeys(map(ord, "‘’‚‛′`´"), "'")
_DOUBLE = dict.fromkeys(map(ord, "“”„‟″«»"), '"')
_SIGNS = _SINGLE | _DOUBLE | {ord("…"): "...", ord("–"): "-", ord("—"): "-"}
_SPACES = re.compile(r"[\s\u00a0\u202f\u2007\u2009]+")
_AROUND = re.compile(r' ?" ?| (?=[:;?!%])')


def are_alike(text: str, other: str) -> bool:
    """Return whether two texts say the same, quotes and spaces aside."""
    return text == other or plain(text) == plain(other)


def plain(text: str) -> str:
    """Return a text as it is compared."""
    spaced = _SPACES.sub(" ", text.translate(_SIGNS)).strip()
    return _AROUND.sub(lambda found: found[0].strip(), spaced)
