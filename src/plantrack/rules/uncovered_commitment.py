"""No deliverable of any action plan answers a commitment.

The plan itself promises that each commitment is taken up by one or another of its yearly
action plans. This rule holds it to that promise. It is a warning while an action plan is
still to come, and an error once every year of `years` has its header; in a plan without `years`,
once its action plans reach its end.

Wrong: commitment 1.4 exists, and no deliverable has `1.4` among its `commitments`.

Right:

    - id: 2019-L02
      title: Proposer une mise à jour du cadre légal
      commitments: [1.4]

Add a deliverable that answers it, or add the commitment to one that already does.
"""

from collections.abc import Iterator

from plantrack.diagnostics import Severity
from plantrack.locale import msg
from plantrack.model.tree import tree_on
from plantrack.rules.subject import Finding, Subject, place_of, wording_of

GROUP = "coverage"
SEVERITY = Severity.ERROR


def find(subject: Subject) -> Iterator[Finding]:
    """Give each commitment that no deliverable answers, at its own line."""
    if not subject.is_whole:
        return
    plan = subject.plan
    severity = Severity.ERROR if plan.is_all_announced else Severity.WARNING
    for commitment in tree_on(plan).leaves:
        if commitment.id not in plan.answering and commitment.id not in subject.known_commitments:
            level = plan.word_of(commitment)
            yield Finding(
                place_of(commitment, "id"),
                msg(
                    "no {w.deliverable} answers {w.commitment} {id}, {title}",
                    id=commitment.id,
                    title=commitment.title,
                    level=level,
                ),
                msg(
                    "Add {id} to the {w.commitment:s} of {w.deliverable:a}.",
                    id=commitment.id,
                    level=level,
                ),
                (wording_of(commitment),),
                severity=severity,
            )
