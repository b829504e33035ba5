"""What an id names, whatever its case, and the nearest names where it names nothing."""

import pytest

from plantrack.errors import PlantrackError
from plantrack.model import Axis, Commitment, Deliverable, Indicator
from plantrack.views.finding import named_by, unknown_name
from views.plans import plan_of, work

INDICATOR = {
    "id": "Visites",
    "commitment": "1.1",
    "title": "Visites",
    "unit": "visites",
    "direction": "increase",
}
PLAN = plan_of(
    work("2017-L1", formerly=["2017-A", "2017-L2"]), work("2017-L2"), indicators=(INDICATOR,)
)


@pytest.mark.parametrize(
    ("identifier", "kind"),
    [("1", Axis), ("1.10", Commitment), ("2017-L1", Deliverable), ("Visites", Indicator)],
)
def test_an_id_names_one_thing(identifier: str, kind: type) -> None:
    found = named_by(PLAN, identifier)
    assert isinstance(found, kind)
    assert found.id == identifier


@pytest.mark.parametrize("identifier", ["2017-l1", "VISITES", "visites"])
def test_case_is_indifferent(identifier: str) -> None:
    assert named_by(PLAN, identifier).id.casefold() == identifier.casefold()


def test_a_former_id_names_its_deliverable() -> None:
    assert named_by(PLAN, "2017-a").id == "2017-L1"


def test_a_current_id_wins_over_a_former_one() -> None:
    assert named_by(PLAN, "2017-L2").id == "2017-L2"


def test_of_a_repeated_id_the_first_is_named() -> None:
    twice = plan_of(work("2017-L1", title="Premier"), work("2017-L1", title="Second"))
    assert named_by(twice, "2017-L1").title == "Premier"


def test_1_1_and_1_10_are_two() -> None:
    assert named_by(PLAN, "1.1").id == "1.1"


@pytest.mark.parametrize(("word", "near"), [("2017-L3", "2017-L"), ("visite", "Visites")])
def test_the_nearest_are_proposed(word: str, near: str) -> None:
    with pytest.raises(PlantrackError) as refused:
        named_by(PLAN, word)
    assert near in str(refused.value.values["names"])


def test_a_few_names_are_all_told_where_none_is_near() -> None:
    assert unknown_name("zzz", ["direction", "poles"]).values["names"] == "direction, poles"


def test_many_are_not() -> None:
    error = unknown_name("zzz", [f"nom-{number}" for number in range(13)])
    assert "names" not in error.values
    assert error.values["word"] == "zzz"
