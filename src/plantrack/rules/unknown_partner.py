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

from plantrack.diagnostics import Severity
from plantrack.locale import msg
from plantrack.locale.known_names import KnownNames
from plantrack.rules.nearest import did_you_mean
from plantrack.rules.subject import Finding, Subject

GROUP = "links"
SEVERITY = Severity.ERROR


_ADVICE = msg("Add it to the partners of `plan/team.yaml`, or delete it here.")


def find(subject: Subject) -> Iterator[Finding]:
    """Give each unknown partner, at the place where it is named."""
    if not subject.is_whole:
        return
    known = subject.plan.partner_of
    names = KnownNames(known)
    for deliverable in subject.plan.deliverables:
        for partner in deliverable.partners:
            if partner not in known and partner not in subject.loaded.known_ids:
                yield Finding(
                    subject.place_in_list(deliverable, "partners", partner),
                    msg("no partner {id} in plan/team.yaml", id=partner),
                    did_you_mean(partner, names, _ADVICE),
                )
