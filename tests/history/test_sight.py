"""What a reading lets one say of what it does not have."""

from plantrack.history.sight import Sight

from .plans import CARTE, FILES, OTHERS, loaded


def test_a_sound_plan_has_nothing_in_doubt() -> None:
    sight = Sight(loaded(FILES))
    assert sight.is_whole
    assert sight.has_header
    assert [one.year for one in sight.action_plans()] == [2017, 2018]
    assert not sight.may_have("L-09", CARTE)
    assert not sight.is_unsure(sight.plan.deliverables[0], "title")


def test_what_a_broken_file_may_hold() -> None:
    sight = Sight(loaded({**FILES, CARTE: "deliverables:\n  - id: L-01\n  title\n"}))
    assert not sight.is_whole
    assert sight.may_have("L-77", CARTE)
    assert sight.may_have("L-01", OTHERS)
    assert not sight.may_have("L-77", OTHERS)


def test_a_record_that_lost_its_title_may_be_there() -> None:
    files = {**FILES, CARTE: FILES[CARTE].replace("    title: Former les équipes\n", "")}
    assert Sight(loaded(files)).may_have("L-02", OTHERS)


def test_a_field_that_was_wrong_is_unsure() -> None:
    files = {**FILES, CARTE: FILES[CARTE].replace("weight: 2", "weight: deux")}
    sight = Sight(loaded(files))
    one = sight.plan.deliverable_of["L-01"]
    assert sight.is_unsure(one, "weight")
    assert not sight.is_unsure(one, "title")
    assert not sight.is_unsure(sight.plan.deliverable_of["L-02"], "weight")


def test_headers_that_are_assumed_are_not_written() -> None:
    files = {path: text for path, text in FILES.items() if path != "actions/2018/plan.yaml"}
    assert [one.year for one in Sight(loaded(files)).action_plans()] == [2017]
    broken = {**FILES, "plan/plan.yaml": "title: ["}
    assert not Sight(loaded(broken)).has_header
