"""The screen of `check --statistics`."""

import pytest
from screens import FACES, SEPTEMBER, loaded, look, text_of
from syrupy.assertion import SnapshotAssertion

from plantrack.checking import Checked, check
from plantrack.console.statistics import statistics_screen
from plantrack.views.quality import Quality, Share, quality_of

NONE = Share(0, 0)


@pytest.mark.parametrize(("language", "width"), FACES)
def test_the_real_plan(snapshot: SnapshotAssertion, language: str, width: int) -> None:
    plan = loaded()
    found = check(plan, SEPTEMBER, SEPTEMBER)
    screen = statistics_screen(found, quality_of(plan.plan), look(language, width))
    assert text_of(screen, width) == snapshot


def test_an_empty_plan_has_dashes() -> None:
    quality = Quality(NONE, NONE, NONE, NONE, NONE)
    text = text_of(statistics_screen(Checked((), 0), quality, look("en")))
    assert text.count("–") == 5
    assert "0 of 0" in text
    assert "Mistakes by rule" not in text
