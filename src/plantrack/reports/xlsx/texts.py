"""Texts as a workbook can hold them: in a cell, as the name of a sheet, in a header."""

from plantrack.locale.printable import printable

LONGEST_CELL = 32_767
LONGEST_NAME = 31
_LONGEST_HEADER = 255
_UTF16 = "utf-16-le"  # what Excel counts in
_FORBIDDEN = str.maketrans(dict.fromkeys("[]:*?/\\'\t\n", " "))


def plain(text: str) -> str:
    """Return a text that a cell can hold: what cannot be seen is spelled out, what is long cut."""
    return _cut(printable(text.replace("\r\n", "\n")), LONGEST_CELL)


def sheet_name(title: str) -> str:
    """Return a sheet's name as Excel wants it: short, and without the signs of an address."""
    words = " ".join(plain(title).translate(_FORBIDDEN).split())
    return words[:LONGEST_NAME].strip() or "-"


def header(left: str, right: str) -> str:
    """Return a header: texts at both sides, in which `&` is no code."""
    after = f"&R{_coded(right, _LONGEST_HEADER // 3)}"
    return f"&L{_coded(left, _LONGEST_HEADER - len(after) - 2)}{after}"


def footer(left: str, pages: str) -> str:
    """Return a footer: a text, and the words that hold the codes of a page's number."""
    return f"&L{_coded(left, _LONGEST_HEADER - len(pages) - 4)}&R{pages}"


def _coded(text: str, most: int) -> str:
    coded = plain(text).replace("\n", " ").replace("&", "&&")
    if len(coded) <= most:
        return coded
    cut = coded[: most - 1]
    odd = (len(cut) - len(cut.rstrip("&"))) % 2
    return cut[: len(cut) - odd] + "…"


def _cut(text: str, most: int) -> str:
    if len(text) * 2 <= most:
        return text
    units = text.encode(_UTF16)
    if len(units) <= most * 2:
        return text
    return units[: (most - 1) * 2].decode(_UTF16, "ignore") + "…"
