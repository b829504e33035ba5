"""Figures that look wrong beside their parts are explained there."""

from collections.abc import Callable


def test_a_completion_far_from_the_mean_of_its_parts_says_why(plantrack: Callable) -> None:
    out = plantrack("report", "board", "--as-of", "2018-09-30", "--lang", "en").out
    of_axis = out.split("### 4 Réaffirmer")[1].split("### ")[0]
    assert "54% is not the mean of the rows: each deliverable counts once" in of_axis
    of_first = out.split("### 1 Poursuivre")[1].split("### ")[0]
    assert "is not the mean" not in of_first


def test_promises_of_several_axes_are_told_below_the_table(plantrack: Callable) -> None:
    out = plantrack("report", "summary", "--as-of", "2018-09-30", "--lang", "en").out
    assert "3 promises count in several rows, and once as a whole." in out
