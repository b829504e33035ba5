"""What stands in the report `year`; its order is its template's, see test_document."""

from collections.abc import Callable

from plantrack.reports.edition import Edition
from plantrack.reports.year import year


def test_it_is_about_the_year_of_the_day(edition: Callable[..., Edition]) -> None:
    found = year(edition())
    assert found.position[0].text[0].text == "Plan d’action 2018"  # type: ignore[union-attr]  # a heading
    assert found.completion
