"""Finishing touches on a document: `1er` with its letters raised, ids that stay on one line.

Made on the text that a document shows, once it is filled: so they hold for every template.
"""

import re

FIRST = re.compile(r"(?<![\w.-])1er(?![\w-])")
# Tags and spaces one after the other, with all that stands in what is left as it is.
_APART = re.compile(
    r"(?:(?:<(script|style|svg|textarea|title|pre|code)(?![a-z0-9])[^>]*>"
    r".*?(?:</\1(?![a-z0-9])[^>]*>|\Z)|<[^>]*>)\s*)+",
    re.IGNORECASE | re.DOTALL,
)
_WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*[A-Za-z0-9]")
_RAISED = "1<sup>er</sup>"
SET = "<!--set-->"
"""What stands between two of these is set already: the rows of tables, each of their words once."""


def typeset_html(html: str, ids: frozenset[str]) -> str:
    """Return a page, its shown text set: nothing in a tag, a picture, a script or a style.

    The `ids`, each with a hyphen, are kept on one line.
    """
    pieces = html.split(SET)
    pieces[::2] = [_typeset(piece, ids) for piece in pieces[::2]]
    return "".join(pieces)


def typeset_words(html: str, ids: frozenset[str]) -> str:
    """Return the words of a cell, set."""
    return _typeset(html, ids) if "<" in html else _set(html, ids)


def _typeset(html: str, ids: frozenset[str]) -> str:
    done: list[str] = []
    at = 0
    for apart in _APART.finditer(html):
        done += (_set(html[at : apart.start()], ids), apart[0])
        at = apart.end()
    return "".join((*done, _set(html[at:], ids)))


def _set(text: str, ids: frozenset[str]) -> str:
    raised = FIRST.sub(_RAISED, text) if "1er" in text else text
    if "-" not in raised:
        return raised
    return _WORD.sub(
        lambda word: f'<span class="id-kept">{word[0]}</span>' if word[0] in ids else word[0],
        raised,
    )
