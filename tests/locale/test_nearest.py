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
