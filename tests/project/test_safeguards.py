"""What checks and shows a plan does not change in silence."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from repository import commit, git

PATH = "actions/2018/a.yaml"


@pytest.fixture
def root(make_plan: Callable[..., Path]) -> Path:
    root = make_plan({"templates/old.md.j2": "x\n", "templates/deep/b.j2": "x\n"})
    commit(root, "2018-06-12T10:00:00+00:00")
    return root


def change(root: Path) -> None:
    file = root / PATH
    text = file.read_text(encoding="utf-8")
    silenced = text.replace("- id: 2018-L01", "- id: 2018-L01 # plantrack: ignore[no-lead]")
    file.write_text(silenced, encoding="utf-8")
    header = root / "plan/plan.yaml"
    text = header.read_text(encoding="utf-8") + "severities:\n  no-lead: off\n"
    header.write_text(text, encoding="utf-8")
    (root / "templates/old.md.j2").unlink()
    (root / "templates/deep/b.j2").write_text("y\n", encoding="utf-8")
    (root / "templates/board.md.j2").write_text("x\n", encoding="utf-8")
    (root / "templates/lien.j2").symlink_to("/etc/passwd")


TOLD = [
    ("severity", "added", "no-lead", "plan/plan.yaml"),
    ("ignore", "added", "no-lead", PATH),
    ("template", "added", None, "templates/board.md.j2"),
    ("template", "changed", None, "templates/deep/b.j2"),
    ("template", "added", None, "templates/lien.j2"),
    ("template", "removed", None, "templates/old.md.j2"),
]


@pytest.mark.parametrize("committed", [False, True])
def test_each_is_told_in_every_spelling(
    root: Path,
    plantrack: Callable,
    committed: bool,  # noqa: FBT001 - a parameter
) -> None:
    change(root)
    words = ["HEAD"]
    if committed:
        commit(root, "2018-07-12T10:00:00+00:00")
        words = ["HEAD~1", "HEAD"]
    found = json.loads(plantrack("diff", *words, "--json", "--lang", "en", root=root).out)[
        "safeguards"
    ]
    assert [(one["kind"], one["fate"], one["subject"], one["path"]) for one in found] == TOLD
    assert found[1]["record"] == "2018-L01"
    for format_ in ("text", "md"):
        out = plantrack("diff", *words, "--format", format_, "--lang", "en", root=root).out
        assert "Nothing changed in meaning" in out
        assert [one["words"] for one in found if one["words"] not in out] == []


def test_what_stays_is_not_told(root: Path, plantrack: Callable) -> None:
    change(root)
    commit(root, "2018-07-12T10:00:00+00:00")
    file = root / PATH
    text = file.read_text(encoding="utf-8")
    file.write_text("# un mot\n" + text, encoding="utf-8")
    assert json.loads(plantrack("diff", "--json", root=root).out)["safeguards"] == []
    assert git(root, "status", "--porcelain") != ""
