"""An answer made brief: at most 8 KB, the rows of its list that fit, and where the rest begins.

Texts are cut where they are long; what goes is said. A row is never cut in two.
"""

import re
from collections.abc import Sequence
from hashlib import sha256
from typing import Any

from plantrack.errors import PlantrackError
from plantrack.wire.figures import Json, compact

MOST_BYTES = 8_000
_LONGEST = (1_000, 300, 80)  # characters of a text, the more cut the less room there is
_UNTOLD = ("internal", "extra")  # notes for few, and fields of the plan's own
_ROOM = 500  # bytes, for what says that the rest is left out
_CURSOR = re.compile(r"([0-9]{1,9})-([0-9a-f]{8})")  # how many rows were told, and of which answer


def brief(
    answer: Json,
    rows: str | None = None,
    cursor: str | None = None,
    lengths: Sequence[int] = _LONGEST,
) -> str:
    """Return an answer as compact JSON of at most 8 KB.

    `rows` names the list that is told from `cursor` on, as far as there is room; a text is at most
    the first of `lengths`, and shorter where that is too much.

    Raises:
        PlantrackError: the cursor is none of this answer, or was of its list before it changed.
    """
    whole = _without(answer)
    listed: Sequence[object] = whole.pop(rows, ()) if rows else ()
    start = _start(cursor, listed)
    for longest in lengths:
        head, cut = _shortened(whole, longest)
        left = MOST_BYTES - _ROOM - len(compact(head).encode())
        if left < 0:
            continue
        kept, row_cut = _fitting(listed[start:], longest, left)
        if rows is None or kept or start >= len(listed):
            return _told(head, rows, kept, (start, listed), cut=cut or row_cut)
    return _least(whole, rows, listed, start)


def _told(
    head: Json, rows: str | None, kept: list[object], at: tuple[int, Sequence[object]], *, cut: bool
) -> str:
    start, listed = at
    end, total = start + len(kept), len(listed)
    more: Json = {rows: kept, "total": total} if rows else {}
    if end < total:
        more["cursor"] = f"{end}-{_name_of(listed)}"
    return compact(head | more | {"truncated": cut or end < total})


def _least(whole: Json, rows: str | None, listed: Sequence[object], start: int) -> str:
    """Return what fits where the head alone is too long, or a row: what goes is named."""
    head, _ = _shortened(whole, _LONGEST[-1])
    sizes = {name: len(compact({name: value}).encode()) for name, value in head.items()}
    left_out: list[str] = []
    while len(compact(head).encode()) > MOST_BYTES // 2:
        left_out.append(max(head, key=sizes.__getitem__))
        del head[left_out[-1]]
    room = MOST_BYTES - _ROOM - len(compact(head).encode())
    kept, _ = _fitting(listed[start:], _LONGEST[-1], room)
    if not kept and start < len(listed):  # a row that fits nowhere is passed over
        left_out.append(f"{rows}[{start}]")
        start += 1
    return _told(head | {"not_told": left_out}, rows, kept, (start, listed), cut=True)


def _fitting(rows: Sequence[object], longest: int, left: int) -> tuple[list[object], bool]:
    """Return the first rows that fit in some bytes, and whether a text of theirs is cut."""
    kept: list[object] = []
    any_cut = False
    for row in rows:
        short, cut = _shortened(row, longest)
        left -= len(compact({"row": short}).encode())
        if left < 0:
            break
        kept.append(short)
        any_cut = any_cut or cut
    return kept, any_cut


def _start(cursor: str | None, listed: Sequence[object]) -> int:
    if cursor is None:
        return 0
    told = _CURSOR.fullmatch(cursor)
    if told is None:
        raise PlantrackError("“{word}” is no cursor of this answer", word=cursor)
    if told[2] != _name_of(listed):
        raise PlantrackError(
            "this cursor is of another question, or the list has changed since: ask without it"
        )
    return min(int(told[1]), len(listed))


def _name_of(listed: Sequence[object]) -> str:
    """Return a word for a list, another where it changes: its pages are then of several."""
    return sha256(compact({"rows": listed}).encode()).hexdigest()[:8]


def _without(value: Any) -> Any:  # noqa: ANN401 - whatever JSON holds
    """Return an answer without notes for few, and without what says nothing."""
    if isinstance(value, dict):
        return {
            name: _without(inner)
            for name, inner in value.items()
            if name not in _UNTOLD and inner not in (None, [], {})
        }
    return [_without(inner) for inner in value] if isinstance(value, list) else value


def _shortened(value: Any, longest: int) -> tuple[Any, bool]:  # noqa: ANN401 - whatever JSON holds
    """Return a value whose texts are at most so long, and whether one was cut."""
    cut = False

    def short(inner: Any) -> Any:  # noqa: ANN401 - whatever JSON holds
        nonlocal cut
        if isinstance(inner, dict):
            return {name: short(each) for name, each in inner.items()}
        if isinstance(inner, list):
            return [short(each) for each in inner]
        if isinstance(inner, str) and len(inner) > longest:
            cut = True
            return inner[: longest - 1] + "…"
        return inner

    found = short(value)
    return found, cut
