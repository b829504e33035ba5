"""The screen of `diff`."""

import re
from datetime import date

import pytest
from screens import FACES, look, text_of
from syrupy.assertion import SnapshotAssertion

from places import FROZEN
from plantrack.console.difference import difference_screen
from plantrack.project import Project
from plantrack.project.difference import Difference, difference_of
from plantrack.project.sides import Compared
from repository import with_history


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Difference:
    root = with_history(FROZEN, tmp_path_factory.mktemp("history"))
    return difference_of(Project(root), Compared("HEAD~1", "HEAD"), None, date(2020, 1, 1))


@pytest.mark.parametrize(("language", "width"), FACES)
def test_what_changed(
    snapshot: SnapshotAssertion, found: Difference, language: str, width: int
) -> None:
    screen = text_of(difference_screen(found, look(language, width)), width)
    assert re.sub(r"\b[0-9a-f]{7}\b", "3f2a91c", screen) == snapshot
