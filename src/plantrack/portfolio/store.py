"""The folder of a portfolio's facts: shards of Parquet, and `portfolio.json`, which names them.

A shard never changes: new rows make a new file, and the file that names all of them is replaced
last. So whoever is interrupted leaves what was there whole.
"""

import json
import os
import re
import sys
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from datetime import date
from hashlib import blake2b
from pathlib import Path

from pydantic import TypeAdapter

from plantrack import __version__
from plantrack.errors import PlantrackError
from plantrack.portfolio.facts.shape import SCHEMA
from plantrack.portfolio.reasons import Kept, reason_of
from plantrack.source.files import find_root
from plantrack.writing import Folder, in_plain_words, refuse_folder, refuse_link

INDEX = "portfolio.json"
STORE = "plantrack.portfolio/2"
SHARDS = 32  # each question opens all of them
_LARGEST = 200_000_000  # bytes of the index
_SHARD = re.compile(r"(?:all|[0-9a-f]{2})-[0-9a-f]{16}\.parquet")


@dataclass
class Entry:
    """What the store knows of a plan: how it was last read, and from what.

    `seen` tells whether it is as it was; `days` are those of its rows; `why` says why it
    could not be read the last time, where it could not.
    """

    id: str
    place: str = ""
    seen: str | None = None
    asked: str = ""
    commit: str | None = None
    days: list[str] = field(default_factory=list)
    read: str | None = None
    why: Kept | None = None
    unread: list[str] = field(default_factory=list)
    title: str = ""
    organisation: str = ""

    @property
    def has_rows(self) -> bool:
        """Whether the store has rows of it."""
        return self.read is not None

    @property
    def stale(self) -> bool:
        """Whether its rows are older than the last time that it should have been read."""
        return self.why is not None and self.has_rows


@dataclass
class Index:
    """What `portfolio.json` says: each plan, and the file of each shard of each table."""

    plans: dict[str, Entry] = field(default_factory=dict)
    files: dict[str, dict[str, str]] = field(default_factory=dict)
    synced: str = ""
    catalogue: str = ""

    @property
    def days(self) -> tuple[date, ...]:
        """The days of which there are figures, in order."""
        every = {day for entry in self.plans.values() if entry.has_rows for day in entry.days}
        return tuple(map(date.fromisoformat, sorted(every)))

    def content(self) -> bytes:
        """Return the index as it is written."""
        told = {
            "schema": STORE,
            "facts": SCHEMA,
            "plantrack": __version__,
            "synced": self.synced,
            "catalogue": self.catalogue,
            "files": {name: dict(sorted(self.files[name].items())) for name in sorted(self.files)},
            "plans": [asdict(self.plans[name]) for name in sorted(self.plans)],
        }
        return (json.dumps(told, ensure_ascii=False, separators=(",", ":")) + "\n").encode()

    @classmethod
    def of(cls, content: bytes) -> "Index | None":
        """Return the index that was written; nothing where it is of another version."""
        try:
            told = json.loads(content)
            if (told["schema"], told["facts"]) != (STORE, SCHEMA):
                return None
            entries = TypeAdapter(list[Entry]).validate_python(told["plans"])
            plans = {entry.id: entry for entry in entries}
            index = cls(plans, told["files"], told["synced"], told["catalogue"])
            read = {entry.read for entry in entries if entry.read is not None}
            for day in read.union(*(entry.days for entry in entries)):
                date.fromisoformat(day)
            for why in filter(None, (entry.why for entry in entries)):
                reason_of(why)
            is_ours = all(
                path.startswith(f"{table}/") and _SHARD.fullmatch(path.partition("/")[2])
                for table, named in index.files.items() for path in named.values()
            )  # fmt: skip
        except (ValueError, KeyError, TypeError, AttributeError):
            return None
        return index if is_ours else None


def shard_of(name: str) -> str:
    """Return the shard that the rows of a plan are in, by its id."""
    return f"{blake2b(name.encode(), digest_size=1).digest()[0] % SHARDS:02x}"


def found_store(start: Path) -> Path:
    """Return the store at or above a folder, or in a folder named `portfolio` in it.

    Raises:
        PlantrackError: there is none.
    """
    for folder in (start, start / "portfolio", *start.parents):
        if (folder / INDEX).is_file():
            return folder
    raise PlantrackError(
        "no facts of many plans here: make them (plantrack portfolio sync CATALOGUE --output "
        "FOLDER), or name their folder with --store"
    )


def home_of(path: Path, here: Path) -> Path:
    """Return among whose files nothing is written: those of the plan that a path lies in, or here.

    The folder that one stands in is seldom that of one of many plans.

    Raises:
        PlantrackError: a link that it brings leads there.
    """
    refuse_link(path, here)
    return find_root(path.resolve()) or here


