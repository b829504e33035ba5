"""Open work is nearly finished, three entries in a row, and goes no further.

What it sees: the last three entries that state a progress say 80 % or more, none says 100 %, and
none says five points more than the first of them. The work is still open.

Why it may be harmless: what is left waits for somebody else, such as an approval or a printer; or
the last part is the longest, and was known to be.

What to ask: what is left to do, who does it, and which milestone will show that it is done?
"""

from collections.abc import Iterator

from plantrack.diagnostics import Related
from plantrack.doubts.subject import Finding, Subject, place_of
from plantrack.locale import msg
from plantrack.model import Update

IS_MEASURED = True
_IN_A_ROW, _NEARLY, _FINISHED, _STEP = 3, 80, 100, 5


def find(subject: Subject) -> Iterator[Finding]:
    """Give each open deliverable that stays nearly finished, where its progress is told last."""
    for work in subject.open:
        if len(work.deliverable.updates) < _IN_A_ROW:
            continue
        stated = [entry for entry in work.entries(subject.day) if entry.progress is not None]
        if _stands_still(last := stated[-_IN_A_ROW:]):
            first, second, third = (entry.progress for entry in last)
            yield Finding(
                work.id,
                place_of(last[-1], "progress"),
                msg(
                    "{id} is said to be at {first} %, {second} %, then {third} %, from {start} to "
                    "{end}",
                    id=work.id,
                    first=first,
                    second=second,
                    third=third,
                    start=last[0].date,
                    end=last[-1].date,
                ),
                tuple(Related(place_of(e, "progress"), msg("stated here")) for e in last[:-1]),
            )


def _stands_still(entries: list[Update]) -> bool:
    told = [entry.progress or 0 for entry in entries]
    return (
        len(told) == _IN_A_ROW
        and min(told) >= _NEARLY
        and max(told) < _FINISHED
        and max(told) - told[0] < _STEP
        and entries[0].date < entries[-1].date
    )
