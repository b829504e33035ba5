"""`portfolio sync`: each plan of a catalogue read where it changed, and its rows kept."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from hashlib import blake2b
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from plantrack.model.catalogue import Catalogue, ListedPlan
from plantrack.portfolio.catalogue import CatalogueRead, folder_of
from plantrack.portfolio.engines import Engine
from plantrack.portfolio.facts.files import arrow_table, parquet_bytes
from plantrack.portfolio.facts.making import Days
from plantrack.portfolio.facts.shape import TABLES
from plantrack.portfolio.reading import Asked, Read
from plantrack.portfolio.reasons import kept_reason
from plantrack.portfolio.seen import seen_of
from plantrack.portfolio.store import Entry, Index, Store, content_of, shard_of
from plantrack.portfolio.tables import ALL, OF_CATALOGUE, STORED, rows_of_catalogue

if TYPE_CHECKING:
    import pyarrow as pa

Told = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is wanted of each plan: the days, the version of the files, what could not be read."""

    days: Days
    day: date
    at: date | None = None
    incomplete: bool = False

    @property
    def told(self) -> str:
        """All that its rows depend on besides its files."""
        from plantrack import __version__
        from plantrack.portfolio.facts.shape import SCHEMA

        return repr((self.days, self.at, self.incomplete, SCHEMA, __version__))


@dataclass
class Synced:
    """What a sync did: how many plans were read, and those that failed."""

    total: int
    read: int = 0
    failed: list[Entry] = field(default_factory=list)

    @property
    def unchanged(self) -> int:
        """How many are as they were."""
        return self.total - self.read - len(self.failed)


def synced(
    found: CatalogueRead, catalogue: Catalogue, path: Path, wanted: Wanted,
    engine: Engine, told: Told,
) -> Synced:  # fmt: skip
    """Bring a store up to date with the plans of a catalogue, and return what was done.

    Raises:
        PlantrackError: the store cannot be written.
    """
    with Store.opened(path, found.folder, STORED) as store:
        return _Sync(found.folder, catalogue, store, wanted).run(engine, told)


