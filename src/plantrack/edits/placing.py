"""Where a new deliverable goes: its action plan, its file, and its place in it."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from plantrack.diagnostics import Route
from plantrack.edits.change import NewFile, PlannedChange, TextChange
from plantrack.edits.text import Append, NewValue
from plantrack.errors import PlantrackError
from plantrack.loading import Loaded
from plantrack.model import Axis, Deliverable
from plantrack.source.names import name_among
from plantrack.source.values import document_of

LIST = "deliverables"
_HEADER = "plan.yaml"
_YEAR = re.compile(r"(?!0000)[0-9]{4}")
# What every system accepts in the name of a file, and that git and a shell take as it is.
_NAME = re.compile(r"[^\W_][\w .’'()+,-]*\.yaml")


def folder_of(year: int) -> str:
    """Return the folder of a year's action plan."""
    return f"actions/{year:04}"


def header_of(year: int) -> str:
    """Return the file of a year's header."""
    return f"{folder_of(year)}/{_HEADER}"


def has_header(loaded: Loaded, year: int) -> bool:
    """Return whether a year has a header, readable or not."""
    return header_of(year) in loaded.sources or header_of(year) in loaded.unread


def year_spelled(word: str) -> int:
    """Return the year that a word spells.

    Raises:
        PlantrackError: it is not a year in four digits.
    """
    if not _YEAR.fullmatch(word.strip()):
        raise PlantrackError("“{word}” is not a year: write it in four digits", word=word)
    return int(word)


def year_named(loaded: Loaded, word: str) -> int:
    """Return the year of the action plan that a word names: its year, or its label.

    Raises:
        PlantrackError: no action plan has this year, or its header cannot be read.
    """
    plans = loaded.plan.action_plans
    labelled = next((header.year for header in plans if header.label == word.strip()), None)
    year = year_spelled(word) if labelled is None else labelled
    if not has_header(loaded, year):
        known = [str(header.year) for header in plans if has_header(loaded, header.year)]
        raise PlantrackError(
            "there is no {w.action_plan} {year}; those that exist: {names}. To open it: "
            "plantrack new-year {year}",
            year=year,
            names=", ".join(known) or "–",
        )
    _refuse_unread(loaded, header_of(year))
    return year


def year_in_force(loaded: Loaded, day: date) -> int:
    """Return the year of the action plan in force on a day, else the latest one.

    Raises:
        PlantrackError: there is none.
    """
    plans = [header for header in loaded.plan.action_plans if has_header(loaded, header.year)]
    if not plans:
        raise PlantrackError("there is no {w.action_plan} yet: plantrack new-year YEAR opens one")
    in_force = [header.year for header in plans if header.start <= day <= header.end]
    year = in_force[-1] if in_force else plans[-1].year
    _refuse_unread(loaded, header_of(year))
    return year


def axis_answered(loaded: Loaded, commitments: Iterable[str]) -> Axis | None:
    """Return the axis of the first commitment that has one."""
    axis_of = loaded.plan.axis_of
    return next((axis_of[commitment] for commitment in commitments if commitment in axis_of), None)


def name_for(loaded: Loaded, axis: Axis, year: int) -> str:
    """Return the name of the file that holds an axis in other years: the nearest before, first.

    Where none does, it is that of the axis's own file.
    """
    years = sorted(
        (header.year for header in loaded.plan.action_plans if header.year != year),
        key=lambda other: (other > year, abs(year - other)),
    )
    for other in years:
        if path := _fullest(loaded, axis, other):
            return path.rpartition("/")[2]
    name = axis.origin.path.rpartition("/")[2]
    return f"{axis.id}-{name}" if name in (_HEADER, "") else name


def file_for(loaded: Loaded, axis: Axis, year: int) -> str:
    """Return the file of a year in which an axis's next deliverable goes; it may be a new one.

    Raises:
        PlantrackError: it is there and cannot be read.
    """
    path = _fullest(loaded, axis, year) or f"{folder_of(year)}/{name_for(loaded, axis, year)}"
    _refuse_unread(loaded, path)
    return path


def file_named(loaded: Loaded, word: str, year: int) -> str:
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
    _refuse_unread(loaded, path)
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


def _fullest(loaded: Loaded, axis: Axis, year: int) -> str | None:
    """Return the file of a year that holds most deliverables of an axis."""
    held = Counter(
        deliverable.origin.path
        for deliverable in loaded.plan.deliverables
        if deliverable.year == year and _is_of(loaded, deliverable, axis)
    )
    return max(sorted(held), key=lambda path: held[path], default=None)


def _is_of(loaded: Loaded, deliverable: Deliverable, axis: Axis) -> bool:
    return axis_answered(loaded, deliverable.commitments) is axis


def _example(loaded: Loaded, year: int) -> str:
    axes = loaded.plan.axes
    return name_for(loaded, axes[0], year) if axes else "1.yaml"


def _length(loaded: Loaded, path: str) -> int:
    """Return how many records a file's list has, those that could not be read among them."""
    if any(mistake.place.path == path for mistake in loaded.diagnostics):
        listed = document_of(loaded.sources[path]).values.get(LIST)
        return len(listed) if isinstance(listed, list) else 0
    return sum(1 for deliverable in loaded.plan.deliverables if deliverable.origin.path == path)


def _refuse_unread(loaded: Loaded, path: str) -> None:
    if path in loaded.unread:
        raise PlantrackError(
            "{file} cannot be read: correct it first (plantrack check says where)", file=path
        )
