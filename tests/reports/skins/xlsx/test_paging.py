"""Pages end where parts begin: what fits on a page is not torn."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from plantrack.reports.skins.xlsx.paging import breaks_of, room_of


def test_a_part_that_does_not_fit_what_is_left_begins_a_page() -> None:
    assert breaks_of([10.0] * 12, [6], 80.0) == [6]
    assert breaks_of([10.0] * 12, [6], 200.0) == []


def test_a_wide_sheet_is_scaled_and_has_more_rows_a_page() -> None:
    assert room_of(2000, "letter", landscape=False) > room_of(600, "letter", landscape=False)
    assert room_of(600, "letter", landscape=True) < room_of(600, "letter", landscape=False)


@given(
    heights=st.lists(st.floats(5, 60), min_size=1, max_size=60),
    starts=st.sets(st.integers(1, 59)),
)
def test_no_part_that_fits_on_a_page_is_torn(heights: list[float], starts: set[int]) -> None:
    room = 300.0
    parts = sorted(one for one in starts if one < len(heights))
    breaks = breaks_of(heights, parts, room)
    assert set(breaks) <= {0, *parts}
    edges = [0, *parts, len(heights)]
    for first, after in pairwise(edges):
        page = max((one for one in breaks if one <= first), default=0)
        above = sum(heights[page:first])
        tall = sum(heights[first:after])
        if tall <= room and first not in breaks and above <= room:
            assert above + tall <= room + 1e-6
