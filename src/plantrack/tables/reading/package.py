"""The package of a workbook, xlsx or ods, looked through before it is opened.

It is a zip of XML. Sizes are those that its directory tells, which unpacking holds it to; the XML
is read with expat, which here knows no entity, no document type, and fetches nothing.
"""

import io
import zipfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TypeAlias
from xml.parsers import expat

from plantrack.errors import PlantrackError
from plantrack.tables.reading.limits import (
    LARGE_PART,
    MOST_ELEMENTS,
    MOST_PARTS,
    TIGHTEST,
    UNPACKED,
)

Attributes: TypeAlias = Mapping[str, str]
_XML = (".xml", ".rels", ".vml")
_ENCRYPTED = 1
_FETCHED = ("externalLink", "oleObject", "connections", "attachedTemplate", "ddeLink")


@dataclass
class Found:
    """What is known of a sheet before it is opened, by row and column counted from 1.

    `truths` are the booleans that LibreOffice keeps as formulas that compute nothing.
    """

    formulas: set[tuple[int, int]] = field(default_factory=set)
    errors: set[tuple[int, int]] = field(default_factory=set)
    truths: dict[tuple[int, int], bool] = field(default_factory=dict)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    hidden: set[int] = field(default_factory=set)


@dataclass(frozen=True)
class Package:
    """A zip that is fit to be unpacked."""

    file: str
    archive: zipfile.ZipFile

    def parts(self) -> list[str]:
        """Return the names of its parts."""
        return self.archive.namelist()

    def scan(
        self,
        part: str,
        start: Callable[[str, Attributes], None] | None = None,
        text: Callable[[str], None] | None = None,
    ) -> None:
        """Give each element of a part as it begins, its name without a prefix; or only read it.

        `text` is given what is written in them.

        Raises:
            PlantrackError: the part is missing, is no XML, or declares a document type.
        """
        parser = expat.ParserCreate()
        parser.buffer_text = True

        def refuse(*_: object) -> None:
            raise PlantrackError(
                "{file} declares a document type in {part}, as no workbook does: nothing of it was "
                "read",
                file=self.file,
                part=part,
            )

        parser.StartDoctypeDeclHandler = refuse
        if start is not None:
            parser.StartElementHandler = _counted(self.file, start)
        parser.CharacterDataHandler = text
        try:
            with self.archive.open(part) as stream:
                parser.ParseFile(stream)
        except (expat.ExpatError, zipfile.BadZipFile, KeyError, OSError, EOFError) as error:
            raise PlantrackError("{file} is damaged: open it and save it again", file=self.file) \
                from error  # fmt: skip


@contextmanager
def opened(file: str, raw: bytes) -> Iterator[Package]:
    """Give the package of a workbook whose parts are few, small enough and harmless.

    Raises:
        PlantrackError: they are not.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(raw))
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise PlantrackError("{file} is damaged: open it and save it again", file=file) from error
    with archive:
        _refuse_traps(file, archive)
        package = Package(file, archive)
        for part in package.parts():
            if part.lower().endswith(_XML):
                package.scan(part, _refuse_fetched(file) if part.endswith(".rels") else None)
        yield package


def _refuse_traps(file: str, archive: zipfile.ZipFile) -> None:
    parts = archive.infolist()
    unpacked = sum(part.file_size for part in parts)
    is_tight = any(
        part.file_size > LARGE_PART and part.file_size > TIGHTEST * part.compress_size
        for part in parts
    )
    if len(parts) > MOST_PARTS or unpacked > UNPACKED or is_tight:
        raise PlantrackError(
            "{file} unpacks to far more than a workbook holds: nothing of it was read", file=file
        )
    if len({part.filename.casefold() for part in parts}) < len(parts):
        raise PlantrackError("{file} is damaged: open it and save it again", file=file)
    if any(part.flag_bits & _ENCRYPTED for part in parts):
        raise PlantrackError("{file} is protected by a password: save it without one", file=file)


def _counted(file: str, start: Callable[[str, Attributes], None]) -> Callable[..., None]:
    """Return a handler of so many elements, given their names without a prefix."""
    left = MOST_ELEMENTS

    def begun(name: str, attributes: Attributes) -> None:
        nonlocal left
        left -= 1
        if left < 0:
            raise PlantrackError(
                "{file} unpacks to far more than a workbook holds: nothing of it was read",
                file=file,
            )
        start(name.rpartition(":")[2], attributes)

    return begun


def _refuse_fetched(file: str) -> Callable[[str, Attributes], None]:
    """Return what refuses, in a list of relations, what a workbook has elsewhere."""

    def start(name: str, attributes: Attributes) -> None:
        kind = attributes.get("Type", "").rpartition("/")[2]
        if name == "Relationship" and kind in _FETCHED:
            raise PlantrackError(
                "{file} takes cells from another file ({target}): paste their values, and save it "
                "again",
                file=file,
                target=attributes.get("Target", kind),
            )

    return start
