"""`portfolio sync`: what is read, what is kept, and that nothing costs the plans beside it."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from plantrack.portfolio import seen
from plantrack.portfolio.facts.making import Days
from plantrack.portfolio.reading import Asked, read_plan, stop_reading
from portfolio.made import DAYS, ask, bytes_of, portfolio, sync


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return portfolio(tmp_path_factory.mktemp("many"))


@pytest.fixture(autouse=True)
def _times_tell(monkeypatch: pytest.MonkeyPatch) -> None:
    """The plans of tests were written just now."""
    monkeypatch.setattr(seen, "_UNSETTLED", 0)


def copied(made: Path, folder: Path) -> Path:
    return (
        shutil.copytree(made.parent, folder / "many", ignore=shutil.ignore_patterns("store*"))
        / made.name
    )


def test_each_figure_is_that_of_the_plan(plantrack: Callable, made: Path) -> None:
    ran = sync(plantrack, made, "--days", ",".join(DAYS), "--incomplete")
    assert ran.code == 0, ran.err
    for day in DAYS:
        same_as_status(plantrack, made, day)


def same_as_status(plantrack: Callable, made: Path, day: str) -> None:
    told = json.loads(ask(plantrack, made, "status", "--json", "--as-of", day).out)
    assert told["plans"]
    for plan in told["plans"]:
        root = made.parent / "plans" / plan["id"]
        alone = json.loads(plantrack("status", "--json", "--as-of", day, root=root).out)
        shown = ask(plantrack, made, "show", plan["id"], "--json", "--as-of", day).out
        mine, own = json.loads(shown), alone["plan"]
        figures = ("completion", "deliverables", "promised")
        assert {k: plan[k] for k in figures} == {k: own[k] for k in figures}, (plan["id"], day)
        assert [(x["period"], *(x[k] for k in figures)) for x in mine["periods"]] == [
            (x["period"], *(x[k] for k in figures)) for x in own["years"]
        ]
        assert [(x["id"], *(x[k] for k in figures)) for x in mine["nodes"]] == [
            (x["id"], *(x[k] for k in figures)) for x in alone["nodes"]
        ]
        assert [x["deliverable"] for x in mine["late"]] == alone["late"]


@pytest.mark.nightly
def test_what_is_as_it_was_is_not_read_again(
    plantrack: Callable, made: Path, tmp_path: Path
) -> None:
    file = copied(made, tmp_path)
    assert "4 lus" in sync(plantrack, file, "--incomplete").out
    before = bytes_of(file.parent / "store")
    assert "4 inchangés" in sync(plantrack, file, "--incomplete").out
    assert bytes_of(file.parent / "store") == before
    with (file.parent / "plans/sud/actions/2018/a.yaml").open("a") as stream:
        stream.write("# relu\n")
    assert "1 lu, 3 inchangés" in sync(plantrack, file, "--incomplete").out
    assert "4 lus" in sync(plantrack, file, "--incomplete", day="2018-10-01").out
    sync(plantrack, file, "--incomplete", store="autre", day="2018-10-01")
    names = {"store": None, "autre": None}
    for name in names:
        held = bytes_of(file.parent / name)
        names[name] = {path: raw for path, raw in held.items() if path != "portfolio.json"}
    assert names["store"] == names["autre"]


def test_a_plan_that_leaves_the_catalogue_leaves_the_facts(
    plantrack: Callable, made: Path, tmp_path: Path
) -> None:
    file = copied(made, tmp_path)
    sync(plantrack, file, "--incomplete")
    text = file.read_text("utf-8").replace("  - id: sud\n    path: plans/sud\n", "")
    file.write_text(text, "utf-8")
    assert sync(plantrack, file, "--incomplete").code == 0
    told = json.loads(ask(plantrack, file, "sql", "SELECT DISTINCT plan FROM states ORDER BY 1",
                          "--json").out)  # fmt: skip
    assert told["rows"] == [["nord"], ["orientations"], ["tricky"]]


def test_a_plan_that_fails_keeps_its_facts_and_costs_no_other(
    plantrack: Callable, made: Path, tmp_path: Path
) -> None:
    file = copied(made, tmp_path)
    sync(plantrack, file, "--incomplete")
    (file.parent / "plans/nord/actions/2018/a.yaml").write_text("deliverables: [x\n")
    shutil.rmtree(file.parent / "plans/sud")
    ran = sync(plantrack, file)
    assert ran.code == 1
    assert "nord" in ran.err
    assert "actions/2018/a.yaml" in ran.err
    told = json.loads(ask(plantrack, file, "status", "--json").out)
    assert [plan["id"] for plan in told["plans"]][:2] == ["nord", "sud"]
    assert [plan["stale"] for plan in told["plans"]][:3] == [True, True, False]
    assert {each["id"] for each in told["exceptions"]} >= {"nord", "sud"}
    assert "nord" in ask(plantrack, file, "status").out.splitlines()[0]
    later = sync(plantrack, file, day="2018-11-30")
    assert later.code == 1
    told = json.loads(ask(plantrack, file, "status", "--json").out)
    assert "nord" not in [plan["id"] for plan in told["plans"]]
    assert told["as_of"] == "2018-11-30"
    assert told["exceptions"][0]["counted"] is False


def test_one_broken_plan_among_many(made: Path, tmp_path: Path) -> None:
    """A plan that takes too long, or too much memory, is ended; the next one is read."""
    plan = str(made.parent / "plans/nord")
    days = Days((date(2018, 9, 30),))
    pipe = tmp_path / "slow"
    shutil.copytree(plan, pipe)
    slow = read_plan(Asked("slow", str(pipe), None, None, days, patience=0.0))
    assert (slow.tables, " s: it was" in slow.why.id) == (None, True)
    small = read_plan(Asked("small", plan, None, None, days, memory=1 << 20))
    assert small.tables is None
    assert read_plan(Asked("nord", plan, None, None, days)).tables is not None
    other = read_plan(Asked("nord", plan, None, None, days, version="0"))
    assert "version" in other.why.id
    stop_reading()


@pytest.mark.nightly
def test_killed_at_any_moment_the_former_facts_are_whole(
    plantrack: Callable, made: Path, tmp_path: Path
) -> None:
    file = copied(made, tmp_path)
    sync(plantrack, file, "--incomplete")
    before = ask(plantrack, file, "status", "--json").out
    words = ("portfolio", "sync", file.name, "--output", "store", "--as-of", "2018-12-31")
    line = [sys.executable, "-m", "plantrack", *words, "--incomplete"]
    after = None
    for delay in (0.3, 0.6, 0.8, 1.0, 1.2):
        process = subprocess.Popen(line, cwd=file.parent, stdout=subprocess.DEVNULL)
        time.sleep(delay)
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
        told = ask(plantrack, file, "status", "--json").out
        assert json.loads(told)["as_of"] in ("2018-09-30", "2018-12-31")
        if json.loads(told)["as_of"] == "2018-09-30":
            assert told == before
    assert sync(plantrack, file, "--incomplete", day="2018-12-31").code == 0
    after = bytes_of(file.parent / "store")
    assert not [name for name in after if name.endswith(".tmp")]
    sync(plantrack, file, "--incomplete", store="autre", day="2018-12-31")
    assert after.keys() == bytes_of(file.parent / "autre").keys()


def test_a_folder_of_other_files_is_no_store(
    plantrack: Callable, made: Path, tmp_path: Path
) -> None:
    file = copied(made, tmp_path)
    for folder in ("plans", "plans/nord/plan"):
        ran = sync(plantrack, file, store=folder)
        assert ran.code == 2, folder
    (file.parent / "link").symlink_to(file.parent / "plans")
    assert sync(plantrack, file, store="link").code == 2


def test_a_plan_that_became_a_link_is_refused(made: Path, tmp_path: Path) -> None:
    folder = tmp_path / "nord"
    folder.symlink_to(made.parent / "plans/nord")
    days = Days((date(2018, 9, 30),))
    read = read_plan(Asked("nord", str(folder), None, None, days))
    stop_reading()
    assert (read.tables, "link" in read.why.id) == (None, True)
