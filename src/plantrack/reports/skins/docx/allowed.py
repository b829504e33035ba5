"""What a reference document of Word may hold."""

import re

from plantrack.locale import msg
from plantrack.reports.skins.docx.fields import bad_field
from plantrack.reports.skins.docx.names import DROPPED, LATER, NAMES, WHOLE, WORD
from plantrack.reports.skins.office.allowed import CHOICES, OFFICE, SHARED_LEFT_OUT, Allowed

# Comments, blocks, a printer.
_LEFT_OUT = re.compile(
    rf"{SHARED_LEFT_OUT}|{re.escape(OFFICE)}\.wordprocessingml\."
    rf"(?:webSettings|comments\w*|people|document\.glossary|printerSettings|stylesWithEffects)"
    rf"(?:\+xml)?|application/vnd\.ms-word\.stylesWithEffects\+xml"
)


def _drops(space: str, local: str, above: tuple[str, str]) -> bool:
    if space == WORD:
        in_list = above == (WORD, "compat")  # of habits of older versions
        return local in DROPPED or (in_list and local not in NAMES)
    if space == CHOICES:
        return local == "Fallback"
    later = space.startswith(LATER) and not WORD_FILE.is_whole(space)
    return local == "extLst" or later


WORD_FILE = Allowed(
    program="Word",
    not_one=msg("it is not a Word document; save it in Word as .docx"),
    markup="wordprocessingml",
    main="document",
    kinds=(
        "styles", "settings", "numbering", "fontTable", "header", "footer", "footnotes", "endnotes",
    ),
    left_out=_LEFT_OUT,
    space=WORD,
    names=NAMES,
    drops=_drops,
    more=WHOLE,
    bad_among=bad_field,
)  # fmt: skip
