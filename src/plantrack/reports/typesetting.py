"""Finishing touches on a document: `1er` with its letters raised, ids that stay on one line.

Made on the text that a document shows, once it is filled: so they hold for every template.
"""

import re

FIRST = re.compile(r"(?<![\w.-])1er(?![\w-])")
_TAG = re.compile(r"(<[^>]*>)")
_AS_THEY_ARE = re.compile(
    "<(/?)(script|style|svg|textarea|title|pre|code)(?![a-z0-9])", re.IGNORECASE
)
_WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*[A-Za-z0-9]")
_RAISED = "1<sup>er</sup>"


def typeset_html(html: str, ids: frozenset[str]) -> str:
    """Return a page, its shown text set: nothing in a tag, a picture, a script or a style."""
    done, closing = [], None
    for at, piece in enumerate(_TAG.split(html)):
        if at % 2 == 0:
            done.append(piece if closing or not piece or piece.isspace() else _set(piece, ids))
            continue
        done.append(piece)
        name = _AS_THEY_ARE.match(piece)
        if name is None:
            continue
        if closing is None and not name[1]:
            closing = name[2].lower()
        elif name[1] and name[2].lower() == closing:
            closing = None
    return "".join(done)


def _set(text: str, ids: frozenset[str]) -> str:
    raised = FIRST.sub(_RAISED, text) if "1er" in text else text
    return _WORD.sub(
        lambda word: f'<span class="id-kept">{word[0]}</span>' if word[0] in ids else word[0],
        raised,
    )
