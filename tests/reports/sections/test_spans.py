"""Words put together: what says nothing leaves no sign behind."""

from plantrack.reports.sections.kinds import BREAK, Span
from plantrack.reports.sections.spans import (
    NONE,
    between,
    bracketed,
    cell,
    count_cell,
    day_cell,
    lines,
    named,
    own,
    own_cell,
    quiet,
    words,
)


def test_texts_in_a_row_and_one_under_the_other() -> None:
    assert between(", ", [words("a"), (), words("b")]) == (Span("a"), Span(", "), Span("b"))
    assert lines(words("a"), (), quiet("b")) == (Span("a"), BREAK, Span("b", "quiet"))
    assert between(", ", []) == lines() == bracketed(()) == words("") == own(None) == ()


def test_an_id_and_its_title() -> None:
    assert named("2018-L01", "Publier") == (
        Span("2018-L01", "strong"), Span(" "), Span("Publier", "plan"),
    )  # fmt: skip


def test_an_empty_cell_has_a_sign() -> None:
    for empty in (cell(""), own_cell(None), day_cell(None), count_cell(0)):
        assert empty.text == NONE
    assert count_cell(0).value == 0
