"""Words in pictures: made plain, measured as Liberation Sans and Arial are, cut where too long.

The widths are needed where a picture is laid out, before anything draws it.
"""

import re
import unicodedata

from plantrack.locale.printable import printable

ELLIPSIS = "…"
NORMAL = 12
SMALL = 11
_BOLDER = 56  # thousandths more, for the letters that bold makes wider
_OTHER = 700
_WIDE = 1000
_SPACES = re.compile(r"[\t\n\v\f\r \x1c-\x1f\x85\u2028\u2029]+")
# What would turn the letters around, and what no SVG may hold.
_UNFIT = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
# Advance widths in thousandths of the size; accents change nothing.
_WIDTHS = {
    191: "'",
    222: "ijl‘’",
    260: "|",
    278: " \u00a0!,./:;I[\\]ft",
    333: "()-`r“”°",
    355: '"',
    389: "*",
    469: "^",
    500: "Jckvsxyz",
    556: "#$0123456789?L_abdeghnopqu«»–§",
    584: "+<=>~×÷",
    611: "FTZ",
    667: "&ABEKPSVXY",
    722: "CDHNRUw",
    778: "GOQ",
    833: "Mm",
    889: "%æ",
    944: "Wœ",
    1000: "—…ÆŒ",
    1015: "@",
}
_WIDTH_OF = {letter: width for width, letters in _WIDTHS.items() for letter in letters}


def plain(text: str) -> str:
    """Return a text on one line, without the characters that a picture cannot show."""
    return _UNFIT.sub("", printable(_SPACES.sub(" ", text))).strip(" ")


def width_of(text: str, size: float = NORMAL, *, bold: bool = False) -> float:
    """Return how wide a text is, in pixels."""
    return sum(_letter_width(letter, bold=bold) for letter in text) * size / 1000


def fitted(text: str, width: float, size: float = NORMAL, *, bold: bool = False) -> str:
    """Return a text made plain and cut to a width, between words where that loses little."""
    whole = plain(text)
    if width_of(whole, size, bold=bold) <= width:
        return whole
    kept = whole[: _longest(whole, width - width_of(ELLIPSIS, size, bold=bold), size, bold=bold)]
    before, space, _ = kept.rpartition(" ")
    cut = before if space and len(before) * 3 > len(kept) * 2 else kept
    return cut.rstrip(" ,;:.-–(«\u00a0") + ELLIPSIS


def wrapped(text: str, width: float, lines: int, size: float = NORMAL) -> list[str]:
    """Return a text on at most some lines of a width, the last one cut where it is too long."""
    found: list[str] = []
    left = plain(text).split(" ")
    while left and len(found) < lines - 1:
        count = 1
        while count < len(left) and width_of(" ".join(left[: count + 1]), size) <= width:
            count += 1
        found.append(fitted(" ".join(left[:count]), width, size))
        left = left[count:]
    return [*found, fitted(" ".join(left), width, size)] if left else found


def _longest(text: str, width: float, size: float, *, bold: bool) -> int:
    """Return how many letters fit; the accents of the last one go with it."""
    taken, count = 0.0, 0
    for letter in text:
        taken += _letter_width(letter, bold=bold) * size / 1000
        if taken > width:
            return count
        count += 1
    return count


def _letter_width(letter: str, *, bold: bool) -> int:
    more = _BOLDER if bold and (letter.islower() or letter in "&ABJKL:;!?") else 0
    known = _WIDTH_OF.get(letter)
    if known is not None:
        return known + more
    if unicodedata.combining(letter):
        return 0
    base = unicodedata.normalize("NFD", letter)[0]
    if base in _WIDTH_OF:
        return _WIDTH_OF[base] + more
    return _WIDE if unicodedata.east_asian_width(letter) in "WF" else _OTHER + more
