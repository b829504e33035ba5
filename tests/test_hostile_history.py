"""Histories that are cut, refused, or made to mislead: what the program says of them."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bombs import commit_with, folder_of_long_names, tree_bomb
from crossing import some
from repository import commit, git, unpack, with_history

CLOCK = date(2020, 3, 31)
FORGET = "HEAD~1"
MEASURED = """\
import json, resource, subprocess, sys
ran = subprocess.run([sys.executable, "-m", "plantrack", *sys.argv[1:]], capture_output=True)
most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
print(json.dumps([ran.returncode, most, ran.stderr.decode()[-400:]]))
"""


@pytest.fixture
def root(real_root: Path, tmp_path: Path) -> Path:
    return with_history(real_root, tmp_path / "plan")


@pytest.fixture
def shallow(root: Path, tmp_path: Path) -> Path:
    """The last version of a plan, and one more made here."""
    clone = tmp_path / "shallow"
    git(root, "clone", "-q", "--depth", "1", root.as_uri(), str(clone))
    file = clone / "actions/2019/1-promotion.yaml"
    text = file.read_text(encoding="utf-8").replace("Réunir un comité", "Tenir un comité")
    commit(clone, "2019-02-01T10:00:00-05:00", {"actions/2019/1-promotion.yaml": text})
    return clone


WITH_GIT = [
    ("report", "evidence"),
    ("report", "board", "--annexes"),
    ("changes",),
    ("changes", "--format", "md"),
    ("history", "2018"),
    ("show", "2018-L07"),
    ("status", "--details"),
    ("diff", "HEAD"),
    ("diff", "HEAD", "--format", "md"),
]


@pytest.mark.few(2)
@pytest.mark.parametrize("words", WITH_GIT)
def test_a_cut_history_is_said_with_what_to_do(
    shallow: Path, plantrack: Callable, words: tuple[str, ...]
) -> None:
    out = " ".join(plantrack(*words, root=shallow).out.split())
    assert "Histoire tronquée" in out
    assert "fetch-depth: 0" in out
    assert "--unshallow" in out


def committed(out: str) -> list[list[dict[str, Any]]]:
    """Return the cells that tell when an entry was committed, of each table of proofs."""
    tables = json.loads(out)["evidence"]["proven"]
    return [[row[5] for row in table["groups"][0]["rows"]] for table in tables]


@pytest.mark.nightly
def test_no_proof_is_dated_by_where_history_is_cut(
    root: Path, shallow: Path, plantrack: Callable
) -> None:
    cut = git(shallow, "rev-parse", "--short=7", "HEAD~1")
    words = ("report", "evidence", "--context", "json", "--lang", "en")
    (cells,) = committed(plantrack(*words, root=shallow).out)
    assert {cell["text"][0]["text"] for cell in cells} == {"unknown: history cut short"}
    assert not any(cell["value"] for cell in cells)
    whole = plantrack(*words, root=root).out
    (cells,) = committed(whole)
    assert all(cell["value"] for cell in cells)
    assert "more than 30 days" in whole
    for other in (
        ("changes",),
        ("show", "2018-L07"),
        ("history", "2018-L07"),
        ("report", "evidence"),
    ):
        out = plantrack(*other, root=shallow).out
        assert f"({cut})" not in out
        assert "2018-10-16 (" not in out


def test_a_cut_history_is_said_in_formats_for_machines_too(
    shallow: Path, root: Path, plantrack: Callable
) -> None:
    words = ("check", "--since", "HEAD", "--format")
    first = plantrack(*words, "github", root=shallow).out.splitlines()[0]
    assert first.startswith("::warning title=git::Histoire tronquée")
    (run,) = json.loads(plantrack(*words, "sarif", root=shallow).out)["runs"]
    ((told,),) = (one["toolExecutionNotifications"] for one in run["invocations"])
    assert told["level"] == "warning"
    assert "--unshallow" in told["message"]["text"]
    assert "title=git" not in plantrack(*words, "github", root=root).out
    (run,) = json.loads(plantrack(*words, "sarif", root=root).out)["runs"]
    assert "invocations" not in run


@pytest.mark.parametrize("words", [("diff", FORGET + "~1"), ("check", "--since", FORGET + "~1"),
                                   ("status", "--at", "2017-01-01")])  # fmt: skip
def test_a_version_beyond_the_cut_is_an_error_that_says_so(
    shallow: Path, plantrack: Callable, words: tuple[str, ...]
) -> None:
    ran = plantrack(*words, root=shallow)
    assert ran.code == 2
    assert "histoire tronquée" in ran.err
    assert "fetch-depth: 0" in ran.err


def test_a_meeting_beyond_the_cut_is_not_said_to_have_no_version(
    shallow: Path, plantrack: Callable
) -> None:
    out = plantrack("report", "board", "--annexes", "--as-of", "2018-09-30", root=shallow).out
    assert "git n’a pas de version de ce temps" not in out
    assert out.count("Histoire tronquée") >= 1


def test_entries_that_a_merge_brings_from_beyond_the_cut_are_of_no_day(
    root: Path, tmp_path: Path, plantrack: Callable
) -> None:
    git(root, "checkout", "-q", "-b", "autre", "HEAD~1")
    path = "actions/2018/1-promotion.yaml"
    text = (root / path).read_text(encoding="utf-8")
    entry = (
        "    updates:\n      - date: 2018-07-07\n        status: in_progress\n        note: Neuf.\n"
    )
    assert "    updates:\n" in text
    commit(root, "2018-11-01T10:00:00-04:00", {path: text.replace("    updates:\n", entry, 1)})
    git(root, "checkout", "-q", "main")
    git(root, "merge", "-q", "autre", "-m", "x", moment="2018-12-01T10:00:00-05:00")
    clone = tmp_path / "merged"
    git(root, "clone", "-q", "--depth", "2", root.as_uri(), str(clone))
    found = json.loads(plantrack("history", "plan", "--json", root=clone).out)
    assert found["git"]["state"] == "shallow"
    assert not [one for one in found["versions"] if one["typed"]]


@pytest.fixture
def refused(root: Path) -> Iterator[Path]:
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        pytest.skip("gives files away")
    for path in (root, root / ".git"):
        os.chown(path, 12345, 12345)
    yield root
    for path in (root, root / ".git"):
        os.chown(path, 0, 0)


@pytest.mark.few(5)
@pytest.mark.parametrize("words", WITH_GIT)
def test_what_git_refuses_is_told_in_its_words(
    refused: Path, plantrack: Callable, words: tuple[str, ...]
) -> None:
    ran = plantrack(*words, root=refused)
    told = " ".join((ran.out + ran.err).split())
    assert "dubious ownership" in told
    assert "safe.directory" in told
    assert "conservés dans git" not in told
    assert "aucun commit ici" not in told
    assert "gardés sous git" not in told


@pytest.mark.parametrize(
    "words", [("check", "--since", "HEAD"), ("diff", "HEAD"), ("status", "--at", "HEAD")]
)
def test_a_gate_that_git_refuses_does_not_open(
    refused: Path, plantrack: Callable, words: tuple[str, ...]
) -> None:
    ran = plantrack(*words, root=refused)
    assert ran.code == 2
    assert "dubious ownership" in ran.err


GATES = [("check", "--since", "HEAD~1"), ("diff", "HEAD~1", "HEAD"), ("status", "--at", "HEAD~1")]


@pytest.mark.few(3)
@pytest.mark.parametrize("words", GATES)
@pytest.mark.parametrize("path", ["actions/2018/2-ecosysteme.yaml", "actions/2018", "plan"])
def test_a_version_that_git_has_in_part_is_none(
    root: Path, plantrack: Callable, words: tuple[str, ...], path: str
) -> None:
    name = git(root, "rev-parse", f"HEAD~1:{path}")
    unpack(root)
    (root / ".git/objects" / name[:2] / name[2:]).unlink()
    ran = plantrack(*words, "--lang", "en", root=root)
    assert (ran.code, ran.out) == (2, "")
    assert ("has no plan/plan.yaml" if path == "plan" else "git has not all contents") in ran.err


@pytest.mark.parametrize("words", GATES)
def test_nor_is_a_version_that_is_too_large_read_in_part(
    root: Path, plantrack: Callable, words: tuple[str, ...]
) -> None:
    folder, large = folder_of_long_names(root, 8_000), folder_of_long_names(root, 20, 4_000_000)
    for name, told in ((folder, "10000 files"), (large, "64 MB of files")):
        commit_with(root, name, "actions/2030")
        git(root, "reset", "-q", "--hard", "main")
        ran = plantrack(*words, "--lang", "en", root=root)
        assert (ran.code, ran.out) == (2, "")
        assert told in ran.err


@pytest.mark.few(3)
@pytest.mark.parametrize("words", [("changes",), ("history",), ("show", "2018-L07"),
                                   ("diff", "HEAD~1", "HEAD"), ("status", "--details"),
                                   ("check", "--since", "HEAD")])  # fmt: skip
@pytest.mark.parametrize("kind", ["shallow", "whole"])
def test_json_says_what_git_can_tell(
    root: Path, shallow: Path, plantrack: Callable, words: tuple[str, ...], kind: str
) -> None:
    ran = plantrack(*words, "--json", root=shallow if kind == "shallow" else root)
    told = json.loads(ran.out)["git"]
    assert told["state"] == kind
    assert bool(told["words"]) == (kind == "shallow")


@pytest.mark.nightly
@pytest.mark.parametrize("kind", ["tag", "branch"])
def test_a_name_like_a_commit_s_changes_nothing_that_is_read(
    root: Path, plantrack: Callable, kind: str
) -> None:
    first, head = git(root, "rev-parse", "HEAD~1"), git(root, "rev-parse", "HEAD")
    asked = [("status", "--at", first[:7], "--json"), ("status", "--at", "HEAD~1", "--json"),
             ("diff", "HEAD~1", "HEAD", "--json"), ("diff", first[:7], "--json"),
             ("check", "--since", first[:7], "--format", "json"),
             ("changes", "--since", "HEAD~1", "--json"), ("changes", "--json")]  # fmt: skip
    before = [plantrack(*words, root=root) for words in asked]
    git(root, kind, first[:7], head)
    git(root, kind, head[:7], first)
    assert [plantrack(*words, root=root) for words in asked] == before


@pytest.mark.few(1)
@pytest.mark.skipif(sys.platform != "linux", reason="measures as Linux does")
@pytest.mark.parametrize(
    "words",
    some(
        [
            ("changes",),
            ("history",),
            ("report", "evidence"),
            ("report", "board", "--format", "md"),
            ("diff", "HEAD~2", "HEAD~1"),
            ("status", "--at", "HEAD~1"),
            ("check", "--since", "HEAD~1"),
        ]
    ),
)
def test_a_tree_bomb_in_the_history_is_read_no_deeper_than_a_plan(
    root: Path, words: tuple[str, ...]
) -> None:
    commit_with(root, tree_bomb(root), "plan/bomb", "actions/2019/x", "actions/2030", "elsewhere")
    git(root, "reset", "-q", "--hard", "main")
    began = time.monotonic()
    told = subprocess.run(
        [sys.executable, "-c", MEASURED, *words],
        cwd=root,
        env=os.environ | {"PLANTRACK_CACHE": "off"},
        capture_output=True,
        check=True,
        timeout=60,
    )
    code, kilobytes, err = json.loads(told.stdout)
    assert code in (0, 1), err
    assert kilobytes < 300_000
    assert time.monotonic() - began < 20


def since(plantrack: Callable, root: Path) -> set[str]:
    ran = plantrack("check", "--since", "HEAD", "--format", "json", root=root)
    found = json.loads(ran.out)["diagnostics"]
    assert not [one for one in found if one["rule"] == "syntax-error"]
    return {one["rule"] for one in found if one["severity"] == "error"}


PAST = {"removed-without-trace", "unexplained-change"}


def spoil(root: Path, comment: str = "") -> None:
    """Take a deliverable away, and write a promised date anew."""
    path = root / "actions/2018/2-ecosysteme.yaml"
    text = path.read_text(encoding="utf-8").replace("id: 2018-L07", "id: 2018-L77")
    text = text.replace("title: Publier la cartographie", "title: Diffuser une carte")
    path.write_text(comment + text, encoding="utf-8")
    path = root / "actions/2019/4-carrefour.yaml"
    text = path.read_text(encoding="utf-8")
    heavier = text.replace("\n    due: 2019-", "\n    weight: 3\n    due: 2019-", 1)
    assert heavier != text
    path.write_text(comment + heavier, encoding="utf-8")


@pytest.mark.parametrize("how", ["ignore", "severities", "both"])
def test_a_change_cannot_silence_what_it_does_to_the_past(
    root: Path, plantrack: Callable, how: str
) -> None:
    names = ", ".join(sorted(PAST))
    comment = f"# plantrack: ignore[{names}]\n" if how != "severities" else ""
    spoil(root, comment)
    if how != "ignore":
        header = root / "plan/plan.yaml"
        off = "".join(f"  {name}: off\n" for name in PAST)
        header.write_text(
            header.read_text(encoding="utf-8") + f"severities:\n{off}", encoding="utf-8"
        )
    assert since(plantrack, root) >= PAST


def test_what_was_merged_before_does_silence(root: Path, plantrack: Callable) -> None:
    header = root / "plan/plan.yaml"
    off = "".join(f"  {name}: off\n" for name in PAST)
    text = header.read_text(encoding="utf-8")
    commit(root, "2018-11-01T10:00:00-04:00", {"plan/plan.yaml": f"{text}severities:\n{off}"})
    header.write_text(text, encoding="utf-8")
    spoil(root)
    assert not since(plantrack, root) & PAST


def test_a_module_of_the_plan_s_folder_is_not_imported(root: Path) -> None:
    for name in ("yaml", "rich", "typer", "pydantic", "json", "babel"):
        (root / f"{name}.py").write_text("import os\nopen('RAN', 'w').close()\n", encoding="utf-8")
    words = [sys.executable, "-m", "plantrack", "status", "--no-cache"]
    ran = subprocess.run(words, cwd=root, capture_output=True, check=False)
    assert ran.returncode == 0, ran.stderr
    assert not (root / "RAN").exists()
