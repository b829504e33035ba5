"""A file read item by item gives what it gives when it is read whole, or is read whole."""

import os
import random
from pathlib import Path

import pytest

from places import BASE, FROZEN, REPOSITORY, TRICKY
from plantrack.history.pairing import content_of
from plantrack.loading import load_plan
from plantrack.loading.items import ItemReader
from plantrack.loading.loaded import Reading

PLANS = [FROZEN, BASE, TRICKY]
FILES = [p for plan in PLANS for p in sorted((plan / "actions").glob("20*/*.yaml"))]
LISTS = [path for path in FILES if path.name != "plan.yaml"]
SEEDS = int(os.environ.get("PLANTRACK_SEEDS", "60"))
PATH, YEAR = "actions/2018/a.yaml", "2018"
ODD = (
    '"', "'", "[", "]", "{", "\n  - ", "\n- ", "\n---\n", "\n...\n", ": ", " #", "&a ", "*a", "\t",
    "\r\n", "|\n", ">-\n", "\x07", "\n  - id: X\n", "id: ", "\ndeliverables:\n", "!x ", "? ",
    "\ud800",
    "<<<<<<< \n", "  ", "\n", "due: 2018-02-31",
)  # fmt: skip


class OneFile:
    """A plan that has one file of deliverables."""

    def __init__(self, raw: bytes) -> None:
        self.raw = raw

    def paths(self) -> tuple[str, ...]:
        return (PATH,)

    def read(self, path: str) -> bytes:
        if path != PATH:
            raise FileNotFoundError(path)
        return self.raw

    def beside(self, path: str, _most: int) -> bytes:
        raise FileNotFoundError(path)

    def has_file(self, path: str) -> bool:
        return path == PATH


def whole(raw: bytes) -> Reading:
    return load_plan(OneFile(raw)).readings[PATH]


def said(one: Reading) -> tuple[object, ...]:
    """Return what a reading says: its records, and its mistakes with their places."""
    mistakes = [
        (each.rule, each.place.path, each.place.route, repr(each.message))
        for each in one.diagnostics
        if each.rule != "text-cut-by-comment"  # which is no mistake of reading
    ]
    return content_of(one.record), mistakes, one.remnants, one.unread


def by_items(raw: bytes, reader: ItemReader | None = None) -> Reading | None:
    return (reader or ItemReader()).reading(PATH, YEAR, raw)


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.relative_to(REPOSITORY).as_posix())
def test_every_file_of_every_plan(path: Path) -> None:
    raw = path.read_bytes()
    read = by_items(raw)
    if FROZEN / "actions" in path.parents:
        assert read is not None
    if read is not None:
        assert said(read) == said(whole(raw))


@pytest.mark.few(35)
@pytest.mark.parametrize("seed", range(SEEDS))
def test_a_damaged_file(seed: int) -> None:
    dice = random.Random(seed)  # noqa: S311 - the same each time
    reader = ItemReader()
    raw = LISTS[seed % len(LISTS)].read_bytes()
    for _ in range(12):
        damaged = raw
        for _ in range(dice.randrange(1, 4)):
            at = dice.randrange(len(damaged))
            cut = at + dice.choice((0, 0, 1, 30))
            odd = dice.choice(ODD).encode("utf-8", "surrogatepass")
            damaged = damaged[:at] + odd + damaged[cut:]
        read = by_items(damaged, reader)
        if read is not None:
            assert said(read) == said(whole(damaged)), damaged


def test_an_item_that_stayed_is_the_same_record() -> None:
    raw = LISTS[0].read_bytes()
    reader = ItemReader()
    first = by_items(raw, reader)
    second = by_items(raw.replace(b"\n    title: ", b"\n    title: Bien ", 1), reader)
    assert first
    assert second
    old = first.record.deliverables  # type: ignore[union-attr]  # a file of deliverables
    new = second.record.deliverables  # type: ignore[union-attr]  # the same
    assert [a is b for a, b in zip(old, new, strict=True)] == [False, *[True] * (len(old) - 1)]


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"deliverables: []\n",
        b"deliverables:\r\n  - id: A\r\n",
        b"---\ndeliverables:\n  - id: A\n",
        b"deliverables:\n  - id: A\nother: x\n",
        b'deliverables:\n  - id: A\n    title: "a\n  - b"\n',
        b"deliverables:\n  - &a x\n  - *a\n",
        b"deliverables:\n  - id: A\n  ...\n",
        b"deliverables:\n  - plain\n",
        b"\xef\xbb\xbfdeliverables:\n  - id: A\n",
        b"deliverables:\n  - id: A\n    id: B\n",
        b"x" * 5_000_001,
    ],
)
def test_what_is_read_whole(raw: bytes) -> None:
    read = by_items(raw)
    assert read is None or said(read) == said(whole(raw))
    assert read is None


def test_a_mistake_names_its_place_where_its_item_stands() -> None:
    good = b"  - id: A\n    title: Un\n    commitments: [1.1]\n"
    bad = b"  - id: B\n    title: Deux\n    commitments: [1.1]\n    due: demain\n"
    reader = ItemReader()
    for raw in (good + bad, bad + good, good + good + bad):
        read = by_items(b"deliverables:\n" + raw, reader)
        assert read
        assert said(read) == said(whole(b"deliverables:\n" + raw))
