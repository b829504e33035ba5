"""A deliverable takes over another one, but not all the commitments that it answered.

When work passes to a later year, each commitment it was for should pass with it. A commitment
left behind looks answered, and nobody works for it any more.

Wrong: 2017-L05 answers 2.1 and 2.3.

    - id: 2018-L07
      continues: 2017-L05
      commitments: [2.3]

Right:

    - id: 2018-L07
      continues: 2017-L05
      commitments: [2.3, 2.1]

Add the commitments that the message names, or lower this rule in `severities:` if your plan
changes its links from year to year.
"""

from collections.abc import Iterator

from plantrack.diagnostics import Related, Severity
from plantrack.locale import msg, plural_msg
from plantrack.model import Deliverable
from plantrack.rules.subject import Finding, Subject, place_of
from plantrack.rules.threads import TAKEN_OVER, continued

GROUP = "accountability"
SEVERITY = Severity.WARNING


def find(subject: Subject) -> Iterator[Finding]:
    """Give each successor that drops commitments, at its list of commitments."""
    for successor, earlier in continued(subject):
        missing = _dropped(subject, successor, earlier)
        if missing and subject.final(earlier).status in TAKEN_OVER:
            yield _finding(subject, successor, earlier, missing)


def _dropped(subject: Subject, successor: Deliverable, earlier: Deliverable) -> list[str]:
    """Return the commitments lost; none where a mistyped or missing one may be what is meant."""
    known = subject.plan.nodes
    if not successor.commitments or any(
        commitment not in known for commitment in successor.commitments
    ):
        return []
    if not subject.is_sound(successor):
        return []
    return [
        commitment
        for commitment in earlier.commitments
        if commitment in known and commitment not in successor.commitments
    ]


def _finding(
    subject: Subject, successor: Deliverable, earlier: Deliverable, missing: list[str]
) -> Finding:
    level = subject.plan.word_of(subject.plan.nodes[missing[0]])
    return Finding(
        place_of(successor, "commitments"),
        plural_msg(
            "{id} continues {earlier} and drops its {w.commitment} {missing}",
            "{id} continues {earlier} and drops its {w.commitment:s} {missing}",
            len(missing),
            id=successor.id,
            earlier=earlier.id,
            missing=", ".join(missing),
            level=level,
        ),
        msg("Add {missing} to this list.", missing=", ".join(missing)),
        (
            Related(
                place_of(earlier, "commitments"),
                msg("the {w.commitment:s} of {earlier}", earlier=earlier.id),
            ),
        ),
    )
