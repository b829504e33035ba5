"""The text of two PDF that should be one, line by line; pages that are drawn alike are not read."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from itertools import zip_longest
from typing import Any, TypeAlias

from plantrack.reports.published.packages import Damaged

Rows: TypeAlias = Iterator[tuple[str, str, str]]
_MOST_PAGES = 2_000
_DEEPEST = 12  # of what a page is drawn with: its fonts, and what they are made of
_UPWARDS = ("/Parent", "/Annots", "/StructParents", "/Tabs")  # of a page, no part of its drawing


def pages_of_both(content: bytes, again: bytes) -> tuple[Rows, Rows]:
    """Return the lines of both, each with its page, but for pages that both draw alike.

    Raises:
        Damaged: one cannot be read.
    """
    from pypdf import PdfReader

    try:
        sides = [PdfReader(BytesIO(raw)).pages[:_MOST_PAGES] for raw in (content, again)]
        drawn = [[_drawn(page) for page in pages] for pages in sides]
    except Exception as error:  # a damaged file may raise anything
        raise Damaged from error
    alike = [mine == made for mine, made in zip_longest(*drawn)]
    return _lines(sides[0], alike), _lines(sides[1], alike)


def _lines(pages: Sequence[Any], alike: Sequence[bool]) -> Rows:
    for number, page in enumerate(pages, start=1):
        if not alike[number - 1]:
            for line in page.extract_text().splitlines():
                yield "page", str(number), line


def _drawn(page: Mapping[str, Any]) -> str:
    """Return the SHA-256 of all that a page is drawn with."""
    whole = hashlib.sha256()
    for piece in _pieces({name: of for name, of in page.items() if name not in _UPWARDS}, 0):
        whole.update(piece)
        whole.update(b"\0")
    return whole.hexdigest()


def _pieces(found: Any, depth: int) -> Iterator[bytes]:  # noqa: ANN401 - whatever a PDF holds
    found = found.get_object() if hasattr(found, "get_object") else found
    if depth > _DEEPEST:
        raise Damaged
    if isinstance(found, Mapping):
        for name, value in sorted(found.items()):
            yield str(name).encode("utf-8", "replace")
            if name not in _UPWARDS:
                yield from _pieces(value, depth + 1)
        if hasattr(found, "get_data"):
            yield found.get_data()
    elif isinstance(found, Sequence) and not isinstance(found, (str, bytes)):
        yield b"["
        for value in found:
            yield from _pieces(value, depth + 1)
    else:
        yield repr(found).encode("utf-8", "replace")
