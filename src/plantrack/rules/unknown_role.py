"""A deliverable or an update names a role that team.yaml does not have.

Somebody must answer for each deliverable. A role with a typing mistake answers for
nothing: the deliverable vanishes from that role's agenda.

Wrong:

    lead: developement

Right:

    lead: developpement

Correct the id, or add the role to `plan/team.yaml`.
"""

from collections.abc import Iterator
from functools import partial

from plantrack.diagnostics import Severity
from plantrack.locale import marked, msg
from plantrack.rules.nearest import NamedAt, unknown
from plantrack.rules.subject import Finding, Subject, place_of

GROUP = "links"
SEVERITY = Severity.ERROR
_ADVICE = msg("Add it to the roles of `plan/team.yaml`, or name one of those that are there.")


def find(subject: Subject) -> Iterator[Finding]:
    """Give each unknown role, at the place where it is named."""
    said = marked("no role {id} in plan/team.yaml")
    return unknown(subject, _named(subject), subject.plan.role_of, said, _ADVICE)


def _named(subject: Subject) -> Iterator[NamedAt]:
    """Give the roles that deliverables and their journals name."""
    for deliverable in subject.plan.deliverables:
        if deliverable.lead:
            yield deliverable.lead, partial(place_of, deliverable, "lead")
        for role in deliverable.contributors:
            yield role, partial(subject.place_in_list, deliverable, "contributors", role)
        for entry in deliverable.updates:
            told = (("lead", entry.lead), ("to", entry.to), ("by", entry.by))
            yield from ((role, partial(place_of, entry, name)) for name, role in told if role)
