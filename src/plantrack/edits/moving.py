"""A deliverable carried to another file of its year."""

import posixpath
import re

from plantrack.edits.change import Done, Edit, NewFile, PlannedChange, RecordMoved, TextChange
from plantrack.edits.finding import deliverable_named
from plantrack.edits.placing import LIST, axis_answered, comment_on, file_named
from plantrack.edits.text import Set
from plantrack.errors import PlantrackError
from plantrack.loading import Loaded
from plantrack.locale import msg
from plantrack.model import Plan
from plantrack.model.periods import WHOLE_PLAN, year_of
from plantrack.source.values import document_of

_IN_A_YEAR = re.compile(r"actions/(?:([^/]+)/)?[^/]+")


def move(loaded: Loaded, identifier: str, word: str, folder: str = "") -> Edit:
    """Return the edit that carries a deliverable, its comments with it, to the end of a file.

    `word` names the file from the plan's folder, from `folder` inside it, or by its name alone;
    it is made if it is not there.

    Raises:
        PlantrackError: no such deliverable, or the file is not one of its year.
    """
    deliverable = deliverable_named(loaded, identifier)
    path, route = deliverable.origin.path, deliverable.origin.route
    to_path = _file(loaded, word, folder, deliverable.id, deliverable.period)
    if to_path == path:
        return Edit((), ())
    changes: tuple[PlannedChange, ...] = ()
    position = 0
    if to_path not in loaded.sources:
        axis = axis_answered(loaded, deliverable.commitments)
        comment = comment_on(loaded, [axis] if axis else [])
        changes = (NewFile(to_path, comment, {LIST: []}),)
    else:
        values = document_of(loaded.sources[to_path]).values
        listed = values.get(LIST)
        position = len(listed) if isinstance(listed, list) else 0
        if LIST not in values:
            changes = (TextChange(to_path, (LIST,), Set([])),)
    told = msg("{id} moved from {file}", id=deliverable.id, file=path)
    return Edit(
        (*changes, RecordMoved(path, route, to_path, (LIST,))),
        (Done(told, to_path, (LIST, position)),),
        relocates=True,
    )


def _file(loaded: Loaded, word: str, folder: str, identifier: str, year: str) -> str:
    """Return the path of the file that a word names; a folder's own names come first."""
    typed = posixpath.normpath(word.strip().replace("\\", "/"))
    from_here = posixpath.normpath(posixpath.join(folder, typed))
    known = [each for each in (typed, from_here) if _period_of(loaded.plan, each)]
    path = known[0] if "/" in typed and known else typed
    other = _period_of(loaded.plan, path)
    if other:
        _refuse_other_year(loaded.plan, identifier, year, other)
    return file_named(loaded, path, year)


def _period_of(plan: Plan, path: str) -> str | None:
    """Return the key of the action plan to whose files a path would belong."""
    found = _IN_A_YEAR.fullmatch(path)
    key = (found[1] or WHOLE_PLAN) if found else None
    return key if key in plan.action_plan_of or (key and year_of(key)) else None


def _refuse_other_year(plan: Plan, identifier: str, year: str, other: str) -> None:
    if plan.is_later(other, year):
        raise PlantrackError(
            "{id} is promised in {year} and stays there: plantrack defer {id} --to {other} closes "
            "it, and opens what continues it in {other}",
            id=identifier,
            year=year,
            other=other,
        )
    if other != year:
        raise PlantrackError(
            "{id} is promised in {year} and stays there: an earlier {w.period} cannot take it",
            id=identifier,
            year=year,
        )
