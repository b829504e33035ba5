"""A file's text that was read in this process is not read again for another run of the program.

Most tests run the program on the same plan, and reading it takes as long as the answer. What a text
gives is frozen, and shared by the program itself between two versions of a plan. Where a test puts
something else in the place of a reader, it is read anew.
"""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

import pytest

from plantrack.diagnostics import Diagnostic, Route
from plantrack.edits.text import second_reading
from plantrack.loading import plan, records
from plantrack.loading.records import RecordReader, Remnant
from plantrack.model import Record
from plantrack.source import values
from plantrack.source.text import SourceText
from plantrack.source.values import Document, Value


class _Read(NamedTuple):
    """A file as a record, and what was met on the way."""

    record: Record | None
    diagnostics: list[Diagnostic]
    remnants: list[Remnant]
    lines: dict[Route, int]


_document_of, _read, _are_one = plan.document_of, RecordReader.read, second_reading._are_one
_documents: dict[tuple[object, ...], Document] = {}
_whole: set[int] = set()  # the values of documents, which are all kept
_records: dict[tuple[object, ...], _Read] = {}
_same: dict[str, bool] = {}
_MOST = 500  # texts: those of the plans that most tests are about are a hundred


def _readers() -> tuple[Callable[..., Any], ...]:
    return values.values_in_plain_lines, records.plain_record


def _document_once(source: SourceText) -> Document:
    key = source.text, *_readers()
    if len(_documents) > _MOST:
        for kept in (_documents, _whole, _records, _same):
            kept.clear()
    if key not in _documents:
        _documents[key] = _document_of(source)
        _whole.add(id(_documents[key].values))
    return _documents[key]


def _record_once(
    reader: RecordReader,
    model: type[Record],
    value: Value,
    route: Route = (),
    assumed: Mapping[str, Value] | None = None,
) -> Record | None:
    if route or assumed or id(value) not in _whole:
        return _read(reader, model, value, route, assumed)
    key = model, id(value), reader.path, reader.period, *_readers()
    if key not in _records:
        first = RecordReader(reader.path, reader.period)
        record = _read(first, model, value)
        _records[key] = _Read(record, first.diagnostics, first.remnants, first.lines)
    read = _records[key]
    reader.diagnostics.extend(read.diagnostics)
    reader.remnants.extend(read.remnants)
    reader.lines.update(read.lines)
    return read.record


def _are_one_once(text: str) -> bool:
    if text not in _same:
        _same[text] = _are_one(text)
    return _same[text]


def read_once(patch: pytest.MonkeyPatch) -> None:
    """Have what follows read a text once."""
    patch.setattr(plan, "document_of", _document_once)
    patch.setattr(RecordReader, "read", _record_once)
    patch.setattr(second_reading, "_are_one", _are_one_once)
