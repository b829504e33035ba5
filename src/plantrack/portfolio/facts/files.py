"""Facts as files: Parquet, CSV or lines of JSON, a file a table, and what they are."""

import csv
import io
import json
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from plantrack import __version__
from plantrack.portfolio.facts.records import Rows
from plantrack.portfolio.facts.shape import SCHEMA, TABLES, Kind, Table
from plantrack.reports.extras import extra
from plantrack.tables.cells import guarded

if TYPE_CHECKING:
    import pyarrow as pa

ABOUT = "facts.json"


def files_of(tables: Mapping[str, Rows], format_: str) -> dict[str, bytes]:
    """Return the files of facts in a format, by name, and the one that says what they are.

    Raises:
        PlantrackError: the library that writes Parquet is not installed.
    """
    made = {
        f"{name}.{format_}": _MAKERS[format_](TABLES[name], rows) for name, rows in tables.items()
    }
    return made | {ABOUT: about()}


def about() -> bytes:
    """Return what facts say of themselves: their version, their tables, their columns."""
    told = {
        "schema": SCHEMA,
        "plantrack": __version__,
        "tables": {
            table.name: [{"name": each.name, "type": each.kind} for each in table.columns]
            for table in TABLES.values()
        },
    }
    return (json.dumps(told, indent=2) + "\n").encode()


def arrow_table(table: Table, rows: Rows) -> "pa.Table":
    """Return rows as a table of Arrow: its columns are texts, whole numbers and dates.

    Raises:
        PlantrackError: the library is not installed.
    """
    arrow = extra("pyarrow", "portfolio")
    columns = [*zip(*rows, strict=True)] if rows else [()] * len(table.columns)
    schema = arrow_schema(table)
    arrays = [
        arrow.array(values, field.type) for values, field in zip(columns, schema, strict=True)
    ]
    made: pa.Table = arrow.Table.from_arrays(arrays, schema=schema)
    return made


def arrow_schema(table: Table) -> "pa.Schema":
    """Return the columns of a table as Arrow knows them."""
    arrow = extra("pyarrow", "portfolio")
    kinds: dict[Kind, Any] = {
        "text": arrow.string(), "int": arrow.int64(), "date": arrow.date32(),
    }  # fmt: skip
    made: pa.Schema = arrow.schema(
        [(each.name, kinds[each.kind]) for each in table.columns], {b"plantrack": SCHEMA.encode()}
    )
    return made


def parquet_bytes(table: "pa.Table") -> bytes:
    """Return a table as Parquet: the same rows are the same bytes."""
    extra("pyarrow", "portfolio")
    from pyarrow import parquet

    stream = io.BytesIO()
    parquet.write_table(
        table, stream, compression="snappy", version="2.6", store_schema=False,
        use_dictionary=False, write_statistics=False,
    )  # fmt: skip
    return stream.getvalue()


def _parquet(table: Table, rows: Rows) -> bytes:
    return parquet_bytes(arrow_table(table, rows))


def _csv(table: Table, rows: Rows) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(table.names)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return out.getvalue().encode("utf-8", "replace")


def _cell(value: object) -> object:
    if isinstance(value, str):
        return guarded(value)  # a spreadsheet would compute it
    return "" if value is None else value


def _jsonl(table: Table, rows: Rows) -> bytes:
    lines = (json.dumps(_plain(table.names, row), ensure_ascii=False) + "\n" for row in rows)
    return "".join(lines).encode("utf-8", "replace")


def _plain(names: Sequence[str], row: Sequence[object]) -> dict[str, object]:
    return {
        name: value.isoformat() if isinstance(value, date) else value
        for name, value in zip(names, row, strict=True)
    }


_MAKERS: dict[str, Callable[[Table, Rows], bytes]] = {
    "parquet": _parquet, "csv": _csv, "jsonl": _jsonl,
}  # fmt: skip
FORMATS = tuple(_MAKERS)
