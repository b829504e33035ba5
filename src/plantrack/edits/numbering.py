"""The next free id of a year's deliverables: ids are never used twice."""

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator
from typing import TypeAlias

from plantrack.edits.placing import axis_answered
from plantrack.errors import PlantrackError
from plantrack.loading import Loaded
from plantrack.model import Axis
from plantrack.model.periods import WHOLE_PLAN, year_of
from plantrack.source.refused import Refused
from plantrack.source.text import SourceText
from plantrack.source.values import Value, document_of

_WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
_FIRST_YEAR = re.compile(r"(?<![0-9])[0-9]{4}(?![0-9])")
_HALF = 2
Past: TypeAlias = Callable[[str], Collection[str]]


def nothing_past(_period: str) -> Collection[str]:
    """Return no id: nobody asked what earlier versions had."""
    return ()


def past_of(loaded: Loaded, year: str, past: Past) -> Collection[str]:
    """Return the ids that a year had in earlier versions; an example's were promised to nobody."""
    return () if _is_example(loaded, year) else past(year)


def _is_example(loaded: Loaded, year: str) -> bool:
    header = loaded.plan.action_plan_of.get(year)  # one that is being opened is not there yet
    return header is not None and header.is_example


def taken_ids(loaded: Loaded) -> frozenset[str]:
    """Return every id that is, was or is about to be something's, without case.

    Of a file with mistakes, every value that could be one is; what a comment says is none.
    """
    plan = loaded.plan
    ids = {indicator.id for indicator in plan.indicators}
    ids |= {*plan.nodes, *plan.removed}
    ids |= {former for node in plan.every_node for former in node.formerly}
    for deliverable in plan.deliverables:
        ids.update((deliverable.id, *deliverable.formerly))
        # What is only spoken of may be about to be written: its id is taken already.
        ids.update((*deliverable.depends_on, deliverable.continues or ""))
    for remnant in loaded.remnants:
        ids.update((*remnant.ids, remnant.continues))
    doubtful = {*loaded.unread, *(mistake.place.path for mistake in loaded.diagnostics)}
    for path in doubtful & set(loaded.sources):
        ids.update(_values_of(loaded.sources[path]))
    return frozenset(identifier.casefold() for identifier in ids)


def _values_of(source: SourceText) -> Iterator[str]:
    """Give the values of a file that could be ids; of one that is no YAML, its words."""
    try:
        pending: list[Value] = [document_of(source).values]
    except Refused:
        for line in source.text.splitlines():
            yield from (word.rstrip("._-") for word in _WORD.findall(line.partition("#")[0]))
        return
    while pending:
        value = pending.pop()
        if isinstance(value, str) and _WORD.fullmatch(value):
            yield value
        pending.extend(value.values() if isinstance(value, dict) else ())
        pending.extend(value if isinstance(value, list) else ())


def free_id(loaded: Loaded, word: str, past: Collection[str] = ()) -> str:
    """Return an id that somebody chose, since nothing has or had it, nor in a `past` version.

    Raises:
        PlantrackError: it is taken.
    """
    if word.casefold() in taken_ids(loaded) | {identifier.casefold() for identifier in past}:
        raise PlantrackError(
            "the id {id} is taken, or was: ids are never used twice. Leave --id out to have the "
            "next one",
            id=word,
        )
    return word


def refuse_other_series(loaded: Loaded, word: str, year: str) -> None:
    """Refuse an id of the series of another year than a deliverable's own.

    Raises:
        PlantrackError: naming that year.
    """
    prefix = _split(word, year)
    for other in _years_told(loaded, word, year):
        if prefix and prefix[0] in _prefixes(loaded, year):
            return
        raise PlantrackError(
            "{id} is an id of {other}, and this {w.deliverable} is of {year}: give one such as "
            "{example}",
            id=word,
            other=other,
            year=year,
            example=next(next_ids(loaded, year, None)),
        )


