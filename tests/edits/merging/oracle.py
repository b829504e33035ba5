"""An independent judge of merges: it reads with another parser and imports nothing of the merge.

    judge(base, ours, theirs, merged, conflicts)    raises Wrong, which says what is wrong

Of the merged text, whichever side of each conflict is chosen: every field as the side that changed
it has it, every entry of both sides once, what one side took away gone; marks where, and only
where, both sides changed one thing to two. Each line of ours that is outside what theirs changed
stands in it.
"""

import json
import re
from collections import Counter
from difflib import SequenceMatcher
from typing import Any

import yaml

CONFLICT = re.compile(
    r"^<{7} ours\r?\n(.*?)^={7}\r?\n(.*?)^>{7} theirs\r?\n", re.MULTILINE | re.DOTALL
)
SETS = {"commitments", "partners", "evidence", "formerly", "removed", "depends_on"}
NAMED = {"milestones": "title", "targets": "date", "measurements": "date"}
JOINED = re.compile(r" *(commitments|partners): \[|.*: \[\]$|deliverables:")  # spelled anew
ABSENT = object()


class Wrong(AssertionError):
    pass


def require(holds: bool, why: str, *details: object) -> None:  # noqa: FBT001 - as assert
    if not holds:
        raise Wrong(" ".join([why, *map(repr, details)]))


def judge(base: str, ours: str, theirs: str, merged: str, conflicts: int) -> None:
    """Raise Wrong unless the merged text is the merge of the others."""
    marked = CONFLICT.findall(merged)
    require(bool(marked) == bool(conflicts), "marks and sentences", marked, conflicts)
    versions = [read(text) for text in (base, ours, theirs)]
    true: list[str] = []
    for number, side in ((0, "ours"), (1, "theirs")):
        text = CONFLICT.sub(rf"\{number + 1}", merged)
        judged = _Judge(side, true)
        judged.fields(*versions, read(text), "")
    require(bool(true) == bool(conflicts), "true conflicts and those told", true, conflicts)
    _untouched(base, ours, theirs, merged, conflicts)


def read(text: str) -> Any:  # noqa: ANN401 - any data
    return yaml.load(text.removeprefix("\ufeff"), yaml.BaseLoader)  # noqa: S506 - gives text only


