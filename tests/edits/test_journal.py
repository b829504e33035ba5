"""Entries of the journal, before any file is touched."""

from collections.abc import Callable

import pytest

from edits.two_axes import deliverables, english, load, said, value_of
from plantrack.edits import journal
from plantrack.edits.change import Owed
from plantrack.errors import PlantrackError
from plantrack.loading import Loaded

FILE = "actions/2018/a.yaml"


def loaded_with(make_plan: Callable, *entries: str, **fields: str) -> Loaded:
    text = deliverables(("2018-L01", '"1.10"'), **fields)
    if entries:
        text += "    updates:\n" + "".join(f"      - {{{one}}}\n" for one in entries)
    return load(make_plan({FILE: text}))


def entry(**fields: str) -> dict[str, str]:
    return {"date": "2018-06-01", **fields}


def test_an_entry_is_in_the_format_s_words_and_order(make_plan: Callable) -> None:
    loaded = loaded_with(make_plan)
    edit = journal.update(
        loaded, "2018-l01", entry(note="Fait.", progress="60 %", status="En cours", by="Direction")
    )
    value = value_of(edit)
    assert isinstance(value, dict)
    assert list(value.items()) == [
        ("date", "2018-06-01"),
        ("status", "in_progress"),
        ("progress", "60"),
        ("note", "Fait."),
        ("by", "direction"),
    ]
    assert said(edit) == ["2018-L01: In progress, entry of 2018-06-01 added"]


@pytest.mark.parametrize(
    ("typed", "there", "name"),
    [
        ({"due": "2018-09-30"}, {"due": "2018-06-30"}, "reason"),
        ({"status": "partial", "reason": "x"}, {}, "progress"),
        ({"status": "cancelled"}, {}, "reason"),
        ({"status": "done"}, {}, "evidence"),
    ],
)
def test_what_is_owed(make_plan: Callable, typed: dict, there: dict, name: str) -> None:
    with pytest.raises(Owed) as owed:
        journal.update(loaded_with(make_plan, **there), "2018-L01", entry(**typed))
    assert owed.value.name == name


@pytest.mark.parametrize(
    ("typed", "there"),
    [
        ({"due": "2018-09-30"}, {}),
        ({"status": "done"}, {"evidence": "[https://example.org]"}),
    ],
)
def test_what_is_not(make_plan: Callable, typed: dict, there: dict) -> None:
    journal.update(loaded_with(make_plan, **there), "2018-L01", entry(**typed))


def test_a_result_may_be_said_to_have_no_proof(make_plan: Callable) -> None:
    journal.update(loaded_with(make_plan), "2018-L01", entry(status="done"), unproven=True)


def test_saying_nothing_is_for_confirm(make_plan: Callable) -> None:
    loaded = loaded_with(make_plan)
    with pytest.raises(PlantrackError) as refused:
        journal.update(loaded, "2018-L01", entry(by="direction"))
    assert "plantrack confirm" in refused.value.message_id
    edit = journal.confirm(loaded, ["2018-L01", "2017-L01", "2018-l01"], "2018-06-01", None)
    assert [value_of(edit, 0), value_of(edit, 1)] == [{"date": "2018-06-01"}] * 2
    assert len(edit.changes) == 2


def test_cancelling_closes_with_a_reason(make_plan: Callable) -> None:
    loaded = loaded_with(make_plan)
    with pytest.raises(Owed) as owed:
        journal.cancel(loaded, "2018-L01", entry())
    assert owed.value.name == "reason"
    edit = journal.cancel(loaded, "2018-L01", entry(reason="Trop cher."))
    assert value_of(edit) == {
        "date": "2018-06-01", "status": "cancelled", "reason": "Trop cher.",
    }  # fmt: skip


@pytest.mark.parametrize("status", ["done", "partial", "cancelled"])
def test_what_is_closed_is_not_closed_again(make_plan: Callable, status: str) -> None:
    closed = f"date: 2018-05-01, status: {status}, progress: 10, reason: x, evidence: [y]"
    loaded = loaded_with(make_plan, closed)
    with pytest.raises(PlantrackError) as refused:
        journal.cancel(loaded, "2018-L01", entry(reason="x"))
    assert "status" in refused.value.values


