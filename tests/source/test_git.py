"""The door to git: bounded, and running nothing that a repository or a folder names."""

from pathlib import Path

import pytest

from plantrack.locale import Translator
from plantrack.source.commits import commit_named
from plantrack.source.git import GitFailed, NoGit, TooMuch, ask_git, git_streaming, told_by_git
from plantrack.source.log import commits_of
from plantrack.source.revisions import RevisionTree
from plantrack.source.trees import NotWhole
from repository import commit, git, set_traps


@pytest.fixture
def root(tmp_path: Path) -> Path:
    commit(tmp_path, "2018-06-12T10:00:00Z", {"plan/plan.yaml": "title: a\n"})
    return tmp_path


def test_why_git_refuses_is_told_in_its_words(root: Path) -> None:
    with pytest.raises(GitFailed) as refused:
        told_by_git(root, "rev-parse", "--verify", "nope")
    assert "Needed a single revision" in Translator("en").spell(refused.value.why)
    assert ask_git(root, "rev-parse", "--verify", "nope") is None


def test_an_answer_that_is_too_long_is_no_answer(root: Path) -> None:
    with pytest.raises(TooMuch):
        told_by_git(root, "cat-file", "blob", "HEAD:plan/plan.yaml", most=3)


def test_who_stops_reading_is_told_nothing(root: Path) -> None:
    with git_streaming(root, "cat-file", "blob", "HEAD:plan/plan.yaml") as answer:
        assert answer.read(3) == b"tit"


def test_git_of_the_folder_one_stands_in_is_not_run(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (root / "git").write_text(f"#!/bin/sh\ntouch {root}/RAN\n", encoding="utf-8")
    (root / "git").chmod(0o755)
    monkeypatch.chdir(root)
    for path in (".", "", "./", ":.", "../" + root.name):
        monkeypatch.setenv("PATH", path)
        with pytest.raises(NoGit):
            told_by_git(root, "version")
    assert not (root / "RAN").exists()


def test_nothing_that_a_repository_names_is_run_or_fetched(root: Path) -> None:
    marker = set_traps(root)
    for name, value in {
        "remote.o.url": f"ext::touch {marker}",
        "remote.o.promisor": "true",
        "extensions.partialClone": "o",
        "core.hooksPath": str(root / ".git"),
        "protocol.ext.allow": "always",
    }.items():
        git(root, "config", name, value)
    marker.unlink(missing_ok=True)
    name = git(root, "rev-parse", "HEAD:plan/plan.yaml")
    marker.unlink(missing_ok=True)
    (root / ".git/objects" / name[:2] / name[2:]).unlink()
    head = commit_named(root, "HEAD")
    assert head is not None
    tree = RevisionTree(root, head)
    assert tree.paths() == ("plan/plan.yaml",)
    with pytest.raises(NotWhole):
        tree.read("plan/plan.yaml")
    assert len(commits_of(root, head)) == 1
    assert not marker.exists()


def test_grafts_and_replacements_change_nothing(root: Path) -> None:
    first = git(root, "rev-parse", "HEAD")
    commit(root, "2018-06-13T10:00:00Z", {"plan/plan.yaml": "title: b\n"})
    head = git(root, "rev-parse", "HEAD")
    (root / ".git/info").mkdir(exist_ok=True)
    (root / ".git/info/grafts").write_text(f"{head}\n", encoding="utf-8")
    git(root, "replace", head, first)
    assert [one.name for one in commits_of(root, head)] == [first, head]