class _Sync:
    """A sync under way."""

    def __init__(self, folder: Path, catalogue: Catalogue, store: Store, wanted: Wanted) -> None:
        self.folder, self.catalogue, self.store, self.wanted = folder, catalogue, store, wanted
        self.before = store.known()
        self.index = Index(synced=str(wanted.day))
        self.index.files = {table: dict(named) for table, named in self.before.files.items()}
        self.asked = wanted.told
        self.outcome = Synced(len(catalogue.plans))
        self._shards: dict[str, set[str]] = {}
        self._reads: dict[str, dict[str, Read]] = {}
        self._seen: dict[str, str | None] = {}

    def run(self, engine: Engine, told: Told) -> Synced:
        """Read what changed, write the shards that it is in, then the index."""
        asked = [each for plan in self.catalogue.plans if (each := self._asked(plan))]
        asked.sort(key=lambda each: (shard_of(each.name), each.name))
        for each in asked:
            self._shards.setdefault(shard_of(each.name), set()).add(each.name)
        self._drop_the_gone()
        for at, read in enumerate(engine(asked), 1):
            self._take(read)
            told(at, len(asked))
        entries = self.index.plans.values()
        self.outcome.failed = [entry for entry in entries if entry.why is not None]
        self._write_catalogue()
        if self.index != self.before:
            self.store.publish(self.index)
        return self.outcome

    def _asked(self, plan: ListedPlan) -> Asked | None:
        """Return what is asked of a plan; nothing where it is as it was."""
        place = plan.path or f"{plan.repository} {plan.branch or ''}"
        known = self.before.plans.get(plan.id)
        if known is None or known.place != place:
            held = known or Entry(plan.id)
            known = replace(held, place=place, asked="")
        entry = self.index.plans[plan.id] = replace(known)
        is_same = entry.why is None and entry.has_rows and entry.asked == self.asked
        folder = folder_of(self.folder, plan) if plan.path is not None else None
        if folder is not None:
            self._seen[plan.id] = seen_of(folder)
            if is_same and entry.seen and self._seen[plan.id] == entry.seen:
                return None
        return Asked(
            plan.id, str(folder) if folder else None, plan.repository, plan.branch,
            self.wanted.days, self.wanted.at,
            known=entry.seen if is_same and plan.repository else None,
            incomplete=self.wanted.incomplete,
        )  # fmt: skip

    def _drop_the_gone(self) -> None:
        """Have the shards of plans that left the catalogue written again without them."""
        for name in self.before.plans.keys() - self.index.plans.keys():
            shard = shard_of(name)
            if shard not in self._shards:
                self._shards[shard] = set()
                self._write(shard, {})

    def _take(self, read: Read) -> None:
        shard = shard_of(read.name)
        self._reads.setdefault(shard, {})[read.name] = read
        self._note(read)
        if self._reads[shard].keys() >= self._shards[shard]:
            self._write(shard, self._reads.pop(shard))

    def _note(self, read: Read) -> None:
        entry = self.index.plans[read.name]
        if read.why is not None:
            entry.why = kept_reason(read.why, self.folder)
            return
        entry.why, entry.asked = None, self.asked
        if read.tables is None:
            return
        self.outcome.read += 1
        entry.commit, entry.read = read.commit, str(self.wanted.day)
        entry.seen = self._seen.get(read.name, read.commit)
        entry.unread = list(read.unread)
        entry.title, entry.organisation = (str(cell) for cell in read.tables["plans"][0][1:3])
        entry.days = sorted({str(row[1]) for row in read.tables["figures"]})

    def _write(self, shard: str, reads: Mapping[str, Read]) -> None:
        """Write the shard of each table: the new rows, and those at hand of the other plans."""
        fresh = {name: read.tables for name, read in reads.items() if read.tables is not None}
        gone = {n for n in self.before.plans if n not in self.index.plans and shard_of(n) == shard}
        if not fresh and not gone:
            return
        for table, described in TABLES.items():
            kept = self._kept(table, shard, {*fresh, *gone})
            if kept:
                rows = {name: arrow_table(described, made[table]) for name, made in fresh.items()}
                held = [each for _, each in sorted((rows | kept).items()) if each.num_rows]
                self._write_table(table, shard, held)
            else:
                every = [row for _, made in sorted(fresh.items()) for row in made[table]]
                self._write_table(table, shard, [arrow_table(described, every)] if every else [])

    def _kept(self, table: str, shard: str, replaced: set[str]) -> dict[str, "pa.Table"]:
        """Return the rows at hand of a shard, plan by plan, but for those replaced."""
        file = self.before.files.get(table, {}).get(shard)
        if file is None:
            return {}
        from pyarrow import compute, parquet

        held = parquet.read_table(BytesIO(content_of(self.store.path / file)))
        runs = compute.run_end_encode(held["plan"].combine_chunks())
        ends = runs.run_ends.to_pylist()
        slices = zip(runs.values.to_pylist(), [0, *ends], ends, strict=False)
        return {
            name: held.slice(start, end - start)
            for name, start, end in slices if name not in replaced
        }  # fmt: skip

    def _write_table(self, table: str, shard: str, held: "list[pa.Table]") -> None:
        named = self.index.files.setdefault(table, {})
        if held:
            import pyarrow as pa

            whole = pa.concat_tables(held).combine_chunks()
            named[shard] = self.store.write_shard(table, shard, parquet_bytes(whole))
        else:
            named.pop(shard, None)

    def _write_catalogue(self) -> None:
        states = [
            (each.id, each.has_rows, each.stale, each.title, each.organisation)
            for each in self.index.plans.values()
        ]
        described = repr((self.catalogue, states)).encode()
        self.index.catalogue = blake2b(described, digest_size=16).hexdigest()
        if self.index.catalogue == self.before.catalogue:
            return
        for table, rows in rows_of_catalogue(self.catalogue, self.index).items():
            content = parquet_bytes(arrow_table(OF_CATALOGUE[table], rows))
            self.index.files[table] = {ALL: self.store.write_shard(table, ALL, content)}
