"""A verdict on a promise does not say whose it is, or what it rests on.

A second verdict is worth what can be looked at again: the role that gave it, in `by`, and what was
read, seen or counted, in `basis`. Without both, it is shown in the journal, and counts nowhere.

Wrong:

    - date: 2018-10-02
      review:
        verdict: partly

Right:

    - date: 2018-10-02
      review:
        verdict: partly
        basis: La carte est en ligne, sans les trois régions du Nord.
      by: direction

Add the line that is missing.
"""

from collections.abc import Iterator

from plantrack.diagnostics import Severity
from plantrack.locale import msg
from plantrack.rules.subject import Finding, Subject, place_of

GROUP = "fields"
SEVERITY = Severity.WARNING


def find(subject: Subject) -> Iterator[Finding]:
    """Give each verdict that nobody signs, or that rests on nothing."""
    for deliverable in subject.plan.deliverables:
        for entry in deliverable.updates:
            review = entry.review
            if review is None or not (subject.is_sound(entry) and subject.is_sound(review)):
                continue
            if entry.by is None:
                yield Finding(
                    place_of(entry, "review"),
                    msg(
                        "the second verdict of {date} on {id} does not say whose it is",
                        date=entry.date,
                        id=deliverable.id,
                    ),
                    msg("Add a line `by:` with the role that gave it."),
                )
            if review.basis is None:
                yield Finding(
                    place_of(review, "verdict"),
                    msg(
                        "the second verdict of {date} on {id} does not say what it rests on",
                        date=entry.date,
                        id=deliverable.id,
                    ),
                    msg("Add a line `basis:` with what was read, seen or counted."),
                )
