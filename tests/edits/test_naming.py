"""Words to ids: commitments, roles, partners."""

from collections.abc import Callable

import pytest

from edits.two_axes import files, load
from plantrack.edits.naming import commitment_named, partner_named, role_named, words_of
from plantrack.errors import PlantrackError


def test_an_id_or_a_title_names_it_whatever_the_case(make_plan: Callable) -> None:
    loaded = load(make_plan())
    assert role_named(loaded, "DIRECTION") == "direction"
    assert partner_named(loaded, "pôles") == "poles"
    assert commitment_named(loaded, "1.10") == "1.10"
    assert commitment_named(loaded, "dixième engagement") == "1.10"


@pytest.mark.parametrize(
    ("named", "word", "told"),
    [
        (role_named, "directoin", "direction"),
        (partner_named, "pole", "poles"),
        (commitment_named, "1.11", "1.1"),
        (commitment_named, "1", "1.1, 1.10"),
        (role_named, "?", "Direction"),
        (commitment_named, "?", "Dixième engagement"),
    ],
)
def test_the_nearest_or_all_are_told(
    make_plan: Callable, named: Callable, word: str, told: str
) -> None:
    with pytest.raises(PlantrackError) as refused:
        named(load(make_plan()), word)
    assert told in str(refused.value.values)


def test_a_plan_without_a_team_says_so(make_plan: Callable) -> None:
    loaded = load(make_plan(), {"plan/team.yaml": ""})
    with pytest.raises(PlantrackError) as refused:
        role_named(loaded, "direction")
    assert refused.value.values["file"] == "plan/team.yaml"


def test_what_a_file_may_hold_that_cannot_be_read_is_taken_as_typed(make_plan: Callable) -> None:
    loaded = load(make_plan({"plan/team.yaml": "roles: [\n"}))
    assert role_named(loaded, "finances") == "finances"
    with pytest.raises(PlantrackError):
        commitment_named(loaded, "9.9")
    loaded = load(make_plan(), {"plan/axes/2.yaml": "id: [\n"})
    assert commitment_named(loaded, "9.9") == "9.9"


def test_a_list_is_split_at_commas() -> None:
    assert words_of(" 2.1,2.3 ;; 1.1,") == ["2.1", "2.3", "1.1"]
    assert words_of("Pôles d’économie sociale") == ["Pôles d’économie sociale"]
    assert files()
