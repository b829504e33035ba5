"""The days on which this person looked at a plan, kept in a folder of their own.

The last two are kept: of the day that is looked at now, and of the one before it, which is the last
visit for all of that day.
"""

from contextlib import suppress
from datetime import date
from pathlib import Path

from plantrack.errors import PlantrackError
from plantrack.state import kept_of, opened_state

VISITS = "visits"
_HEADING = b"plantrack-visits 1"
_MOST = 2
_LONGEST = 64  # bytes: a heading and two days
_EARLIEST = date(2000, 1, 1)
_OURS = 0o600


def visits_of(root: Path, by: date = date.max) -> tuple[date, ...]:
    """Return the days, `by` one, on which somebody looked at a plan, the latest first.

    There are none where it is not known; a day that no visit can have had is not believed.
    """
    heading, _, rest = (kept_of(root, VISITS, _LONGEST) or b"").partition(b"\n")
    if heading != _HEADING:
        return ()
    try:
        days = [date.fromisoformat(word.decode("ascii")) for word in rest.split(b"\n")[:_MOST]]
    except ValueError:  # whole, but not ours
        return ()
    return tuple(sorted((day for day in days if _EARLIEST <= day <= by), reverse=True))


def last_visit(root: Path, day: date) -> date | None:
    """Return the last day before this one on which somebody looked at a plan, or nothing."""
    return next((known for known in visits_of(root) if known < day), None)


def visited(root: Path, day: date) -> None:
    """Keep that somebody looks at a plan today, where it is the first look of the day.

    A later day that is kept gives way: nobody looked then. Where there is no place for it, nothing
    is kept: reading works without.
    """
    known = visits_of(root, day)
    if known[:1] == (day,) and visits_of(root) == known:
        return
    days = [*dict.fromkeys((day, *known))][:_MOST]
    lines = [_HEADING, *(each.isoformat().encode() for each in days)]
    with suppress(PlantrackError, OSError), opened_state(root) as state:
        state.replace(VISITS, b"\n".join(lines), _OURS)
