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

from plantrack.diagnostics import Place, Severity
from plantrack.locale import msg
from plantrack.rules.nearest import did_you_mean
from plantrack.rules.subject import Finding, Subject, place_of

GROUP = "links"
SEVERITY = Severity.ERROR


def find(subject: Subject) -> Iterator[Finding]:
    """Give each unknown role, at the place where it is named."""
    if not subject.is_whole:
        return
    for deliverable in subject.plan.deliverables:
        if deliverable.lead:
            yield from _unless_known(subject, deliverable.lead, place_of(deliverable, "lead"))
        for update in deliverable.updates:
            if update.by:
                yield from _unless_known(subject, update.by, place_of(update, "by"))


def _unless_known(subject: Subject, role: str, place: Place) -> Iterator[Finding]:
    if role not in subject.plan.role_of and role not in subject.known_ids:
        yield Finding(
            place,
            msg("no role {id} in plan/team.yaml", id=role),
            did_you_mean(role, subject.plan.role_of),
        )
