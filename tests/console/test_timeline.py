"""The screen of `history`."""

from datetime import date

import pytest
from screens import FACES, loaded, look, text_of
from syrupy.assertion import SnapshotAssertion

from plantrack.console.timeline import timeline_screen
from plantrack.history.timeline import timeline

NAMES = ["plan", "2018", "2.3"]


@pytest.mark.parametrize(("language", "width"), FACES)
def test_a_year(snapshot: SnapshotAssertion, language: str, width: int) -> None:
    found = timeline(loaded().plan, "2018", date(2018, 12, 31), "month")
    assert text_of(timeline_screen(found, None, look(language, width)), width) == snapshot


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_no_line_is_wider_than_the_terminal(name: str, language: str) -> None:
    found = timeline(loaded().plan, name, date(2020, 3, 31), "quarter")
    lines = text_of(timeline_screen(found, None, look(language)), 80).splitlines()
    assert max(map(len, lines[3:])) <= 80


def test_plain_characters_where_the_console_has_no_bars() -> None:
    found = timeline(loaded().plan, "2018", date(2018, 12, 31), "month")
    screen = text_of(timeline_screen(found, None, look("en", 80, "ascii")), 80)
    assert "▁" not in screen
    assert "#" in screen
