"""What a role carries, or each of them; `templates/role.j2` orders it."""

from dataclasses import dataclass
from typing import Annotated, ClassVar

from plantrack.locale import msg
from plantrack.reports import method, titles
from plantrack.reports.parts import About, Framed
from plantrack.reports.sections import people
from plantrack.reports.sections.frame import Part, method_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Role(Framed):
    """What a role carries, or each of them.

    Fields:
        everybody: how much each role carries, and what is in trouble; nothing of one role alone.
        each: of each role, the milestones to reach, the deliverables and what was handed over.
    """

    ABOUT: ClassVar = About(
        summary=msg("What a role carries, or each of them."),
        title=titles.of_roles,
        has_subject=True,
        wide=False,
        sheets=("roles", "method"),
    )

    method: Annotated[Part, method_of(method.of_people)]
    everybody: Annotated[Part, people.all_roles]
    each: Annotated[Part, people.each_role]
