"""Why a figure moved, and how late it was told."""

from datetime import UTC, date, datetime

from places import FROZEN
from plantrack.history.amendment import Amendment
from plantrack.history.causes import Past, causes_between, typing_between
from plantrack.history.register import Registered
from plantrack.history.steps import Entry, key_of
from plantrack.history.timeline import timeline
from plantrack.project import Project
from plantrack.source.log import Commit
from plantrack.views.standing import Snapshot

REAL = Project(FROZEN).plan
JUNE, SEPTEMBER = date(2018, 6, 30), date(2018, 9, 30)


def commit(name: str, day: date) -> Commit:
    moment = datetime(day.year, day.month, day.day, tzinfo=UTC)
    return Commit(name * 40, (), "Essai", moment)


def test_every_step_that_moves_has_a_cause() -> None:
    for name in ("plan", "2018", "2", "2.3", "2018-L07"):
        for one in timeline(REAL, name, date(2020, 3, 31), "month").points:
            moved = one.move is not None and (one.move.work != 0 or one.move.scope != 0)
            assert not moved or one.causes, (name, one.day)
            for part in ("work", "scope"):
                told = {each.nature for each in one.causes}
                assert not one.move or not getattr(one.move, part) or told, (name, one.day)


def test_what_git_tells_is_added() -> None:
    told = Amendment(
        "reweighted", "deliverable", "2018-L07", "Carte", "weight", "1", "2", period="2018"
    )
    written = commit("a", date(2018, 8, 1))
    past = Past((Registered(told, 1, written, None, None),))
    before, after = Snapshot(REAL, JUNE), Snapshot(REAL, SEPTEMBER)
    plain = causes_between(before, after, REAL.deliverables)
    found = causes_between(before, after, REAL.deliverables, past)
    assert {(one.kind, one.id) for one in set(found) - set(plain)} == {("reweighted", "2018-L07")}
    other = [REAL.deliverable_of["2018-L01"]]
    assert causes_between(before, after, other, past) == causes_between(before, after, other)


def test_how_late_entries_were_typed() -> None:
    one = REAL.deliverable_of["2018-L07"]
    dates = [each.date for each in one.updates]
    first, late = commit("a", dates[0]), commit("b", date(2018, 12, 20))
    seen = {Entry(one.id, key_of(each)): late for each in one.updates}
    seen[Entry(one.id, key_of(one.updates[0]))] = first
    past = Past((), seen, first)
    found = typing_between([one], None, date(2018, 12, 31), past)
    assert (found.entries, found.known) == (len(dates), len(dates) - 1)
    days = sorted((date(2018, 12, 20) - each).days for each in dates[1:])
    assert (found.median_days, found.longest_days) == (days[(len(days) - 1) // 2], days[-1])
    assert past.delay(one.id, one.updates[0]) is None
    assert past.last_typed(date(2018, 12, 31)) == late
    assert past.last_typed(date(2018, 6, 1)) is None


def test_without_git_nothing_is_said_of_typing() -> None:
    found = typing_between(REAL.deliverables, None, date(2020, 3, 31))
    assert found.entries == 176
    assert (found.known, found.median_days, found.longest_days) == (0, None, None)
