"""The next id: the year's own pattern, never one that was used."""

from collections.abc import Callable
from itertools import islice

import pytest

from edits.two_axes import deliverables, files, load
from plantrack.edits.numbering import free_id, next_ids, refuse_other_series, taken_ids
from plantrack.errors import PlantrackError


def next_id(make_plan: Callable, year: str = "2018", axis: int | None = None, **of: str) -> str:
    loaded = load(make_plan(), files(**of))
    return next(next_ids(loaded, year, loaded.plan.axes[axis] if axis is not None else None))


@pytest.mark.parametrize(
    ("ids", "new"),
    [
        (["2018-L01", "2018-L22"], "2018-L23"),
        (["2018-L1", "2018-L9"], "2018-L10"),
        (["2018-L99"], "2018-L100"),
        (["2018-L099"], "2018-L100"),
        (["L-2018.07"], "L-2018.08"),
        (["201801", "201802"], "201803"),
        (["2018-l03", "2018-L01"], "2018-l04"),
        (["2018-L03", "carte"], "2018-L04"),
        (["2018-L2-07", "2018-L2-08"], "2018-L2-09"),
    ],
)
def test_the_pattern_is_the_year_s(make_plan: Callable, ids: list[str], new: str) -> None:
    text = deliverables(*((one, "1.1") for one in ids))
    assert next_id(make_plan, y2018_a=text) == new


@pytest.mark.parametrize(
    ("ids", "new"),
    [
        (["2017-L01", "2017-L30"], "2018-L01"),
        (["2017.001"], "2018.001"),
        (["17-04"], "18-01"),
        (["L04"], "L05"),
        (["201704"], "201801"),
        (["carte"], "2018-L01"),
    ],
)
def test_else_another_year_s(make_plan: Callable, ids: list[str], new: str) -> None:
    text = deliverables(*((one, "1.1") for one in ids))
    assert next_id(make_plan, y2017_a=text, y2018_a="deliverables: []\n") == new


def test_each_axis_may_have_its_own(make_plan: Callable) -> None:
    text = deliverables(("A1-01", "1.1"), ("A1-02", "1.1"), ("A2-07", "2.1"), ("A2-08", "2.1"))
    assert next_id(make_plan, axis=1, y2018_a=text) == "A2-09"
    assert next_id(make_plan, axis=0, y2018_a=text) == "A1-03"


def test_what_was_used_is_never_used_again(make_plan: Callable) -> None:
    text = deliverables(("2018-L01", "1.1"), formerly="[2018-L05]", depends_on="[2018-l09]")
    earlier = deliverables(("2017-L01", "1.1"), formerly="[2018-L12]")
    assert next_id(make_plan, y2018_a=text) == "2018-L10"
    assert next_id(make_plan, y2018_a=text, y2017_a=earlier) == "2018-L13"


def test_what_could_not_be_read_counts_too(make_plan: Callable) -> None:
    text = deliverables(("2018-L01", "1.1"))
    lost = deliverables(("2018-L20", "1.1")).replace("    title: Publier 2018-L20\n", "")
    assert next_id(make_plan, y2018_a=text, y2018_b=lost) == "2018-L21"
    torn = deliverables(("2018-L30", "1.1")) + "  - [\n"
    with pytest.raises(PlantrackError) as refused:
        next_id(make_plan, y2018_a=text, y2018_b=torn)
    assert refused.value.values["file"] == "actions/2018/b.yaml"


def test_an_id_in_a_comment_is_none(make_plan: Callable) -> None:
    text = deliverables(("2018-L01", "1.1")) + "    unknown: x\n  # - id: 2018-L99\n"
    assert next_id(make_plan, y2018_a=text) == "2018-L02"


def test_what_was_removed_and_what_git_knows_count_too(make_plan: Callable) -> None:
    root = make_plan({"plan/changes.yaml": "removed: [2018-L07]\n"})
    loaded = load(root)
    assert next(next_ids(loaded, "2018", None)) == "2018-L08"
    assert next(next_ids(loaded, "2018", None, {"2018-l11", "x"})) == "2018-L12"
    for past, taken in (((), "2018-L07"), ({"2018-L11"}, "2018-l11")):
        with pytest.raises(PlantrackError):
            free_id(loaded, taken, past)


@pytest.mark.parametrize(
    ("word", "other"), [("2017-L50", "2017"), ("2019-L01", "2019"), ("1999-l7", "1999")]
)
def test_an_id_of_another_year_s_series(make_plan: Callable, word: str, other: str) -> None:
    with pytest.raises(PlantrackError) as refused:
        refuse_other_series(load(make_plan()), word, "2018")
    assert refused.value.values["other"] == other


@pytest.mark.parametrize("word", ["2018-L50", "carte", "2018-X1", "L-7"])
def test_any_other_id_will_do(make_plan: Callable, word: str) -> None:
    refuse_other_series(load(make_plan()), word, "2018")


def test_a_file_that_is_no_text_leaves_the_choice_to_people(make_plan: Callable) -> None:
    root = make_plan({"actions/2018/b.yaml": b"deliverables: \xff\n"})
    loaded = load(root)
    with pytest.raises(PlantrackError) as refused:
        next(next_ids(loaded, "2018", None))
    assert refused.value.values["file"] == "actions/2018/b.yaml"
    assert free_id(loaded, "2018-L70") == "2018-L70"


def test_an_id_that_somebody_chose(make_plan: Callable) -> None:
    loaded = load(make_plan())
    assert free_id(loaded, "2018-X") == "2018-X"
    for taken in ("2018-l01", "1.10", "1"):
        with pytest.raises(PlantrackError):
            free_id(loaded, taken)


def test_several_follow_one_another(make_plan: Callable) -> None:
    loaded = load(make_plan())
    assert list(islice(next_ids(loaded, "2018", None), 2)) == ["2018-L02", "2018-L03"]
    assert "2017-l01" in taken_ids(loaded)
