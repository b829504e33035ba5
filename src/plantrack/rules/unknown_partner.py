"""A deliverable names a partner that team.yaml does not have.

The board's report lists what each partner takes part in. A mistyped id makes a partner of its
own, without a name, and takes the work away from the right one.

Wrong:

    partners: [pole]

Right:

    partners: [poles]

Correct the id, or add the partner to `plan/team.yaml`.
"""

from collections.abc import Iterator
from functools import partial

from plantrack.diagnostics import Severity
from plantrack.locale import marked, msg
from plantrack.rules.nearest import unknown
from plantrack.rules.subject import Finding, Subject

GROUP = "links"
SEVERITY = Severity.ERROR


def find(subject: Subject) -> Iterator[Finding]:
    """Give each unknown partner, at the place where it is named."""
    said = marked("no partner {id} in plan/team.yaml")
    otherwise = msg("Add it to the partners of `plan/team.yaml`, or delete it here.")
    named = (
        (partner, partial(subject.place_in_list, deliverable, "partners", partner))
        for deliverable in subject.plan.deliverables
        for partner in deliverable.partners
    )
    return unknown(subject, named, subject.plan.partner_of, said, otherwise)
