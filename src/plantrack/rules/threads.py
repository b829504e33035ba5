"""The links of threads: which deliverable continues which."""

from collections.abc import Iterator

from plantrack.model import Deliverable, Status
from plantrack.rules.subject import Subject

# What a later year may take over: work that a year closed without finishing it.
TAKEN_OVER = (Status.DEFERRED, Status.PARTIAL)


def continued(subject: Subject) -> Iterator[tuple[Deliverable, Deliverable]]:
    """Give each deliverable that continues one of an earlier year, with that one."""
    for successor, other in named(subject):
        if subject.plan.is_later(successor.period, other.period):
            yield successor, other


def named(subject: Subject) -> Iterator[tuple[Deliverable, Deliverable]]:
    """Give each deliverable that names another one of the plan, of any year, with that one."""
    known = subject.plan.deliverable_of
    for deliverable in subject.plan.deliverables:
        if deliverable.continues and deliverable.continues in known:
            yield deliverable, known[deliverable.continues]
