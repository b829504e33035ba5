"""Most entries since the last board meeting were committed just before the next one.

What it sees: in the three days before a board meeting, or on that day, git first has five entries
or more, of three deliverables or more; and they are more than half of those that it has since the
meeting before. What was there in the first version that git knows is left out.

Why it may be harmless: notes are kept elsewhere and brought here for each meeting, by somebody
whose task it is.

What to ask: what was known between the two meetings, and by whom?
"""

from bisect import bisect_right
from collections.abc import Iterator
from datetime import date, timedelta

from plantrack.diagnostics import Related
from plantrack.doubts.subject import Finding, Subject, Work, place_of
from plantrack.locale import msg, plural_msg
from plantrack.model import Update

NEEDS_GIT = True
_ENTRIES, _OF, _SHOWN = 5, 3, 12
_DAY, _EVE = timedelta(days=1), timedelta(days=3)
Typed = tuple[date, Work, Update]


def find(subject: Subject) -> Iterator[Finding]:
    """Give each meeting on whose eve most was typed, at the first of those entries."""
    first = subject.told.first if subject.told else None
    if first is None:
        return
    events = sorted(
        (event for event in subject.plan.header.events if event.kind == "board"),
        key=lambda event: event.date,
    )
    before, typed = first - _DAY, sorted(_typed(subject), key=lambda told: told[0])
    days = [told[0] for told in typed]
    for event in events:
        if first < event.date and event.date - _EVE <= subject.day:
            since = typed[bisect_right(days, before) : bisect_right(days, event.date)]
            eve = [told for told in since if event.date - _EVE <= told[0]]
            if _is_most(eve, since):
                yield _finding(eve, len(since), event.date)
        before = max(before, event.date)


def _typed(subject: Subject) -> Iterator[Typed]:
    told = subject.told.typed if subject.told else {}
    for work in subject.works:
        for position, entry in enumerate(work.deliverable.updates):
            typed = told.get((work.id, position))
            if typed is not None and max(typed, entry.date) <= subject.day:
                yield typed, work, entry


def _is_most(eve: list[Typed], since: list[Typed]) -> bool:
    return (
        len(eve) >= _ENTRIES
        and 2 * len(eve) > len(since)
        and len({work.id for _, work, _ in eve}) >= _OF
    )


def _finding(eve: list[Typed], since: int, meeting: date) -> Finding:
    (_, first, entry), *others = eve
    ids = dict.fromkeys(work.id for _, work, _ in eve)
    return Finding(
        first.id,
        place_of(entry, "date"),
        plural_msg(
            "{count} of the {since} entries committed since the meeting before that of {day} was "
            "committed in the three days before it, or that day",
            "{count} of the {since} entries committed since the meeting before that of {day} were "
            "committed in the three days before it, or that day",
            len(eve),
            since=since,
            day=meeting,
        ),
        tuple(
            Related(place_of(other, "date"), msg("committed on {typed}", typed=typed))
            for typed, _, other in others[:_SHOWN]
        ),
        tuple(ids)[1:],
    )
