"""`--if-unchanged`: an edit of a record that is as it was when somebody looked, or none."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from cli.terminal import copied, plan_of
from plantrack.state import state_of
from repository import git

EDITS = (
    ("update", "2019-L03", "--note", "x"),
    ("confirm", "2019-L03"),
    ("set", "2019-L03", "lead", "finances"),
    ("unset", "2019-L03", "milestones"),
    ("defer", "2019-L03", "--to", "2020", "--reason", "x"),
    ("cancel", "2019-L03", "--reason", "x"),
    ("rename", "2019-L03", "2019-L93"),
    ("move", "2019-L03", "--to", "nouveau.yaml"),
    ("remove", "2019-L03"),
    ("measure", "I-02", "3"),
)


@pytest.fixture
def root(real_root: Path, tmp_path: Path) -> Path:
    return copied(real_root, tmp_path)


@pytest.mark.few(4)
@pytest.mark.parametrize("words", EDITS, ids=lambda words: words[0])
def test_a_record_that_changed_is_left_as_it_is(
    plantrack: Callable, root: Path, words: tuple[str, ...]
) -> None:
    before = plan_of(root)
    ran = plantrack(*words, "--if-unchanged", "0123456789ab", "--lang", "en", root=root)
    assert ran.code == 2
    assert f"{words[1]} has changed since it was looked at" in ran.err
    assert plan_of(root) == before


def test_one_that_did_not_is_written(plantrack: Callable, root: Path) -> None:
    shown = json.loads(plantrack("show", "2019-L03", "--json", root=root).out)
    listed = json.loads(plantrack("list", "--all", "--json", root=root).out)["deliverables"]
    revision = shown["revision"]
    assert revision in [row["revision"] for row in listed if row["id"] == "2019-L03"]
    words = ("update", "2019-L03", "--note", "Fait.", "--if-unchanged", revision)
    assert plantrack(*words, root=root).code == 0
    assert plantrack(*words, root=root).code == 2


def test_an_edit_elsewhere_does_not_matter(plantrack: Callable, root: Path) -> None:
    revision = json.loads(plantrack("show", "2019-L03", "--json", root=root).out)["revision"]
    assert plantrack("update", "2019-L05", "--note", "Ailleurs.", root=root).code == 0
    words = ("set", "2019-L03", "lead", "finances", "--if-unchanged", revision.upper())
    assert plantrack(*words, root=root).code == 0


@pytest.mark.parametrize("where", ["in the last commit", "before the last edit"])
def test_what_changed_meanwhile_is_told(plantrack: Callable, root: Path, where: str) -> None:
    is_committed = where == "in the last commit"
    if is_committed:
        git(root, "init", "-q")
        git(root, "add", "-A")
        git(root, "commit", "-qm", "x")
    revision = json.loads(plantrack("show", "2019-L03", "--json", root=root).out)["revision"]
    assert plantrack("set", "2019-L03", "lead", "finances", root=root).code == 0
    if is_committed:
        assert plantrack("update", "2019-L05", "--note", "Ailleurs.", root=root).code == 0
    words = ("set", "2019-L03", "weight", "2", "--if-unchanged", revision, "--lang", "en")
    ran = plantrack(*words, root=root)
    assert ran.code == 2
    assert ran.err.startswith(
        "2019-L03  Lead: Finances et administration, in place of Direction générale, on 2020-03-31"
    )


def test_several_records_have_several_revisions(plantrack: Callable, root: Path) -> None:
    words = ("confirm", "2019-L03", "2019-L05", "--if-unchanged", "0123456789ab", "--lang", "en")
    assert plantrack(*words, root=root).err == (
        "plantrack: --if-unchanged is about one record: name one\n"
    )


def test_a_record_of_the_last_edit_that_cannot_be_read_is_no_obstacle(
    plantrack: Callable, root: Path
) -> None:
    assert plantrack("set", "2019-L03", "lead", "finances", root=root).code == 0
    state = state_of(root)
    assert state is not None
    (state / "last.json").write_bytes(b"{")
    words = ("set", "2019-L03", "weight", "2", "--if-unchanged", "0123456789ab", "--lang", "en")
    ran = plantrack(*words, root=root)
    assert ran.code == 2
    assert ran.err.startswith("plantrack: 2019-L03 has changed since it was looked at")
