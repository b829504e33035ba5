"""The gate of edits over many rows: those that it refuses are found, whatever the reason."""

from collections.abc import Sequence

import pytest

from plantrack.errors import PlantrackError
from plantrack.tables.gate import Gate


@pytest.mark.parametrize(
    ("bad", "out"),
    [([], []), ([{3}], [3]), ([{1}, {8}], [1, 8]), ([{2, 6}], [6]), ([{0, 1}, {1, 9}], [1])],
)
def test_the_row_that_a_refusal_does_not_name_is_found(bad: list[set[int]], out: list[int]) -> None:
    left: list[int] = []

    def prepare(rows: Sequence[int]) -> None:
        if any(each <= set(rows) for each in bad):
            raise PlantrackError("no")
        left[:] = rows

    found = Gate(prepare, lambda _: None).sifted(range(10))
    assert [each.part for each in found.refused] == out
    assert left == [row for row in range(10) if row not in out]


def test_what_is_refused_without_any_row_is_refused_whole() -> None:
    def prepare(_: Sequence[int]) -> None:
        raise PlantrackError("never")

    with pytest.raises(PlantrackError, match="never"):
        Gate(prepare, lambda _: None).sifted(range(4))
