"""A file and its map opened: which sheet is meant, and what the map's file says."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from plantrack.diagnostics import Diagnostic
from plantrack.errors import PlantrackError
from plantrack.loading.import_maps import import_map_in
from plantrack.loading.records import RecordReader
from plantrack.model.import_map import ImportMap
from plantrack.source.positions import Positions, locate
from plantrack.source.refused import Refused
from plantrack.source.text import LARGEST, SourceText, decode
from plantrack.source.values import document_of
from plantrack.tables.reading import Book, Sheet
from plantrack.tables.reading.opening import first_bytes

FOLDER = "plan/imports"


@dataclass(frozen=True)
class MapRead:
    """A map's file as it was read: the map, if it is one, and what is wrong with it."""

    map: ImportMap | None
    mistakes: tuple[Diagnostic, ...]
    source: SourceText | None


def read_map(path: Path, shown: str) -> MapRead:
    """Return the map of a file, called as it is `shown`.

    Raises:
        PlantrackError: it cannot be opened.
    """
    raw = first_bytes(path, LARGEST, shown)
    try:
        source = decode(shown, raw)
        values = document_of(source).values
    except Refused as refused:
        return MapRead(None, (refused.diagnostic,), None)
    reader = RecordReader(shown)
    read = import_map_in(reader, values)
    return MapRead(read, tuple(placed(reader.diagnostics, source)), source)


def placed(found: list[Diagnostic], source: SourceText | None) -> Iterator[Diagnostic]:
    """Give mistakes with their lines, where they are of a map's file."""
    from dataclasses import replace

    positions = Positions(source) if source else None
    for mistake in found:
        if source is None or mistake.place.span or mistake.place.path != source.path:
            yield mistake
        else:
            yield replace(mistake, place=locate(mistake.place, positions))


def sheet_meant(book: Book, name: str | None) -> Sheet:
    """Return the sheet that a map names, else the only one that shows anything.

    Raises:
        PlantrackError: there is none of that name, or several may be meant.
    """
    names = ", ".join(f"“{sheet.name}”" for sheet in book.sheets)
    if name is not None:
        found = [sheet for sheet in book.sheets if sheet.name.strip() == name.strip()]
        if found or not book.sheets[0].name:
            return (found or list(book.sheets))[0]
        raise PlantrackError(
            "{file} has no sheet “{name}”; it has: {names}", file=book.file, name=name, names=names
        )
    shown = [sheet for sheet in book.sheets if sheet.rows and not sheet.is_hidden]
    if not shown:
        raise PlantrackError("{file} is empty", file=book.file)
    if len(shown) > 1:
        raise PlantrackError(
            "{file} has several sheets: add a line `sheet:` to the map, one of {names}",
            file=book.file,
            names=names,
        )
    return shown[0]
