"""`plantrack undo`."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cli.terminal import content_of, copied, plan_of


@pytest.fixture
def root(real_root: Path, tmp_path: Path) -> Path:
    return copied(real_root, tmp_path)


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
