"""The folder that earlier versions kept in a plan's."""

from collections.abc import Callable
from pathlib import Path

import pytest

from plantrack.loading import load_plan
from plantrack.source.files import FolderTree
from repository import git


def found(root: Path) -> list[tuple[str, str]]:
    diagnostics = load_plan(FolderTree(root)).diagnostics
    return [(one.rule, one.place.path) for one in diagnostics]


def test_a_leftover_is_no_mistake_and_what_is_tracked_is(make_plan: Callable[..., Path]) -> None:
    root = make_plan({".plantrack/last.json": "{}", ".plantrack/.gitignore": "*\n"})
    assert found(root) == []
    git(root, "init", "-q")
    git(root, "add", ".")
    assert found(root) == []
    git(root, "add", "-f", ".plantrack/last.json")
    assert found(root) == [("plantrack-folder", ".plantrack/last.json")]


@pytest.mark.parametrize("content", ["{}", ""])
def test_it_may_be_a_file_or_a_link(make_plan: Callable[..., Path], content: str) -> None:
    root = make_plan()
    if content:
        (root / ".plantrack").write_text(content)
    else:
        (root / ".plantrack").symlink_to("nowhere")
    git(root, "init", "-q")
    git(root, "add", ".")
    assert found(root) == [("plantrack-folder", ".plantrack")]
