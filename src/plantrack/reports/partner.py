"""What concerns a partner, or each of them; `templates/partner.j2` orders it."""

from dataclasses import dataclass
from typing import Annotated

from plantrack.reports.parts import Framed
from plantrack.reports.sections import people
from plantrack.reports.sections.frame import Part, method_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Partner(Framed):
    """What concerns a partner, or each of them.

    Fields:
        everybody: how much concerns each partner, and what is in trouble; nothing of one alone.
        each: of each partner, the commitments concerned and the deliverables.
    """

    method: Annotated[Part, method_of("partner")]
    everybody: Annotated[Part, people.all_partners]
    each: Annotated[Part, people.each_partner]
