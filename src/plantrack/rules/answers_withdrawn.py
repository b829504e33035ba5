"""Open work answers nothing but commitments that are withdrawn.

A commitment that is withdrawn owes nothing any more. The work that was promised for it goes on, is
late and counts, although nobody may want it: it should answer what replaces the commitment, or be
given up.

Wrong, once 2.4 is withdrawn and replaced by 2.3:

    - id: 2018-L07
      commitments: [2.4]

Right:

    - id: 2018-L07
      commitments: [2.3]

`plantrack set 2018-L07 commitments 2.3 --reason …` says what it answers now; `plantrack cancel
2018-L07` gives it up. Where it is to be finished all the same, silence the rule there.
"""

from collections.abc import Iterator

from plantrack.diagnostics import Severity
from plantrack.locale import Message, msg
from plantrack.model import Deliverable
from plantrack.model.tree import withdrawal_of
from plantrack.rules.subject import Finding, Subject

GROUP = "links"
SEVERITY = Severity.WARNING
IS_OF_THE_DAY = True


def find(subject: Subject) -> Iterator[Finding]:
    """Give each deliverable that is open, all of whose commitments are withdrawn on the day."""
    plan = subject.plan
    for deliverable, state in subject.with_final():
        nodes = [plan.nodes.get(named) for named in deliverable.commitments]
        if not state.status.is_open or not nodes:
            continue
        gone = [withdrawal_of(plan, node, subject.day) for node in nodes if node is not None]
        if len(gone) == len(nodes) and all(gone):
            instead = [name for found in gone if found for name in found.replaced_by]
            place = subject.place_in_list(deliverable, "commitments", deliverable.commitments[0])
            yield Finding(
                place,
                msg(
                    "{id} is open, and answers only what is withdrawn: {names}",
                    id=deliverable.id,
                    names=", ".join(deliverable.commitments),
                ),
                _advice(deliverable, list(dict.fromkeys(instead))),
            )


def _advice(deliverable: Deliverable, instead: list[str]) -> Message:
    if instead:
        return msg(
            "Say what it answers now, `plantrack set {id} commitments {names} --reason …`, or give "
            "it up, `plantrack cancel {id} --reason …`.",
            id=deliverable.id,
            names=" ".join(instead),
        )
    return msg("Give it up, `plantrack cancel {id} --reason …`.", id=deliverable.id)
