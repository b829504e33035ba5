"""Work handed to another role: an entry of the journal, once its action plan has begun."""

from collections.abc import Sequence
from datetime import date

from plantrack.edits.change import Edit
from plantrack.edits.explaining import Given
from plantrack.edits.field_path import field_named
from plantrack.edits.finding import anything_named
from plantrack.edits.journal import update
from plantrack.edits.naming import role_named
from plantrack.errors import PlantrackError
from plantrack.loading import Loaded
from plantrack.model import Deliverable, state_of


def handed_over(
    loaded: Loaded, word: str, field: str, values: Sequence[str], day: date, given: Given
) -> Edit | None:
    """Return the edit that names another lead from a day on; None where the record names it.

    The lead that was adopted stays in the record. A first lead is the adopted one, as is one that
    is corrected for its form only, or before the action plan begins.

    Raises:
        PlantrackError: nothing has this name or this field, or the value names no role.
    """
    path = field_named(loaded, anything_named(loaded, word), field)
    record = path.record
    if not isinstance(record, Deliverable) or path.steps != ("lead",) or len(values) != 1:
        return None
    state, begun = state_of(record, day), loaded.plan.action_plan_of[record.period].start <= day
    if state.lead is None or not begun or given.editorial:
        return None
    role = role_named(loaded, values[0])
    if role == state.lead:
        return Edit((), ())
    typed = {
        "date": day.isoformat(),
        "lead": role,
        "reason": given.reason,
        "resolution": given.resolution,
    }
    return update(loaded, record.id, typed)


def refuse_told_lead(record: object) -> None:
    """Refuse to take out the adopted lead of work that the journal gives to another one.

    Raises:
        PlantrackError: an entry names the lead.
    """
    if isinstance(record, Deliverable) and state_of(record).lead_entry is not None:
        raise PlantrackError(
            "the journal of {id} names its lead: plantrack update {id} --lead ROLE names another",
            id=record.id,
        )
