"""Many changes of one file made together, each with what is around it: as when made whole."""

import random
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from edits.changing import CLOCK, DAY, load
from edits.test_large_files import _FILE, _STYLES
from plantrack.edits.applying import prepare
from plantrack.edits.change import (
    Edit,
    NewFile,
    PlannedChange,
    RecordMoved,
    TextChange,
    WordsChanged,
)
from plantrack.edits.text import (
    Append,
    Delete,
    Insert,
    Operation,
    Plain,
    Set,
    second_reading,
)
from plantrack.errors import PlantrackError
from plantrack.source import excerpts
from plantrack.source.files import FolderTree

_RECORDS = 9
_ENTRY = {"date": Plain("2018-02-01"), "note": "Du neuf : « # »\nseconde ligne"}
_OPERATIONS: Sequence[tuple[tuple[str | int, ...], Operation]] = (
    (("updates",), Append(_ENTRY)),
    (("updates",), Append({**_ENTRY, "progress": Plain("60")})),
    (("title",), Set("Publier " * 30)),
    (("title",), Set("P")),
    (("due",), Delete()),
    (("due",), Set(Plain("2018-05-30"))),
    (("description",), Set("Une ligne\nune autre\n\nune troisième")),
    (("lead",), Insert(Plain("nul"), after="title")),
)
_TEAM = "plan/team.yaml"
_ROLES = "roles:\n" + "".join(f"  - id: r{n}\n    title: Rôle {n}\n" for n in range(8))
_PARTNERS = "partners:\n" + "".join(f"  - id: p{n}\n    title: Pôle {n}\n" for n in range(8))


def _around(monkeypatch: pytest.MonkeyPatch, largest: int) -> None:
    """Have files larger than so many characters changed and read with what is around alone."""
    monkeypatch.setattr(excerpts, "LARGEST_WHOLE", largest)
    monkeypatch.setattr(second_reading, "LARGEST_WHOLE", largest)
    monkeypatch.setattr(excerpts, "_BESIDE", 0)


def _after(root: Path, changes: Sequence[PlannedChange]) -> dict[str, bytes | None] | str:
    """Return the files that changes give together, or why they give none."""
    try:
        prepared = prepare(FolderTree(root), load(root), Edit(tuple(changes), ()), DAY, CLOCK)
    except PlantrackError as error:
        return error.message_id
    return {change.path: change.after for change in prepared.files}


def _one_by_one(root: Path, changes: Sequence[PlannedChange]) -> dict[str, bytes | None] | str:
    before = {path: path.read_bytes() for path in root.rglob("*.yaml")}
    for change in changes:
        after = _after(root, [change])
        if isinstance(after, str):
            return after
        for path, content in after.items():
            (root / path).write_bytes(content or b"")
    now = {path: path.read_bytes() for path in root.rglob("*.yaml")}
    for path, content in before.items():
        path.write_bytes(content)
    return {f"{path.relative_to(root)}": now[path] for path in before if now[path] != before[path]}


def _some(chance: random.Random) -> list[PlannedChange]:
    changes: list[PlannedChange] = []
    for position in chance.sample(range(_RECORDS), chance.randint(2, _RECORDS)):
        inside, operation = chance.choice(_OPERATIONS)
        changes.append(TextChange(_FILE, ("deliverables", position, *inside), operation))
    if chance.random() < 0.3:
        route = ("deliverables", chance.randrange(_RECORDS), "title")
        word = chance.choice(("Autre", "Un titre " * 30))
        changes.insert(chance.randrange(len(changes)), WordsChanged(_FILE, {route: word}))
    return changes


@pytest.mark.few(4)
@pytest.mark.parametrize("style", _STYLES)
@pytest.mark.parametrize("seed", range(4))
def test_together_as_whole_and_as_one_by_one(
    style: str, seed: int, make_plan: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    changes = _some(random.Random(f"{style}{seed}"))  # noqa: S311 - no secret
    root = make_plan({_FILE: _STYLES[style]})
    whole = _after(root, changes)
    _around(monkeypatch, 0)
    assert _after(root, changes) == whole
    if isinstance(whole, dict):
        assert _one_by_one(root, changes) == whole


@pytest.mark.parametrize("team", [_ROLES + _PARTNERS, _PARTNERS + _ROLES])
def test_a_list_below_one_that_grew(
    team: str, make_plan: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    root = make_plan({_TEAM: team})
    longer = Set("Un titre " * 9)
    changes = [
        TextChange(_TEAM, (name, position, "title"), longer)
        for name, position in (("roles", 1), ("partners", 3), ("roles", 6), ("partners", 7))
    ]
    whole = _after(root, changes)
    assert isinstance(whole, dict)
    _around(monkeypatch, 0)
    assert _after(root, changes) == whole


def test_a_record_that_left_moves_the_others(
    make_plan: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    other = "actions/2018/autre.yaml"
    root = make_plan({_FILE: _STYLES["usual"], other: "deliverables: []\n"})
    route = ("deliverables", 2)
    changes = [
        TextChange(_FILE, ("deliverables", 1, "title"), Set("Court")),
        RecordMoved(_FILE, route, other, ("deliverables",)),
        TextChange(_FILE, (*route, "title"), Set("Celui qui suivait")),
        TextChange(_FILE, ("deliverables", 5, "title"), Set("Un autre")),
    ]
    whole = _after(root, changes)
    assert isinstance(whole, dict)
    _around(monkeypatch, 0)
    assert _after(root, changes) == whole


def test_a_large_new_file_is_read_again(
    make_plan: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    _around(monkeypatch, 0)
    path = "actions/2018/neuf.yaml"
    record = {"id": "N1", "title": "Publier", "commitments": ["1.1"]}
    after = _after(make_plan(), [NewFile(path, "Neuf.", {"deliverables": [record]})])
    assert isinstance(after, dict)
    assert after[path]
