"""The screen of `why`."""

import pytest
from screens import FACES, SEPTEMBER, look, snapshot_on, text_of
from syrupy.assertion import SnapshotAssertion

from plantrack.console.why import why_screen
from plantrack.views.why import why


@pytest.mark.parametrize(("language", "width"), FACES)
def test_a_commitment(snapshot: SnapshotAssertion, language: str, width: int) -> None:
    found = why(snapshot_on(SEPTEMBER), "2.1")
    assert text_of(why_screen(found, None, look(language, width)), width) == snapshot


def test_the_sum_is_under_its_column() -> None:
    lines = text_of(why_screen(why(snapshot_on(SEPTEMBER), "2.1"), None, look())).splitlines()
    (total,) = [line for line in lines if "Somme" in line]
    assert total.endswith("5,35")
    assert "7" in total


def test_an_empty_set_has_no_figure() -> None:
    assert "pas d’avancement" in text_of(
        why_screen(why(snapshot_on(SEPTEMBER), "1.4"), None, look())
    )


def test_an_indicator() -> None:
    assert "Atteinte" in text_of(why_screen(why(snapshot_on(SEPTEMBER), "I-01"), None, look()))
