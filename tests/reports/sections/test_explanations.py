"""Each figure taken apart, found by the anchor that figures lead to."""

from collections.abc import Callable

from plantrack.reports.edition import Edition
from plantrack.reports.sections.explanations import apart, apart_of_year


def test_each_figure_has_its_anchor(edition: Callable[..., Edition], lines: Callable) -> None:
    one = edition()
    part = apart(one)
    anchors = [entry.anchor for entry in part[-1].entries]  # type: ignore[union-attr]  # a listing
    assert {"why-plan", "why-2018", "why-axis-1", "why-commitment-1.1"} <= set(anchors)
    assert any(line.startswith("Promised to date, axis 1") for line in lines(part))


def test_that_of_a_year_stands_alone(edition: Callable[..., Edition], lines: Callable) -> None:
    told = lines(apart_of_year(edition(), "2018"))
    assert told[0] == "How the completion was made"
    assert told[1].endswith("that is 68%")
    assert apart_of_year(edition(), "1999") == ()
