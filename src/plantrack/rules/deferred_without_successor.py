"""A deliverable was deferred, and no later action plan takes it over.

To defer is to promise again. Once a later action plan exists, and it does not take the work
over, the promise is lost without anybody having decided so. In the plan's last year there is
no later action plan to wait for.

Wrong: 2017-L05 is deferred, and `actions/2018/` says nothing of it.

Right:

    - id: 2018-L07
      title: Publier la cartographie
      continues: 2017-L05

Add `continues:` to the deliverable that takes it over. If the work is given up, add an update
with `status: cancelled` and a reason.
"""

from collections.abc import Iterator

from plantrack.diagnostics import Severity
from plantrack.locale import Message, msg
from plantrack.locale.known_names import KnownNames
from plantrack.model import Deliverable, Status, Update
from plantrack.model.periods import WHOLE_PLAN
from plantrack.rules.subject import Finding, Subject, place_of

GROUP = "accountability"
SEVERITY = Severity.WARNING


def find(subject: Subject) -> Iterator[Finding]:
    """Give each deferred deliverable that nothing continues, where the status is named."""
    owed = list(_owed(subject)) if subject.is_whole else []
    taken_over = _taken_over(subject) if owed else frozenset()
    for deliverable, entry in owed:
        if deliverable.id not in taken_over:
            yield Finding(
                place_of(entry, "status"),
                msg("{id} is deferred, and no {w.deliverable} continues it", id=deliverable.id),
                _cure(deliverable),
            )


def _cure(deliverable: Deliverable) -> Message:
    if deliverable.period == WHOLE_PLAN:
        return msg(
            "Work of the whole plan is never deferred: write an entry with another due date and a "
            "reason instead."
        )
    return msg(
        "Add a line `continues: {id}` to the {w.deliverable} that takes it over.",
        id=deliverable.id,
    )


def _owed(subject: Subject) -> Iterator[tuple[Deliverable, Update]]:
    """Give the deferred deliverables that a later action plan should have taken over by now."""
    plan = subject.plan
    last = plan.last_promised if subject.is_sound(plan.header) else None
    years = (key for key in plan.action_plan_of if key != WHOLE_PLAN)
    latest = max(years, key=plan.place_of, default=WHOLE_PLAN)
    for deliverable, state in subject.with_final():
        if state.status is not Status.DEFERRED or state.status_entry is None:
            continue
        if plan.is_later(latest, deliverable.period) or deliverable.period in (last, WHOLE_PLAN):
            yield deliverable, state.status_entry


def _taken_over(subject: Subject) -> frozenset[str]:
    """Return the deliverables that others continue, mistyped ids taken for what they resemble."""
    known = subject.plan.deliverable_of
    names = KnownNames(known)
    meant = (
        name if name in known else names.nearest(name) or name for name in subject.plan.successor_of
    )
    return frozenset(meant) | subject.known_continued
