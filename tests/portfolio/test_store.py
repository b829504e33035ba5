"""The folder of the facts: whole whatever happens, and nobody else's files are touched."""

import fcntl
import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from pyarrow import parquet

from portfolio.made import ask, bytes_of, portfolio, sync


@pytest.fixture
def synced(plantrack: Callable, tmp_path: Path) -> Path:
    file = portfolio(tmp_path / "many")
    assert sync(plantrack, file, "--incomplete").code == 0
    return file


@pytest.mark.nightly
def test_what_others_keep_there_stays(plantrack: Callable, synced: Path) -> None:
    store = synced.parent / "store"
    kept = [store / "mine/keep.parquet", store / "plans/notes.parquet"]
    kept[0].parent.mkdir()
    for path in kept:
        path.write_bytes(b"mine")
    assert sync(plantrack, synced, "--incomplete", day="2018-10-31").code == 0
    assert [path.read_bytes() for path in kept] == [b"mine", b"mine"]


def test_a_file_of_that_name_makes_no_store(plantrack: Callable, synced: Path) -> None:
    other = synced.parent / "other"
    other.mkdir()
    (other / "portfolio.json").write_text('{"funds": []}')
    ran = sync(plantrack, synced, store="other")
    assert (ran.code, len([*other.iterdir()])) == (2, 1)


def test_only_one_writes_at_once(plantrack: Callable, synced: Path) -> None:
    store = synced.parent / "store"
    before, held = bytes_of(store), os.open(store, os.O_RDONLY)
    fcntl.flock(held, fcntl.LOCK_EX)
    ran = sync(plantrack, synced, day="2018-10-31")
    os.close(held)
    assert (ran.code, "une autre lecture" in ran.err, bytes_of(store)) == (2, True, before)


@pytest.mark.nightly
def test_a_lost_shard_is_told_then_made_again(plantrack: Callable, synced: Path) -> None:
    store = synced.parent / "store"
    before = bytes_of(store)
    for lost in [next((store / "states").iterdir()), next((store / "themes").iterdir())]:
        lost.unlink()
        ran = ask(plantrack, synced, "late")
        assert (ran.code, "redemandez" in ran.err) == (2, True), ran.err
        assert sync(plantrack, synced, "--incomplete").code == 0
        after = bytes_of(store)
        assert after.keys() == before.keys()
        assert all(after[name] == before[name] for name in before if name != "portfolio.json")


def test_a_shard_that_somebody_changed_is_told_then_made_again(
    plantrack: Callable, synced: Path
) -> None:
    store = synced.parent / "store"
    before = bytes_of(store)
    shard = next((store / "figures").iterdir())
    held = parquet.read_table(shard)
    at = held.schema.get_field_index("late")
    parquet.write_table(held.set_column(at, "late", held["late"].cast("float64")), shard)
    ran = ask(plantrack, synced, "status")
    assert (ran.code, shard.name in ran.err) == (2, True), ran.err
    shard.unlink()
    assert sync(plantrack, synced, "--incomplete").code == 0
    assert bytes_of(store)[f"figures/{shard.name}"] == before[f"figures/{shard.name}"]


def test_a_query_writes_nothing(plantrack: Callable, synced: Path) -> None:
    """A SELECT may hold a COPY: not even the files of the facts are open to it."""
    store = synced.parent / "store"
    before = bytes_of(store)
    for file in (next((store / "plans").iterdir()), synced.parent / "new.csv"):
        copy = "COPY (SELECT plan FROM plans) TO '{}' (FORMAT csv, USE_TMP_FILE false)"
        query = f"WITH x AS ({copy}) SELECT * FROM x".format(file)  # noqa: S608 - an attack
        for attack in (query, "FROM query('{}')".format(query.replace("'", "''"))):
            ran = ask(plantrack, synced, "sql", attack)
            assert (ran.code, ran.out) == (2, "")
    assert bytes_of(store) == before
    assert not (synced.parent / "new.csv").exists()
    ran = ask(plantrack, synced, "sql", 'SELECT count(*) AS n FROM main."Plans"', "--json")
    assert '"4"' in ran.out or "[\n      4" in ran.out


def test_an_index_leads_nowhere_else(plantrack: Callable, synced: Path) -> None:
    index = synced.parent / "store/portfolio.json"
    told = index.read_text("utf-8")
    inside = f"plans/{next((index.parent / 'plans').iterdir()).name}"
    for forged in (
        told.replace(inside, "plans/../../secret.parquet"),
        told.replace(inside, "https://example.org/x.parquet"),
        told.replace("2018-09-30", "2018-09-31"),
        re.sub(r'"read":"[^"]*"', '"read":"hier"', told),
        re.sub(r'"read":"[^"]*"', '"read":3', told),
        re.sub(r'"unread":\[[^]]*\]', '"unread":"z"', told),
        re.sub(r'"why":(null|\{.*?\}\})', '"why":{"message":"x"}', told, count=1),
    ):
        assert forged != told
        index.write_text(forged, "utf-8")
        ran = ask(plantrack, synced, "late")
        assert (ran.code, "n’a pas de faits" in ran.err) == (2, True), ran.err


@pytest.mark.nightly
def test_a_pipe_for_a_head_does_not_hold_it(
    plantrack: Callable, synced: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("plantrack.portfolio.seen._UNSETTLED", -(10**15))
    git = synced.parent / "plans/sud/.git"
    git.mkdir()
    os.mkfifo(git / "HEAD")
    assert sync(plantrack, synced, "--incomplete", day="2018-10-31").code in (0, 1)
