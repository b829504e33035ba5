"""What calamine does not tell of an old xls: its formulas and errors, by the records it is made of.

An xls is a file of files ([MS-CFB]); the one named `Workbook` is a series of records ([MS-XLS]), of
which only those that bound sheets and cells are looked at.
"""

import struct
from collections.abc import Iterator

from plantrack.errors import PlantrackError
from plantrack.tables.reading.limits import refuse_large_sheet
from plantrack.tables.reading.package import Found

_SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LAST_SECTOR = 0xFFFFFFFA  # from here on, a number is no sector's
_SMALL = 4096  # a stream smaller than this is kept in small sectors
_ENTRY = 128
_STREAMS = ("workbook", "book")
_FILEPASS, _BOUNDSHEET, _COLINFO, _MERGED = 0x2F, 0x85, 0x7D, 0xE5
_FORMULAS = (0x06, 0x206, 0x406)
_BOOLERR, _NOTE = 0x205, 0x1C
# Formulas that LibreOffice makes of a boolean: one alone, or the function that gives it.
_TRUTHS = {b"\x1d\x01": True, b"\x1d\x00": False, b"\x21\x22\x00": True, b"\x21\x23\x00": False}
_CELLS = (*_FORMULAS, _BOOLERR, 0xFD, 0x203, 0x204, 0x27E, 0xD6)
_BEGINNINGS = (0x809, 0x409, 0x209, 0x09)


def found_in_xls(file: str, raw: bytes) -> dict[str, Found]:
    """Return what is known of each sheet, by name, before the workbook is opened.

    Raises:
        PlantrackError: it is damaged, protected or too large.
    """
    try:
        return _found(file, _stream(raw))
    except (struct.error, IndexError, ValueError, UnicodeDecodeError) as error:
        raise PlantrackError("{file} is damaged: open it and save it again", file=file) from error


def has_notes(raw: bytes) -> bool:
    """Return whether a cell of an xls has a comment; of any other file, that none has."""
    try:
        return any(kind == _NOTE for _, kind, _ in _records(_stream(raw)))
    except (struct.error, IndexError, ValueError):
        return False


def _stream(raw: bytes) -> bytes:
    """Return the workbook's stream out of the file of files."""
    if not raw.startswith(_SIGNATURE):
        raise ValueError
    size = 1 << struct.unpack_from("<H", raw, 30)[0]
    small = 1 << struct.unpack_from("<H", raw, 32)[0]
    if size not in (512, 4096) or small != 64:  # noqa: PLR2004 - the format has no others
        raise ValueError
    (directory_at,) = struct.unpack_from("<I", raw, 48)
    (small_table_at,) = struct.unpack_from("<I", raw, 60)

    def sector(number: int) -> bytes:
        return raw[(number + 1) * size : (number + 2) * size]

    table = _numbers(b"".join(sector(number) for number in _table_sectors(raw, size)))
    directory = b"".join(sector(number) for number in _chain(directory_at, table))
    start, length, is_small = _entry(directory)
    if not is_small:
        return b"".join(sector(number) for number in _chain(start, table))[:length]
    (root,) = struct.unpack_from("<I", directory, 116)
    mini = b"".join(sector(number) for number in _chain(root, table))
    small_table = _numbers(b"".join(sector(number) for number in _chain(small_table_at, table)))
    chained = _chain(start, small_table)
    return b"".join(mini[number * small : (number + 1) * small] for number in chained)[:length]


def _table_sectors(raw: bytes, size: int) -> list[int]:
    """Return the sectors of the table of sectors, those told in the header and further ones."""
    found = list(struct.unpack_from("<109I", raw, 76))
    (following,) = struct.unpack_from("<I", raw, 68)
    seen: set[int] = set()
    while following < _LAST_SECTOR and following not in seen:
        seen.add(following)
        numbers = _numbers(raw[(following + 1) * size : (following + 2) * size])
        found.extend(numbers[:-1])
        following = numbers[-1]
    return [number for number in found if number < _LAST_SECTOR]


