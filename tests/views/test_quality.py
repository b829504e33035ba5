"""What a plan's records say and leave out."""

from plantrack.views.quality import Share, quality_of
from views.plans import plan_of, update, work


def test_shares_of_a_small_plan() -> None:
    proved = update("2018-02-01", status="done", evidence=["x"])
    plan = plan_of(
        work("2018-A", lead="direction", start="2018-01-01", updates=[proved]),
        work("2018-B", due="2018-06-30", updates=[update("2018-02-01", status="done")]),
        work("2018-C", updates=[update("2018-02-01", due="2018-07-01")]),
    )
    found = quality_of(plan)
    assert found.lead == found.start == Share(1, 3)
    assert found.due == Share(2, 3)
    assert found.evidence == Share(1, 2)
    assert found.indicator.having == 0


def test_an_empty_plan_has_no_share() -> None:
    assert quality_of(plan_of()).lead == Share(0, 0)
