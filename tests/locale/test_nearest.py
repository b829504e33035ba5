"""The nearest known names."""

import pytest

from plantrack.locale.nearest import nearest, nearest_names

STATUSES = ["planned", "in_progress", "done", "partial", "deferred", "cancelled"]


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("dnoe", "done"),
        ("DONE", "done"),
        ("in-progress", "in_progress"),
        ("canceled", "cancelled"),
        ("zzz", None),
        ("", None),
    ],
)
def test_the_nearest_name_is_found_or_none(word: str, name: str | None) -> None:
    assert nearest(word, STATUSES) == name


def test_nothing_is_near_where_nothing_is_known() -> None:
    assert nearest("done", []) is None


def test_names_are_given_as_they_are_written() -> None:
    assert nearest("2018-l7", ["2018-L07", "2017-L07"]) == "2018-L07"


def test_several_names_come_nearest_first() -> None:
    names = nearest_names("2018-L07", ["2017-L07", "2018-L07", "2018-L17", "2018-L70", "x"], most=2)
    assert names[0] == "2018-L07"
    assert len(names) == 2


def test_the_order_of_the_known_names_does_not_decide_between_unequal_ones() -> None:
    assert nearest("progres", ["progress", "process"]) == nearest(
        "progres", ["process", "progress"]
    )


IDS = ["2018-L07", "2018-L17", "2019-L09", "2019-L23", "2.3", "2.13", "I-01"]


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("2018-L7", "2018-L07"),
        ("2018 l07", "2018-L07"),
        ("2018-LO7", "2018-L07"),
        ("2018_L7", "2018-L07"),
        ("2018-K07", "2018-L07"),
        ("201807", None),
        ("2018-07", "2018-L07"),
        ("2019-L29", None),
        ("2081-L07", "2018-L07"),
        ("2,3", "2.3"),
        ("23", "2.3"),
        ("I1", "I-01"),
        ("2019-L55", None),
        ("2020-L07", None),
        ("3.4", None),
    ],
)
def test_one_mistake_is_the_most_in_an_id(word: str, name: str | None) -> None:
    assert nearest(word, IDS) == name


@pytest.mark.parametrize(
    ("word", "known"),
    [
        ("--search", ["--year", "--late", "--sort"]),
        ("--format", ["--sort", "--partner", "--color"]),
        ("do", ["done"]),
        ("foo", ["edit", "show", "undo"]),
        ("x", ["y"]),
    ],
)
def test_no_name_is_better_than_a_wrong_one(word: str, known: list[str]) -> None:
    assert nearest(word, known) is None


def test_the_beginning_of_a_name_is_near() -> None:
    assert nearest_names("prog", ["programme", "progress", "done"]) == ["programme", "progress"]


def test_an_id_that_is_spelled_otherwise_is_the_only_one_proposed() -> None:
    assert nearest_names("2019-L5", ["2019-L05", "2019-L15", "2019-L25"]) == ["2019-L05"]
    assert "2019-L23" not in nearest_names("2019-L99", ["2019-L23", "2019-L09", "2019-L19"])
