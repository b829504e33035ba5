"""A deliverable continues one that was neither deferred nor closed in part.

A deliverable takes over what an earlier year left unfinished. If the earlier one is done,
cancelled or still open, either the link is wrong or its journal lacks the last entry.

Wrong: `continues: 2017-L05`, while the journal of 2017-L05 ends with `status: in_progress`.

Right, in the journal of 2017-L05:

    - date: 2017-12-15
      status: deferred
      reason: Le financement n’est confirmé que pour 2018.

Close the earlier one with `deferred` or `partial`, correct the id, or delete `continues:`.
"""

from collections.abc import Iterator

from plantrack.diagnostics import Related, Severity
from plantrack.locale import msg
from plantrack.locale.words import status_word
from plantrack.rules.subject import Finding, Subject, place_of
from plantrack.rules.threads import TAKEN_OVER, continued

GROUP = "accountability"
SEVERITY = Severity.ERROR


def find(subject: Subject) -> Iterator[Finding]:
    """Give each deliverable that continues one not left unfinished, at `continues`."""
    for successor, earlier in continued(subject):
        status = subject.final(earlier).status
        if status not in TAKEN_OVER and subject.is_sound(earlier):
            yield Finding(
                place_of(successor, "continues"),
                msg(
                    "{id} continues {earlier}, which is “{status}”, neither deferred nor partial",
                    id=successor.id,
                    earlier=earlier.id,
                    status=status_word(status),
                ),
                msg(
                    "Add an update with `status: deferred` to {earlier}, or delete this line.",
                    earlier=earlier.id,
                ),
                (Related(place_of(earlier, "id"), msg("the {w.deliverable} continued")),),
            )