def _numbers(raw: bytes) -> tuple[int, ...]:
    return struct.unpack(f"<{len(raw) // 4}I", raw[: len(raw) // 4 * 4])


def _chain(start: int, table: tuple[int, ...]) -> Iterator[int]:
    """Give the sectors that follow one another; a chain that bites its tail is refused."""
    left = len(table) + 1
    while start < _LAST_SECTOR:
        if left == 0:
            raise ValueError
        left -= 1
        yield start
        start = table[start]


def _entry(directory: bytes) -> tuple[int, int, bool]:
    """Return where the workbook's stream begins, how long it is, and whether it is a small one."""
    for at in range(0, len(directory) - _ENTRY + 1, _ENTRY):
        (length,) = struct.unpack_from("<H", directory, at + 64)
        name = directory[at : at + max(length - 2, 0)].decode("utf-16-le", "replace")
        if name.casefold() in _STREAMS:
            (start,) = struct.unpack_from("<I", directory, at + 116)
            (size,) = struct.unpack_from("<I", directory, at + 120)
            return start, size, size < _SMALL
    raise ValueError


def _found(file: str, stream: bytes) -> dict[str, Found]:
    """Return what the records tell, sheet by sheet."""
    names: dict[int, str] = {}
    sheets: dict[str, Found] = {}
    current, sheet = Found(), ""
    for at, kind, body in _records(stream):
        if kind == _FILEPASS:
            raise PlantrackError("{file} is protected by a password: save it without one",
                                 file=file)  # fmt: skip
        if kind == _BOUNDSHEET:
            names[struct.unpack_from("<I", body)[0]] = _name(body)
        elif kind in _BEGINNINGS and at in names:
            sheet = names[at]
            current = sheets.setdefault(sheet, Found())
        else:
            _note(file, sheet, current, kind, body)
    return sheets


def _records(stream: bytes) -> Iterator[tuple[int, int, bytes]]:
    at = 0
    while at + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, at)
        yield at, kind, stream[at + 4 : at + 4 + length]
        at += 4 + length


def _name(body: bytes) -> str:
    """Return the name of a sheet, in either of the two ways in which it is kept."""
    length, is_wide = body[6], body[7] & 1
    if is_wide:
        return body[8 : 8 + 2 * length].decode("utf-16-le")
    return body[8 : 8 + length].decode("latin-1")


def _note(file: str, sheet: str, found: Found, kind: int, body: bytes) -> None:
    """Note what a record tells of a cell, of merged ranges or of columns."""
    if kind in _CELLS:
        _note_cell(file, sheet, found, kind, body)
    elif kind == _MERGED:
        (ranges,) = struct.unpack_from("<H", body)
        for at in range(ranges):
            top, bottom, left, right = struct.unpack_from("<4H", body, 2 + 8 * at)
            found.merged.append((top + 1, left + 1, bottom + 1, right + 1))
    elif kind == _COLINFO:
        first, last, _, _, options = struct.unpack_from("<5H", body)
        if options & 1:
            found.hidden.update(range(first + 1, last + 2))


def _note_cell(file: str, sheet: str, found: Found, kind: int, body: bytes) -> None:
    row, column = struct.unpack_from("<HH", body)
    refuse_large_sheet(file, sheet, row + 1, column + 1)
    place = row + 1, column + 1
    truth = _TRUTHS.get(_computed(body)) if kind in _FORMULAS else None
    if truth is not None:
        found.truths[place] = truth
    elif kind in _FORMULAS:
        found.formulas.add(place)
    elif kind == _BOOLERR and body[7]:
        found.errors.add(place)


def _computed(body: bytes) -> bytes:
    """Return what a formula is made of."""
    (length,) = struct.unpack_from("<H", body, 20) if len(body) > 22 else (0,)  # noqa: PLR2004 - where its length stands
    return body[22 : 22 + length]
