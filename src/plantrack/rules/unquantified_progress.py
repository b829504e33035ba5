"""A deliverable is in progress, and nothing says how far it has come.

Without a percentage or milestones it counts for nothing until it is done, and the year's
figure looks worse than the work. A rough estimate is better than none.

Wrong:

    - date: 2018-04-20
      status: in_progress

Right:

    - date: 2018-04-20
      status: in_progress
      progress: 40

Add `progress:` to the last update, or give the deliverable milestones.
"""

from collections.abc import Iterator

from plantrack.diagnostics import Severity
from plantrack.locale import msg
from plantrack.model import Deliverable, State, Status
from plantrack.rules.subject import Finding, Subject, place_of

GROUP = "accountability"
SEVERITY = Severity.WARNING


def find(subject: Subject) -> Iterator[Finding]:
    """Give each deliverable in progress without any measure, where the status is named."""
    for deliverable, state in subject.with_final():
        if (
            state.status_entry is not None
            and _is_unquantified(deliverable, state)
            and subject.is_sound(deliverable)
        ):
            yield Finding(
                place_of(state.status_entry, "status"),
                msg("{id} is in progress, and nothing says how far", id=deliverable.id),
                msg("Add a line such as `progress: 40` to this update."),
            )


def _is_unquantified(deliverable: Deliverable, state: State) -> bool:
    return (
        state.status is Status.IN_PROGRESS and state.progress is None and not deliverable.milestones
    )
