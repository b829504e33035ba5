"""A due date was moved to a later day only after it had passed.

What it sees: an entry moves the due date of a deliverable to a later day, and is dated after the
due date that stood until then.

Why it may be harmless: the move was agreed in time and noted later; the due date fell on a holiday
or just before a meeting that had to decide.

What to ask: when was it known that the date would not be kept, and who was told then?
"""

from collections.abc import Iterator

from plantrack.diagnostics import Related
from plantrack.doubts.subject import Finding, Subject, Work, place_of
from plantrack.locale import msg, plural_msg
from plantrack.model.journal import moves_of

IS_MEASURED = True


def find(subject: Subject) -> Iterator[Finding]:
    """Give each move of a due date that had passed, where the new date stands."""
    for work in subject.works:
        if work.state.due_entry is not None:
            yield from _moves(work, subject)


def _moves(work: Work, subject: Subject) -> Iterator[Finding]:
    for moved in moves_of(work.deliverable, subject.day):
        entry, before = moved.entry, moved.before
        if moved.is_later and before < entry.date:
            yield Finding(
                work.id,
                place_of(entry, "due"),
                plural_msg(
                    "the due date of {id}, {before}, is moved to {after} by an entry dated "
                    "{count} day after it",
                    "the due date of {id}, {before}, is moved to {after} by an entry dated "
                    "{count} days after it",
                    (entry.date - before).days,
                    id=work.id,
                    before=before,
                    after=moved.after,
                ),
                (Related(place_of(moved.stated, "due"), msg("it was due here")),),
            )
