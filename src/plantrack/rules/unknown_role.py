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
from plantrack.locale.known_names import KnownNames
from plantrack.rules.nearest import did_you_mean
from plantrack.rules.subject import Finding, Subject, place_of

GROUP = "links"
SEVERITY = Severity.ERROR


def find(subject: Subject) -> Iterator[Finding]:
    """Give each unknown role, at the place where it is named."""
    if not subject.is_whole:
        return
    known = subject.known_ids | subject.plan.role_of.keys()
    names = KnownNames(subject.plan.role_of)
    for deliverable in subject.plan.deliverables:
        if deliverable.lead and deliverable.lead not in known:
            yield _finding(names, deliverable.lead, place_of(deliverable, "lead"))
        for update in deliverable.updates:
            if update.by and update.by not in known:
                yield _finding(names, update.by, place_of(update, "by"))


def _finding(names: KnownNames, role: str, place: Place) -> Finding:
    return Finding(
        place,
        msg("no role {id} in plan/team.yaml", id=role),
        did_you_mean(role, names),
    )
