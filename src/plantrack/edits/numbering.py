"""The next free id of a year's deliverables: ids are never used twice."""

import re
from collections import Counter
from collections.abc import Iterator

from plantrack.edits.placing import axis_answered
from plantrack.errors import PlantrackError
from plantrack.loading import Loaded
from plantrack.model import Axis

_WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
_HALF = 2


def taken_ids(loaded: Loaded) -> frozenset[str]:
    """Return every id that is, was or is about to be something's, without case.

    Of a file with mistakes, every word of its text is one.
    """
    plan = loaded.plan
    ids = {one.id for one in plan.axes} | {one.id for one in plan.indicators}
    ids |= set(plan.commitments)
    for one in plan.deliverables:
        ids.update((one.id, *one.formerly, *one.depends_on, one.continues or ""))
    for remnant in loaded.remnants:
        ids.update((*remnant.ids, remnant.continues))
    doubtful = {*loaded.unread, *(one.place.path for one in loaded.diagnostics)}
    for path in doubtful & set(loaded.sources):
        ids.update(word.rstrip("._-") for word in _WORD.findall(loaded.sources[path].text))
    return frozenset(one.casefold() for one in ids)


def free_id(loaded: Loaded, word: str) -> str:
    """Return an id that somebody chose, since nothing has or had it.

    Raises:
        PlantrackError: it is taken.
    """
    if word.casefold() in taken_ids(loaded):
        raise PlantrackError(
            "the id {id} is taken, or was: ids are never used twice. Leave --id out to have the "
            "next one",
            id=word,
        )
    return word


def next_ids(loaded: Loaded, year: int, axis: Axis | None) -> Iterator[str]:
    """Give the free ids of a year that follow those it has, in their pattern.

    Raises:
        PlantrackError: a file cannot be read, and may have any of them.
    """
    for path in loaded.unread:
        if path not in loaded.sources and path.startswith("actions/"):
            raise PlantrackError(
                "the next id is not known while {file} cannot be read: correct it, or choose "
                "one with --id",
                file=path,
            )
    prefix, width = _pattern(loaded, year, axis)
    taken = taken_ids(loaded)
    numbers = re.compile(rf"{re.escape(prefix.casefold())}([0-9]+)")
    number = max((int(found[1]) for one in taken if (found := numbers.fullmatch(one))), default=0)
    while True:
        number += 1
        yield f"{prefix}{number:0{width}}"


def _pattern(loaded: Loaded, year: int, axis: Axis | None) -> tuple[str, int]:
    """Give the beginning and the digits of a year's ids, else another year's made this one's."""
    others = sorted(
        {one.year for one in loaded.plan.deliverables},
        key=lambda other: (other != year, other > year, abs(year - other)),
    )
    for other in others:
        if found := _pattern_in(loaded, other, axis):
            prefix, width = found
            return (prefix if other == year else _made_of(prefix, other, year)), width
    return f"{year:04}-L", 2


def _pattern_in(loaded: Loaded, year: int, axis: Axis | None) -> tuple[str, int] | None:
    """The year's commonest; where none has most of the ids, the commonest of the axis."""
    numbered, of_axis = [], []
    for one in loaded.plan.deliverables:
        found = _split(one.id, one.year) if one.year == year else None
        if found:
            numbered.append(found)
            if axis and axis_answered(loaded, one.commitments) is axis:
                of_axis.append(found[0])
    if not numbered:
        return None
    prefix, times = Counter(prefix for prefix, _ in numbered).most_common(1)[0]
    if times * _HALF <= len(numbered) and of_axis:
        prefix = Counter(of_axis).most_common(1)[0][0]
    padded = [len(digits) for one, digits in numbered if one == prefix and digits[0] == "0"]
    return prefix, max(padded, default=1)


def _split(identifier: str, year: int) -> tuple[str, str] | None:
    """Return an id's beginning and its last number; a year is no number: `201801` is 01."""
    found = re.fullmatch(rf"((?:{year:04})?.*?)([0-9]+)", identifier)
    return (found[1], found[2]) if found else None


def _made_of(prefix: str, other: int, year: int) -> str:
    """Put a year where a prefix has another one, in four digits or in two."""
    if f"{other:04}" in prefix:
        return prefix.replace(f"{other:04}", f"{year:04}")
    short = re.compile(rf"(?<![0-9]){other % 100:02}(?![0-9])")
    return short.sub(f"{year % 100:02}", prefix, count=1)
