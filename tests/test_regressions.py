"""Mistakes made once: each with the smallest input that showed it."""

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from plantrack.loading import Loaded, load_plan
from plantrack.locale import Translator
from plantrack.source.files import FolderTree
from plantrack.source.git import revision_of


def rules_of(loaded: Loaded) -> list[str]:
    return [one.rule for one in loaded.diagnostics]


def load(root: Path) -> Loaded:
    return load_plan(FolderTree(root))


@pytest.mark.parametrize("here", [".", "plan/..", ""])
def test_checking_the_root_is_checking_the_whole(
    plantrack: Callable, make_plan: Callable, here: str
) -> None:
    root = make_plan({"plan/team.yaml": "roles: 3\n"})
    assert plantrack("check", here or str(root), root=root).code == 1


@pytest.mark.parametrize("anchored", ["~", '"<<"', "x"])
def test_an_alias_may_name_a_field(make_plan: Callable, anchored: str) -> None:
    loaded = load(make_plan({"actions/2018/b.yaml": f"a: &x {anchored}\n*x : 1\n"}))
    assert set(rules_of(loaded)) <= {"unknown-field", "duplicate-key"}


def test_the_year_zero_is_a_stray_folder(make_plan: Callable) -> None:
    loaded = load(make_plan({"actions/0000/a.yaml": "deliverables: []\n"}))
    assert rules_of(loaded) == ["stray-file"]


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may list any folder")
def test_a_folder_that_may_not_be_listed_is_unreadable(make_plan: Callable) -> None:
    root = make_plan()
    (root / "plan/axes").chmod(0)
    try:
        loaded = load(root)
    finally:
        (root / "plan/axes").chmod(0o755)
    assert rules_of(loaded) == ["unreadable-file"]
    assert loaded.unread == ("plan/axes/",)


@pytest.mark.parametrize(
    "text", ["mandates:\n  - comité #3 de mai\n", "vision: #3 de mai\n", "funder: le #3\n"]
)
def test_a_text_cut_by_a_comment_is_told_wherever_it_stands(make_plan: Callable, text: str) -> None:
    root = make_plan()
    header = root / "plan/plan.yaml"
    header.write_text(header.read_text(encoding="utf-8") + text, encoding="utf-8")
    assert rules_of(load(root)) == ["text-cut-by-comment"]


def test_a_date_in_words_is_told_how_to_write_one(plantrack: Callable, make_plan: Callable) -> None:
    root = make_plan()
    file = root / "actions/2018/a.yaml"
    text = file.read_text(encoding="utf-8").replace("due: 2018-06-30", "due: 30 juin 2018")
    file.write_text(text, encoding="utf-8")
    out = plantrack("check", "--lang", "en", root=root).out
    assert "is not a date" in out
    assert "year-month-day" in out
    assert "calendar" not in out


@pytest.mark.parametrize("conflict", ["a: 1\r\n=======\r\nb: 2\r\n", "a: 1\r<<<<<<< HEAD\rb: 2"])
def test_a_merge_conflict_is_seen_at_any_line_end(make_plan: Callable, conflict: str) -> None:
    loaded = load(make_plan({"actions/2018/b.yaml": conflict}))
    (found,) = loaded.diagnostics
    assert found.rule == "merge-conflict"
    assert found.place.span is not None
    assert (found.place.span.line, found.place.span.column) == (2, 1)


def test_nothing_is_never_minus_nothing() -> None:
    from fractions import Fraction

    assert Translator("fr").number(Fraction(-1, 1000)) == "0"


def test_reading_git_never_fetches(make_plan: Callable, tmp_path: Path) -> None:
    """A lazy fetch would run the command that the repository names for ssh."""
    root = make_plan()

    def git(*words: str) -> str:
        identity = ("-c", "user.name=x", "-c", "user.email=x@example.org")
        ran = subprocess.run(
            ["git", *identity, *words], cwd=root, capture_output=True, text=True, check=True
        )
        return ran.stdout.strip()

    git("init", "-q")
    git("add", ".")
    git("commit", "-q", "-m", "x")
    tree = git("rev-parse", "HEAD^{tree}")
    marker = tmp_path / "ran"
    for name, value in {
        "core.repositoryformatversion": "1",
        "extensions.partialClone": "origin",
        "remote.origin.promisor": "true",
        "remote.origin.url": "ssh://x/y",
        "core.sshCommand": f"touch {marker};",
    }.items():
        git("config", name, value)
    (root / ".git/objects" / tree[:2] / tree[2:]).unlink()
    found = revision_of(FolderTree(root))
    assert not marker.exists()
    assert found is None or found.modified


def test_what_continues_itself_still_counts(plantrack: Callable, make_plan: Callable) -> None:
    rows = """\
deliverables:
  - id: X
    title: Faire
    commitments: ["1.10"]
    continues: X
    updates:
      - date: 2017-02-01
        status: deferred
        progress: 40
        reason: Manque de temps.
"""
    root = make_plan({"actions/2017/b.yaml": rows})
    out = plantrack("why", "1.10", "--as-of", "2017-06-30", root=root).out
    assert "40\u00a0%" in out
    assert "successeur" not in out


def test_a_year_comes_before_a_label(plantrack: Callable, make_plan: Callable) -> None:
    root = make_plan()
    header = root / "actions/2017/plan.yaml"
    header.write_text(header.read_text(encoding="utf-8") + 'label: "2018"\n', encoding="utf-8")
    assert "2018-L01" in plantrack("why", "2018", root=root).out
