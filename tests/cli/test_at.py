"""`--at`: the files as a version had them, for every reading command."""

import hashlib
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from plantrack.cli.commands import GROUPS
from repository import commit, git, with_history


@pytest.fixture(scope="module")
def root(real_root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return with_history(real_root, tmp_path_factory.mktemp("history"))


def test_the_files_and_the_day_are_the_version_s(plantrack: Callable, root: Path) -> None:
    found = json.loads(plantrack("list", "--at", "HEAD~1", "--all", "--json", root=root).out)
    assert found["as_of"] == "2018-06-12"
    ids = {one["id"] for one in found["deliverables"]}
    assert "2018-L98" in ids
    assert "2018-L08" not in ids
    now = json.loads(plantrack("list", "--at", "main", "--json", root=root).out)
    assert now["as_of"] == "2018-10-16"


def test_a_day_is_the_last_commit_by_its_end(plantrack: Callable, root: Path) -> None:
    for word, expected in (("2018-Q3", "2018-09-30"), ("2018-07", "2018-07-31")):
        found = json.loads(plantrack("status", "--at", word, "--json", root=root).out)
        assert found["as_of"] == expected
        commit = git(root, "rev-parse", "--short=7", "HEAD~1")
        assert f"version {commit}" in plantrack("status", "--at", word, root=root).out


def test_both_together_are_a_day_as_it_was_known(plantrack: Callable, root: Path) -> None:
    words = ("--at", "2018-06-30", "--as-of", "2018-03-31")
    found = json.loads(plantrack("status", *words, "--json", root=root).out)
    assert found["as_of"] == "2018-03-31"
    report = plantrack("report", "board", *words, root=root).out
    assert "au 31 mars 2018, telle que connue le 12 juin 2018" in report


@pytest.mark.few(3)
@pytest.mark.parametrize(
    "command",
    [
        "status", "status --details", "list", "agenda", "coverage", "check", "changes", "history",
        "show 2018-L07", "report evidence --format md",
    ],
)  # fmt: skip
def test_its_figures_are_those_of_a_second_working_tree(
    plantrack: Callable, root: Path, tmp_path: Path, command: str
) -> None:
    there = tmp_path / "then"
    git(tmp_path, "clone", "-q", str(root), str(there))
    git(there, "checkout", "-q", "HEAD~1")
    words = (*command.split(), "--as-of", "2018-09-30")
    if not command.startswith("report"):
        words = (*words, "--json")
    then, known = plantrack(*words, "--at", "HEAD~1", root=root), plantrack(*words, root=there)
    assert then.code == known.code
    assert (then.out == known.out) or command.startswith("report")
    if command.startswith("report"):
        rows = [
            [row for row in one.out.splitlines() if row.startswith("| **2")]
            for one in (then, known)
        ]
        assert rows[0] == rows[1] != []


@pytest.mark.parametrize("word", ["nope", "--output=x", "1999-01-01", "HEAD:plan"])
def test_what_is_no_version_is_one_line(plantrack: Callable, root: Path, word: str) -> None:
    ran = plantrack("status", f"--at={word}", root=root)
    assert ran.code == 2
    assert len(ran.err.splitlines()) == 1


def test_a_version_is_not_changed(plantrack: Callable, root: Path) -> None:
    (editing,) = [names for group, names in GROUPS if group.id == "Edit"]
    lines = {
        "set": ("2018-L07", "title", "x"), "unset": ("2018-L07", "lead"), "rename": ("a", "b"),
        "move": ("a", "--to", "b"), "remove": ("a",), "defer": ("a", "--to", "2019"),
        "measure": ("I-01", "3"), "new-year": ("2030",), "undo": (),
    }  # fmt: skip
    for name in editing:
        words = lines.get(name, ("2018-L07",) if name != "add" else ())
        ran = plantrack(name, *words, "--at", "HEAD", root=root)
        assert ran.code == 2, name
        assert "--at" in ran.err, name
    assert plantrack("diff", "--at", "HEAD", root=root).code == 2
    assert git(root, "status", "--porcelain") == ""


@pytest.mark.nightly
@pytest.mark.parametrize(("kind", "length"), [("tag", 4), ("branch", 6)])
def test_a_few_signs_of_a_commit_s_name_that_are_a_label_too(
    plantrack: Callable, real_root: Path, tmp_path: Path, kind: str, length: int
) -> None:
    """Git takes the label without a word: another version than the one that was meant."""
    root = with_history(real_root, tmp_path / "plan")
    earlier = git(root, "rev-parse", "HEAD~1")
    word = earlier[:length]
    asked = [("list", "--at"), ("diff",), ("check", "--since"), ("changes", "--since")]
    before = [plantrack(*words, word, root=root) for words in asked]
    assert [ran.code in (0, 1) for ran in before] == [True] * 4, before
    git(root, kind, word, "HEAD")
    label = {"tag": "refs/tags/", "branch": "refs/heads/"}[kind] + word
    for words, was in zip(asked, before, strict=True):
        for spelled in (word, f"{word}~0", word.upper()):
            ran = plantrack(*words, spelled, "--lang", "fr", root=root)
            if spelled.isupper() and spelled != word:
                assert ran.code == was.code  # a label is called what it is called
                continue
            assert (ran.code, ran.out) == (2, "")
            assert earlier[:12] in ran.err
            assert label in ran.err
        assert plantrack(*words, earlier[:12], root=root).code == was.code
        assert plantrack(*words, label, root=root).code in (0, 1)
    git(root, kind, earlier[:7], "HEAD")  # as people are shown it: a commit's, also with a suffix
    at = ("list", "--all", "--json", "--at")
    shown = plantrack(*at, earlier[:7], root=root).out
    assert shown == plantrack(*at, earlier, root=root).out
    assert shown == plantrack(*at, f"{earlier[:7]}~0", root=root).out
    assert shown != plantrack(*at, "HEAD", root=root).out


def test_what_begins_several_commits_names(plantrack: Callable, make_plan: Callable) -> None:
    root = make_plan()
    commit(root, "2018-06-12T10:00:00-04:00")
    plain = git(root, "cat-file", "commit", "HEAD")
    seen: dict[str, bytes] = {}
    for at in range(2000):
        written = f"{plain}{at}\n".encode()
        name = hashlib.sha1(b"commit %d\0" % len(written) + written).hexdigest()  # noqa: S324 - git's
        if name[:4] in seen:
            break
        seen[name[:4]] = written
    for each in (seen[name[:4]], written):
        file = root / "commit"
        file.write_bytes(each)
        made = git(root, "hash-object", "-t", "commit", "-w", str(file))
        file.unlink()
        assert made[:4] == name[:4]
    ran = plantrack("list", "--at", name[:4], "--lang", "en", root=root)
    assert ran.code == 2
    assert f"“{name[:4]}” begins the names of several versions" in ran.err
