"""Which action plan, which file, which place in it."""

from collections.abc import Callable
from datetime import date

import pytest

from edits.two_axes import deliverables, files, load
from plantrack.edits.change import NewFile, TextChange
from plantrack.edits.placing import (
    axis_answered,
    comment_on,
    file_for,
    file_named,
    has_header,
    header_of,
    name_for,
    records_added,
    year_in_force,
    year_named,
    year_spelled,
)
from plantrack.errors import PlantrackError
from plantrack.loading import Loaded

ONE = {"y2017_a": "", "y2018_a": ""}


def loaded_with(make_plan: Callable, **of: str) -> Loaded:
    return load(make_plan(), files(**{**ONE, **of}))


def test_the_file_is_the_one_that_holds_most_of_the_axis(make_plan: Callable) -> None:
    loaded = loaded_with(
        make_plan,
        y2018_b=deliverables(("2018-L01", "1.1"), ("2018-L02", "2.1")),
        y2018_c=deliverables(("2018-L03", "2.1"), ("2018-L04", "2.1, 1.1")),
    )
    first, second = loaded.plan.axes
    assert file_for(loaded, first, "2018") == "actions/2018/b.yaml"
    assert file_for(loaded, second, "2018") == "actions/2018/c.yaml"


def test_else_the_name_it_has_in_the_nearest_year_before(make_plan: Callable) -> None:
    loaded = loaded_with(
        make_plan,
        y2017_deux=deliverables(("2017-L01", "2.1")),
        y2018_un=deliverables(("2018-L01", "1.1")),
    )
    first, second = loaded.plan.axes
    assert file_for(loaded, second, "2018") == "actions/2018/deux.yaml"
    assert file_for(loaded, first, "2017") == "actions/2017/un.yaml"
    assert name_for(loaded, second, "2019") == "deux.yaml"


def test_else_the_name_of_the_axis_s_file(make_plan: Callable) -> None:
    loaded = loaded_with(make_plan)
    assert file_for(loaded, loaded.plan.axes[1], "2018") == "actions/2018/2-deux.yaml"


def test_an_axis_s_file_never_makes_a_header(make_plan: Callable) -> None:
    root = make_plan({"plan/axes/plan.yaml": 'id: "3"\ntitle: T\ncommitments: []\n'})
    loaded = load(root)
    assert name_for(loaded, loaded.plan.axes[1], "2018") == "3-plan.yaml"


def test_a_file_that_cannot_be_read_is_left_alone(make_plan: Callable) -> None:
    loaded = loaded_with(make_plan, y2018_2_deux="deliverables: [\n")
    with pytest.raises(PlantrackError):
        file_for(loaded, loaded.plan.axes[1], "2018")
    with pytest.raises(PlantrackError):
        file_named(loaded, "2-deux.yaml", "2018")


@pytest.mark.parametrize(
    "word", ["b.yaml", "./b.yaml", "actions/2018/b.yaml", "actions\\2018\\b.yaml", " b.yaml "]
)
def test_a_file_is_named_with_its_folder_or_without(make_plan: Callable, word: str) -> None:
    assert file_named(load(make_plan()), word, "2018") == "actions/2018/b.yaml"


@pytest.mark.parametrize(
    "word",
    [
        "", "b", "b.yml", "b.YAML", ".b.yaml", "plan.yaml", "../b.yaml", "x/b.yaml", "/b.yaml",
        "actions/2017/b.yaml", "actions/2018/x/b.yaml", "C:\\b.yaml", "b\n.yaml", "b:c.yaml",
    ],
)  # fmt: skip
def test_any_other_place_is_refused(make_plan: Callable, word: str) -> None:
    with pytest.raises(PlantrackError) as refused:
        file_named(load(make_plan()), word, "2018")
    assert str(refused.value.values["example"]).startswith("actions/2018/")


def test_the_year_is_that_of_the_day_else_the_latest(make_plan: Callable) -> None:
    loaded = load(make_plan())
    assert year_in_force(loaded, date(2017, 5, 1)) == "2017"
    assert year_in_force(loaded, date(2018, 5, 1)) == "2018"
    assert year_in_force(loaded, date(2031, 5, 1)) == "2018"
    assert year_in_force(loaded, date(2001, 5, 1)) == "2018"


def test_a_year_without_a_header_is_no_action_plan(make_plan: Callable) -> None:
    loaded = load(make_plan(), {"actions/2018/plan.yaml": ""})
    assert not has_header(loaded, "2018")
    assert year_in_force(loaded, date(2018, 5, 1)) == "2017"
    with pytest.raises(PlantrackError) as refused:
        year_named(loaded, "2018")
    assert "new-year" in refused.value.message_id
    none = load(make_plan(), {"actions/2017/plan.yaml": "", "actions/2018/plan.yaml": ""})
    with pytest.raises(PlantrackError):
        year_in_force(none, date(2018, 5, 1))


def test_a_header_that_cannot_be_read_is_told(make_plan: Callable) -> None:
    loaded = load(make_plan({"actions/2018/plan.yaml": "year: [\n"}))
    for ask in (
        lambda: year_named(loaded, "2018"),
        lambda: year_in_force(loaded, date(2018, 1, 1)),
    ):
        with pytest.raises(PlantrackError) as refused:
            ask()
        assert refused.value.values["file"] == header_of("2018")


def test_a_label_names_its_year(make_plan: Callable) -> None:
    header = "year: 2018\ntitle: P\nstart: 2018-04-01\nend: 2019-03-31\nlabel: 2018-2019\n"
    loaded = load(make_plan({"actions/2018/plan.yaml": header}))
    assert year_named(loaded, "2018-2019") == "2018"
    assert year_named(loaded, "2018") == "2018"


def test_years_have_four_digits() -> None:
    assert year_spelled("2018") == "2018"
    for word in ("18", "0000", "20180", "2018.0", "2018-01", "plan", "a b", "２０１８", ""):
        with pytest.raises(PlantrackError):
            year_spelled(word)


def test_records_go_to_the_end_of_a_file_or_make_it(make_plan: Callable) -> None:
    loaded = load(make_plan())
    changes, routes = records_added(loaded, "actions/2018/a.yaml", [{"id": "x"}, {"id": "y"}], "C")
    assert [type(one) for one in changes] == [TextChange, TextChange]
    assert routes == (("deliverables", 1), ("deliverables", 2))
    (made,), routes = records_added(loaded, "actions/2018/b.yaml", [{"id": "x"}], "C")
    assert made == NewFile("actions/2018/b.yaml", "C", {"deliverables": [{"id": "x"}]})
    assert routes == (("deliverables", 0),)


def test_records_that_could_not_be_read_have_their_place(make_plan: Callable) -> None:
    text = deliverables(("2018-L01", "1.1")) + "  - id: 2018-L02\n"
    loaded = load(make_plan({"actions/2018/a.yaml": text}))
    _, routes = records_added(loaded, "actions/2018/a.yaml", [{"id": "x"}], "")
    assert routes == (("deliverables", 2),)


def test_the_axis_is_that_of_the_first_commitment_known(make_plan: Callable) -> None:
    loaded = loaded_with(make_plan)
    first, second = loaded.plan.axes
    assert axis_answered(loaded, ["9.9", "2.1", "1.1"]) is second
    assert axis_answered(loaded, ["9.9"]) is None
    assert comment_on(loaded, [first, second]) == (
        "Axe 1\u00a0: Premier axe; Axe 2\u00a0: Second axe"
    )
