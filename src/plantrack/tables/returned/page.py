"""A sheet that is a page with a form, saved with what was filled in.

Only the controls of our own form are looked for, in one pass that a page of any kind cannot make
long: Python's reader of HTML takes minutes for a few megabytes that mean harm.
"""

import re
from collections.abc import Iterator
from html import unescape

from plantrack.diagnostics import Place, Span
from plantrack.tables.returned.pieces import Piece

_NAME = re.compile(r"plantrack-[0-9]{1,5}-(?P<field>[a-z]{1,20})")
_TAG = re.compile(
    r"<(?P<tag>input|select|/select|option|textarea)\b"
    r'(?P<given>(?:[^<>"]|"[^"]{0,2000}"){0,400})>',
    re.IGNORECASE,
)
_GIVEN = re.compile(r'(?P<name>[a-z-]{1,30})(?:="(?P<value>[^"]*)")?', re.IGNORECASE)
_AREA_ENDS = "</textarea>"


def pieces_of_page(file: str, text: str) -> list[Piece] | None:
    """Return the pieces of a page whose form is ours; None for any other page.

    What a person typed is in the page once the browser saved all of it: our script keeps it there.
    """
    return list(_pieces(file, text)) or None


def _pieces(file: str, text: str) -> Iterator[Piece]:
    at, lines, counted = 0, 1, 0
    select = ""
    while (found := _TAG.search(text, at)) is not None:
        at = found.end()
        lines += text.count("\n", counted, found.start())
        counted = found.start()
        place = Place(file, span=Span(lines, 1, lines, 2))
        tag = found["tag"].lower()
        given = {
            each["name"].lower(): each["value"] or "" for each in _GIVEN.finditer(found["given"])
        }
        named = _NAME.fullmatch(given.get("name", ""))
        field = named["field"] if named else ""
        if tag in ("select", "/select"):
            select = field
        elif tag == "option" and select and "selected" in given:
            yield Piece(select, unescape(given.get("value", "")), place)
        elif tag == "textarea" and field:
            end = text.find(_AREA_ENDS, at)
            end = len(text) if end < 0 else end
            yield Piece(field, unescape(text[at:end]).strip(), place)
            at = end
        elif tag == "input" and field:
            is_tick = given.get("type") == "checkbox"
            words = ("x" if "checked" in given else "") if is_tick else given.get("value", "")
            yield Piece(field, unescape(words).strip(), place)
