"""Which reason explains which change; the whole register is tested with git beside `project`."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from plantrack.history.amendment import Amendment
from plantrack.history.register import Baseline, Register, register_of
from plantrack.history.steps import Facts, Step, key_of
from plantrack.model import ChangeReason, Plan
from plantrack.source.log import Commit

from .plans import FILES, loaded

PLAN = loaded(FILES).plan
DAY = date(2020, 1, 1)
ADOPTED = frozenset({"2018"})
WEIGHT = Amendment("reweighted", "deliverable", "L-01", "Carte", "weight", "1", "2", period="2018")
TITLE = Amendment("reworded", "deliverable", "L-01", "Carte", "title", "a", "b", period="2018")


def commit(number: int) -> Commit:
    day = datetime(2018, 6, number, tzinfo=UTC)
    return Commit(f"{number:040x}", (), "Essai", day)


def reason(**values: str) -> ChangeReason:
    return ChangeReason.model_validate({"id": "L-01", "reason": "Parce que."} | values)


def register(
    *facts: tuple[list[Amendment], list[ChangeReason]], since: Baseline | None = None
) -> Register:
    """Return a register of steps, each with its amendments and its new reasons."""
    steps = [Step(commit(1), Facts(adopted=ADOPTED))]
    reasons: list[ChangeReason] = []
    for number, (amendments, new) in enumerate(facts, start=2):
        keys = tuple(map(key_of, new))
        reasons.extend(one for one in new if one not in reasons)
        steps.append(Step(commit(number), Facts(tuple(amendments), (), keys, adopted=ADOPTED)))
    plan: Plan = replace(PLAN, changes=tuple(reasons))
    return register_of(plan, DAY, steps, since or Baseline())


def explained(found: Register) -> dict[int, str | None]:
    return {one.step: one.reason for one in found.entries}


def test_a_reason_of_the_same_version() -> None:
    assert explained(register(([WEIGHT], [reason()]), ([WEIGHT], []))) == {1: "Parce que.", 2: None}


def test_a_reason_given_later_explains_what_nobody_had() -> None:
    found = register(([WEIGHT], []), ([TITLE], []), ([], [reason()]), ([WEIGHT], []))
    assert explained(found) == {1: "Parce que.", 2: "Parce que.", 4: None}


def test_a_reason_given_before_explains_the_next_change() -> None:
    found = register(([], [reason()]), ([WEIGHT], []), ([WEIGHT], []))
    assert explained(found) == {2: "Parce que.", 3: None}


def test_a_field_and_a_commit_say_which() -> None:
    found = register(([WEIGHT, TITLE], [reason(field="title")]))
    assert {one.amendment.field: one.reason for one in found.entries} == {
        "weight": None,
        "title": "Parce que.",
    }
    by_commit = reason(commit=commit(2).name[:40])
    assert explained(register(([WEIGHT], []), ([WEIGHT], [by_commit]))) == {
        1: "Parce que.",
        2: None,
    }


def test_what_explains_nothing_is_named() -> None:
    lost = reason(id="L-99")
    assert register(([WEIGHT], [lost])).unused == (lost,)
    assert register(([WEIGHT], [reason(field="title")])).unused != ()


def test_a_reason_is_of_the_version_that_first_had_it() -> None:
    one = reason()
    found = register(([WEIGHT], [one]), ([WEIGHT], []), ([], [one]), ([], []))
    assert explained(found) == {1: "Parce que.", 2: None}


def test_a_correction_of_form() -> None:
    found = register(([TITLE], [reason(editorial="true")]))
    assert [one.editorial for one in found.entries] == [True]
    assert found.unexplained == ()


def test_what_the_journal_explains_needs_no_other_reason() -> None:
    told = replace(WEIGHT, reason="Journal")
    found = register(([told], [reason()]))
    assert explained(found) == {1: "Journal"}
    assert len(found.unused) == 1


@pytest.mark.parametrize(("period", "counted"), [("2018", 1), ("2017", 0), (None, 1)])
def test_only_what_was_adopted_is_a_promise(period: str | None, counted: int) -> None:
    assert len(register(([replace(WEIGHT, period=period)], [])).entries) == counted


def test_a_named_version_is_a_promise_of_its_own() -> None:
    of_2017 = replace(WEIGHT, period="2017")
    since = Baseline("v1", DAY, {commit(2).name}, frozenset({"2017"}))
    assert len(register(([of_2017], []), ([of_2017], []), since=since).entries) == 1
    none = Baseline("v1", DAY, set(), frozenset({"2017"}))
    assert register(([of_2017], []), since=none).entries == ()


def test_what_happened_after_the_day_is_left_out() -> None:
    steps = [
        Step(commit(1), Facts(adopted=ADOPTED)),
        Step(commit(9), Facts((WEIGHT,), adopted=ADOPTED)),
    ]
    assert register_of(PLAN, date(2018, 6, 8), steps, Baseline()).entries == ()
    assert len(register_of(PLAN, date(2018, 6, 9), steps, Baseline()).entries) == 1
