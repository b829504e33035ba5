"""The progress of a deliverable says something else than its status.

The status decides what is counted: done is 100%, planned is 0. A progress that says otherwise
leaves the reader to guess which of the two is true.

Wrong:

    - date: 2018-09-28
      status: done
      progress: 80

Right, where a part is left:

    - date: 2018-09-28
      status: partial
      progress: 80
      reason: Trois régions manquent.

Correct the one that is wrong. Done work below 100, partial work at 100 and planned work above 0
are such cases; work in progress at 100 is only a note, for it may await an approval.
"""

from collections.abc import Iterator

from plantrack.diagnostics import Related, Severity
from plantrack.locale import Message, msg
from plantrack.locale.words import status_word
from plantrack.model import Deliverable, State, Status, Update
from plantrack.rules.subject import Finding, Subject, place_of

GROUP = "accountability"
SEVERITY = Severity.WARNING
_WHOLE = 100


def find(subject: Subject) -> Iterator[Finding]:
    """Give each progress, stated with the last status or since, that contradicts it."""
    for deliverable, state in subject.with_final():
        entry = _progress_since(deliverable, state)
        if entry is not None and entry.progress is not None and subject.is_sound(deliverable):
            yield from _contradiction(deliverable, state, entry, entry.progress)


def _progress_since(deliverable: Deliverable, state: State) -> Update | None:
    """Return the last entry that states a progress, from the one that names the status on."""
    found = None
    is_since = state.status_entry is None
    for entry in deliverable.updates:
        is_since = is_since or entry is state.status_entry
        if is_since and entry.progress is not None:
            found = entry
    return found


def _contradiction(
    deliverable: Deliverable, state: State, entry: Update, progress: int
) -> Iterator[Finding]:
    advice = _advice(state.status, progress)
    if advice is None:
        return
    named = state.status_entry
    related = (
        (Related(place_of(named, "status"), msg("the status")),)
        if named is not None and named is not entry
        else ()
    )
    yield Finding(
        place_of(entry, "progress"),
        msg(
            "{id} has progress {progress} and status “{status}”",
            id=deliverable.id,
            progress=progress,
            status=status_word(state.status),
        ),
        advice,
        related,
        Severity.NOTE if state.status is Status.IN_PROGRESS else None,
    )


def _advice(status: Status, progress: int) -> Message | None:
    if status is Status.DONE and progress < _WHOLE:
        return msg("Write `progress: 100`, or `status: partial` with a reason.")
    if status is Status.PLANNED and progress > 0:
        return msg("Add `status: in_progress` to this update.")
    if status is Status.PARTIAL and progress == _WHOLE:
        return msg("Write `status: done`, or the progress that was reached.")
    if status is Status.IN_PROGRESS and progress == _WHOLE:
        return msg("Write `status: done` once it is accepted.")
    return None
