"""What concerns a partner, or each of them; `templates/partner.j2` orders it."""

from dataclasses import dataclass

from plantrack.reports.edition import Edition
from plantrack.reports.sections import people
from plantrack.reports.sections.frame import Framed, Part, framed


@dataclass(frozen=True, slots=True, kw_only=True)
class Partner(Framed):
    """What concerns a partner, or each of them.

    Fields:
        everybody: how much concerns each partner, and what is in trouble; nothing of one alone.
        each: of each partner, the commitments concerned and the deliverables.
    """

    everybody: Part
    each: Part


def partner(edition: Edition) -> Partner:
    """Return what stands in the report of partners.

    Raises:
        PlantrackError: the edition is about something else than a partner.
    """
    return Partner(
        **framed(edition, "partner"),
        everybody=people.everybody(edition, of_roles=False),
        each=people.each_partner(edition),
    )
