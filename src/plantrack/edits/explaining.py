"""The reason of a change to the plan, kept in `plan/changes.yaml` beside the change itself."""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import get_args

from plantrack.edits.change import Done, Edit, Owed, TextChange
from plantrack.edits.changes_file import REASONS, reasons_added
from plantrack.edits.field_path import place_after
from plantrack.edits.fields import Typed, read_typed, written, written_field
from plantrack.edits.text import Insert
from plantrack.errors import PlantrackError
from plantrack.loading import Loaded
from plantrack.loading.layout import CHANGES
from plantrack.locale import Message, msg
from plantrack.model import ActionPlan, ChangeReason, Plan
from plantrack.model.closed import MAY_COME_LATE, closed_years
from plantrack.model.periods import WHOLE_PLAN
from plantrack.model.promises import is_all_example
from plantrack.model.reasons import AmendedField

_FIELDS = frozenset(get_args(AmendedField))
_OF_A_YEAR = re.compile(r"actions/(?:([^/]+)/)?([^/]+)")
OF_A_HEADER = ("title", "start", "end")  # the rest tells of its adoption


@dataclass(frozen=True, slots=True)
class Given:
    """Why a change is made, as it was typed; without a reason, nobody gave one."""

    reason: str | None = None
    resolution: str | None = None
    editorial: bool = False

    def answered(self, answers: Mapping[str, str]) -> "Given":
        """Return the same, its reason and its resolution as they were asked for."""
        return replace(
            self,
            reason=self.reason or answers.get("reason") or None,
            resolution=self.resolution or answers.get("resolution") or None,
        )


NOT_GIVEN = Given()


def ask_why(plan: Plan, year: str, day: date, asks: Collection[str], given: Given) -> None:
    """Ask why something is added to an adopted action plan that has begun, and is not closed.

    `asks` names what somebody is there to be asked for: `reason`, `resolution`.

    Raises:
        Owed: it names one that is still to be asked.
    """
    header = plan.action_plan_of[year]
    is_closed = year in closed_years(plan, day)
    if header.promised_from is not None and header.start <= day and not is_closed:
        question = msg(
            "the reason for this addition to the {w.action_plan} {year}, which has begun",
            year=header.name,
        )
        _ask_why(question, asks, given)


def ask_why_of_plan(plan: Plan, day: date, asks: Collection[str], given: Given) -> None:
    """Ask why something is added to a plan that has begun, as `ask_why` does.

    Raises:
        Owed: `asks` names something that is still to be asked.
    """
    if plan.header.period.start <= day and not is_all_example(plan):
        question = msg("the reason for this addition to the plan, which has begun")
        _ask_why(question, asks, given)


def _ask_why(question: Message, asks: Collection[str], given: Given) -> None:
    if "reason" in asks:
        raise Owed("reason", question, "--reason", optional=True)
    if "resolution" in asks and given.reason:
        raise Owed("resolution", msg("the board’s resolution"), "--resolution", optional=True)


def explained(
    loaded: Loaded,
    edit: Edit,
    given: Given,
    identifier: str,
    field: str | None,
    day: date,
    is_owed: Callable[[], bool] = lambda: True,
) -> Edit:
    """Return an edit with the reason that was given of it.

    An edit that changes nothing was made before: what its reason lacks is given after the fact,
    and another reason only where one `is_owed`. Nothing told is replaced.

    Raises:
        Owed: no reason was given of a change to an action plan that is closed, or of what adopted
            work answers.
        PlantrackError: more was given than a reason, and no reason; the reason is told already; or
            the file of reasons cannot be read.
    """
    if edit.changes and not given.reason:
        _refuse_closed_year(loaded, edit, identifier, field, day)
        _refuse_other_promise(loaded, identifier, field, day)
    if given == NOT_GIVEN:
        return edit
    kept = field if field in _FIELDS else None
    told = [reason for reason in loaded.plan.changes if _is_about(reason, identifier, kept)]
    if not edit.changes and told and (again := _told_again(loaded, told[-1], given, is_owed)):
        return again
    return edit + reasons_noted(loaded, given, [identifier], kept, day)


def all_explained(
    loaded: Loaded,
    parts: Sequence[tuple[Edit, str, str | None]],
    given: Given,
    day: date,
) -> Edit:
    """Return edits of several records as one, with the one reason that was given of them.

    Each part is an edit, and the names that the register has for its record and its field; what
    changes nothing is told no reason.

    Raises:
        Owed, PlantrackError: as `explained`.
    """
    whole, changed = Edit((), ()), []
    for edit, identifier, field in parts:
        if edit.changes and not given.reason:
            explained(loaded, edit, given, identifier, field, day)
        whole += edit
        changed += [(identifier, field)] if edit.changes else []
    if given == NOT_GIVEN or not changed:
        return whole
    field = changed[0][1]
    kept = field if field in _FIELDS else None
    return whole + reasons_noted(loaded, given, [name for name, _ in changed], kept, day)


