"""Where a new deliverable goes: its action plan, its file, and its place in it."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from plantrack.diagnostics import Route
from plantrack.edits.change import NewFile, PlannedChange, TextChange
from plantrack.edits.finding import refuse_unread_file
from plantrack.edits.next_period import next_period, period_called, period_of_calendar
from plantrack.edits.text import Append, NewValue
from plantrack.errors import PlantrackError
from plantrack.loading import Loaded
from plantrack.loading.periods import is_key
from plantrack.model import Axis, Deliverable
from plantrack.model.periods import WHOLE_PLAN, year_of
from plantrack.source.files import PLAN_FILE
from plantrack.source.names import name_among
from plantrack.source.values import document_of

LIST = "deliverables"
_HEADER = "plan.yaml"
# What every system accepts in the name of a file, and that git and a shell take as it is.
_NAME = re.compile(r"[^\W_][\w .’'()+,-]*\.yaml")


def folder_of(year: str) -> str:
    """Return the folder of an action plan, by its key; that of the whole plan has those of all."""
    return "actions" if year == WHOLE_PLAN else f"actions/{year}"


def header_of(year: str) -> str:
    """Return the file of an action plan's header."""
    return PLAN_FILE if year == WHOLE_PLAN else f"{folder_of(year)}/{_HEADER}"


def has_header(loaded: Loaded, year: str) -> bool:
    """Return whether an action plan has a header, readable or not."""
    if year == WHOLE_PLAN:
        return year in loaded.plan.action_plan_of
    return header_of(year) in loaded.sources or header_of(year) in loaded.unread


def year_spelled(word: str) -> str:
    """Return the key of an action plan that a word spells: a year, or any other id.

    Raises:
        PlantrackError: it is neither.
    """
    key = word.strip()
    if re.fullmatch(r"[\d._]*", key) and year_of(key) is None:
        raise PlantrackError("“{word}” is not a year: write it in four digits", word=word)
    if not is_key(key):
        raise PlantrackError(
            "“{word}” cannot name {w.action_plan:a}: write a year, or an id that means no month "
            "and no day, such as 2025-26 or 2026-T1",
            word=word,
        )
    return key


def year_named(loaded: Loaded, word: str) -> str:
    """Return the year of the action plan that a word names: its year, or its label.

    Raises:
        PlantrackError: no action plan has this year, or its header cannot be read.
    """
    plans, wanted = loaded.plan.action_plans, word.strip().casefold()
    names = {(header.label or "").casefold(): header.key for header in reversed(plans)}
    names |= {header.key.casefold(): header.key for header in plans}
    year = names.get(wanted) or year_spelled(word)
    if not has_header(loaded, year):
        raise _no_year(loaded, year)
    refuse_unread_file(loaded, header_of(year))
    return year


def _no_year(loaded: Loaded, year: str) -> PlantrackError:
    """Return the error for an action plan that is not there, with the command that opens one."""
    plan = loaded.plan
    names = [each.key for each in plan.action_plans if has_header(loaded, each.key)]
    known = ", ".join(names) or "–"
    if year_of(year) or period_called(plan, year) or period_of_calendar(plan, year):
        return PlantrackError(
            "there is no {w.action_plan} {year}; those that exist: {names}. To open it: "
            "plantrack new-year {year}",
            year=year,
            names=known,
        )
    if following := next_period(plan):
        return PlantrackError(
            "there is no {w.action_plan} {year}; those that exist: {names}. The next one is "
            "{following}: plantrack new-year {following} opens it",
            year=year,
            names=known,
            following=following.key,
        )
    return PlantrackError(
        "there is no {w.action_plan} {year}; those that exist: {names}", year=year, names=known
    )


def year_in_force(loaded: Loaded, day: date) -> str:
    """Return the year of the action plan in force on a day, else the latest one.

    Raises:
        PlantrackError: there is none.
    """
    plans = [header for header in loaded.plan.action_plans if has_header(loaded, header.key)]
    if not plans:
        raise PlantrackError("there is no {w.action_plan} yet: plantrack new-year YEAR opens one")
    current = [header for header in loaded.plan.current_on(day) if header in plans]
    holding = [header for header in current if day <= header.end]
    year = (holding or plans[-1:])[0].key
    refuse_unread_file(loaded, header_of(year))
    return year


