"""What a cell of a workbook that was filled in says: a text, or the day of a real date."""

import re

from plantrack.locale import Message, msg
from plantrack.locale.typed_days import day_in_letters
from plantrack.tables.reading import Cell, Kind

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?: [0-9:.]+)?")
_DAY_LENGTH = 10


def why_misread(cell: Cell, heading: Message) -> Message | None:
    """Return why a cell is not understood, if so: what a program computed is nobody's word."""
    if cell.kind is Kind.FORMULA:
        return msg("a formula is not read: write its value as text")
    if cell.kind is Kind.TEXT or (cell.kind is Kind.DATE and _DAY.fullmatch(cell.text)):
        return None
    return msg(
        "“{cell}” is not understood: “{heading}” holds text, and this is a number or the like",
        cell=cell.text,
        heading=heading,
    )


def text_of(cell: Cell, *, is_day: bool = False) -> str:
    """Return what a cell says, without the spaces around it; a day as plan files have it."""
    if cell.kind is Kind.DATE:
        return cell.text[:_DAY_LENGTH]
    day = day_in_letters(cell.stripped) if is_day else None
    return day.isoformat() if day else cell.stripped