def _years_told(loaded: Loaded, word: str, year: str) -> Iterator[str]:
    """Give the other years whose ids begin as a word does."""
    own = _prefixes(loaded, year) or {_pattern(loaded, year, None)[0]}
    for prefix in sorted(own) if year_of(year) else ():
        if year in prefix:
            start = re.escape(prefix).replace(year, "([0-9]{4})", 1)
            found = re.fullmatch(f"{start}[0-9]+", word, re.IGNORECASE)
            if found and found[1] != year:
                yield found[1]
    for other in loaded.plan.periods:
        if other == year:
            continue
        split = _split(word, other)
        if split and split[0].casefold() in {
            known.casefold() for known in _prefixes(loaded, other)
        }:
            yield other


def _prefixes(loaded: Loaded, year: str) -> set[str]:
    """Return how the numbered ids of a year begin."""
    found = (
        _split(deliverable.id, deliverable.period)
        for deliverable in loaded.plan.deliverables
        if deliverable.period == year
    )
    return {split[0] for split in found if split}


def next_ids(
    loaded: Loaded, year: str, axis: Axis | None, past: Collection[str] = ()
) -> Iterator[str]:
    """Give the free ids of a year that follow those it has, and had in a `past` version.

    While the year's action plan is an example, they begin with the lowest that is free.

    Raises:
        PlantrackError: a file cannot be read, and may have any of them.
    """
    if loaded.unread:
        raise PlantrackError(
            "the next id is not known while {file} cannot be read: correct it, or choose "
            "one with --id",
            file=", ".join(loaded.unread),
        )
    prefix, width = _pattern(loaded, year, axis)
    taken = taken_ids(loaded) | {identifier.casefold() for identifier in past}
    numbers = re.compile(rf"{re.escape(prefix.casefold())}([0-9]+)")
    had = {int(found[1]) for identifier in taken if (found := numbers.fullmatch(identifier))}
    # Of an example, what was removed leaves its number to what is one's own.
    number = 0 if _is_example(loaded, year) else max(had, default=0)
    while True:
        number += 1
        if number not in had:
            yield f"{prefix}{number:0{width}}"


def _pattern(loaded: Loaded, year: str, axis: Axis | None) -> tuple[str, int]:
    """Give the beginning and the digits of a year's ids, else another year's made this one's."""
    for other in (year, *loaded.plan.nearest_first(year)):
        if found := _pattern_in(loaded, other, axis):
            prefix, width = found
            return (prefix if other == year else _made_of(prefix, other, year)), width
    return ("L" if year == WHOLE_PLAN else f"{year}-L"), 2


def _pattern_in(loaded: Loaded, year: str, axis: Axis | None) -> tuple[str, int] | None:
    """The year's commonest; where none has most of the ids, the commonest of the axis."""
    numbered, of_axis = [], []
    for deliverable in loaded.plan.deliverables:
        found = _split(deliverable.id, deliverable.period) if deliverable.period == year else None
        if found:
            numbered.append(found)
            if axis and axis_answered(loaded, deliverable.commitments) is axis:
                of_axis.append(found[0])
    if not numbered:
        return None
    prefix, times = Counter(prefix for prefix, _ in numbered).most_common(1)[0]
    if times * _HALF <= len(numbered) and of_axis:
        prefix = Counter(of_axis).most_common(1)[0][0]
    padded = [len(digits) for head, digits in numbered if head == prefix and digits[0] == "0"]
    return prefix, max(padded, default=1)


def _split(identifier: str, year: str) -> tuple[str, str] | None:
    """Return an id's beginning and its last number; a year is no number: `201801` is 01."""
    found = re.fullmatch(rf"((?:{re.escape(year)})?.*?)([0-9]+)", identifier)
    return (found[1], found[2]) if found else None


def _made_of(prefix: str, other: str, period: str) -> str:
    """Put a period where a prefix has another one, or its year, in four digits or in two."""
    was, now = _FIRST_YEAR.search(other), _FIRST_YEAR.search(period)
    pairs = [(other, period)] + ([(was[0], now[0])] if was and now else [])
    for old, new in pairs:
        if old in prefix:
            return prefix.replace(old, new)
    if was and now:
        short = re.compile(rf"(?<![0-9]){was[0][-2:]}(?![0-9])")
        return short.sub(now[0][-2:], prefix, count=1)
    return prefix
