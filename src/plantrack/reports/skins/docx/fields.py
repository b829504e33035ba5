"""Fields of Word, such as a page's number: which of them a template may hold.

A field's code may be cut into any number of runs, and a field may stand within another's result.
What Word would take for a code is put together here as Word does, and the whole is looked at.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from plantrack.locale import Message, msg
from plantrack.model.evidence import link_of
from plantrack.reports.skins.docx.names import WORD
from plantrack.reports.skins.office.allowed import CHOICES

_W = f"{{{WORD}}}"
_CHOICE = f"{{{CHOICES}}}AlternateContent"
_CODES = (f"{_W}instrText",)
_PRINTED = tuple(f"{_W}{name}" for name in ("t", "sym", "drawing", "noBreakHyphen", "softHyphen"))
_WORDS = r'(?:"[^"\\/:]*"|[\w.,;+-]+)'
_LOOK = r'(?: \\\* "?[A-Za-z]+"?| \\# "?[#0., xX%$+-]*"?| \\@ "[dMyHhmsAPap/:., \'-]*"| \\![ ]?)'
_SWITCHES = rf"(?:{_LOOK}| \\[A-Za-z](?: {_WORDS})?)*"
# None shows anything else on another machine or day, as DATE, FILENAME and USERNAME do.
_ALONE = "PAGE|NUMPAGES|SECTION|SECTIONPAGES|TITLE|AUTHOR|CREATEDATE|SAVEDATE"
_NAMING = "REF|PAGEREF|NOTEREF|STYLEREF|SEQ"
_ALLOWED = re.compile(
    rf"(?:(?:{_ALONE}){_LOOK}*|(?:{_NAMING}) {_WORDS}{_SWITCHES}|TOC{_SWITCHES})", re.IGNORECASE
)
_LINK = re.compile(
    rf'HYPERLINK(?: "(?P<address>[^"\\]*)")?(?: \\l {_WORDS})?'
    rf"(?: \\[hn]| \\[ot] {_WORDS}|{_LOOK})*",
    re.IGNORECASE,
)
_SPACE = re.compile(r"\s+")
_LONGEST_SHOWN = 60


def bad_field(tree: Any) -> Message | None:  # noqa: ANN401 - lxml carries no types
    """Return what a part holds among its fields that no report may, or None."""
    found = (_bad_among(_own(each)) for each in (tree, *tree.iter(_CHOICE)))
    return next(filter(None, found), None)


def _own(top: Any) -> Iterator[Any]:  # noqa: ANN401 - the same
    """Give what stands in an element; a reader may leave out a choice, with the field in it."""
    for element in top:
        yield element
        if element.tag != _CHOICE:
            yield from _own(element)


def _bad_among(elements: Iterable[Any]) -> Message | None:
    open_codes: list[list[str] | None] = []  # a field each; None once its result has begun
    for element in elements:
        inside = open_codes[-1] if open_codes else None
        found = _wrong(element, inside) or _turned(element, open_codes)
        if found is not None:
            return found
    return msg("a field that does not end") if open_codes else None


def _wrong(element: Any, inside: list[str] | None) -> Message | None:  # noqa: ANN401 - the same
    """Return what is wrong with an element where it stands; `inside` is the code around it."""
    if element.tag == f"{_W}fldSimple":
        code = str(element.get(f"{_W}instr", ""))
        return _refusal(code) if inside is None else _nested()
    if element.tag in _CODES:
        if inside is not None:
            inside.append(element.text or "")
        elif (element.text or "").strip():
            return _refusal(element.text)
    elif element.tag in (*_PRINTED, _CHOICE) and inside is not None:
        return _nested()
    return None


def _turned(element: Any, open_codes: list[list[str] | None]) -> Message | None:  # noqa: ANN401 - the same
    """Open or close a field where an element does so; return what is wrong with it."""
    kind = element.get(f"{_W}fldCharType") if element.tag == f"{_W}fldChar" else None
    if kind == "begin":
        if open_codes and open_codes[-1] is not None:
            return _nested()
        open_codes.append([])
    elif kind is not None:
        if not open_codes:
            return msg("a field that does not begin")
        code = open_codes.pop()
        if kind != "end":
            open_codes.append(None)
        return None if code is None else _refusal("".join(code))
    return None


def _nested() -> Message:
    return msg("a field within the code of another")


def _refusal(code: str) -> Message | None:
    """Return how to tell a code that may not stand, or None for one that may."""
    line = _SPACE.sub(" ", code).strip()
    link = _LINK.fullmatch(line)
    if _ALLOWED.fullmatch(line) or (link and (not link["address"] or link_of(link["address"]))):
        return None
    cut = line if len(line) <= _LONGEST_SHOWN else f"{line[:_LONGEST_SHOWN]}…"
    return msg("the field “{code}”", code=cut)
