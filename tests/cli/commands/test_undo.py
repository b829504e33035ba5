"""`plantrack undo`."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cli.terminal import content_of, copied, plan_of


@pytest.fixture
def root(real_root: Path, tmp_path: Path) -> Path:
    return copied(real_root, tmp_path)


@pytest.mark.few(2)
@pytest.mark.parametrize(
    ("words", "files"),
    [
        (("set", "2019-L03", "lead", "finances"), "actions/2019/1-promotion.yaml"),
        (("rename", "poles", "les-poles"), "13 files"),
        (("move", "2019-L03", "--to", "2-ecosysteme.yaml"), "actions/2019/2-ecosysteme.yaml"),
        (("new-year", "2020", "--anyway", "--carry", "none"), "6 files"),
    ],
)
def test_all_is_as_it_was(
    plantrack: Callable, root: Path, words: tuple[str, ...], files: str
) -> None:
    before = plan_of(root)
    ran = plantrack(*words, "--lang", "en", root=root)
    assert ran.code == 0, ran
    assert plan_of(root) != before
    ran = plantrack("undo", "--lang", "en", root=root)
    assert ran.code == 0
    assert ran.out.startswith("Undone: ")
    assert files in ran.out
    assert plan_of(root) == before
    assert not (root / "actions/2020").exists()
    ran = plantrack("undo", "--lang", "en", root=root)
    assert ran.code == 2
    assert "there is nothing to undo" in ran.err


def test_only_the_last_edit(plantrack: Callable, root: Path) -> None:
    assert plantrack("set", "2019-L03", "lead", "finances", root=root).code == 0
    between = plan_of(root)
    assert plantrack("set", "2019-L03", "weight", "3", root=root).code == 0
    assert plantrack("set", "2019-L03", "weight", "3", root=root).code == 0  # changes nothing
    assert plantrack("undo", root=root).code == 0
    assert plan_of(root) == between


def test_looking_writes_nothing(plantrack: Callable, root: Path) -> None:
    plantrack("set", "2019-L03", "weight", "3", root=root)
    before = content_of(root)
    ran = plantrack("undo", "--dry-run", root=root)
    assert ran.code == 0
    assert "-    weight: 3\n+    weight: 2\n" in ran.out
    assert content_of(root) == before


def test_nothing_to_undo_writes_nothing_either(plantrack: Callable, root: Path) -> None:
    before = content_of(root)
    ran = plantrack("undo", "--dry-run", "--lang", "en", root=root)
    assert (ran.code, ran.out) == (2, "")
    assert content_of(root) == before


def test_a_file_changed_since(plantrack: Callable, root: Path) -> None:
    plantrack("rename", "2018-L04", "2018-L40", "--lang", "en", root=root)
    file = root / "actions/2019/1-promotion.yaml"
    file.write_bytes(file.read_bytes() + b"# moi\n")
    before = content_of(root)
    ran = plantrack("undo", "--lang", "en", root=root)
    assert ran.code == 2
    assert (
        "actions/2019/1-promotion.yaml has changed since the last edit (rename 2018-L04" in ran.err
    )
    assert content_of(root) == before


def noted(plantrack: Callable, root: Path, *ids: str) -> None:
    for number, identifier in enumerate(ids):
        assert (
            plantrack(
                "update", identifier, "--note", f"Vu {number}.", "--lang", "en", root=root
            ).code
            == 0
        )


def edits(plantrack: Callable, root: Path) -> list[dict[str, Any]]:
    listed: list[dict[str, Any]] = json.loads(
        plantrack("undo", "--list", "--json", "--lang", "en", root=root).out
    )["edits"]
    return listed


@pytest.mark.nightly
def test_the_last_twenty_are_taken_back_one_by_one(plantrack: Callable, root: Path) -> None:
    noted(plantrack, root, "2019-L05")
    before = plan_of(root)
    noted(plantrack, root, *["2019-L05"] * 20)
    assert [each["number"] for each in edits(plantrack, root)] == [*range(1, 21)]
    for left in range(20, 0, -1):
        assert len(edits(plantrack, root)) == left
        assert plantrack("undo", root=root).code == 0
    assert plan_of(root) == before
    assert (
        plantrack("undo", "--list", "--lang", "en", root=root).out == "There is no edit to undo.\n"
    )
    ran = plantrack("undo", "--lang", "en", root=root)
    assert (ran.code, "there is nothing to undo" in ran.err) == (2, True)


def test_an_earlier_one_whose_files_are_untouched(plantrack: Callable, root: Path) -> None:
    before = plan_of(root)
    noted(plantrack, root, "2018-L11", "2019-L05", "2019-L05")
    first, second, third = edits(plantrack, root)
    assert (first["after"], second["after"], third["after"]) == ([], [1], [])
    assert third["title"] == "update 2018-L11"
    ran = plantrack("undo", "2", "--lang", "en", root=root)
    assert (ran.code, "first undo 1" in ran.err) == (2, True)
    ran = plantrack("undo", "4", "--lang", "en", root=root)
    assert (ran.code, "there is no edit 4" in ran.err) == (2, True)
    ran = plantrack("undo", "3", "--dry-run", root=root)
    assert "-        note: Vu 0." in ran.out
    assert plantrack("undo", "3", root=root).code == 0
    path = "actions/2018/2-ecosysteme.yaml"
    assert plan_of(root)[path] == before[path]
    assert [each["title"] for each in edits(plantrack, root)] == ["update 2019-L05"] * 2
    assert plantrack("undo", root=root).code == 0
    assert plantrack("undo", root=root).code == 0
    assert plan_of(root) == before


def test_a_file_that_something_else_changed_is_named(plantrack: Callable, root: Path) -> None:
    noted(plantrack, root, "2018-L11", "2019-L05")
    path = "actions/2018/2-ecosysteme.yaml"
    with (root / path).open("a", encoding="utf-8") as stream:
        stream.write("# x\n")
    assert [each["changed_since"] for each in edits(plantrack, root)] == [[], [path]]
    listed = plantrack("undo", "--list", "--lang", "en", root=root).out.split("\n")
    assert re.fullmatch(
        r" 1  \d{4}-\d\d-\d\d \d\d:\d\d  update 2019-L05 \(actions/2019/1-promotion.yaml\)",
        listed[0],
    )
    assert listed[1].endswith(f"update 2018-L11 ({path}) · changed since")
    ran = plantrack("undo", "2", "--lang", "en", root=root)
    assert (ran.code, path in ran.err, "git diff" in ran.err) == (2, True, True)
    assert plantrack("undo", root=root).code == 0