def test_what_was_deferred_to_nobody_may_still_be_given_up(make_plan: Callable) -> None:
    loaded = loaded_with(make_plan, "date: 2018-05-01, status: deferred, reason: x")
    journal.cancel(loaded, "2018-L01", entry(reason="x"))
    work = loaded.plan.deliverable_of["2018-L01"]
    with pytest.raises(PlantrackError):
        journal.refuse_closed(loaded.plan, work, even_deferred=True)


def test_what_is_continued_is_left_alone(make_plan: Callable) -> None:
    text = deliverables(("2018-L01", '"1.10"'), continues="2017-L01")
    loaded = load(make_plan({FILE: text}))
    with pytest.raises(PlantrackError) as refused:
        journal.cancel(loaded, "2017-L01", entry(reason="x"))
    assert refused.value.values["successor"] == "2018-L01"


def test_deferring_names_what_continues(make_plan: Callable) -> None:
    loaded = loaded_with(make_plan)
    work = loaded.plan.deliverable_of["2018-L01"]
    with pytest.raises(Owed):
        journal.defer(loaded, work, entry(), 2019, "2019-L01")
    edit = journal.defer(loaded, work, entry(reason="x"), 2019, "2019-L01")
    assert english(edit.done[0].message) == "2018-L01: Deferred to 2019, continued by 2019-L01"


@pytest.mark.parametrize("status", ["deferred", "Reporté"])
def test_a_deferral_goes_with_what_continues_it(make_plan: Callable, status: str) -> None:
    with pytest.raises(PlantrackError) as refused:
        journal.update(loaded_with(make_plan), "2018-L01", entry(status=status, reason="x"))
    assert "plantrack defer" in refused.value.message_id


def test_a_role_is_told_by_its_nearest(make_plan: Callable) -> None:
    with pytest.raises(PlantrackError) as refused:
        journal.confirm(loaded_with(make_plan), ["2018-L01"], "2018-06-01", None, "directoin")
    assert refused.value.values["names"] == "direction"


def test_a_due_date_moves_to_another_day(make_plan: Callable) -> None:
    loaded = loaded_with(make_plan, due="2018-06-30")
    with pytest.raises(PlantrackError, match="is the due date of"):
        journal.update(loaded, "2018-L01", entry(due="2018-06-30", reason="x"))


def test_evidence_and_none_of_it_contradict(make_plan: Callable) -> None:
    loaded = loaded_with(make_plan)
    with pytest.raises(PlantrackError, match="say the opposite"):
        journal.update(loaded, "2018-L01", entry(status="done", evidence=["x"]), unproven=True)


LATER = ("date: 2018-03-01, due: 2018-09-30, reason: x", "date: 2018-04-01, status: in_progress")


def test_what_is_owed_is_that_of_the_entry_s_day(make_plan: Callable) -> None:
    loaded = loaded_with(make_plan, *LATER, due="2018-06-30")
    with pytest.raises(Owed):
        journal.update(loaded, "2018-L01", {"date": "2018-02-01", "due": "2018-09-30"})


def test_what_a_later_entry_opens_is_not_closed(make_plan: Callable) -> None:
    loaded = loaded_with(make_plan, *LATER)
    with pytest.raises(PlantrackError, match="give a later"):
        journal.cancel(loaded, "2018-L01", {"date": "2018-03-02", "reason": "x"})
    late = journal.update(loaded, "2018-L01", {"date": "2018-02-01", "status": "planned"})
    assert late.done[0].message.id == "{id}: entry of {date} added"


def test_a_partial_result_owes_its_progress_even_if_one_is_known(make_plan: Callable) -> None:
    known = "date: 2018-02-01, status: in_progress, progress: 40"
    loaded = loaded_with(make_plan, known)
    with pytest.raises(Owed) as owed:
        journal.update(loaded, "2018-L01", entry(status="partial", reason="x"))
    assert owed.value.name == "progress"
    assert owed.value.parse
    with pytest.raises(PlantrackError):
        owed.value.parse("beaucoup")
