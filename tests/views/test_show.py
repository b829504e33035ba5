"""`show`: each kind of thing, whole, a deliverable with its thread."""

from datetime import date
from fractions import Fraction

import pytest

from plantrack.errors import PlantrackError
from plantrack.views.finding import Named
from plantrack.views.show import Shown, show
from plantrack.views.standing import Snapshot
from views.plans import ids_of, plan_of, real, update, work

MEASURED = {
    "id": "I1",
    "commitment": "1.10",
    "title": "Visites",
    "unit": "visites",
    "direction": "increase",
    "baseline": {"value": "0"},
    "targets": [{"date": "2018-12-31", "value": "10"}],
    "measurements": [{"date": "2018-01-31", "value": "5"}],
}
WORKS = (
    work(
        "2017-L1",
        updates=[update("2017-12-01", status="deferred", progress="40")],
        formerly=["2017-A"],
    ),
    work(
        "2018-L1",
        continues="2017-L1",
        commitments=["1.1", "1.10"],
        updates=[update("2018-12-01", status="deferred", progress="70")],
    ),
    work("2018-L2", depends_on=["2018-L1"]),
    work("2019-L1", continues="2018-L1"),
)
PLAN = plan_of(*WORKS, indicators=(MEASURED,))


def shown(identifier: str, day: str = "2018-12-31") -> Shown:
    return show(Snapshot(PLAN, date.fromisoformat(day)), identifier)


@pytest.mark.parametrize("identifier", ["2017-L1", "2018-L1", "2019-L1"])
def test_a_thread_is_whole_from_any_of_its_links(identifier: str) -> None:
    assert ids_of(shown(identifier).life.members) == ["2017-L1", "2018-L1", "2019-L1"]


def test_a_deliverable_alone_is_its_own_thread() -> None:
    assert ids_of(shown("2018-L2").life.members) == ["2018-L2"]


def test_a_circle_of_threads_ends() -> None:
    plan = plan_of(work("2017-L1", continues="2018-L1"), work("2018-L1", continues="2017-L1"))
    found = show(Snapshot(plan, date(2018, 6, 30)), "2018-L1")
    assert ids_of(found.life.members) == ["2017-L1", "2018-L1"]


def test_a_deliverable_has_its_standing_and_its_own_completion() -> None:
    found = shown("2018-L1")
    assert found.standing
    assert found.standing.status.value == "deferred"
    assert found.completion
    assert found.completion.value == Fraction(7, 10)


def test_a_deliverable_not_in_force_is_shown_without_completion() -> None:
    found = shown("2019-L1")
    assert found.standing
    assert not found.standing.in_force
    assert found.completion
    assert found.completion.value is None


def test_what_depends_on_a_deliverable_is_named() -> None:
    assert ids_of(shown("2018-L1").needed_by) == ["2018-L2"]


def test_a_former_id_shows_its_deliverable() -> None:
    assert shown("2017-a").named.id == "2017-L1"


def test_an_axis_has_its_commitments_and_its_work_to_come() -> None:
    found = shown("1")
    assert [one.commitment.id for one in found.commitments] == ["1.1", "1.10"]
    assert ids_of(found.deliverables) == ["2017-L1", "2018-L1", "2018-L2", "2019-L1"]
    assert [one.indicator.id for one in found.indicators] == ["I1"]


def test_an_axis_is_as_complete_as_its_work_in_force() -> None:
    found = shown("1").completion
    assert found
    assert ids_of(found.counted) == ["2018-L1", "2018-L2"]
    assert found.value == Fraction(7, 20)


def test_a_commitment_has_only_its_own() -> None:
    found = shown("1.10")
    assert [one.commitment.id for one in found.commitments] == ["1.10"]
    assert ids_of(found.deliverables) == ["2018-L1"]
    assert [one.indicator.id for one in found.indicators] == ["I1"]
    assert not shown("1.1").indicators


def test_an_indicator_has_its_attainment() -> None:
    (found,) = shown("i1").indicators
    assert found.value == Fraction(1, 2)
    assert shown("I1").completion is None


def test_an_unknown_id_is_refused_with_the_nearest() -> None:
    with pytest.raises(PlantrackError) as refused:
        shown("2018-L9")
    assert "2018-L" in str(refused.value.values["names"])


def test_everything_of_the_real_plan_can_be_shown() -> None:
    snapshot = real("2018-09-30")
    plan = snapshot.plan
    every: list[Named] = [
        *plan.axes,
        *plan.commitments.values(),
        *plan.deliverables,
        *plan.indicators,
    ]
    assert all(show(snapshot, one.id).named is one for one in every)
