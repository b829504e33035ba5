"""What stands in the report `board`; its order is its template's, see test_document."""

from collections.abc import Callable

from plantrack.reports.board import board
from plantrack.reports.edition import Edition


def test_the_annexes_begin_after_a_list_of_them(edition: Callable[..., Edition]) -> None:
    found = board(edition(), ())
    assert [type(each).__name__ for each in found.contents] == ["Contents", "NewPage"]
    assert found.pictures == ()
    assert found.numbers
