"""What a role carries, or each of them; `templates/role.j2` orders it."""

from dataclasses import dataclass

from plantrack.reports.edition import Edition
from plantrack.reports.sections import people
from plantrack.reports.sections.frame import Framed, Part, framed


@dataclass(frozen=True, slots=True, kw_only=True)
class Role(Framed):
    """What a role carries, or each of them.

    Fields:
        everybody: how much each role carries, and what is in trouble; nothing of one role alone.
        each: of each role, the milestones to reach, the deliverables and what was handed over.
    """

    everybody: Part
    each: Part


def role(edition: Edition) -> Role:
    """Return what stands in the report of roles.

    Raises:
        PlantrackError: the edition is about something else than a role.
    """
    return Role(
        **framed(edition, "role"),
        everybody=people.everybody(edition, of_roles=True),
        each=people.each_role(edition),
    )
