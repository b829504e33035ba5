"""Each deliverable is counted in one state, and each promise has one fate."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from places import TRICKY
from plantrack.views.fates import by_fate, by_state, told_fate, told_state
from plantrack.views.standing import Snapshot
from views.plans import loaded

PLAN = loaded().plan
TRICKY_PLAN = loaded(TRICKY).plan


def test_open_work_is_told_apart() -> None:
    found = {each.deliverable.id: each for each in Snapshot(PLAN, date(2018, 9, 30)).in_force}
    assert told_state(found["2018-L07"], ended=False) == "late"
    assert told_state(found["2018-L15"], ended=False) == "in_progress"
    assert told_fate(found["2018-L15"], ended=False) == "moved"


def test_after_the_end_what_is_open_is_unclosed() -> None:
    found = by_state(Snapshot(PLAN, date(2018, 9, 30)).in_force, ended=True)
    assert not {"late", "moved", "planned", "in_progress"} & set(found)
    assert found["unclosed"]


@given(day=st.dates(date(2016, 12, 1), date(2020, 6, 30)), ended=st.booleans())
def test_each_is_in_one_group(day: date, *, ended: bool) -> None:
    present = Snapshot(TRICKY_PLAN, day).in_force
    for grouped in (by_state, by_fate):
        assert sum(map(len, grouped(present, ended=ended).values())) == len(present)
