"""A status restricted to one axis or one commitment."""

import pytest

from plantrack.errors import PlantrackError
from plantrack.views.scope import axes_within, within
from plantrack.views.status import status_of
from views.plans import on, work

STATUS = status_of(on("2017-06-30", work("2017-L1"), work("2017-L2", commitments=["1.10"])))


def test_without_a_scope_nothing_changes() -> None:
    assert within(STATUS, None) is STATUS


def test_trouble_is_that_of_the_scope() -> None:
    late = status_of(
        on(
            "2017-12-31",
            work("2017-L1", due="2017-02-01"),
            work("2017-L2", due="2017-02-01", commitments=["1.10"]),
        )
    )
    assert [one.deliverable.id for one in late.late] == ["2017-L1", "2017-L2"]
    assert [one.deliverable.id for one in within(late, "1.10").late] == ["2017-L2"]
    assert within(late, "1.10").figures == late.figures


def test_an_axis_is_given_as_it_is() -> None:
    assert axes_within(STATUS, "2") == (STATUS.axes[1],)


def test_a_commitment_is_given_alone_in_its_axis() -> None:
    (found,) = axes_within(STATUS, "1.10")
    assert found.axis.id == "1"
    assert [one.commitment.id for one in found.commitments] == ["1.10"]


def test_the_axis_keeps_its_own_figures() -> None:
    (found,) = axes_within(STATUS, "1.10")
    assert found.figures == STATUS.axes[0].figures


@pytest.mark.parametrize(("word", "near"), [("1.11", "1.1"), ("3", "1, 2, 1.1")])
def test_another_word_is_refused_with_the_nearest(word: str, near: str) -> None:
    with pytest.raises(PlantrackError) as refused:
        axes_within(STATUS, word)
    assert near in str(refused.value.values["names"])


def test_a_deliverable_is_no_scope() -> None:
    with pytest.raises(PlantrackError):
        axes_within(STATUS, "2017-L1")
