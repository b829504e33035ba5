"""Where the pages of a sheet end: no part that fits on one is torn, no heading left behind."""

from collections.abc import Sequence
from itertools import pairwise

from plantrack.reports.look import Paper

_PAPERS = {"letter": (612.0, 792.0), "a4": (595.3, 841.9)}  # points, across and down
_MARGINS = (57.6, 100.8)
_SPARE = 0.94  # readers do not draw letters quite alike
_POINTS = 0.75  # a pixel
_LEAST = 0.25  # of a page: with less of it left, a part longer than a page begins on the next


def room_of(width: int, paper: Paper, *, landscape: bool) -> float:
    """Return how many points of rows a page takes of a sheet so many pixels wide."""
    across, down = reversed(_PAPERS[paper]) if landscape else _PAPERS[paper]
    scale = min(1.0, (across - _MARGINS[0]) / (width * _POINTS))
    return (down - _MARGINS[1]) / scale * _SPARE


def breaks_of(heights: Sequence[float], starts: Sequence[int], room: float) -> list[int]:
    """Return the rows before which a page ends, given those at which a part starts."""
    found: list[int] = []
    left = room
    for first, after in pairwise((0, *starts, len(heights))):
        tall = sum(heights[first:after])
        if tall > left and (tall <= room or left < room * _LEAST):
            found.append(first)
            left = room
        left -= tall
        if left < 0:
            left %= room
    return found
