"""A role of team.yaml answers for nothing.

No deliverable names it as its lead or among those who help, and no entry of a journal names it.
A role that nobody uses is a leftover, or was meant for work that has no lead yet.

Wrong, where nothing names it:

    roles:
      - id: veille
        title: Veille

Delete the role, or name it as `lead:` of what it carries.
"""

from collections.abc import Iterator

from plantrack.diagnostics import Severity
from plantrack.locale import msg
from plantrack.rules.subject import Finding, Subject, place_of

GROUP = "links"
SEVERITY = Severity.NOTE


def find(subject: Subject) -> Iterator[Finding]:
    """Give each role that nothing names, at its id."""
    plan = subject.plan
    if not subject.is_whole or subject.loaded.remnants:
        return
    for role in plan.roles:
        if role.id not in plan.roles_named:
            yield Finding(
                place_of(role, "id"),
                msg("the role {id} answers for nothing", id=role.id),
                msg("Delete it, or name it as the lead of what it carries."),
            )