def reasons_noted(
    loaded: Loaded, given: Given, identifiers: Sequence[str], field: str | None, day: date
) -> Edit:
    """Return the edit that notes one reason for each of some records.

    Raises:
        Owed: there is no reason.
        PlantrackError: the file of reasons cannot be read.
    """
    if not given.reason:
        raise Owed(
            "reason", msg("the reason for the change of {id}", id=identifiers[0]), "--reason"
        )
    entries = []
    for identifier in identifiers:
        fields: dict[str, Typed] = {
            "id": identifier,
            "reason": given.reason,
            "field": field,
            "editorial": "true" if given.editorial else None,
            "resolution": given.resolution,
            "date": day.isoformat(),
        }
        read_typed(ChangeReason, fields, CHANGES)
        entries.append(written(ChangeReason, fields))
    changes, first = reasons_added(loaded, entries)
    done = (
        Done(
            msg("the reason for the change of {id} is noted", id=told), CHANGES, (REASONS, position)
        )
        for position, told in enumerate(identifiers, first)
    )
    return Edit(changes, tuple(done))


def _told_again(
    loaded: Loaded, last: ChangeReason, given: Given, is_owed: Callable[[], bool]
) -> Edit | None:
    """Return the edit that completes the last reason; nothing where another one is to be noted."""
    if given.reason in (None, last.reason):
        return _completed(last, given)
    if is_owed():
        return None
    raise PlantrackError(
        "the reason of {id} is told already, “{reason}” ({path}:{line}), and nothing told is "
        "replaced",
        id=last.id,
        reason=last.reason,
        path=CHANGES,
        line=loaded.line_of(last),
    )


def _refuse_closed_year(
    loaded: Loaded, edit: Edit, identifier: str, field: str | None, day: date
) -> None:
    """Ask why a year that is closed changes; proofs may come late, and notes on a header."""
    for change in edit.changes:
        found = _OF_A_YEAR.fullmatch(change.path)
        header = closed_years(loaded.plan, day).get(found[1] or WHOLE_PLAN) if found else None
        of_header = found is not None and found[2] == "plan.yaml"
        is_late = field not in OF_A_HEADER if of_header else field in MAY_COME_LATE
        if header is not None and not is_late:
            raise reason_owed(identifier, header)


def _refuse_other_promise(loaded: Loaded, identifier: str, field: str | None, day: date) -> None:
    """Ask why adopted work is to answer something else: it is another promise."""
    deliverable = loaded.plan.deliverable_of.get(identifier)
    if deliverable is None or field != "commitments":
        return
    adopted = loaded.plan.action_plan_of[deliverable.period].binding_from
    is_repair = not loaded.plan.nodes.keys() >= set(deliverable.commitments)
    if adopted is None or day < adopted or is_repair:
        return
    raise Owed(
        "reason",
        msg("the reason why {id}, which was adopted, answers something else", id=identifier),
        "--reason",
    )


def reason_owed(identifier: str, header: ActionPlan) -> Owed:
    """Return the question why something of an action plan that is closed changes."""
    return Owed(
        "reason",
        msg(
            "the reason for changing {id}, whose {w.action_plan} has been closed since {end}",
            id=identifier,
            end=header.end,
        ),
        "--reason",
    )


def _is_about(reason: ChangeReason, identifier: str, field: str | None) -> bool:
    return reason.id.casefold() == identifier.casefold() and reason.field in (None, field)


def _completed(reason: ChangeReason, given: Given) -> Edit:
    """Return the edit that gives a reason the resolution that it lacks, or its mark of form."""
    lacking: dict[str, Typed] = {}
    if given.editorial and not reason.editorial:
        lacking["editorial"] = "true"
    if given.resolution and reason.resolution is None:
        lacking["resolution"] = given.resolution
    if given.resolution and reason.resolution not in (None, given.resolution):
        raise PlantrackError(
            "the reason for {id} has a resolution already, “{told}”, and nothing told is replaced",
            id=reason.id,
            told=reason.resolution,
        )
    path, route = reason.origin.path, reason.origin.route
    there = list(reason.model_fields_set)
    changes = []
    for name, value in lacking.items():
        after = place_after(ChangeReason, there, name)
        operation = Insert(written_field(ChangeReason, name, value), after=after)
        changes.append(TextChange(path, (*route, name), operation))
        there.append(name)
    told = msg("the reason for the change of {id} is completed", id=reason.id)
    return Edit(tuple(changes), (Done(told, path, route),) if changes else ())
