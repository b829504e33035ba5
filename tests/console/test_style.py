"""The palette, the bars, the words cut to a width."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from screens import look

WIDTHS = st.integers(4, 60)


@given(st.fractions(0, 1), st.integers(1, 40))
def test_a_bar_is_full_only_when_finished(share: Fraction, length: int) -> None:
    bar = look().bar(share, length).plain
    assert len(bar) == length
    assert (bar == "█" * length) == (share == 1)


@given(st.text(st.characters(exclude_categories=("C", "Z", "M")), max_size=80), WIDTHS)
def test_a_text_fitted_takes_exactly_its_width(text: str, width: int) -> None:
    assert cell_len(look().fitted(text, width)) == width
    assert cell_len(look().cut(text, width)) <= width


@pytest.mark.parametrize(
    ("share", "words"),
    [
        (None, "–"),
        (Fraction(0), "0\u00a0%"),
        (Fraction(1, 1000), "1\u00a0%"),
        (Fraction(999, 1000), "99\u00a0%"),
        (Fraction(1), "100\u00a0%"),
    ],
)
def test_whole_per_cent(share: Fraction | None, words: str) -> None:
    assert look().percent(share) == words


def test_a_poor_console_gets_plain_characters() -> None:
    poor = look(encoding="ascii")
    assert poor.bar(Fraction(1, 2), 4).plain == "##.."
    assert poor.percent(None) == "-"
    assert poor.cut("livrables", 6) == "liv..."


@pytest.mark.parametrize(("encoding", "bar"), [("utf-8", "██░░"), ("cp850", "##.."), ("?", "##..")])
def test_the_bar_is_what_the_encoding_can_say_whole(encoding: str, bar: str) -> None:
    assert look(encoding=encoding).bar(Fraction(1, 2), 4).plain == bar
