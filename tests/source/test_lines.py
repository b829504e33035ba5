"""Lines by the place of a character, whatever ends them."""

import pytest

from plantrack.source.lines import Lines

MIXED = "a\r\nbc\rd\n\ne"


@pytest.mark.parametrize(
    ("index", "start", "end", "following", "above", "line_break"),
    [
        (0, 0, 1, 3, None, "\r\n"),
        (4, 3, 5, 6, 0, "\r"),
        (6, 6, 7, 8, 3, "\n"),
        (8, 8, 8, 9, 6, "\n"),
        (9, 9, 10, 10, 8, "\n"),
        (10, 9, 10, 10, 8, "\n"),
    ],
)
def test_a_line_is_known_by_any_of_its_characters(
    index: int, start: int, end: int, following: int, above: int | None, line_break: str
) -> None:
    lines = Lines(MIXED)
    assert (lines.start(index), lines.end(index), lines.next(index)) == (start, end, following)
    assert lines.above(index) == above
    assert lines.line_break(index) == line_break
    assert lines.line(index) == MIXED[start:end]
    assert lines.column(index) == index - start


def test_a_text_without_line_breaks_gets_lf() -> None:
    assert Lines("a").line_break(0) == "\n"


@pytest.mark.parametrize(
    ("text", "index", "place"),
    [("a: # c\n  b", 2, 9), ("a  ", 1, 3), ("a # end", 1, 7), (", b", 0, 0)],
)
def test_what_means_something_comes_after_spaces_and_comments(
    text: str, index: int, place: int
) -> None:
    assert Lines(text).significant(index) == place


def test_commas_are_passed_over_when_asked() -> None:
    assert Lines(", b").significant(0, ",") == 2
