"""A deliverable is said to be done, and nothing proves it.

The board's report counts what is done and, beside it, how much of it can be shown. A link, a
document or a resolution is enough; evidence may be added later, in an update of its own.

Wrong:

    - date: 2018-09-28
      status: done

Right:

    - date: 2018-09-28
      status: done
      evidence:
        - docs/cartographie.pdf

Add `evidence:` to the update, with one line for each proof.
"""

from collections.abc import Iterator

from plantrack.diagnostics import Severity
from plantrack.locale import msg
from plantrack.model import Status
from plantrack.rules.subject import Finding, Subject, place_of

GROUP = "accountability"
SEVERITY = Severity.WARNING


def find(subject: Subject) -> Iterator[Finding]:
    """Give each deliverable done without evidence, where the status is named."""
    for deliverable, state in subject.with_final():
        if (
            state.status is Status.DONE
            and state.status_entry is not None
            and not state.evidence
            and subject.is_sound(deliverable)
        ):
            yield Finding(
                place_of(state.status_entry, "status"),
                msg("{id} is done, and nothing proves it", id=deliverable.id),
                msg("Add a line `evidence:` with a link or a document."),
            )
