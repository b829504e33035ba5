"""Rows are as tall as their texts need."""

import pytest

from plantrack.reports.skins.xlsx.heights import height_of, inside, lines_of, pixels


def test_a_column_is_as_wide_as_excel_says() -> None:
    assert pixels(8.43) == 64
    assert inside(10) < pixels(10)


@pytest.mark.parametrize(
    ("text", "wide", "lines"),
    [
        ("", 100, 1),
        ("court", 100, 1),
        ("un deux trois quatre cinq six", 75, 3),
        ("a\nb\nc", 100, 3),
        ("a\n\nb", 100, 3),
        ("m" * 30, 100, 4),
    ],
)
def test_words_go_on_below(text: str, wide: int, lines: int) -> None:
    assert lines_of(text, wide) == lines


def test_bold_and_larger_letters_take_more() -> None:
    text = "Avancement du plan d’action de l’organisme"
    assert lines_of(text, 150, 14, bold=True) > lines_of(text, 150)


def test_a_row_grows_to_a_limit() -> None:
    assert height_of(0) == height_of(1) == 15
    assert height_of(2) > height_of(1)
    assert height_of(1000) == 400  # Excel takes no more than 409
