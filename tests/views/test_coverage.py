"""Which commitments are taken up: words, weak ones, cells, orphans."""

from datetime import date

import pytest

from plantrack.views.coverage import Covered, Totals, coverage_of, promise_word
from views.plans import action_plan, header, ids_of, on, plan_of, update, work


def covered(day: str, *deliverables: dict[str, object], commitment: str = "1.1") -> Covered:
    found = coverage_of(on(day, *deliverables)).commitments
    return next(one for one in found if one.commitment.id == commitment)


@pytest.mark.parametrize(
    ("day", "word"),
    [("2018-12-31", "not_yet"), ("2019-01-01", "not_taken_up"), ("2021-01-01", "not_taken_up")],
)
def test_nothing_is_missed_before_the_last_year_starts(day: str, word: str) -> None:
    found = covered(day)
    assert found.promise == word
    assert not found.covered


@pytest.mark.parametrize(
    ("day", "word"), [("2019-03-31", "not_yet"), ("2019-04-01", "not_taken_up")]
)
def test_the_last_year_starts_on_its_header_s_day(day: str, word: str) -> None:
    plan = plan_of(action_plans=(action_plan(2019, start="2019-04-01"),))
    assert promise_word(plan, date.fromisoformat(day)) == word


@pytest.mark.parametrize(
    ("day", "word"), [("2018-12-31", "not_yet"), ("2019-01-01", "not_taken_up")]
)
def test_without_its_header_the_last_year_starts_with_january(day: str, word: str) -> None:
    plan = plan_of(action_plans=(action_plan(2017), action_plan(2018)))
    assert promise_word(plan, date.fromisoformat(day)) == word


@pytest.mark.parametrize(
    ("starts", "day", "word"),
    [
        ("2017-04-01", "2019-03-31", "not_yet"),
        ("2017-04-01", "2019-04-01", "not_taken_up"),
        ("2016-02-29", "2019-02-28", "not_yet"),
        ("2016-02-29", "2019-03-01", "not_taken_up"),
    ],
)
def test_without_its_header_it_starts_on_the_plan_s_day(starts: str, day: str, word: str) -> None:
    head = header(period={"start": starts, "end": "2020-03-31"})
    plan = plan_of(head=head, action_plans=(action_plan(2017),))
    assert promise_word(plan, date.fromisoformat(day)) == word


def test_without_years_the_word_changes_at_the_period_s_end() -> None:
    plan = plan_of(head=header(years=[]), action_plans=())
    assert promise_word(plan, date(2019, 12, 30)) == "not_yet"
    assert promise_word(plan, date(2019, 12, 31)) == "not_taken_up"


def test_a_commitment_is_taken_up_once_its_work_is_in_force() -> None:
    answer = work("2018-L1")
    assert covered("2017-12-31", answer).promise == "not_yet"
    assert covered("2018-01-01", answer).promise == "taken_up"


@pytest.mark.parametrize(
    ("status", "weak"),
    [
        ("planned", False),
        ("in_progress", False),
        ("done", False),
        ("partial", False),
        ("deferred", True),
        ("cancelled", True),
    ],
)
def test_a_commitment_is_weak_when_none_of_its_work_stands(status: str, *, weak: bool) -> None:
    found = covered("2017-06-30", work("2017-L1", updates=[update("2017-02-01", status=status)]))
    assert found.covered
    assert found.weak is weak


def test_one_that_stands_is_enough() -> None:
    gone = work("2017-L1", updates=[update("2017-02-01", status="cancelled")])
    assert not covered("2017-06-30", gone, work("2017-L2")).weak


def test_what_nothing_answers_is_not_weak() -> None:
    assert not covered("2019-06-30").weak


def test_each_year_has_its_cell() -> None:
    found = covered("2018-06-30", work("2017-L1"), work("2017-L2"), work("2018-L1"))
    assert {year: cell.total for year, cell in found.cells.items()} == {
        "2017": 2,
        "2018": 1,
        "2019": 0,
    }


def test_work_that_answers_two_commitments_stands_in_both_rows() -> None:
    both = work("2017-L1", commitments=["1.1", "2.1"])
    for one in ("1.1", "2.1"):
        assert covered("2017-06-30", both, commitment=one).cells["2017"].total == 1


def test_orphans_answer_no_commitment_of_the_plan() -> None:
    lost, found = work("2017-L1", commitments=["9.9"]), work("2017-L2", commitments=["9.9", "1.1"])
    assert ids_of(coverage_of(on("2017-06-30", lost, found)).orphans) == ["2017-L1"]


def test_work_not_in_force_is_no_orphan() -> None:
    assert not coverage_of(on("2017-06-30", work("2018-L1", commitments=["9.9"]))).orphans


def test_how_many_are_taken_up() -> None:
    both = work("2017-L1", commitments=["1.1", "2.1"])
    assert coverage_of(on("2017-06-30", both)).totals == Totals(
        adopted=4, in_force=4, withdrawn=0, covered=2, weak=0
    )
    given_up = work(
        "2017-L2", commitments=["1.1"], updates=[update("2017-02-01", status="cancelled")]
    )
    totals = coverage_of(on("2017-06-30", given_up)).totals
    assert (totals.covered, totals.weak) == (1, 1)


def test_rows_come_axis_after_axis_in_file_order() -> None:
    found = coverage_of(on("2017-06-30")).commitments
    assert [one.commitment.id for one in found] == ["1.1", "1.10", "2.1", "2.2"]
