"""What a reference document of Word may hold."""

import re

from plantrack.locale import msg
from plantrack.reports.skins.docx.fields import bad_field
from plantrack.reports.skins.docx.names import (
    CHOICES,
    DROPPED,
    LATER,
    NAMES,
    RELATIONSHIPS,
    WHOLE,
    WORD,
)
from plantrack.reports.skins.office.allowed import (
    LINK,
    OFFICE,
    SHARED_LEFT_OUT,
    SHARED_REFERENCES,
    SHARED_TYPES,
    Allowed,
)

_MAIN = f"{OFFICE}.wordprocessingml.document.main+xml"
_KINDS = "styles settings numbering fontTable header footer footnotes endnotes"
# Comments, blocks, a printer.
_LEFT_OUT = re.compile(
    rf"{SHARED_LEFT_OUT}|{re.escape(OFFICE)}\.wordprocessingml\."
    rf"(?:webSettings|comments\w*|people|document\.glossary|printerSettings|stylesWithEffects)"
    rf"(?:\+xml)?|application/vnd\.ms-word\.stylesWithEffects\+xml"
)


def _allows(space: str, local: str) -> bool:
    if space == WORD:
        return local in NAMES
    if space == CHOICES:
        return local in ("AlternateContent", "Choice")
    return space in WHOLE or (space == RELATIONSHIPS and local.startswith("Relationship"))


def _drops(space: str, local: str, above: tuple[str, str]) -> bool:
    if space == WORD:
        in_list = above == (WORD, "compat")  # of habits of older versions
        return local in DROPPED or (in_list and local not in NAMES)
    if space == CHOICES:
        return local == "Fallback"
    return local == "extLst" or (space.startswith(LATER) and space not in WHOLE)


WORD_FILE = Allowed(
    program="Word",
    not_one=msg("it is not a Word document; save it in Word as .docx"),
    main=_MAIN,
    types=SHARED_TYPES
    | {_MAIN, *(f"{OFFICE}.wordprocessingml.{kind}+xml" for kind in _KINDS.split())},
    left_out=_LEFT_OUT,
    references=SHARED_REFERENCES | {f"{LINK}/{kind}" for kind in _KINDS.split()},
    allows=_allows,
    drops=_drops,
    bad_among=bad_field,
)
