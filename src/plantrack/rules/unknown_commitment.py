"""A deliverable or an indicator names a commitment that the plan does not have.

Work linked to a commitment that does not exist answers nothing: it is missing from its axis's
figures, and the commitment that was meant seems forgotten.

Wrong:

    commitments: [2.33]

Right:

    commitments: [2.3]

Correct the id, or add the commitment to its axis in `plan/axes/`. An axis is not a
commitment: name the commitments of that axis which the work answers.
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
    """Give each unknown commitment, at the place where it is named."""
    if not subject.is_whole:
        return
    known = subject.known_ids | subject.plan.commitments.keys()
    names = KnownNames(subject.plan.commitments)
    for deliverable in subject.plan.deliverables:
        for commitment in deliverable.commitments:
            if commitment not in known:
                place = subject.place_in_list(deliverable, "commitments", commitment)
                yield _finding(subject, names, commitment, place)
    for indicator in subject.plan.indicators:
        if indicator.commitment not in known:
            place = place_of(indicator, "commitment")
            yield _finding(subject, names, indicator.commitment, place)


def _finding(subject: Subject, names: KnownNames, commitment: str, place: Place) -> Finding:
    return Finding(
        place,
        msg("no {w.commitment} {id} in plan/axes/", id=commitment),
        known_now(commitment, subject.former_ids)
        or did_you_mean(
            commitment, names, msg("Write the id of {w.commitment:a} of the plan, such as 1.1.")
        ),
    )