def axis_answered(loaded: Loaded, commitments: Iterable[str]) -> Axis | None:
    """Return the axis of the first commitment that has one."""
    axis_of = loaded.plan.axis_of
    return next((axis_of[commitment] for commitment in commitments if commitment in axis_of), None)


def name_for(loaded: Loaded, axis: Axis, year: str) -> str:
    """Return the name of the file that holds an axis in other years: the nearest before, first.

    Where none does, it is that of the axis's own file.
    """
    for other in loaded.plan.nearest_first(year):
        if path := _fullest(loaded, axis, other):
            return path.rpartition("/")[2]
    name = axis.origin.path.rpartition("/")[2]
    return f"{axis.id}-{name}" if name in (_HEADER, "") else name


def file_for(loaded: Loaded, axis: Axis, year: str) -> str:
    """Return the file of a year in which an axis's next deliverable goes; it may be a new one.

    Raises:
        PlantrackError: it is there and cannot be read.
    """
    path = _fullest(loaded, axis, year) or f"{folder_of(year)}/{name_for(loaded, axis, year)}"
    refuse_unread_file(loaded, path)
    return path


def file_named(loaded: Loaded, word: str, year: str) -> str:
    """Return the file of a year's folder that a person names, with its folder or without.

    Raises:
        PlantrackError: it is not there to hold deliverables of that year.
    """
    typed = word.strip().replace("\\", "/").removeprefix("./")
    name = typed.removeprefix(f"{folder_of(year)}/")
    path = f"{folder_of(year)}/{name}"
    path = name_among(path, loaded.sources) or unicodedata.normalize("NFC", path)
    if name == _HEADER or not _NAME.fullmatch(unicodedata.normalize("NFC", name)):
        raise PlantrackError(
            "“{word}” cannot hold {w.deliverable:s} of {year}: name a file such as {example}",
            word=word,
            year=year,
            example=f"{folder_of(year)}/{_example(loaded, year)}",
        )
    refuse_unread_file(loaded, path)
    return path


def records_added(
    loaded: Loaded, path: str, records: Sequence[Mapping[str, NewValue]], comment: str
) -> tuple[tuple[PlannedChange, ...], tuple[Route, ...]]:
    """Return the changes that add deliverables at the end of a file, new or not, and their routes.

    `comment` is the first line of a new file.
    """
    if path not in loaded.sources:
        routes = tuple((LIST, position) for position in range(len(records)))
        return (NewFile(path, comment, {LIST: list(records)}),), routes
    first = _length(loaded, path)
    changes = tuple(TextChange(path, (LIST,), Append(record)) for record in records)
    return changes, tuple((LIST, first + position) for position in range(len(records)))


def comment_on(loaded: Loaded, axes: Iterable[Axis]) -> str:
    """Return the comment that opens a new file: its axes, in the plan's language."""
    t = loaded.plan.header.writer
    titles = (t.text("{w.Axis} {id}: {title}", id=axis.id, title=axis.title) for axis in axes)
    return "; ".join(re.sub(r"[ \t\n]+", " ", title) for title in titles)


def _fullest(loaded: Loaded, axis: Axis, year: str) -> str | None:
    """Return the file of a year that holds most deliverables of an axis."""
    held = Counter(
        deliverable.origin.path
        for deliverable in loaded.plan.deliverables
        if deliverable.period == year and _is_of(loaded, deliverable, axis)
    )
    return max(sorted(held), key=lambda path: held[path], default=None)


def _is_of(loaded: Loaded, deliverable: Deliverable, axis: Axis) -> bool:
    return axis_answered(loaded, deliverable.commitments) is axis


def _example(loaded: Loaded, year: str) -> str:
    axes = loaded.plan.axes
    return name_for(loaded, axes[0], year) if axes else "1.yaml"


def _length(loaded: Loaded, path: str) -> int:
    """Return how many records a file's list has, those that could not be read among them."""
    if any(mistake.place.path == path for mistake in loaded.diagnostics):
        listed = document_of(loaded.sources[path]).values.get(LIST)
        return len(listed) if isinstance(listed, list) else 0
    return sum(1 for deliverable in loaded.plan.deliverables if deliverable.origin.path == path)
