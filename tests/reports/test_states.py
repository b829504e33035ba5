"""Each deliverable is counted in one state, and each promise has one fate."""

from collections.abc import Callable
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from places import TRICKY
from plantrack.locale import Translator
from plantrack.project import Project
from plantrack.reports.edition import Edition
from plantrack.reports.states import counts_words, fate_of, grouped, state_of
from plantrack.views.standing import Snapshot
from views.plans import loaded

TRICKY_PLAN = loaded(TRICKY).plan


def test_open_work_is_told_apart(edition: Callable[..., Edition]) -> None:
    one = edition()
    by_id = {each.deliverable.id: each for each in one.snapshot.in_force}
    assert state_of(one, by_id["2018-L07"]) == "late"
    assert state_of(one, by_id["2018-L15"]) == "in_progress"
    assert fate_of(one, by_id["2018-L15"]) == "moved"


def test_the_words_are_in_one_order(edition: Callable[..., Edition]) -> None:
    one = edition()
    assert counts_words(one, grouped(one, one.snapshot.in_force)) == [
        "26 done", "4 in part", "8 in progress", "1 not started", "2 late", "2 deferred",
        "3 cancelled",
    ]  # fmt: skip


def test_after_the_end_what_is_open_is_unclosed(edition: Callable[..., Edition]) -> None:
    one = edition(date(2020, 3, 31))
    found = grouped(one, one.snapshot.in_force)
    assert not {"late", "moved", "planned", "in_progress"} & set(found)


@given(day=st.dates(date(2016, 12, 1), date(2020, 6, 30)))
def test_each_is_in_one_group(day: date) -> None:
    one = Edition(Project.__new__(Project), Snapshot(TRICKY_PLAN, day), Translator("en"))
    for kind in (state_of, fate_of):
        groups = grouped(one, one.snapshot.in_force, kind)
        assert sum(map(len, groups.values())) == len(one.snapshot.in_force)
