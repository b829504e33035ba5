"""Where the past is cut: the days and counts at which forecasts, lifts and verdicts turn."""

from datetime import date, timedelta

import pytest

from plantrack.doubts import DOUBTS
from plantrack.model import Status
from plantrack.views.forecast.likes import Likes
from plantrack.views.forecast.record import record_of, record_of_ranges
from plantrack.views.forecast.shares import Share, between_ranks, shares_within
from plantrack.views.forecast.tracks import Seen, Tracks
from plantrack.views.judged import judged
from plantrack.views.kept import kept_as
from plantrack.views.lifts import Lift, lifts_of
from plantrack.views.standing import Snapshot
from plantrack.views.verdicts import verdicts_of
from plantrack.views.verified import Difference, Passage
from views.plans import Values, plan_of, update, work

DAY = date(2017, 12, 31)
MOVED = update("2017-03-20", due="2017-09-30", reason="x")


def tracks_of(*works: Values, day: date = DAY) -> Tracks:
    return Tracks(plan_of(*works), day)


def done(identifier: str, due: str, end: str, *entries: Values) -> Values:
    return work(identifier, due=due, updates=[*entries, update(end, status="done")])


@pytest.mark.parametrize(
    ("left", "seen"),
    [(45, date(2017, 2, 28)), (60, date(2017, 7, 31))],  # as far from 31 as 59, 59 as 61
)
def test_of_two_month_ends_as_near_the_later_is_taken(left: int, seen: date) -> None:
    found = tracks_of(done("2017-L1", "2017-03-31", "2017-10-05", MOVED))
    (case,) = Likes(found, DAY).cases(left)
    assert case.seen.month_end == seen


@pytest.mark.parametrize(("left", "likes"), [(365, "within_year"), (366, "all")])
def test_a_year_is_within_a_year(left: int, likes: str) -> None:
    found = tracks_of(*(done(f"2017-L{n}", "2017-03-31", "2017-04-05") for n in range(9)))
    assert Likes(found, DAY).found(left).likes == likes
    assert Seen(DAY, DAY, left).is_near is (likes == "within_year")


def test_work_is_open_from_its_first_day_and_carried_on_by_none_to_come() -> None:
    put_off = work("2017-L1", updates=[update("2017-11-01", status="deferred")])
    found = tracks_of(put_off, work("2018-L1", continues="2017-L1"))
    before, after = found.every
    assert before.is_open(date(2017, 1, 1))
    assert found.last_status(before, DAY) is Status.DEFERRED
    assert found.last_status(before, date(2018, 1, 1)) is Status.PLANNED
    assert found.carried_on(before, date(2018, 1, 1)) is after


def test_a_share_is_known_once_its_days_have_passed() -> None:
    found = tracks_of(work("2017-L1"))
    january = date(2017, 1, 31)
    for days, known in ((28, 1), (29, 0)):
        shares = shares_within(found, found.every, days, january + timedelta(28))
        assert len(shares) == known


def test_a_range_goes_from_the_tenth_to_the_ninetieth_rank() -> None:
    shares = [Share(DAY, done=number, open=100) for number in range(19)]
    found = between_ranks(shares, 100)
    assert found is not None
    assert (found.low, found.high) == (1, 17)


def test_a_range_is_judged_by_what_was_known_that_day() -> None:
    shares = [Share(DAY + timedelta(30 * number), 1, 2) for number in range(10)]
    assert (record_of_ranges(shares, 30).told, record_of_ranges(shares, 31).told) == (1, 0)


@pytest.mark.parametrize(
    ("today", "end", "told"),
    [("2017-07-09", "2017-07-10", 0), ("2017-07-10",) * 2 + (0,), ("2017-07-24", "2017-07-10", 4)],
)
def test_a_bound_is_waited_for_to_its_last_day_whatever_the_journal_holds(
    today: str, end: str, told: int
) -> None:
    day = date.fromisoformat(today)
    past = [done(f"2017-L{n}", "2017-02-15", "2017-03-10") for n in range(9)]  # to 2017-07-23
    later = done("2017-M1", "2017-06-30", end)
    record = record_of(tracks_of(*past, later, day=day), day)[80]
    assert (record.kept, record.told, record.waiting) == (told, told, 4 - told)


def test_what_ends_on_its_day_has_not_slipped_and_is_open_that_day() -> None:
    notes = [update(f"2017-02-{day}", status="in_progress", note="Suite") for day in ("01", "15")]
    for end, found in (("2017-03-31", (1, 0)), ("2017-04-02", (2, 2))):
        plan = plan_of(done("2017-L1", "2017-03-31", end, *notes))
        lift = lifts_of(plan, DAY, None, [DOUBTS["same-note-again"]])["same-note-again"]
        assert (lift.marked, lift.marked_slipped) == found


def test_what_is_judged_is_the_date_adopted_and_each_proof_once() -> None:
    entries = [
        update("2017-02-01", due="2017-06-30", evidence=["a.pdf", "b.pdf"]),
        update("2017-03-01", due="2017-09-30", reason="x", evidence=["b.pdf"]),
        update("2018-02-01", evidence=["c.pdf"]),
    ]
    plan = plan_of(work("2017-L1", evidence=["z.pdf"], updates=entries))
    found = judged(plan, plan.deliverables[0], DAY)
    assert found.due == date(2017, 6, 30)
    assert found.evidence == ("z.pdf", "a.pdf", "b.pdf")


@pytest.mark.parametrize(
    ("end", "how"), [("2017-06-30", "as_promised"), ("2017-07-01", "after_date")]
)
def test_the_day_itself_is_in_time(end: str, how: str) -> None:
    (standing,) = Snapshot(plan_of(done("2017-L1", "2017-06-30", end)), DAY).in_force
    assert kept_as(standing, {}) == how
    amended = {"2017-L1": (date(2017, 2, 1),)}
    assert kept_as(standing, amended) == ("amended" if how == "as_promised" else how)


@pytest.mark.parametrize(("by", "counts"), [("direction", 0), ("coordination", 1)])
def test_who_leads_that_day_gives_no_second_verdict(by: str, counts: int) -> None:
    review = {"review": {"verdict": "kept", "basis": "Lu."}, "by": by}
    entries = [update("2017-04-01", lead="direction"), update("2017-05-01", **review)]
    plan = plan_of(work("2017-L1", lead="coordination", updates=entries))
    assert len(verdicts_of(Snapshot(plan, DAY).in_force, DAY, {})) == counts


def test_a_lift_is_known_from_nine_and_small_below_one_and_three_tenths() -> None:
    least = Lift(marked=20, marked_slipped=13, others=20, others_slipped=10, deliverables=9)
    assert least.is_known
    assert not least.silences
    assert Lift(20, 12, 20, 10, deliverables=9).silences
    assert not Lift(20, 12, 20, 10, deliverables=8).silences


def test_words_alone_are_no_figures() -> None:
    here, words, figure = (Passage("line", "1", text) for text in ("3 ans", "3 an", "4 ans"))
    assert not Difference(here, words).is_of_figures
    assert Difference(here, figure).is_of_figures