class _Judge:
    def __init__(self, side: str, true: list[str]) -> None:
        self.side = side
        self.true = true

    def fields(self, was: Any, here: Any, there: Any, found: Any, at: str) -> None:  # noqa: ANN401
        names = {**dict.fromkeys(was or {}), **dict.fromkeys(here), **dict.fromkeys(there)}
        require(set(found) <= set(names), "fields from nowhere", at, found)
        for name in names:
            old, left, right = ((v or {}).get(name, ABSENT) for v in (was, here, there))
            self.value(old, left, right, found.get(name, ABSENT), f"{at}.{name}")

    def value(self, was: Any, here: Any, there: Any, found: Any, at: str) -> None:  # noqa: ANN401
        name = at.rpartition(".")[2]
        if there in (here, was):
            return require(_same(found, here), "not ours", at, here, found)
        if here == was:
            return require(_same(found, there), "not theirs", at, there, found)
        lists = [v for v in (was, here, there) if v is not ABSENT and v != ""]
        if all(isinstance(v, list) for v in lists):
            old, left, right, now = (
                [] if v is ABSENT or v == "" else v for v in (was, here, there, found)
            )
            return self.elements(name, old, left, right, now, at)
        self.true.append(at)
        return require(_same(found, here if self.side == "ours" else there), "neither", at, found)

    def elements(self, name: str, was: list, here: list, there: list, found: list, at: str) -> None:
        if name in SETS and all(isinstance(word, str) for word in (*was, *here, *there)):
            kept = (
                (set(was) & set(here) & set(there))
                | (set(here) - set(was))
                | (set(there) - set(was))
            )
            require(set(found) == kept and len(found) == len(kept), "not the set", at, found)
        elif name == "updates":
            self.journal(was, here, there, found, at)
        else:
            self.records(was, here, there, found, at)

    def journal(self, was: list, here: list, there: list, found: list, at: str) -> None:
        old, left, right, now = (
            Counter(map(said, entries)) for entries in (was, here, there, found)
        )
        kept = old & left & right
        new_left, new_right = left - old, right - old
        expected = kept + (new_left | new_right)
        dates = [entry["date"] for entry in found]
        require(dates == sorted(dates), "not in date order", at, dates)
        if now == expected:
            return
        gone = (old - left) | (old - right)
        require(not now - (expected + gone), "entries from nowhere", at, now - expected)
        lost = expected - now
        other = new_right if self.side == "ours" else new_left
        require(not lost - (other + gone), "entries lost", at, lost)
        self.true.append(at)

    def records(self, was: list, here: list, there: list, found: list, at: str) -> None:
        key = NAMED.get(at.rpartition(".")[2], "id")
        if key == "title" and len(was) == len(here) == len(there) == len(found) == 1:
            return self.record(was[0], here[0], there[0], found[0], f"{at}[1]")  # one, reworded
        old = {record[key]: record for record in was}
        left, right, now = (_as_before(old, records, key) for records in (here, there, found))
        require(len(now) == len(found), "a record twice", at, sorted(now))
        for name in {**old, **left, **right}:
            sides = [side.get(name, ABSENT) for side in (old, left, right)]
            self.record(*sides, now.get(name, ABSENT), f"{at}[{name}]")
        return None

    def record(self, was: Any, here: Any, there: Any, found: Any, at: str) -> None:  # noqa: ANN401
        is_added = was is ABSENT and ABSENT not in (here, there)
        if is_added and here.get("title") != there.get("title"):
            return self.value(was, here, there, found, at)
        if ABSENT in (here, there):
            return self.value(was, here, there, found, at)
        require(found is not ABSENT, "a record lost", at)
        return self.fields({} if was is ABSENT else was, here, there, found, at)


def said(entry: dict) -> str:
    return json.dumps(entry, sort_keys=True)


def _as_before(old: dict, records: list, key: str) -> dict:
    known = {}
    gone = set(old) - {record[key] for record in records}
    for record in records:
        name = record[key]
        former = [word for word in record.get("formerly", ()) if word in gone]
        alike = [word for word in gone if _rest(old[word], key) == _rest(record, key)]
        if name not in old and (former or len(alike) == 1):
            name = (former or alike)[-1]
        known[name] = record
    return known


def _rest(record: dict, key: str) -> dict:
    return {name: value for name, value in record.items() if name not in (key, "formerly")}


def _same(value: Any, other: Any) -> bool:  # noqa: ANN401
    nothing = (ABSENT, "", [], {}, None)
    return value == other or (value in nothing and other in nothing)


def _untouched(base: str, ours: str, theirs: str, merged: str, conflicts: int) -> None:
    """Lines that nobody touched stand, in their order; ours go only where theirs took them away."""
    was, here, there = (text.splitlines(keepends=True) for text in (base, ours, theirs))
    kept = _kept(was, here) & _kept(was, there)
    rest = iter(merged.splitlines(keepends=True))
    for number in sorted(number for number in kept if was[number].strip()):
        require(any(line == was[number] for line in rest), "untouched, and gone", was[number])
    if not conflicts:
        gone = Counter(here) - Counter(merged.splitlines(keepends=True))
        left = _kept(was, there)
        taken = Counter(line for number, line in enumerate(was) if number not in left)
        lost = [line for line in gone - taken if line.strip() and not JOINED.match(line)]
        require(not lost, "lines of ours that theirs did not take away", lost)


def _kept(was: list[str], now: list[str]) -> set[int]:
    blocks = SequenceMatcher(None, was, now, autojunk=False).get_matching_blocks()
    return {block.a + n for block in blocks for n in range(block.size)}
