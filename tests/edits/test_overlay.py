"""A plan's files as an edit would leave them."""

from collections.abc import Callable

import pytest

from plantrack.edits.overlay import Overlay
from plantrack.source.files import FolderTree


def test_files_come_change_and_go(make_plan: Callable) -> None:
    tree = FolderTree(make_plan())
    team, header = "plan/team.yaml", "plan/plan.yaml"
    overlay = Overlay(tree, {"plan/new.yaml": b"n", team: None, header: b"h"})
    assert set(overlay.paths()) == (set(tree.paths()) - {team}) | {"plan/new.yaml"}
    assert list(overlay.paths()) == sorted(overlay.paths())
    assert (overlay.read("plan/new.yaml"), overlay.read(header)) == (b"n", b"h")
    assert overlay.read("plan/axes/1.yaml") == tree.read("plan/axes/1.yaml")
    with pytest.raises(FileNotFoundError):
        overlay.read(team)
