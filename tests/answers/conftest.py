"""A small plan in git, and who asks about it."""

import shutil
from pathlib import Path

import pytest

from answers.asking import Asker, asker_of
from places import BASE
from repository import commit, git


@pytest.fixture(scope="session")
def committed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The plan in git, which nobody writes to."""
    root = tmp_path_factory.mktemp("committed") / "plan"
    shutil.copytree(BASE, root)
    commit(root, "2018-06-12T10:00:00-04:00")
    git(root, "repack", "-adq")  # fewer files to copy
    return root


@pytest.fixture
def root(committed: Path, tmp_path: Path) -> Path:
    return shutil.copytree(committed, tmp_path / "plan")


@pytest.fixture
def asker(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Asker:
    return asker_of(root, monkeypatch, tmp_path / "cache")
