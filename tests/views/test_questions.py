"""Questions that wait for an answer, and notes for those who work on a deliverable."""

import pytest

from plantrack.views.questions import internal_note, questions_waiting
from views.plans import Values, on, update, work

FIRST = update("2017-02-01", question="Qui?", to="direction")
SECOND = update("2017-02-02", question="Où?", to="communications")
TO_LEAD = update("2017-02-03", question="Quand?")


def waiting(*entries: Values, day: str = "2017-06-30") -> list[tuple[str, str | None]]:
    snapshot = on(day, work("2017-L1", lead="direction", updates=[*entries]))
    (standing,) = snapshot.every
    return [(each.text, each.role) for each in questions_waiting(standing, snapshot.day)]


def test_a_question_waits_for_its_role_or_for_the_lead_of_the_day() -> None:
    asked = [("Qui?", "direction"), ("Où?", "communications"), ("Quand?", "direction")]
    assert waiting(FIRST, SECOND, TO_LEAD) == asked
    handed = update("2017-03-01", lead="communications")
    assert waiting(TO_LEAD, handed) == [("Quand?", "communications")]
    assert waiting(TO_LEAD, day="2017-02-02") == []


@pytest.mark.parametrize(
    ("by", "left"),
    [
        (None, []),
        ("direction", [("Où?", "communications")]),
        ("communications", [("Qui?", "direction")]),
    ],
)
def test_an_answer_ends_what_was_put_to_its_author_or_to_nobody_by_name(
    by: str | None, left: list[tuple[str, str]]
) -> None:
    answer = update("2017-03-01", answer="Voilà.", **({"by": by} if by else {}))
    assert waiting(FIRST, SECOND, TO_LEAD, answer) == left


def test_an_answer_is_to_what_stands_before_it() -> None:
    both = update("2017-03-01", answer="Voilà.", question="Et après?")
    assert waiting(FIRST, both) == [("Et après?", "direction")]


@pytest.mark.parametrize("said", ["lead", "internal", "question", "answer", "resolution", "to"])
def test_what_is_said_of_other_things_than_the_work_ends_no_silence(said: str) -> None:
    told = update("2017-02-01", status="in_progress")
    more = update("2017-06-01", **{said: "communications"})
    (before,), (after,) = (
        on("2017-06-30", work("2017-L1", updates=entries)).every
        for entries in ([told], [told, more])
    )
    assert before.silent_days == after.silent_days == 149
    assert (after.state.spoken, after.state.confirmed) == (before.state.spoken, None)
    assert (after.completion, after.status) == (before.completion, before.status)


def test_the_last_note_up_to_the_day_is_told() -> None:
    entries = [update("2017-02-01", internal="un"), update("2017-03-01", internal="deux")]
    (standing,) = on("2017-02-15", work("2017-L1", updates=entries)).every
    note = internal_note(standing.deliverable, on("2017-02-15").day)
    assert note is not None
    assert note.internal == "un"
    assert standing.state.last_update is None  # no document tells of it
