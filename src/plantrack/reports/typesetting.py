"""Finishing touches on a document: `1er` with its letters raised, ids that stay on one line.

Made on the text that a document shows, once it is filled: so they hold for every template.
"""

import re
from collections.abc import Iterator, Mapping
from copy import deepcopy
from itertools import pairwise
from typing import Any

from plantrack.reports.extras import extra

FIRST = re.compile(r"(?<![\w.-])1er(?![\w-])")
_TAG = re.compile(r"(<[^>]*>)")
_NAME = re.compile(r"<(/?)([A-Za-z0-9]+)")
_AS_THEY_ARE = {"script", "style", "svg", "textarea", "title", "pre", "code"}
_WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*[A-Za-z0-9]")
_RAISED = "1<sup>er</sup>"
_OF_A_RUN = "w:rPr", "w:t"


def typeset_html(html: str, ids: frozenset[str]) -> str:
    """Return a page, its shown text set: nothing in a tag, a picture, a script or a style."""
    done, closing = [], None
    for at, piece in enumerate(_TAG.split(html)):
        if at % 2 == 0:
            done.append(piece if closing else _set(piece, ids))
            continue
        done.append(piece)
        name = _NAME.match(piece)
        if name is None:
            continue
        if closing is None and not name[1] and name[2].lower() in _AS_THEY_ARE:
            closing = name[2].lower()
        elif name[1] and name[2].lower() == closing:
            closing = None
    return "".join(done)


def typeset_word(element: Any, ids: frozenset[str]) -> None:  # noqa: ANN401 - lxml has no types here
    """Set the text of a part of a Word document: a run is parted where letters are raised."""
    qn = extra("docx.oxml.ns", "docx").qn
    properties, text = map(qn, _OF_A_RUN)
    for run in list(element.iter(qn("w:r"))):
        texts = [one for one in run if one.tag != properties]
        if len(texts) != 1 or texts[0].tag != text or not texts[0].text:
            continue
        in_table = next(run.iterancestors(qn("w:tc")), None) is not None
        pieces = [*_pieces(texts[0].text, ids if in_table else frozenset())]
        if len(pieces) > 1:
            _part(run, texts[0], pieces, qn)


def ids_of(page: object) -> frozenset[str]:
    """Return the ids with a hyphen that a report's values hold, wherever they stand."""
    return frozenset(one for one in _ids(page) if "-" in one and _WORD.fullmatch(one))


def _ids(page: object) -> Iterator[str]:
    if isinstance(page, Mapping):
        for name, value in page.items():
            if name == "id" and isinstance(value, str):
                yield value
            else:
                yield from _ids(value)
    elif isinstance(page, (list, tuple)):
        for value in page:
            yield from _ids(value)


def _set(text: str, ids: frozenset[str]) -> str:
    raised = FIRST.sub(_RAISED, text)
    return _WORD.sub(
        lambda word: f'<span class="id-kept">{word[0]}</span>' if word[0] in ids else word[0],
        raised,
    )


def _pieces(text: str, ids: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Give a text in pieces: `plain`, `raised`, or a `hyphen` that does not break."""
    marks = [(found.start() + 1, found.end(), "raised") for found in FIRST.finditer(text)]
    for word in _WORD.finditer(text):
        if word[0] in ids:
            at = word.start()
            hyphens = (at + place for place, sign in enumerate(word[0]) if sign == "-")
            marks.extend((place, place + 1, "hyphen") for place in hyphens)
    for (_, start, _), (end, after, kind) in pairwise(
        [(0, 0, ""), *sorted(marks), (len(text), len(text), "")]
    ):
        if start < end:
            yield text[start:end], "plain"
        if kind:
            yield text[end:after], kind


def _part(run: Any, whole: Any, pieces: list[tuple[str, str]], qn: Any) -> None:  # noqa: ANN401 - the same
    """Put runs in the place of one, each with its properties."""
    properties = run.find(qn("w:rPr"))
    for words, kind in pieces:
        made = run.makeelement(run.tag, run.attrib)
        if properties is not None:
            made.append(deepcopy(properties))
        if kind == "hyphen":
            made.append(made.makeelement(qn("w:noBreakHyphen")))
        else:
            shown = deepcopy(whole)
            shown.text = words
            shown.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            if kind == "raised":
                made.get_or_add_rPr().superscript = True
            made.append(shown)
        run.addprevious(made)
    run.getparent().remove(run)
