"""How the cells of a workbook that is filled in look: grey and locked, or white and free."""

from typing import Any

from plantrack.tables.editing.columns import Part

LOCKED_COLOUR, ACCENT = "#595959", "#0b5d5e"
COLOURS = {Part.ADOPTED: LOCKED_COLOUR, Part.STATE: LOCKED_COLOUR, Part.ENTRY: ACCENT}
UNLOCKED: dict[str, Any] = {
    "num_format": "@", "text_wrap": True, "valign": "top", "locked": False,
    "border": 1, "border_color": "#D0D0D0",
}  # fmt: skip
LOCKED: dict[str, Any] = {
    "num_format": "@", "text_wrap": True, "valign": "top", "bg_color": "#EDEDED",
    "font_color": "#404040", "border": 1, "border_color": "#D0D0D0",
}  # fmt: skip
HEAD: dict[str, Any] = {
    "bold": True, "num_format": "@", "valign": "top", "font_color": "#FFFFFF", "text_wrap": True,
}  # fmt: skip
# What somebody may still do in a protected sheet.
ALLOWED = {"autofilter": True, "sort": True, "format_cells": True, "format_columns": True,
           "format_rows": True}  # fmt: skip
_LINE, _LEAST_LINES, _MOST_LINES = 15, 2, 12


def height_of(cells: list[tuple[str, int]]) -> int:
    """Return the height of a row, in points, by its texts and the widths of their columns.

    Programs do not all fit it to words on several lines. Two lines at the least: there is to be
    room for what is typed.
    """
    lines = [
        sum(-(-max(len(line), 1) // width) for line in text.split("\n")) for text, width in cells
    ]
    return _LINE * min(max(_LEAST_LINES, *lines), _MOST_LINES)
