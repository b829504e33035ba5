"""`list`: each filter, several at once, the orders, and words that name nothing."""

from datetime import date
from typing import Any

import pytest

from plantrack.errors import PlantrackError
from plantrack.views.listing import SORTS, Filters, listing_of
from views.plans import ids_of, on, update, work

WORKS = (
    work("2017-L1", title="Écrire", lead="direction", due="2017-05-31", partners=["poles"]),
    work(
        "2017-L2",
        title="bâtir",
        commitments=["1.10", "2.1"],
        updates=[update("2017-01-15", status="in_progress", progress="50")],
    ),
    work(
        "2017-L3",
        title="Accueillir",
        lead="communications",
        commitments=["2.1"],
        due="2017-03-31",
        updates=[update("2017-03-30", status="done")],
    ),
    work("2018-L1", title="Zoner", commitments=["9.9"], due="2018-06-30"),
)
SNAPSHOT = on("2017-06-30", *WORKS)


def listed(**filters: Any) -> list[str]:  # noqa: ANN401 - any filter
    return ids_of(listing_of(SNAPSHOT, Filters(**filters)))


def test_by_default_what_is_in_force_in_the_plan_s_order() -> None:
    assert listed() == ["2017-L1", "2017-L2", "2017-L3"]


def test_a_year_lists_what_is_to_come_too() -> None:
    assert listed(year="2018") == ["2018-L1"]
    assert listed(include_future=True)[-1] == "2018-L1"


@pytest.mark.parametrize(
    ("filters", "ids"),
    [
        ({"year": "2017"}, ["2017-L1", "2017-L2", "2017-L3"]),
        ({"year": "2019"}, []),
        ({"axis": "1"}, ["2017-L1", "2017-L2"]),
        ({"axis": "2"}, ["2017-L2", "2017-L3"]),
        ({"commitment": "1.1"}, ["2017-L1"]),
        ({"commitment": "1.10"}, ["2017-L2"]),
        ({"lead": "direction"}, ["2017-L1"]),
        ({"partner": "poles"}, ["2017-L1"]),
        ({"states": (("done", None),)}, ["2017-L3"]),
        ({"states": (("done", None), ("planned", None))}, ["2017-L1", "2017-L3"]),
        ({"states": (("planned", None),)}, ["2017-L1"]),
        ({"marks": frozenset({"late"})}, ["2017-L1"]),
        ({"marks": frozenset({"silent"})}, ["2017-L2"]),
        ({"due_before": date(2017, 5, 31)}, ["2017-L3"]),
        ({"due_before": date(2017, 6, 1)}, ["2017-L1", "2017-L3"]),
    ],
)
def test_each_filter(filters: dict[str, Any], ids: list[str]) -> None:
    assert listed(**filters) == ids


@pytest.mark.parametrize(
    ("filters", "ids"),
    [
        ({"axis": "2", "states": (("in_progress", None),)}, ["2017-L2"]),
        ({"axis": "1", "commitment": "2.1"}, ["2017-L2"]),
        ({"lead": "direction", "marks": frozenset({"late"}), "partner": "poles"}, ["2017-L1"]),
        ({"marks": frozenset({"late", "silent"})}, ["2017-L1", "2017-L2"]),
        ({"marks": frozenset({"late", "silent"}), "states": (("in_progress", None),)}, ["2017-L2"]),
        ({"year": "2018", "axis": "1"}, []),
    ],
)
def test_filters_together_ask_for_all_and_marks_for_any(
    filters: dict[str, Any], ids: list[str]
) -> None:
    assert listed(**filters) == ids


@pytest.mark.parametrize(
    ("sort", "ids"),
    [
        ("plan", ["2017-L1", "2017-L2", "2017-L3"]),
        ("due", ["2017-L3", "2017-L1", "2017-L2"]),
        ("id", ["2017-L1", "2017-L2", "2017-L3"]),
        ("status", ["2017-L1", "2017-L2", "2017-L3"]),
        ("completion", ["2017-L1", "2017-L2", "2017-L3"]),
        ("lead", ["2017-L3", "2017-L1", "2017-L2"]),
        ("update", ["2017-L1", "2017-L2", "2017-L3"]),
    ],
)
def test_each_order(sort: str, ids: list[str]) -> None:
    assert listed(sort=sort) == ids


@pytest.mark.parametrize("sort", SORTS)
def test_an_order_only_reorders(sort: str) -> None:
    assert sorted(listed(sort=sort, include_future=True)) == [one["id"] for one in WORKS]


def test_titles_are_ordered_without_regard_to_case() -> None:
    assert listed(sort="title")[:2] == ["2017-L3", "2017-L2"]


@pytest.mark.parametrize(
    ("filters", "near"),
    [
        ({"year": "2071"}, "2017"),
        ({"axis": "3"}, "1, 2"),
        ({"commitment": "1.11"}, "1.1"),
        ({"lead": "direktion"}, "direction"),
        ({"partner": "pole"}, "poles"),
        ({"sort": "titel"}, "title"),
    ],
)
def test_a_word_that_names_nothing_is_refused_with_the_nearest(
    filters: dict[str, Any], near: str
) -> None:
    with pytest.raises(PlantrackError) as refused:
        listed(**filters)
    assert near in str(refused.value.values["names"])
    assert refused.value.values["word"] == next(iter(filters.values()))


def test_a_year_of_the_plan_without_action_plan_lists_nothing() -> None:
    assert listed(year="2019") == []


def test_work_is_found_by_its_state_of_the_day() -> None:
    later = on("2017-03-29", *WORKS)
    assert ids_of(listing_of(later, Filters(states=(("done", None),)))) == []


def test_of_several_marks_one_is_enough() -> None:
    late, silent = (set(listed(marks=frozenset({one}))) for one in ("late", "silent"))
    assert late
    assert silent
    assert set(listed(marks=frozenset({"late", "silent"}))) == late | silent


def test_what_is_open() -> None:
    every = listed(include_future=True)
    closed = [
        one
        for status in ("done", "partial", "deferred", "cancelled")
        for one in listed(include_future=True, states=((status, None),))
    ]
    assert sorted(listed(include_future=True, open=True)) == sorted(set(every) - set(closed))


def test_a_status_that_is_none_is_refused_with_the_nearest() -> None:
    with pytest.raises(PlantrackError) as refused:
        listed(states=(("Done", None),))
    assert refused.value.values["word"] == "Done"
    assert "done" in str(refused.value.values["names"])
