"""Which record is which: by id, by former ids, by what it says; entries by their keys."""

import pytest

from plantrack.history.pairing import content_of, entries_paired, records_paired
from plantrack.model import Deliverable, Milestone, Role


def role(identifier: str, title: str = "") -> Role:
    return Role.model_validate({"id": identifier, "title": title or identifier})


def work(identifier: str, title: str, *formerly: str) -> Deliverable:
    return Deliverable.model_validate(
        {"id": identifier, "title": title, "commitments": ["1"], "formerly": list(formerly)}
    )


def ids(before: list, after: list) -> list[tuple[str | None, str | None]]:
    pairs = records_paired(before, after, lambda one: one.title)
    return [(old and old.id, new and new.id) for old, new in pairs]


def test_the_same_id_is_the_same_record_whatever_it_says() -> None:
    assert ids([role("a", "X"), role("b", "Y")], [role("b", "X"), role("a", "Y")]) == [
        ("b", "b"),
        ("a", "a"),
    ]


def test_a_former_id_leads_both_ways() -> None:
    old, new = [work("a", "X")], [work("b", "Z", "a")]
    assert ids(old, new) == [("a", "b")]
    assert ids(new, old) == [("b", "a")]


def test_a_former_id_that_is_still_there_is_no_rename() -> None:
    assert ids([work("a", "X")], [work("a", "X"), work("b", "Z", "a")]) == [
        ("a", "a"),
        (None, "b"),
    ]


def test_what_says_the_same_alone_is_the_same() -> None:
    assert ids([role("a", "X")], [role("b", "X")]) == [("a", "b")]
    assert ids([role("a", "X"), role("c", "X")], [role("b", "X")]) == [
        (None, "b"),
        ("a", None),
        ("c", None),
    ]


def test_of_a_repeated_id_the_first_counts() -> None:
    pairs = records_paired(
        [role("a", "X")], [role("a", "Y"), role("a", "Z")], lambda one: one.title
    )
    assert [(old and old.title, new and new.title) for old, new in pairs] == [("X", "Y")]


def milestone(title: str, due: str) -> Milestone:
    return Milestone.model_validate({"title": title, "due": due})


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("a1 b2", "b2 a1", ""),
        ("a1", "a1 a1", "-a1"),
        ("a1 b2", "a2 b2", "a1a2"),
        ("a1 b2 c3", "x1 b2 c3", "a1x1"),
        ("a1 b2", "c3 d4", "a1- b2- -c3 -d4"),
        ("a1", "c3", "a1c3"),
        ("a1 a2", "a2 a1", ""),
        ("a1 a2", "a3 a2", "a1a3"),
    ],
)
def test_entries(before: str, after: str, expected: str) -> None:
    def entries(words: str) -> list[Milestone]:
        return [milestone(word[0], f"2018-01-0{word[1]}") for word in words.split()]

    def spelled(one: Milestone | None) -> str:
        return f"{one.title}{one.due.day}" if one else "-"

    pairs = entries_paired(
        entries(before), entries(after), lambda one: one.title, lambda one: one.due
    )
    assert " ".join(spelled(old) + spelled(new) for old, new in pairs) == expected


def test_content_is_told_apart_from_where_it_was_read() -> None:
    assert content_of(role("a")) == content_of(role("a"))
    assert content_of({"b": 1, "a": 2}) == content_of({"a": 2, "b": 1})
    assert content_of((role("a"),)) != content_of((role("b"),))
    assert content_of([1]) == "[1]"
