"""Journals before and after: an entry that tells a change is no change of its own."""

import pytest

from plantrack.history.change import Change, ChangeKind
from plantrack.history.journals import journal_changes
from plantrack.model import Deliverable

FIRST = {"date": "2018-04-20", "status": "in_progress", "progress": "60"}


def work(*updates: dict[str, str], **fields: str) -> Deliverable:
    values = {"id": "a", "title": "A", "commitments": ["1"], "updates": list(updates), **fields}
    return Deliverable.model_validate(values)


def told(before: Deliverable, after: Deliverable) -> list[str]:
    def change(kind: ChangeKind, field: str, old: object, new: object, **more: object) -> Change:
        return Change(kind, "deliverable", "a", field, old, new, after, **more)

    return [
        f"{one.kind} {one.field}"
        + (f" by {one.entry.date}" if one.entry else "")
        + (" rewritten" if one.rewritten else "")
        for one in journal_changes(change, before, after)
    ]


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ({"status": "done"}, ["changed status by 2018-06-12"]),
        ({"status": "done", "progress": "100"}, [
            "changed status by 2018-06-12", "changed progress by 2018-06-12",
        ]),
        ({"status": "in_progress", "note": "x"}, ["added updates by 2018-06-12"]),
        ({"note": "x"}, ["added updates by 2018-06-12"]),
        ({"progress": "60"}, ["added updates by 2018-06-12"]),
        ({"due": "2018-09-30"}, ["changed due by 2018-06-12"]),
    ],
)  # fmt: skip
def test_an_entry_more(entry: dict[str, str], expected: list[str]) -> None:
    assert told(work(FIRST), work(FIRST, {"date": "2018-06-12", **entry})) == expected


def test_two_entries_on_the_way_to_one_change_are_that_change() -> None:
    after = work(
        FIRST,
        {"date": "2018-05-01", "progress": "70"},
        {"date": "2018-06-12", "progress": "80"},
    )
    assert told(work(FIRST), after) == ["changed progress by 2018-06-12"]


def test_an_entry_typed_late_that_changes_nothing_since_is_told() -> None:
    after = work({"date": "2018-03-01", "status": "planned"}, FIRST)
    assert told(work(FIRST), after) == ["added updates by 2018-03-01"]


def test_an_entry_taken_away_leaves_a_trace() -> None:
    more = {"date": "2018-06-12", "status": "done"}
    assert told(work(FIRST, more), work(FIRST)) == ["changed status rewritten"]
    assert told(work(FIRST, {"date": "2018-06-12", "note": "x"}), work(FIRST)) == [
        "removed updates by 2018-06-12 rewritten"
    ]


def test_what_an_entry_says_may_change_besides() -> None:
    after = work({**FIRST, "progress": "70", "note": "x"})
    assert told(work(FIRST), after) == [
        "changed progress by 2018-04-20 rewritten",
        "changed updates by 2018-04-20 rewritten",
    ]
