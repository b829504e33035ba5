"""What stands in the report `role`; its order is its template's, see test_document."""

from collections.abc import Callable

from plantrack.reports.edition import Edition
from plantrack.reports.role import role


def test_everybody_and_each(edition: Callable[..., Edition]) -> None:
    found = role(edition())
    assert found.everybody
    assert found.each
