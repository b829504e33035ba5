"""The edits of several rows as one: what they add to one file, new or not, each at its place."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from plantrack.edits.change import Done, Edit, NewFile, PlannedChange, TextChange
from plantrack.edits.placing import LIST
from plantrack.locale import Message


def joined(edits: Iterable[Edit]) -> Edit:
    """Return several edits as one: what is added to a new file together, each with its place."""
    remarks: list[Message] = []
    changes: list[PlannedChange] = []
    done: list[Done] = []
    files: dict[str, int] = {}
    met = Counter[str]()
    for edit in edits:
        remarks.extend(edit.remarks)
        for change in edit.changes:
            if isinstance(change, NewFile) and change.path in files:
                at = files[change.path]
                changes[at] = _together(changes[at], change)
                continue
            if isinstance(change, NewFile):
                files[change.path] = len(changes)
            changes.append(change)
        for told in edit.done:
            done.append(_further(told, met[told.path]))
            met[told.path] += 1
    # A record that grows leaves it known where the others stand: those of a list come last.
    changes.sort(key=lambda change: isinstance(change, TextChange) and len(change.route) == 1)
    return Edit(tuple(changes), tuple(done), remarks=tuple(remarks))


def _together(first: PlannedChange, other: NewFile) -> PlannedChange:
    if not isinstance(first, NewFile):
        return first
    listed = {
        name: [*_several(first.values.get(name)), *_several(value)]
        for name, value in other.values.items()
    }
    return replace(first, values={**first.values, **listed})


def _several(value: object) -> list:  # type: ignore[type-arg]  # what a file lists
    return list(value) if isinstance(value, list) else []


def _further(told: Done, count: int) -> Done:
    """Return a sentence about the record so many places further down the same list."""
    route = told.route
    if count and len(route) == 2 and route[0] == LIST and isinstance(route[1], int):  # noqa: PLR2004 - a list and a place in it
        return replace(told, route=(LIST, route[1] + count))
    return told
