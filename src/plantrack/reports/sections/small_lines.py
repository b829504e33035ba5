"""Small lines over time, in characters that every format has, beside the figure they lead to."""

from collections.abc import Sequence
from fractions import Fraction
from functools import partial

from plantrack.reports.edition import Edition
from plantrack.reports.sections.kinds import Text
from plantrack.reports.sections.spans import mark
from plantrack.views.course import Course, course_of
from plantrack.views.status import YearStatus

_HEIGHTS = "▁▂▃▄▅▆▇█"


def course(edition: Edition, year: YearStatus) -> Course:
    """Return how complete an action plan was over time; found once for all its lines."""
    made = partial(course_of, edition.snapshot, year.period)
    return edition.once(f"course-{year.period}", made)


def small_line(shares: Sequence[Fraction | None]) -> Text:
    """Return shares of 1 as a line of blocks, on the scale from 0 to 1; none of a single one."""
    known = [share for share in shares if share is not None]
    if len(known) <= 1:
        return ()
    top = len(_HEIGHTS) - 1
    return mark("".join(_HEIGHTS[min(int(share * len(_HEIGHTS)), top)] for share in known))
