"""What tests of update sheets share: the plan that they are of, the folder where they come back."""

from collections.abc import Callable
from pathlib import Path

import pytest

from sent_sheets import TEAM, WORK


@pytest.fixture
def root(make_plan: Callable[..., Path]) -> Path:
    return make_plan({"plan/team.yaml": TEAM, "actions/2018/b.yaml": WORK})


@pytest.fixture
def back(tmp_path: Path) -> Path:
    folder = tmp_path / "back"
    folder.mkdir()
    return folder
