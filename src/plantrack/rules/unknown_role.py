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
from plantrack.model import Deliverable
from plantrack.rules.nearest import did_you_mean
from plantrack.rules.subject import Finding, Subject, place_of

GROUP = "links"
SEVERITY = Severity.ERROR
_ADVICE = msg("Add it to the roles of `plan/team.yaml`, or name one of those that are there.")


def find(subject: Subject) -> Iterator[Finding]:
    """Give each unknown role, at the place where it is named."""
    if not subject.is_whole:
        return
    known = subject.known_ids | subject.plan.role_of.keys()
    names = KnownNames(subject.plan.role_of)
    for deliverable in subject.plan.deliverables:
        for role, place in _named(subject, deliverable):
            if role not in known:
                yield _finding(names, role, place)


def _named(subject: Subject, deliverable: Deliverable) -> Iterator[tuple[str, Place]]:
    """Give the roles that a deliverable and its journal name, each with its place."""
    if deliverable.lead:
        yield deliverable.lead, place_of(deliverable, "lead")
    for role in deliverable.contributors:
        yield role, subject.place_in_list(deliverable, "contributors", role)
    for entry in deliverable.updates:
        told = (("lead", entry.lead), ("to", entry.to), ("by", entry.by))
        yield from ((role, place_of(entry, name)) for name, role in told if role)


def _finding(names: KnownNames, role: str, place: Place) -> Finding:
    return Finding(
        place,
        msg("no role {id} in plan/team.yaml", id=role),
        did_you_mean(role, names, _ADVICE),
    )
