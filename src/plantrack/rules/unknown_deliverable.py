"""A deliverable depends on, or continues, one that no action plan has.

A link to nothing hides what work waits for, and cuts the thread that leads from a deferred
deliverable to the one that takes it over.

Wrong:

    continues: 2017-L5

Right:

    continues: 2017-L05

Correct the id. If the deliverable was removed on purpose, delete the link.
"""

from collections.abc import Iterator
from functools import partial

from plantrack.diagnostics import Severity
from plantrack.locale import marked, msg
from plantrack.rules.nearest import NamedAt, unknown
from plantrack.rules.subject import Finding, Subject, place_of

GROUP = "links"
SEVERITY = Severity.ERROR


def find(subject: Subject) -> Iterator[Finding]:
    """Give each unknown deliverable, at the place where it is named."""
    said = marked("no {w.deliverable} {id} in actions/")
    otherwise = msg("Write the id of {w.deliverable:a} of the plan, or delete this link.")
    known = subject.plan.deliverable_of
    return unknown(subject, _named(subject), known, said, otherwise, subject.former_ids)


def _named(subject: Subject) -> Iterator[NamedAt]:
    """Give the deliverables that others depend on or continue."""
    for deliverable in subject.plan.deliverables:
        for awaited in deliverable.depends_on:
            yield awaited, partial(subject.place_in_list, deliverable, "depends_on", awaited)
        if deliverable.continues:
            yield deliverable.continues, partial(place_of, deliverable, "continues")
