"""`portfolio sql`: a question of one's own, which can read the facts and nothing else."""

import re
from collections.abc import Sequence
from threading import Timer
from typing import TYPE_CHECKING

from plantrack.errors import PlantrackError
from plantrack.locale import Translator
from plantrack.portfolio.asked.answer import Answer
from plantrack.portfolio.asked.facts import Chosen, Facts
from plantrack.portfolio.tables import STORED
from plantrack.reports.extras import extra
from plantrack.reports.sections.kinds import Cell, Column, Rows, Span, Table
from plantrack.wire.figures import envelope

if TYPE_CHECKING:
    import duckdb

_READS = re.compile(r"[\s(]*(?:select|with|from|values)\b", re.IGNORECASE)
_PATIENCE = 60.0  # seconds
_MOST = 1_000_000  # rows
_LONGEST = 50_000_000  # characters of all of them
_AT_ONCE = 10_000  # rows
_BOUNDS = ("SET memory_limit = '1GB'", "SET temp_directory = ''")
# Once set, no file is opened, no setting changes, no extension is loaded, no row is written.
_LOCKS = (
    "SET enable_external_access = false",
    "SET lock_configuration = true",
    "BEGIN TRANSACTION READ ONLY",
)


def sql(facts: Facts, chosen: Chosen, query: str | None, t: Translator) -> Answer:
    """Return what a query finds in the tables of the facts.

    Raises:
        PlantrackError: it is none, asks for more than to read, or cannot be answered.
    """
    del chosen
    if not query:
        raise PlantrackError('what is asked? Write a query: plantrack portfolio sql "SELECT …"')
    names, kinds, rows = _found(facts, query)
    table = Table(
        "rows",
        tuple(Column(name, "text") for name in names),
        (Rows(tuple(tuple(map(_cell, row)) for row in rows)),),
    )
    answer = envelope("portfolio-sql") | {
        "columns": [{"name": n, "type": k} for n, k in zip(names, kinds, strict=True)],
        "rows": [[_plain(value) for value in row] for row in rows],
    }
    return Answer("sql", t.text("Answer to a query"), None, (), (table,), answer)


def _found(facts: Facts, query: str) -> tuple[list[str], list[str], Sequence[tuple[object, ...]]]:
    engine, connection = extra("duckdb", "portfolio"), facts.connection
    timer = Timer(_PATIENCE, connection.interrupt)
    timer.daemon = True
    try:
        _enclose(facts, query)
        statements = connection.extract_statements(query)
        is_read = [each.type.name for each in statements] == ["SELECT"]
        if not is_read or not _READS.match(query):  # some others are made a SELECT of
            raise PlantrackError("a query reads: write one SELECT, and nothing else")
        timer.start()
        found = connection.execute(statements[0])
        described = found.description or ()
        rows = _fetched(found)
    except engine.Error as error:
        raise PlantrackError("the query is refused: {reason}", reason=_reason(error)) from error
    finally:
        timer.cancel()
    return [each[0] for each in described], [str(each[1]) for each in described], rows


def _fetched(found: "duckdb.DuckDBPyConnection") -> list[tuple[object, ...]]:
    rows: list[tuple[object, ...]] = []
    length = 0
    while several := found.fetchmany(_AT_ONCE):
        rows += several
        length += sum(map(_length, several))
        if len(rows) > _MOST:
            raise PlantrackError("the query finds more than {most} rows: ask for fewer", most=_MOST)
        if length > _LONGEST:
            raise PlantrackError(
                "the query finds more than {most} characters: ask for less", most=_LONGEST
            )
    return rows


def _length(value: object) -> int:
    if isinstance(value, (list, tuple)):
        return sum(map(_length, value))
    return len(value) if isinstance(value, (str, bytes)) else 1


def _enclose(facts: Facts, query: str) -> None:
    """Have the tables that a query names in memory, and let the connection open no file.

    A file that may be read may be written too: a query can hold a COPY.
    """
    for lock in _BOUNDS:
        facts.connection.execute(lock)
    for table in STORED:
        if re.search(rf"\b{table}\b", query, re.IGNORECASE):
            facts.connection.execute(f'ALTER VIEW "{table}" RENAME TO "files of {table}"')
            facts.connection.execute(f'CREATE TABLE "{table}" AS SELECT * FROM "files of {table}"')
    for lock in _LOCKS:
        facts.connection.execute(lock)


def _reason(error: Exception) -> str:
    return " ".join(str(error).split())[:500]


def _cell(value: object) -> Cell:
    plain = _plain(value)
    words = "–" if plain is None else str(plain)
    return Cell((Span(words),), plain if isinstance(plain, (int, str)) else words)


def _plain(value: object) -> object:
    """Return a value as JSON has it: whole numbers and texts; what is neither, as a text."""
    if value is None or isinstance(value, (bool, int, str)):
        return value
    if isinstance(value, (list, tuple)):
        return [_plain(each) for each in value]
    return str(value)
