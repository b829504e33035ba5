"""A second reader of what an edit wrote: ruamel.yaml, which reads YAML 1.2.

PyYAML, which reads plans, is one reader among many; what it and ruamel both take for the same
fields and texts is safe with the others. ruamel takes 27 times longer: of a large file it reads the
records that changed, and their neighbours.
"""

import re
from bisect import bisect_left, bisect_right
from itertools import groupby, pairwise, zip_longest
from operator import eq
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from plantrack.edits.text.operations import EditRefused
from plantrack.source.excerpts import LARGEST_WHOLE
from plantrack.source.refused import Refused
from plantrack.source.text import BYTE_ORDER_MARK, decode
from plantrack.source.values import Value
from plantrack.source.yaml_tree import nested
from plantrack.source.yaml_values import value_of

_ABSENT = ("", "~", "null", "Null", "NULL")
_DASH = re.compile(r"( *)- ")
_Lines = tuple[int, int]  # the first of a stretch, and the one after its last


def refuse_other_reading(path: str, before: str, after: str) -> None:
    """Refuse a new text that another reader takes for something else than ours does.

    What it took otherwise before the edit already is not the edit's doing.

    Raises:
        EditRefused: it does, for what the edit changed.
    """
    old, new = before.removeprefix(BYTE_ORDER_MARK), after.removeprefix(BYTE_ORDER_MARK)
    if len(new) > LARGEST_WHOLE:
        old, new = _changed_records(old, new)
    if not _are_one(new) and (not old or _are_one(old)):
        raise EditRefused(
            "{path} cannot be changed here: another reader of YAML would take the new text for "
            "something else; change it by hand",
            path=path,
        )


def _are_one(text: str) -> bool:
    """Return whether both readers take a text for the same; what ours cannot read is not asked."""
    try:
        ours = value_of(nested(decode("", text.encode()), any_root=True).root)
    except (Refused, UnicodeEncodeError):
        return True
    try:
        theirs = YAML(typ="base", pure=True).load(text)
    except (YAMLError, ValueError, NotImplementedError):
        return False
    return _is_same(ours, theirs)


def _is_same(ours: Value, theirs: Any) -> bool:  # noqa: ANN401 - ruamel's values carry no types
    if isinstance(ours, dict):
        return (
            isinstance(theirs, dict)
            and list(ours) == list(theirs)
            and all(_is_same(ours[name], theirs[name]) for name in ours)
        )
    if isinstance(ours, list):
        return (
            isinstance(theirs, list)
            and len(ours) == len(theirs)
            and all(map(_is_same, ours, theirs))
        )
    return theirs in _ABSENT or theirs is None if ours is None else bool(ours == theirs)


def _changed_records(before: str, after: str) -> tuple[str, str]:
    """Return the records that differ between two texts, with one more on either side.

    Of lines that changed alike, as those of a word renamed throughout, one is enough.
    """
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    column = min((len(found[1]) for found in map(_DASH.match, new) if found), default=0)
    changed = _changed_within(old, new, column) or _changed_lines(old, new)
    return (
        _records_around(old, [was for was, _ in changed], column),
        _records_around(new, [now for _, now in changed], column),
    )


def _changed_within(old: list[str], new: list[str], column: int) -> list[tuple[_Lines, _Lines]]:
    """Return the records that differ, where there are as many in both texts; else nothing."""
    befores, afters = _records(old, column), _records(new, column)
    if len(old) == len(new) or len(befores) != len(afters) or not befores:
        return []
    if old[: befores[0][0]] != new[: afters[0][0]]:
        return []
    return [
        (was, now)
        for was, now in zip(befores, afters, strict=True)
        if old[slice(*was)] != new[slice(*now)]
    ]


def _records(lines: list[str], column: int) -> list[_Lines]:
    """Return from where to where each record goes, the last one to the end of the text."""
    dash = " " * column + "- "
    starts = [number for number, line in enumerate(lines) if line.startswith(dash)]
    return list(pairwise([*starts, len(lines)]))


def _changed_lines(old: list[str], new: list[str]) -> list[tuple[_Lines, _Lines]]:
    """Return where two texts differ: the first stretch of each kind, where they are as long."""
    if len(old) != len(new):
        first = _alike(old, new)
        last = _alike(old[first:][::-1], new[first:][::-1])
        return [((first, len(old) - last), (first, len(new) - last))]
    same = map(eq, old, new)
    kinds: dict[tuple[str, ...], _Lines] = {}
    start = 0
    for is_same, lines in groupby(same):
        end = start + sum(1 for _ in lines)
        if not is_same:
            kinds.setdefault((*old[start:end], *new[start:end]), (start, end))
        start = end
    return [(lines, lines) for lines in kinds.values()]


def _alike(lines: list[str], other: list[str]) -> int:
    """Return how many lines two texts begin with alike."""
    pairs = zip_longest(lines, other)
    return next((n for n, (line, same) in enumerate(pairs) if line != same), len(lines))


def _records_around(lines: list[str], stretches: list[_Lines], column: int) -> str:
    """Return the records that hold some lines, each of which begins with a dash at a column."""
    dash = " " * column + "- "
    starts = [n for n, line in enumerate(lines) if line.startswith(dash)]
    if not starts or any(first < starts[0] for first, _ in stretches):
        return "".join(lines)
    text, done = "", 0
    for first, last in stretches:
        start = starts[max(bisect_right(starts, first) - 2, 0)]
        following = bisect_left(starts, last) + 1
        end = starts[following] if following < len(starts) else _end_of_list(lines, last, column)
        text += "".join(lines[max(start, done) : end])
        done = max(done, end)
    return text


def _end_of_list(lines: list[str], last: int, column: int) -> int:
    """Return where a list ends: at a field that stands further out than its dashes."""
    for number in range(last, len(lines)):
        line = lines[number]
        bare = line.strip()
        if bare and bare[0] not in "#-" and len(line) - len(line.lstrip(" ")) <= column:
            return number
    return len(lines)