def read_index(store: Path) -> Index:
    """Return what a store knows.

    Raises:
        PlantrackError: there is no store, or it is of another version.
    """
    found = known_index(store)
    if found is None:
        raise PlantrackError(
            "{folder} has no facts that this version of plantrack reads: make them again "
            "(plantrack portfolio sync)",
            folder=str(store),
        )
    return found


def known_index(store: Path) -> Index | None:
    """Return what a store knows; nothing where there is none, or one of another version."""
    try:
        with (store / INDEX).open("rb") as stream:
            return Index.of(stream.read(_LARGEST))
    except OSError:
        return None


def content_of(shard: Path) -> bytes:
    """Return what a shard holds, as it was written.

    Raises:
        OSError: it cannot be read.
        PlantrackError: it is another.
    """
    content = shard.read_bytes()
    if not shard.name.endswith(f"-{_sum(content)}.parquet"):
        raise PlantrackError(
            "{file} is not as it was written: remove it, and what was in it is read again",
            file=str(shard),
        )
    return content


class Store:
    """A store held open to be written."""

    def __init__(self, path: Path, folder: Folder, own: Collection[str]) -> None:
        self.path, self._folder, self._own = path, folder, own

    def known(self) -> Index:
        """Return what the store knows, but for the rows of shards that are no longer there."""
        index = known_index(self.path) or Index()
        lost = {
            shard for named in index.files.values() for shard, path in named.items()
            if not (self.path / path).is_file()
        }  # fmt: skip
        if lost:
            index.catalogue = ""
            for named in index.files.values():
                for shard in lost & named.keys():
                    del named[shard]
            for name in [name for name in index.plans if shard_of(name) in lost]:
                index.plans[name] = Entry(name)
        return index

    @classmethod
    @contextmanager
    def opened(cls, path: Path, forbidden: Path, own: Collection[str]) -> Iterator["Store"]:
        """Hold a store open, made where it is not there.

        `forbidden` is the catalogue's folder, `own` are the names of the folders of tables.

        Raises:
            PlantrackError: nothing may be written there, or another folder stands there.
        """
        refuse_folder(path, home_of(path, forbidden))
        with in_plain_words(path):
            path.mkdir(parents=True, exist_ok=True)
            others = {each.name for each in path.iterdir() if not each.name.startswith(".")}
            is_other = not others.issubset(own) if INDEX not in others else not _is_store(path)
            if is_other:
                raise PlantrackError(
                    "{folder} holds other files: name a folder of its own", folder=str(path)
                )
            with _alone_in(path), Folder.opened(path) as folder:
                yield cls(path, folder, own)

    def write_shard(self, table: str, shard: str, content: bytes) -> str:
        """Write the rows of a shard; return the name of its file, which its content gives."""
        name = f"{shard}-{_sum(content)}.parquet"
        with self._folder.below((table,), mode=0o777) as folder:
            folder.replace(name, content, lasts=False)
        return f"{table}/{name}"

    def publish(self, index: Index) -> None:
        """Have the index name the new files, once they are on the disk; the others are removed."""
        if hasattr(os, "sync"):
            os.sync()
        self._folder.replace(INDEX, index.content())
        self.sweep(index.files)

    def sweep(self, files: Mapping[str, Mapping[str, str]]) -> None:
        """Remove the shards that are not named; what somebody else put there stays."""
        for table in self._own:
            if not (self.path / table).is_dir():
                continue
            named = {path.partition("/")[2] for path in files.get(table, {}).values()}
            with self._folder.below((table,)) as folder:
                folder.sweep()
                for name in folder.names():
                    if name not in named and _SHARD.fullmatch(name):
                        folder.remove(name)
        self._folder.sweep()


@contextmanager
def _alone_in(path: Path) -> Iterator[None]:
    """Keep others from writing a store meanwhile, where the system can; whoever dies lets it go.

    Raises:
        PlantrackError: somebody writes it now.
    """
    if sys.platform == "win32":
        yield
        return
    import fcntl

    held = os.open(path, os.O_RDONLY)
    try:
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise PlantrackError(
                "another sync is writing {folder}: wait for its end", folder=str(path)
            ) from error
        yield
    finally:
        os.close(held)


def _is_store(path: Path) -> bool:
    """Return whether a folder with an index is a store, of whatever version."""
    with (path / INDEX).open("rb") as stream:
        return stream.read(40).startswith(b'{"schema":"plantrack.portfolio/')


def _sum(content: bytes) -> str:
    return blake2b(content, digest_size=8).hexdigest()
