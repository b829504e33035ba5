"""How much room words take, and where they are cut."""

import pytest

from plantrack.reports.charts.lettering import width_of
from plantrack.reports.sections.kinds import Span
from plantrack.reports.sections.spans import shown
from plantrack.reports.skins.pptx.fitting import ends_of, split


@pytest.mark.parametrize(
    "words", ["", "a", "one two three four five six", "a\nb\n", "x" * 200, " "]
)
def test_lines_hold_all_the_words_and_none_is_too_long(words: str) -> None:
    ends = ends_of(words, 60, 10)
    assert ends[-1] == len(words)
    assert list(ends) == sorted(ends)
    starts = [0, *ends[:-1]]
    for start, end in zip(starts, ends, strict=True):
        assert width_of(words[start:end].strip(), 10) <= 75


def test_a_line_break_ends_a_line() -> None:
    assert len(ends_of("a\nb\nc", 500, 10)) == 3


def test_a_text_is_cut_with_its_tones() -> None:
    text = (Span("one ", "strong"), Span("two three", "plan"))
    first, rest = split(text, 8)
    assert first == (Span("one ", "strong"), Span("two ", "plan"))
    assert rest == (Span("three", "plan"),)
    assert shown(first) + shown(rest) == shown(text)
    assert split(text, 0) == ((), text)
    assert split((Span("a\nb"),), 2) == ((Span("a"),), (Span("b"),))
