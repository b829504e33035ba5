"""Which of our exports something is: a folder with its description, JSON, a workbook."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from plantrack.errors import PlantrackError
from plantrack.locale import marked
from plantrack.tables.csv_tables import Malformed
from plantrack.tables.reading.opening import first_bytes
from plantrack.tables.sheets import LARGEST_FILE

SCHEMA = "plantrack.export/1"
PACKAGE = "datapackage.json"
_NAME = "plantrack.export/"
_YES = (True, "true")  # in JSON, and in a cell
_LARGEST_PACKAGE = 16_000_000  # bytes


@dataclass(frozen=True, slots=True)
class About:
    """What an export says of itself: which part of a plan it holds, with internal notes or not."""

    part: str
    has_internal: bool
    is_complete: bool


def package_in(folder: Path) -> About | None:
    """Return what the export says of itself that a folder holds; None where it holds none.

    Raises:
        PlantrackError: it is of a later version, or its description cannot be read.
    """
    path = folder / PACKAGE
    if not path.is_file():
        return None
    package = parsed(path, read_file(path, _LARGEST_PACKAGE))
    about = package.get("plantrack") if isinstance(package, dict) else None
    return about_of(about, path) if isinstance(about, dict) else None


def about_of(told: dict[str, Any], path: Path) -> About | None:
    """Return what an export says of itself, or None where it is none.

    Raises:
        PlantrackError: it is of a version that this program does not know.
    """
    schema = told.get("schema")
    if not isinstance(schema, str) or not schema.startswith(_NAME):
        return None
    if schema != SCHEMA:
        raise PlantrackError(
            "{file} is an export of the version {schema}: this plantrack reads {known}",
            file=str(path),
            schema=schema,
            known=SCHEMA,
        )
    part = told.get("what")
    return About(
        part if isinstance(part, str) else "",
        told.get("internal") in _YES,
        told.get("complete") in _YES,
    )


def parsed(path: Path, raw: bytes) -> Any:  # noqa: ANN401 - any JSON
    """Return what a file of JSON holds.

    Raises:
        Malformed: it is none; it says where.
    """
    try:
        return json.loads(raw.decode("utf-8-sig"), parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        place = f"{path}:{error.lineno}:{error.colno}"
        raise Malformed(marked("{place}  this is no JSON"), place=place) from error
    except (ValueError, RecursionError) as error:
        raise Malformed(marked("{place}  this is no JSON"), place=f"{path}:1:1") from error


def _no_constant(word: str) -> None:
    raise ValueError(word)


def read_file(path: Path, most: int = LARGEST_FILE) -> bytes:
    """Return the bytes of an ordinary file.

    Raises:
        PlantrackError: it is none, cannot be read, or is too large.
    """
    content = first_bytes(path, most, str(path))
    if len(content) > most:
        raise PlantrackError(
            "{file} is larger than {limit} MB: nothing of it was read",
            file=str(path),
            limit=most // 1_000_000,
        )
    return content
