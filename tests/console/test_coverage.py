"""The screen of `coverage`."""

import pytest
from screens import AFTER, FACES, SEPTEMBER, look, snapshot_on, text_of
from syrupy.assertion import SnapshotAssertion

from plantrack.console.coverage import coverage_screen
from plantrack.views.coverage import coverage_of


@pytest.mark.parametrize(("language", "width"), FACES)
def test_the_matrix(snapshot: SnapshotAssertion, language: str, width: int) -> None:
    found = coverage_of(snapshot_on(SEPTEMBER))
    assert text_of(coverage_screen(found, None, look(language, width)), width) == snapshot


def test_after_the_start_of_the_last_year_the_word_is_not_taken_up() -> None:
    found = coverage_of(snapshot_on(AFTER))
    assert "repris sur 21" in text_of(coverage_screen(found, None, look()))
