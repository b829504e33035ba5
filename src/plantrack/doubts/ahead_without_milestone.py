"""The progress stated is ahead of time, and no milestone is done.

What it sees: open work has milestones, none of which is done; the last progress stated is 30 % or
more, and 20 points or more above the share of its time that had passed on that day, from its start
to the due date that stood then.

Why it may be harmless: the first milestone comes late by nature; a milestone is reached, and its
line `done:` was forgotten; most of the work was done before the start.

What to ask: what can be shown of what is done, and is a milestone reached that nobody noted?
"""

from collections.abc import Iterator

from plantrack.diagnostics import Related
from plantrack.doubts.subject import Finding, Subject, Work, place_of
from plantrack.locale import msg, plural_msg
from plantrack.model import Update, state_of

IS_MEASURED = True
_LEAST, _AHEAD = 30, 20  # per cent; points


def find(subject: Subject) -> Iterator[Finding]:
    """Give each open deliverable that is ahead by its word alone, where its progress is told."""
    for work in subject.open:
        steps = work.deliverable.milestones
        if not steps or work.state.milestones_done or (work.state.progress or 0) < _LEAST:
            continue
        stated = [entry for entry in work.entries(subject.day) if entry.progress is not None][-1]
        elapsed = _elapsed(work, stated)
        progress = stated.progress or 0
        if elapsed is not None and progress - elapsed >= _AHEAD:
            yield Finding(
                work.id,
                place_of(stated, "progress"),
                plural_msg(
                    "{id} is said to be at {progress} % on {day}, after {elapsed} % of its time, "
                    "and its only milestone is not done",
                    "{id} is said to be at {progress} % on {day}, after {elapsed} % of its time, "
                    "and none of its {count} milestones is done",
                    len(steps),
                    id=work.id,
                    progress=progress,
                    day=stated.date,
                    elapsed=elapsed,
                ),
                (Related(place_of(steps[0], "due"), msg("due here")),),
            )


def _elapsed(work: Work, stated: Update) -> int | None:
    """Return the share of its time that had passed when a progress was stated, in per cent."""
    due = state_of(work.deliverable, stated.date).due
    if due is None or due < work.start:
        return None
    passed = (stated.date - work.start).days + 1
    return min(max(passed, 0) * 100 // ((due - work.start).days + 1), 100)
