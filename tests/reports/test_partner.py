"""What stands in the report `partner`; its order is its template's, see test_document."""

from collections.abc import Callable

from plantrack.reports.edition import Edition
from plantrack.reports.partner import partner


def test_everybody_and_each(edition: Callable[..., Edition]) -> None:
    found = partner(edition())
    assert found.everybody
    assert found.each
