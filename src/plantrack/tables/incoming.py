"""An export that came in: its records as files of a plan, each mistake told at its cell."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from plantrack.diagnostics import Route
from plantrack.fields import Value
from plantrack.loading import Loaded
from plantrack.tables.csv_tables import sheet_of_csv
from plantrack.tables.filed import Fields, Records, inside
from plantrack.tables.gathering import Gathering
from plantrack.tables.json_records import JsonReading
from plantrack.tables.kinds import TABLES
from plantrack.tables.reading import read_book
from plantrack.tables.recognizing import About, about_of, package_in, parsed, read_file
from plantrack.tables.refiling import filed, loaded_from
from plantrack.tables.sheets import Mistake, Mistakes, Sheet
from plantrack.tables.workbook import front_of, sheets_of

Placing: TypeAlias = Callable[[Fields, str], str | None]
_WORKBOOKS = (".xlsx", ".ods", ".xls")  # ours may have been saved as another
# What is wrong in a cell; what a rule says of the plan as a whole does not stop an import.
_OF_CELLS = frozenset({"bad-value", "missing-field", "unknown-field"})


@dataclass
class Incoming:
    """The records of an export, and where each stands in it."""

    path: Path
    about: About
    records: Records
    place_of: Placing
    mistakes: Mistakes = field(default_factory=Mistakes)


@dataclass(frozen=True, slots=True)
class Refiled:
    """The files of a plan that an export holds, and the plan that they are."""

    contents: Mapping[str, bytes]
    loaded: Loaded


def read_export(path: Path) -> Incoming | None:
    """Return the export that a folder or a file is; None where it is none of ours.

    Raises:
        PlantrackError: it cannot be read.
    """
    if path.is_dir():
        about = package_in(path)
        return None if about is None else _of_sheets(path, about, _csv_sheets(path), Mistakes())
    if path.suffix.casefold() == ".json":
        return _of_json(path)
    return _of_workbook(path) if path.suffix.casefold() in _WORKBOOKS else None


def _of_workbook(path: Path) -> Incoming | None:
    book = read_book(path)
    told = front_of(book)
    about = about_of(told, path) if told else None
    if about is None:
        return None
    mistakes = Mistakes()
    return _of_sheets(path, about, sheets_of(book, mistakes), mistakes)


def _of_json(path: Path) -> Incoming | None:
    raw = read_file(path)
    told = parsed(path, raw)
    about = about_of(told, path) if isinstance(told, dict) else None
    if about is None:
        return None
    mistakes = Mistakes()
    reading = JsonReading(path, raw, told, mistakes)
    return Incoming(path, about, reading.records(), reading.place_of, mistakes)


def _csv_sheets(folder: Path) -> dict[str, Sheet]:
    found = {}
    for name in TABLES:
        path = folder / f"{name}.csv"
        if path.exists():
            found[name] = sheet_of_csv(str(path), read_file(path))
    return found


def _of_sheets(
    path: Path, about: About, sheets: Mapping[str, Sheet], mistakes: Mistakes
) -> Incoming:
    gathering = Gathering(sheets, mistakes)
    return Incoming(path, about, gathering.gather(), gathering.place_of, mistakes)


def refiled(incoming: Incoming) -> Refiled | None:
    """Return the files that an export holds; None where something of it is not understood.

    Raises:
        PlantrackError: a file cannot be written so that it is read as it was.
    """
    mistakes, path = incoming.mistakes, str(incoming.path)
    if mistakes.found:
        return None
    filing = filed(incoming.records)
    for record, name, why in filing.wrong:
        mistakes.add(incoming.place_of(record, name) or path, why)
    if mistakes.found:
        return None
    contents = filing.contents()
    loaded = loaded_from(contents)
    for diagnostic in loaded.diagnostics:
        if diagnostic.rule in _OF_CELLS or diagnostic.place.path in loaded.unread:
            values = filing.values.get(diagnostic.place.path, {})
            place = _placed(values, diagnostic.place.route, incoming.place_of)
            mistakes.found.append(Mistake(place or path, diagnostic.message))
    return None if mistakes.found else Refiled(contents, loaded)


def _placed(values: Fields, route: Route, place_of: Placing) -> str | None:
    """Return the place of what stands at a route of a file: its cell, else that of its record."""
    held: Value = values
    record, names = values, list[str]()
    for step in route:
        held = inside(held, step)
        if isinstance(step, str):
            names.append(step)
        if isinstance(held, dict) and place_of(held, "") is not None:
            record, names = held, []
    return place_of(record, ".".join(names))
