"""The screen of `show`."""

import pytest
from screens import SEPTEMBER, look, snapshot_on, text_of
from syrupy.assertion import SnapshotAssertion

from plantrack.console.show import show_screen
from plantrack.views.show import show


@pytest.mark.parametrize("identifier", ["2", "2.3", "2018-L07", "I-01", "2017-L04", "2019-L20"])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_each_kind(snapshot: SnapshotAssertion, identifier: str, language: str) -> None:
    found = show(snapshot_on(SEPTEMBER), identifier)
    assert text_of(show_screen(found, "a.yaml:1", None, look(language))) == snapshot


def test_what_is_not_yet_in_force_is_named_as_such() -> None:
    found = show(snapshot_on(SEPTEMBER), "2019-L20")
    assert "en vigueur à partir du 2019-01-01" in text_of(show_screen(found, None, None, look()))


def test_entries_after_the_day_are_told_apart() -> None:
    found = show(snapshot_on(SEPTEMBER), "2018-L07")
    assert "non compté" in text_of(show_screen(found, None, None, look()))
