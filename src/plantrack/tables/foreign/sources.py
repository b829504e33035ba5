"""The files that can be read as tables: spreadsheets, and lists of records of other kinds."""

from dataclasses import dataclass
from pathlib import Path

from plantrack.errors import PlantrackError
from plantrack.model.import_map import ImportMap
from plantrack.tables.foreign.mspdi import is_mspdi, mspdi_sheet
from plantrack.tables.foreign.records import records_sheet
from plantrack.tables.foreign.stratml import is_stratml, stratml_sheet
from plantrack.tables.foreign.xml_tree import read_xml
from plantrack.tables.reading import FORMATS, Book, Sheet, read_book
from plantrack.tables.reading.book import bytes_of

_RECORDS = (".json", ".yaml", ".yml")
_XML = (".xml", ".stratml")


@dataclass(frozen=True)
class Opened:
    """A file of tables, and the map that its own format gives, where it gives one."""

    book: Book
    map: ImportMap | None = None
    is_records: bool = False


def is_read(path: Path) -> bool:
    """Return whether a file is one of those, by its name."""
    return path.is_file() and path.suffix.lower() in (*FORMATS, *_RECORDS, *_XML)


def opened(path: Path, header: int | None = None, where: str | None = None) -> Opened:
    """Return the tables of a file; `where` leads to the list in a file of records.

    Raises:
        PlantrackError: it cannot be read.
    """
    suffix = path.suffix.lower()
    if suffix in _RECORDS:
        sheet = records_sheet(path, bytes_of(path), where)
        return Opened(Book(path.name, (sheet,)), is_records=True)
    if suffix in _XML:
        sheet, mapped = _of_xml(path)
        return Opened(Book(path.name, (sheet,)), mapped, is_records=True)
    return Opened(read_book(path, header))


def _of_xml(path: Path) -> tuple[Sheet, ImportMap]:
    root = read_xml(path.name, bytes_of(path))
    if is_mspdi(root):
        return mspdi_sheet(path.name, root)
    if is_stratml(root):
        return stratml_sheet(path.name, root)
    raise PlantrackError(
        "{file} is neither StratML nor a project of MS Project: {name} is its first element",
        file=path.name,
        name=root.name,
    )
