"""`why`: how each kind of figure is made, line by line."""

from datetime import date
from fractions import Fraction

import pytest

from plantrack.errors import PlantrackError
from plantrack.views.standing import Snapshot
from plantrack.views.why import Explanation, why
from views.plans import action_plan, ids_of, plan_of, real, update, work

MEASURED = {
    "id": "I1",
    "commitment": "1.1",
    "title": "Visites",
    "unit": "visites",
    "direction": "increase",
    "baseline": {"value": "0"},
    "targets": [{"date": "2018-12-31", "value": "10"}],
    "measurements": [{"date": "2018-01-31", "value": "5"}],
}
PLAN = plan_of(
    work("2017-L1", updates=[update("2017-12-01", status="deferred", progress="40")]),
    work("2017-L2", weight="3", updates=[update("2017-12-01", status="done")]),
    work(
        "2018-L1",
        continues="2017-L1",
        commitments=["1.1", "1.10"],
        updates=[update("2018-02-01", status="in_progress", progress="50")],
    ),
    work(
        "2018-L2",
        commitments=["1.10", "2.1"],
        updates=[update("2018-02-01", status="in_progress")],
    ),
    work("2019-L1"),
    action_plans=(action_plan(2017), action_plan(2018, label="2018-2019"), action_plan(2019)),
    indicators=(MEASURED,),
)


def told(name: str, day: str = "2018-06-30") -> Explanation:
    return why(Snapshot(PLAN, date.fromisoformat(day)), name)


@pytest.mark.parametrize(
    ("name", "kind", "value"),
    [
        ("plan", "plan", "7/10"),
        ("2017", "year", "17/20"),
        ("2018", "year", "1/4"),
        ("1", "axis", "7/10"),
        ("1.1", "commitment", "7/8"),
        ("2017-L1", "deliverable", "2/5"),
        ("I1", "indicator", "1/2"),
    ],
)
def test_each_kind_of_figure(name: str, kind: str, value: str) -> None:
    found = told(name)
    assert (found.kind, found.id, found.value) == (kind, name, Fraction(value))


def test_a_line_is_a_deliverable_its_weight_and_what_it_adds() -> None:
    found = told("1.1")
    assert [(one.standing.deliverable.id, one.weight, one.product) for one in found.shares] == [
        ("2017-L2", Fraction(3), Fraction(3)),
        ("2018-L1", Fraction(1), Fraction(1, 2)),
    ]
    assert found.achieved == Fraction(7, 2)


def test_what_its_successor_stands_for_is_named() -> None:
    found = told("plan").completion
    assert found
    assert ids_of(found.left_out) == ["2017-L1"]


def test_what_was_never_quantified_is_named() -> None:
    found = told("2018").completion
    assert found
    assert ids_of(found.unquantified) == ["2018-L2"]


@pytest.mark.parametrize("name", ["plan", "2019", "1", "1.1", "2019-L1"])
def test_what_is_not_in_force_is_named_and_not_counted(name: str) -> None:
    found = told(name)
    assert ids_of(found.not_in_force) == ["2019-L1"]
    assert "2019-L1" not in ids_of(one.standing for one in found.shares)


@pytest.mark.parametrize("name", ["2019", "2019-L1", "2.2"])
def test_without_work_in_force_there_is_no_figure(name: str) -> None:
    assert told(name).value is None
    assert told(name).shares == ()


@pytest.mark.parametrize(
    ("name", "ids"),
    [
        ("plan", ["2018-L1", "2018-L2"]),
        ("2018", ["2018-L1", "2018-L2"]),
        ("2017", []),
        ("1", ["2018-L1"]),
        ("2", []),
        ("1.10", []),
        ("2018-L2", []),
    ],
)
def test_what_stands_in_several_rows_is_named(name: str, ids: list[str]) -> None:
    assert ids_of(told(name).repeated) == ids


def test_a_year_answers_to_its_label() -> None:
    assert told("2018-2019") == told("2018")


@pytest.mark.parametrize(("name", "same"), [("PLAN", "plan"), ("i1", "I1"), ("2018-l1", "2018-L1")])
def test_case_is_indifferent(name: str, same: str) -> None:
    assert told(name) == told(same)


@pytest.mark.parametrize(("name", "kind"), [("2017", "year"), ("plan", "plan")])
def test_plan_and_the_years_mean_themselves(name: str, kind: str) -> None:
    plan = plan_of(indicators=(MEASURED | {"id": name},))
    assert why(Snapshot(plan, date(2017, 6, 30)), name).kind == kind


@pytest.mark.parametrize(
    ("name", "near"), [("2107", "2017"), ("plans", "plan"), ("2018-L9", "2018-L1")]
)
def test_an_unknown_name_is_refused_with_the_nearest(name: str, near: str) -> None:
    with pytest.raises(PlantrackError) as refused:
        told(name)
    assert near in str(refused.value.values["names"])


def test_an_indicator_has_its_attainment_and_no_lines() -> None:
    found = told("I1")
    assert found.attainment
    assert found.completion is None
    assert found.shares == ()


def test_every_figure_of_the_real_plan_explains_itself() -> None:
    snapshot = real("2018-09-30")
    plan = snapshot.plan
    names = ["plan", "2017", "2018", *plan.commitments, *(one.id for one in plan.axes)]
    for found in (why(snapshot, name) for name in names):
        assert sum(one.product for one in found.shares) == found.achieved
        assert found.completion
        assert found.achieved == (found.value or 0) * found.completion.weight
