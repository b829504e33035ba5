"""The steps to a plan as it is opened: kept, walked, and the files that are not committed."""

import shutil
from pathlib import Path

import pytest

from plantrack.history.steps import typed_by
from plantrack.project import Project
from plantrack.project import steps as module
from plantrack.project.steps import known_steps
from repository import Past, git

from .versions import changed, real_files, record, spelled


@pytest.fixture
def root(tmp_path: Path) -> Path:
    past, files = Past(tmp_path / "plan"), real_files()
    past.commit(spelled(files))
    files = changed(files)
    record(files, "2019-L01")["weight"] = "4"
    past.commit(spelled(files), day="2020-01-02", author="Ana")
    past.write()
    return past.root


def test_they_are_kept_and_walked_once(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = tmp_path / "cache"
    first = known_steps(Project(root), cache).steps
    assert len(first) == 2

    def never(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(module, "steps_of", never)
    assert known_steps(Project(root), cache).steps == first


def test_a_damaged_entry_is_walked_anew(root: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    first = known_steps(Project(root), cache).steps
    for entry in (cache / "v1").iterdir():
        entry.write_bytes(entry.read_bytes()[:-3] + b"???")
    assert known_steps(Project(root), cache).steps == first


def test_an_entry_of_another_form_is_walked_anew(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = known_steps(Project(root), None).steps
    monkeypatch.setattr(module, "cached", lambda *_: b'{"of": "another time"}')
    assert known_steps(Project(root), tmp_path).steps == first


def test_what_is_not_committed_comes_last(root: Path) -> None:
    file = root / "actions/2019/1-promotion.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("weight: '4'", "weight: '5'"), "utf-8")
    *_, last = known_steps(Project(root), None).steps
    assert last.commit is None
    assert [(one.id, one.before, one.after) for one in last.facts.amendments] == [
        ("2019-L01", "4", "5")
    ]


def test_a_version_of_the_past_has_its_own_past(root: Path) -> None:
    assert len(known_steps(Project(root, git(root, "rev-parse", "HEAD~1")), None).steps) == 1


def test_without_git_the_files_are_the_only_step(root: Path) -> None:
    shutil.rmtree(root / ".git")
    (only,) = known_steps(Project(root), None).steps
    assert only.commit is None
    assert only.facts.adopted
    assert typed_by((only,)) == {}


def test_a_clone_made_deeper_is_walked_again(root: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "-q", "--depth=1", f"file://{root}", "cut")
    cut, cache = tmp_path / "cut", tmp_path / "cache"
    (only,) = known_steps(Project(cut), cache).steps
    assert only.commit is None
    git(cut, "fetch", "-q", "--unshallow")
    whole = known_steps(Project(cut), cache).steps
    assert [one.commit.author for one in whole if one.commit] == ["Essai", "Ana"]


def test_days_are_those_of_the_plan_s_time_zone(tmp_path: Path) -> None:
    past, files = Past(tmp_path / "plan"), real_files()
    past.commit(spelled(files))
    assert files["plan/plan.yaml"]["timezone"] == "America/Toronto"
    past.write()
    file = past.root / "actions/2019/1-promotion.yaml"
    file.write_text(file.read_text(encoding="utf-8") + "# fin\n", encoding="utf-8")
    git(past.root, "commit", "-qam", "x", moment="2020-01-11T02:30:00+00:00")
    commits = [one.commit for one in known_steps(Project(past.root), tmp_path / "cache").steps]
    assert [str(one.typed.date()) for one in commits if one] == ["2019-01-01", "2020-01-10"]
