"""An action plan as a report tells it."""

from collections.abc import Callable
from datetime import date

from plantrack.reports.edition import Edition
from plantrack.reports.years import year_page


def test_a_year_has_its_dates_and_its_figures(edition: Callable[..., Edition]) -> None:
    one = edition()
    current = one.status.current
    assert current is not None
    page = year_page(one, current)
    assert (page["year"], page["start"]["iso"], page["end"]["iso"]) == (
        2018,
        "2018-01-01",
        "2018-12-31",
    )
    assert page["total"] == current.figures.deliverables.total
    assert page["elapsed"]["words"] == "74%"
    assert page["is_adopted"] is True


def test_a_year_not_adopted_says_so(edition: Callable[..., Edition]) -> None:
    one = edition(date(2017, 1, 1))
    first = one.status.years[0]
    page = year_page(one, first)
    assert page["is_adopted"] is (first.action_plan not in one.status.unadopted)
