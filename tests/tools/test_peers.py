"""Every tool that is installed is given the same items, and counts as many that are done."""

from pathlib import Path

import pytest

from bench.generate import generate
from bench.peers import PEERS, Item, Peer, items_of, version_of

DAY = "2019-12-31"


@pytest.fixture(scope="module")
def items(tmp_path_factory: pytest.TempPathFactory) -> tuple[Item, ...]:
    root = tmp_path_factory.mktemp("plan")
    generate(60, root)
    return items_of(root, DAY)


def test_items_are_the_deliverables(items: tuple[Item, ...]) -> None:
    assert len(items) == len({one.id for one in items}) == 60
    assert 20 < sum(one.is_done for one in items) < 60
    assert {one.commitment[0] for one in items} == set("1234")


@pytest.mark.parametrize("peer", PEERS, ids=lambda peer: peer.name)
def test_each_file_has_every_item(peer: Peer, items: tuple[Item, ...], tmp_path: Path) -> None:
    if peer.found is None and peer.name == "taskwarrior":
        pytest.skip("its files are written by itself")
    peer.write(items, tmp_path)
    files = [one for one in tmp_path.rglob("*") if one.is_file() and ".git" not in one.parts]
    written = b"".join(one.read_bytes() for one in files).decode("utf-8", "replace")
    assert [one.id for one in items if one.id not in written] == []


@pytest.mark.parametrize("peer", PEERS, ids=lambda peer: peer.name)
def test_answers_agree(peer: Peer, items: tuple[Item, ...], tmp_path: Path) -> None:
    if peer.found is None:
        pytest.skip(f"not installed: {peer.installation}")
    peer.write(items, tmp_path)
    done = sum(one.is_done for one in items)
    assert peer.done(peer.found, tmp_path) in (done, None)
    assert version_of(peer.found)
