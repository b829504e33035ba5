"""Which lines of a file hold an internal note, which no message repeats."""

import re

from plantrack.source.text import SourceText

# Mistyped, it is one as well: the line that says so is no place to publish it.
_NAMED = re.compile(r"""(?<![\w.-])["']?(?:note_)?intern\w*["']?[ ]*:(?=\s|$)""", re.IGNORECASE)
_INDENT = re.compile(r"[ \t]*(?:-[ \t]+)*")
_FURTHEST = 200  # lines above which one is looked for that opens the note


def is_internal(text: str) -> bool:
    """Return whether a line of YAML begins an internal note."""
    return _NAMED.search(text) is not None


def without_internal(source: SourceText, number: int) -> str:
    """Return a line as it may be shown: of an internal note, its name, or its indentation."""
    text = source.line(number)
    if found := _NAMED.search(text):
        return text[: found.end()] + " …"
    if _stands_in_note(source, number):
        return text[: len(text) - len(text.lstrip())] + "…"
    return text


def _stands_in_note(source: SourceText, number: int) -> bool:
    """Return whether a line continues an internal note that was begun above it."""
    depth = _depth(source.line(number))
    for above in range(number - 1, max(number - _FURTHEST, 0), -1):
        text = source.line(above)
        if not text.strip() or _depth(text) >= depth:
            continue
        depth = _depth(text)
        if found := _NAMED.search(text):
            return found.start() <= depth or text.lstrip(" -").startswith("{")
    return False


def _depth(text: str) -> int:
    """Return where the text of a line begins, dashes left out."""
    found = _INDENT.match(text)
    return found.end() if found else 0
