"""A deliverable's state on any day, against a naive reading of its journal."""

from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from plantrack.model import Deliverable, Status, state_of
from plantrack.model.journal import is_done, milestone_share, state_on
from trying import examples

from .records import day, deliverable, journal


def test_without_an_entry_work_is_planned_and_due_as_adopted() -> None:
    state = state_of(deliverable(due="2018-06-30"))
    assert (state.status, state.progress, state.due) == (Status.PLANNED, None, day("2018-06-30"))
    assert (state.last_update, state.status_entry, state.reason) == (None, None, None)


def test_the_status_of_a_past_day_is_rebuilt() -> None:
    one = journal(
        {"date": "2018-02-01", "status": "in_progress", "progress": "20"},
        {"date": "2018-05-01", "due": "2018-09-30", "reason": "Attente."},
        {"date": "2018-08-01", "status": "done"},
        due="2018-06-30",
    )
    told = [
        (str(s.status), s.progress, str(s.due))
        for s in (
            state_of(one, day(d)) for d in ("2018-01-31", "2018-02-01", "2018-05-01", "2018-12-31")
        )
    ]
    assert told == [
        ("planned", None, "2018-06-30"),
        ("in_progress", 20, "2018-06-30"),
        ("in_progress", 20, "2018-09-30"),
        ("done", 20, "2018-09-30"),
    ]


def test_on_equal_dates_the_later_entry_wins() -> None:
    one = journal(
        {"date": "2018-02-01", "status": "in_progress", "progress": "90"},
        {"date": "2018-02-01", "status": "deferred", "progress": "10", "reason": "Reporté."},
    )
    state = state_of(one, day("2018-02-01"))
    assert (state.status, state.progress, state.reason) == (Status.DEFERRED, 10, "Reporté.")


def test_an_entry_out_of_order_counts_in_file_order() -> None:
    one = journal(
        {"date": "2018-06-01", "status": "done"},
        {"date": "2018-03-01", "status": "in_progress"},
    )
    state = state_of(one)
    assert (state.status, state.last_update) == (Status.IN_PROGRESS, day("2018-06-01"))


def test_evidence_belongs_to_the_status_or_comes_later() -> None:
    one = journal(
        {"date": "2018-02-01", "status": "in_progress", "evidence": ["avant"]},
        {"date": "2018-06-01", "status": "done", "evidence": ["avec"]},
        {"date": "2018-07-01", "note": "Lien.", "evidence": ["après"]},
        evidence=["toujours"],
    )
    assert state_of(one).evidence == ("toujours", "avec", "après")
    assert state_of(one, day("2018-06-30")).evidence == ("toujours", "avec")


def test_milestones_done_count_from_their_day() -> None:
    one = deliverable(
        milestones=[
            {"title": "Un", "due": "2018-02-01", "done": "2018-03-01"},
            {"title": "Deux", "due": "2018-04-01"},
        ]
    )
    assert not is_done(one.milestones[0], day("2018-02-28"))
    assert is_done(one.milestones[0], day("2018-03-01"))
    assert not is_done(one.milestones[1], date.max)
    assert milestone_share(one, state_of(one)) == Fraction(1, 2)
    assert milestone_share(deliverable(), state_of(deliverable())) is None


FIRST = date(2018, 1, 1)
DAYS = st.integers(0, 12).map(lambda n: FIRST + timedelta(days=n))
ENTRIES = st.fixed_dictionaries(
    {"date": DAYS.map(str)},
    optional={
        "status": st.sampled_from([str(one) for one in Status]),
        "progress": st.integers(0, 100).map(str),
        "due": DAYS.map(str),
        "reason": st.sampled_from(["A", "B"]),
        "evidence": st.lists(st.sampled_from(["x", "y"]), max_size=2),
    },
)


def naive(one: Deliverable, on: date, field: str) -> object:
    """Return the last value stated for a field, looking from the end."""
    for entry in reversed(one.updates):
        if entry.date <= on and getattr(entry, field) is not None:
            return getattr(entry, field)
    return None


@settings(deadline=None, max_examples=examples(300))
@given(st.lists(ENTRIES, max_size=8), DAYS, st.one_of(st.none(), DAYS.map(str)))
def test_any_journal_is_read_as_a_naive_reader_would(
    entries: list[dict[str, Any]], on: date, due: str | None
) -> None:
    one = journal(*entries, due=due) if due else journal(*entries)
    state = state_of(one, on)
    known = [entry for entry in one.updates if entry.date <= on]
    assert state.status == (naive(one, on, "status") or Status.PLANNED)
    assert state.progress == naive(one, on, "progress")
    assert state.due == (naive(one, on, "due") or one.due)
    assert state.last_update == max((entry.date for entry in known), default=None)
    assert state.due_entry in (*known, None)
    if state.status_entry:
        assert state.status_entry.status is state.status


@settings(deadline=None, max_examples=examples(100))
@given(st.lists(ENTRIES, max_size=8), DAYS)
def test_what_comes_later_changes_no_past_day(entries: list[dict[str, Any]], on: date) -> None:
    until = [entry for entry in entries if date.fromisoformat(entry["date"]) <= on]
    assert state_of(journal(*entries), on) == state_of(journal(*until), on)


MILESTONES = st.fixed_dictionaries(
    {"title": st.just("M"), "due": DAYS.map(str)}, optional={"done": DAYS.map(str)}
)


@settings(deadline=None, max_examples=examples(300))
@given(st.lists(ENTRIES, max_size=4), st.lists(MILESTONES, max_size=2), DAYS)
def test_the_state_at_the_end_tells_any_day(
    entries: list[dict[str, Any]], milestones: list[dict[str, Any]], on: date
) -> None:
    one = journal(*entries, milestones=milestones)
    assert state_on(one, state_of(one), on) == state_of(one, on)
