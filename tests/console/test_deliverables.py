"""The screen of `list`."""

import pytest
from screens import FACES, SEPTEMBER, look, snapshot_on, text_of
from syrupy.assertion import SnapshotAssertion

from plantrack.console.deliverables import list_screen
from plantrack.views.listing import Filters, listing_of


@pytest.mark.parametrize(("language", "width"), FACES)
def test_a_year(snapshot: SnapshotAssertion, language: str, width: int) -> None:
    taken = snapshot_on(SEPTEMBER)
    found = listing_of(taken, Filters(year="2018"))
    assert (
        text_of(list_screen(taken.plan, found, SEPTEMBER, look(language, width)), width) == snapshot
    )


def test_an_empty_list_says_so() -> None:
    taken = snapshot_on(SEPTEMBER)
    assert text_of(list_screen(taken.plan, (), SEPTEMBER, look())).startswith("0 livrable ")


def test_planned_work_past_its_start_has_not_begun() -> None:
    taken = snapshot_on(SEPTEMBER)
    found = [one for one in taken.in_force if one.started and one.status == "planned"]
    assert found
    assert "Non" in text_of(list_screen(taken.plan, found, SEPTEMBER, look(width=120)), 120)
