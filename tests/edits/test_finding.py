"""What a word names."""

from collections.abc import Callable

import pytest

from edits.changing import load, refused
from plantrack.edits.finding import anything_named, deliverable_named, indicator_named
from plantrack.errors import PlantrackError
from plantrack.model import ActionPlan, Axis, Commitment, Partner, PlanHeader, Role

INDICATOR = "indicators:\n  - {id: I-1, commitment: 1.1, title: x, unit: x, direction: increase}\n"


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("1", Axis),
        ("1.10", Commitment),
        ("Direction", Role),
        ("poles", Partner),
        ("2018", ActionPlan),
        ("PLAN", PlanHeader),
    ],
)
def test_anything(make_plan: Callable, word: str, kind: type) -> None:
    assert isinstance(anything_named(load(make_plan()), word), kind)


def test_a_former_id_names_its_deliverable(make_plan: Callable) -> None:
    text = "deliverables:\n- {id: N, title: x, commitments: [1.10], formerly: [Old]}\n"
    loaded = load(make_plan({"actions/2018/a.yaml": text}))
    assert deliverable_named(loaded, "old").id == "N"


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("2018-L02", "the choices are 2018-L01"),
        ("2019", "the choices are"),
        ("direktion", "Did you mean direction?"),
        ("", "names nothing"),
        ("\u200b", "names nothing"),
    ],
)
def test_nothing(make_plan: Callable, word: str, said: str) -> None:
    with pytest.raises(PlantrackError) as error:
        anything_named(load(make_plan()), word)
    assert said in refused(error)


def test_of_another_kind(make_plan: Callable) -> None:
    loaded = load(make_plan({"plan/indicators.yaml": INDICATOR}))
    assert indicator_named(loaded, "i-1").id == "I-1"
    for find, word in ((deliverable_named, "I-1"), (indicator_named, "2018-L01")):
        with pytest.raises(PlantrackError) as error:
            find(loaded, word)
        assert f"“{word}” is a" in refused(error)


@pytest.mark.parametrize(
    "twin",
    [
        "actions/2018/b.yaml:deliverables:\n- {id: 2018-l01, title: x, commitments: [1.1]}\n",
        "plan/indicators.yaml:" + INDICATOR.replace("I-1", "2018-L01"),
    ],
)
def test_two_records_with_one_id(make_plan: Callable, twin: str) -> None:
    path, text = twin.split(":", 1)
    loaded = load(make_plan({path: text}))
    with pytest.raises(PlantrackError) as error:
        anything_named(loaded, "2018-L01")
    assert "two records have the id" in refused(error)


@pytest.mark.parametrize(
    "text",
    [
        "deliverables:\n- {id: 2018-L09, title: x, commitments: [1.1]\n",
        "deliverables:\n- {id: 2018-L09, commitments: [1.1]}\n",
    ],
)
def test_what_could_not_be_read_may_hold_it(make_plan: Callable, text: str) -> None:
    loaded = load(make_plan({"actions/2018/b.yaml": text}))
    for find in (anything_named, deliverable_named):
        with pytest.raises(PlantrackError) as error:
            find(loaded, "2018-l09")
        assert "“2018-l09” stands in actions/2018/b.yaml" in refused(error)
        with pytest.raises(PlantrackError) as error:
            find(loaded, "2018-L10")
        assert "names nothing that could be read" in refused(error)
