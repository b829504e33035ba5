"""`monday`: what is to be gone through one by one, late, silent or due work, each once."""

from dataclasses import dataclass
from datetime import date

from plantrack.views.agenda import agenda_of
from plantrack.views.standing import Snapshot, Standing


@dataclass(frozen=True, slots=True)
class Walk:
    """The work to go through on a day, role by role, the gravest first.

    `told_today` is such work of which an entry of that day speaks already: it is not asked again.
    """

    day: date
    lead: str | None
    standings: tuple[Standing, ...]
    told_today: tuple[Standing, ...]


def walk_of(snapshot: Snapshot, lead: str | None = None) -> Walk:
    """Return what is to be gone through: of all roles, or of one.

    Raises:
        PlantrackError: `lead` names no role.
    """
    agenda = agenda_of(snapshot, None, lead)
    owed = [standing for role in agenda.roles for standing in role.told]
    told = tuple(standing for standing in owed if standing.state.heard == snapshot.day)
    left = tuple(standing for standing in owed if standing.state.heard != snapshot.day)
    return Walk(snapshot.day, agenda.lead, left, told)
