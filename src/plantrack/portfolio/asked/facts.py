"""The facts of a store, opened to be asked: by DuckDB, which keeps, filters, groups and sums."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from plantrack.errors import PlantrackError
from plantrack.locale.nearest import nearest
from plantrack.locale.words import either
from plantrack.portfolio.facts.shape import Kind
from plantrack.portfolio.store import Index, content_of, found_store, read_index, shard_of
from plantrack.portfolio.tables import ALL, STORED
from plantrack.reports.extras import extra

if TYPE_CHECKING:
    import duckdb

KEYS = ("organisation", "region", "sector", "tag", "period", "day")
OF_PLANS = KEYS[:4]
_SQL_KINDS: dict[Kind, str] = {"text": "VARCHAR", "int": "BIGINT", "date": "DATE"}
_FEW = 6  # days that are all named
Found = dict[str, Any]
_PICKED = """
CREATE TABLE picked AS
SELECT plan, place, title, organisation, region, sector, stale FROM catalogue WHERE read = 1
"""
_QUIET_SETTINGS = {
    "autoinstall_known_extensions": "false", "autoload_known_extensions": "false",
    "python_enable_replacements": "false",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Chosen:
    """Which figures are asked for: of which day, summed by what."""

    day: date
    by: str | None = None
    where: tuple[tuple[str, str], ...] = ()


class Facts:
    """The facts of a store."""

    def __init__(self, store: Path, index: Index, connection: "duckdb.DuckDBPyConnection") -> None:
        self.store, self.index, self.connection = store, index, connection

    @classmethod
    @contextmanager
    def opened(cls, store: Path | None, here: Path, plan: str | None = None) -> Iterator["Facts"]:
        """Hold open the store that is named, else the one at hand; only what is beside a `plan`.

        Raises:
            PlantrackError: there is none, or a library is missing.
        """
        folder = found_store(here) if store is None else store
        index = read_index(folder)
        engine = extra("duckdb", "portfolio")
        connection = engine.connect(":memory:", config=_QUIET_SETTINGS)
        try:
            connection.execute("SET parquet_metadata_cache = true")
            for table in STORED:
                connection.execute(_view(folder.absolute(), index, table, plan))
            yield cls(folder, index, connection)
        except (engine.Error, OSError) as error:
            raise PlantrackError(
                "{folder} does not hold the facts that it names: ask again, or make them again "
                "(plantrack portfolio sync)",
                folder=str(folder),
            ) from error
        finally:
            connection.close()

    def chosen(self, day: date | None, by: str | None, where: Sequence[str]) -> Chosen:
        """Return what is asked for, and pick the plans that are meant.

        Raises:
            PlantrackError: there are no figures of that day, or no such key or value.
        """
        days = self.index.days
        if not days:
            raise PlantrackError("the facts hold no plan: nothing could be read")
        if day is not None and day not in days:
            raise PlantrackError(
                "there are no figures of {day}, but of {days}: plantrack portfolio sync --days "
                "makes others",
                day=str(day),
                days=_told(days),
            )
        if by is not None and by not in KEYS:
            raise PlantrackError(
                "no sums by {word}: write {formats}", word=by, formats=either(KEYS)
            )
        pairs = tuple(map(_pair, where))
        self.connection.execute(_PICKED)
        for name, value in pairs:
            self._pick(name, value)
        return Chosen(day or days[-1], by, pairs)

    def rows(self, query: str, *values: object) -> list[Found]:
        """Return what a query of ours finds, each row by the names of its columns."""
        found = self.connection.execute(query, list(values))
        names = [described[0] for described in found.description or ()]
        return [dict(zip(names, row, strict=True)) for row in found.fetchall()]

    def _pick(self, name: str, value: str) -> None:
        """Leave out the plans that have not a value; none given, those that have one."""
        having = (
            f"SELECT p.plan FROM picked p LEFT JOIN tags USING (plan) WHERE {name} "
            "IS NOT DISTINCT FROM ?"
        )
        found = self.rows(having, value or None)
        if not found:
            known = "SELECT DISTINCT tag AS v FROM tags" if name == "tag" else (
                f"SELECT DISTINCT {name} AS v FROM picked"
            )  # fmt: skip
            values = sorted(row["v"] for row in self.rows(known) if row["v"])
            raise _no_such(name, value, values)
        self.connection.execute(f"DELETE FROM picked WHERE plan NOT IN ({having})", [value or None])


def _view(store: Path, index: Index, table: str, plan: str | None) -> str:
    """Return the statement that makes a table of the files of its shards, or of a plan's.

    Raises:
        OSError: a file cannot be read.
        PlantrackError: it is not as it was written.
    """
    named = index.files.get(table, {})
    wanted = named.keys() if plan is None else {shard_of(plan), ALL}
    files = [str(store / path) for shard, path in named.items() if shard in wanted]
    for file in files:
        content_of(Path(file))
    if files:
        listed = ", ".join("'" + file.replace("'", "''") + "'" for file in files)
        return f'CREATE VIEW "{table}" AS SELECT * FROM read_parquet([{listed}])'
    columns = ", ".join(
        f'NULL::{_SQL_KINDS[each.kind]} AS "{each.name}"' for each in STORED[table].columns
    )
    return f'CREATE VIEW "{table}" AS SELECT {columns} WHERE false'


def _pair(word: str) -> tuple[str, str]:
    name, is_given, value = word.partition("=")
    name = name.strip().lower()
    if not is_given or name not in OF_PLANS:
        raise PlantrackError(
            "--where says {names} and a value, such as region=Nord: not “{word}”",
            names=either(OF_PLANS),
            word=word,
        )
    return name, value.strip()


def _no_such(name: str, value: str, known: list[str]) -> PlantrackError:
    near = nearest(value, known)
    if near:
        return PlantrackError(
            "no plan has the {name} “{value}”: did you mean “{near}”?",
            name=name, value=value, near=near,
        )  # fmt: skip
    return PlantrackError("no plan has the {name} “{value}”", name=name, value=value)


def _told(days: Sequence[date]) -> str:
    shown = list(map(str, days))
    return ", ".join(shown if len(shown) <= _FEW else [*shown[:2], "…", *shown[-3:]])
