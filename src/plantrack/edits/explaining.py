"""The reason of a change to the plan, kept in `plan/changes.yaml` beside the change itself."""

from dataclasses import dataclass
from datetime import date
from typing import get_args

from plantrack.edits.change import Done, Edit, NewFile, TextChange
from plantrack.edits.fields import Typed, read_typed, written
from plantrack.edits.text import Append
from plantrack.errors import PlantrackError
from plantrack.loading import Loaded
from plantrack.loading.layout import CHANGES
from plantrack.locale import Translator, msg, spoken_for
from plantrack.model import ChangeReason
from plantrack.model.reasons import AmendedField

_LIST = "changes"
_FIELDS = frozenset(get_args(AmendedField))


@dataclass(frozen=True, slots=True)
class Given:
    """Why a change is made, as it was typed; without a reason, nobody gave one."""

    reason: str | None = None
    resolution: str | None = None
    editorial: bool = False


NOT_GIVEN = Given()


def explained(
    loaded: Loaded, edit: Edit, given: Given, identifier: str, field: str | None, day: date
) -> Edit:
    """Return an edit with the reason that was given of it; one that changes nothing needs none.

    Raises:
        PlantrackError: more was given than a reason, and no reason; or the file of reasons cannot
            be read.
    """
    if not given.reason:
        if given.resolution or given.editorial:
            raise PlantrackError("say why as well: --reason TEXT")
        return edit
    if not edit.changes:
        return edit
    fields: dict[str, Typed] = {
        "id": identifier,
        "reason": given.reason,
        "field": field if field in _FIELDS else None,
        "editorial": "true" if given.editorial else None,
        "resolution": given.resolution,
        "date": day.isoformat(),
    }
    read_typed(ChangeReason, fields, CHANGES)
    return edit + _written(loaded, fields, identifier)


def _written(loaded: Loaded, fields: dict[str, Typed], identifier: str) -> Edit:
    if CHANGES in loaded.unread:
        raise PlantrackError(
            "{file} cannot be read: correct it first (plantrack check says where)", file=CHANGES
        )
    entry = written(ChangeReason, fields)
    told = msg("the reason of {id} is noted", id=identifier)
    if CHANGES not in loaded.sources:
        comment = Translator(spoken_for(loaded.plan.header.language)).text(
            "Reasons of changes to the plan that no journal tells"
        )
        new = NewFile(CHANGES, comment, {_LIST: [entry]})
        return Edit((new,), (Done(told, CHANGES, (_LIST, 0)),))
    place = (_LIST, len(loaded.plan.changes))
    return Edit((TextChange(CHANGES, (_LIST,), Append(entry)),), (Done(told, CHANGES, place),))
