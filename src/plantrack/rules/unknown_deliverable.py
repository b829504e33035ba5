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

from plantrack.diagnostics import Place, Severity
from plantrack.locale import msg
from plantrack.locale.known_names import KnownNames
from plantrack.rules.nearest import did_you_mean, known_now
from plantrack.rules.subject import Finding, Subject, place_of

GROUP = "links"
SEVERITY = Severity.ERROR


def find(subject: Subject) -> Iterator[Finding]:
    """Give each unknown deliverable, at the place where it is named."""
    if not subject.is_whole:
        return
    names = KnownNames(subject.plan.deliverable_of)
    for deliverable in subject.plan.deliverables:
        for awaited in deliverable.depends_on:
            if _is_unknown(subject, awaited):
                place = subject.place_in_list(deliverable, "depends_on", awaited)
                yield _finding(subject, names, awaited, place)
        if deliverable.continues and _is_unknown(subject, deliverable.continues):
            place = place_of(deliverable, "continues")
            yield _finding(subject, names, deliverable.continues, place)


def _is_unknown(subject: Subject, name: str) -> bool:
    return name not in subject.plan.deliverable_of and name not in subject.loaded.known_ids


def _finding(subject: Subject, names: KnownNames, name: str, place: Place) -> Finding:
    return Finding(
        place,
        msg("no {w.deliverable} {id} in actions/", id=name),
        known_now(name, subject.former_ids)
        or did_you_mean(
            name, names, msg("Write the id of {w.deliverable:a} of the plan, or delete this link.")
        ),
    )
