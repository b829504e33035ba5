"""A list of records, of JSON or YAML, as a sheet: a row a record, what is nested by its path."""

import json
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from plantrack.errors import PlantrackError
from plantrack.source.refused import Refused
from plantrack.source.text import decode
from plantrack.source.values import Fields, document_of
from plantrack.tables.reading import Cell, Kind, Sheet
from plantrack.tables.reading.cells import cleaned
from plantrack.tables.reading.limits import refuse_large_sheet

KEY = "key"
_LIST = "records"


class _Digits(str):
    """A number as its file spells it."""

    __slots__ = ()


def records_sheet(path: Path, raw: bytes, where: str | None) -> Sheet:
    """Return the sheet of a file of records; `where` leads to the list inside it, by dots.

    Raises:
        PlantrackError: it cannot be read, or holds no list of records there.
    """
    file = path.name
    values = _json(file, raw) if path.suffix.lower() == ".json" else _yaml(file, raw)
    for step in (where or "").split(".") if where else ():
        values = _step(values, step)
    return sheet_of(file, _records(file, values, where))


def sheet_of(file: str, records: Iterable[tuple[int, Mapping[str, Any]]]) -> Sheet:
    """Return the sheet of records, each with the line where it begins; headings stand in row 0.

    Where two records begin on one line, rows are counted instead.
    """
    told = list(records)
    lines = [line for line, _ in told]
    if any(second <= first for first, second in pairwise(lines)):
        told = [(number, record) for number, (_, record) in enumerate(told, 1)]
    flat = [(line, _flat(record)) for line, record in told]
    names = list(dict.fromkeys(name for _, record in flat for name in record))
    refuse_large_sheet(file, "", len(flat), len(names))
    columns = {name: number for number, name in enumerate(names, 1)}
    rows = {0: {number: Cell(0, number, name) for name, number in columns.items()}}
    for row, record in flat:
        rows[row] = {
            columns[name]: _cell(row, columns[name], value)
            for name, value in record.items()
            if str(value).strip()
        }
    return Sheet(file, "", rows)


def _cell(row: int, column: int, value: object) -> Cell:
    if isinstance(value, bool):
        return Cell(row, column, "TRUE" if value else "FALSE", Kind.BOOLEAN)
    kind = Kind.NUMBER if isinstance(value, _Digits) else Kind.TEXT
    return Cell(row, column, cleaned(str(value)), kind)


def _flat(record: Mapping[str, Any]) -> dict[str, Any]:
    """Return a record's values by their paths; a list of plain values is one text, on lines."""
    found: dict[str, Any] = {}
    pending: list[tuple[str, Any]] = [*record.items()][::-1]
    while pending:
        name, value = pending.pop()
        if isinstance(value, Mapping):
            pending.extend(reversed([(f"{name}.{key}", inner) for key, inner in value.items()]))
        elif isinstance(value, list) and any(isinstance(v, list | dict) for v in value):
            pending.extend(reversed([(f"{name}.{n}", v) for n, v in enumerate(value, 1)]))
        elif isinstance(value, list):
            found[name] = "\n".join(str(each) for each in value if each is not None)
        elif value is not None:
            found[name] = value
    return found


def _records(file: str, values: Any, where: str | None) -> list[tuple[int, Mapping[str, Any]]]:  # noqa: ANN401 - what JSON holds
    """Return the records of a list, or of a mapping of records, whose keys are a column too."""
    if isinstance(values, Mapping) and where is None and len(values) == 1:
        values = next(iter(values.values()))  # `{"actions": [...]}`: the list is what it holds
    if isinstance(values, Mapping):
        values = [_keyed(key, value) for key, value in values.items()]
    if not isinstance(values, Sequence) or isinstance(values, str) or not values:
        raise PlantrackError(
            "{file} holds no list of records: say in the map where it is, such as "
            "`sheet: plan.actions`",
            file=file,
        )
    return [
        (getattr(value, "line", number), value if isinstance(value, Mapping) else {"value": value})
        for number, value in enumerate(values, 1)
    ]


def _keyed(key: str, value: Any) -> Mapping[str, Any]:  # noqa: ANN401 - what JSON holds
    if not isinstance(value, Mapping):
        return {KEY: key, "value": value}
    keyed = Fields({KEY: key, **value})
    keyed.line = getattr(value, "line", 0)
    return keyed


def _step(values: Any, step: str) -> Any:  # noqa: ANN401 - what JSON holds
    if isinstance(values, Mapping):
        return values.get(step)
    if isinstance(values, list) and step.isdecimal() and 0 < int(step) <= len(values):
        return values[int(step) - 1]
    if isinstance(values, list):  # `fields.commitments`: the record that says so of itself
        return next(
            (v for v in values if isinstance(v, Mapping) and step in map(str, v.values())), None
        )
    return None


def _json(file: str, raw: bytes) -> Any:  # noqa: ANN401 - what JSON holds
    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) < len(pairs):
            raise ValueError
        return found

    try:
        return json.loads(
            raw.decode("utf-8-sig"),
            parse_float=_Digits,
            parse_int=_Digits,
            object_pairs_hook=once,
        )
    except (ValueError, RecursionError) as error:
        line = getattr(error, "lineno", 1)
        raise PlantrackError("{file} is no JSON, from line {line}", file=file, line=line) from error


def _yaml(file: str, raw: bytes) -> Any:  # noqa: ANN401 - what YAML holds
    is_list = raw.lstrip(b"\xef\xbb\xbf \r\n").startswith(b"-") and b"\n---" not in raw[:4]
    try:
        text = f"{_LIST}:\n".encode() + raw if is_list else raw
        values = document_of(decode(file, text)).values
    except Refused as refused:
        told = refused.diagnostic
        raise PlantrackError(
            "{file} cannot be read: {reason}", file=told.place.told, reason=told.message
        ) from refused
    return values[_LIST] if is_list else values
