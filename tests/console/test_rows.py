"""Rows are laid out as Rich's own table would be."""

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.console import Console, RenderableType
from rich.text import Text

from plantrack.console.rows import Column, Rows
from plantrack.console.style import THEME, styled

WORDS = st.text(st.sampled_from("abc de é 漢字 — \u0301\n"), max_size=40).map(str.strip)
FIGURES = st.text(st.sampled_from("0123 %–"), max_size=12).map(str.strip).map(Text)
CELLS = st.builds(Text, WORDS) | st.builds(styled, WORDS, st.sampled_from(["quiet", "accent"]))
COLUMNS = (
    Column("Id"),
    Column("Livrable", flexible=True),
    Column("Statut", widest=22),
    Column("Avanc.", justify="right"),
)


def shown(screen: RenderableType, width: int, *, coloured: bool = False) -> str:
    console = Console(
        file=io.StringIO(),
        width=width,
        theme=THEME,
        highlight=False,
        force_terminal=coloured,
        color_system="standard" if coloured else None,
    )
    with console.capture() as captured:
        console.print(screen)
    return "\n".join(line.rstrip() for line in captured.get().split("\n"))


@settings(deadline=None, max_examples=300)
@given(st.lists(st.tuples(CELLS, CELLS, CELLS, FIGURES), max_size=4), st.integers(30, 140))
def test_rows_are_laid_out_as_a_table(cells: list[tuple[Text, ...]], width: int) -> None:
    rows = Rows(COLUMNS, [[one.copy() for one in row] for row in cells])
    assert shown(rows, width) == shown(rows._shared_out(), width)


@pytest.mark.parametrize("width", [20, 26])
def test_where_there_is_little_room_every_column_gives_some(width: int) -> None:
    rows = Rows(
        COLUMNS, [[styled("2018-L07"), styled("Titre"), styled("Réalisé"), styled("100 %")]]
    )
    assert shown(rows, width) == shown(rows._shared_out(), width)
    assert max(map(len, shown(rows, width).splitlines())) <= width


def test_a_style_is_kept() -> None:
    rows = Rows(COLUMNS, [[styled("a"), styled("b"), styled("fait", "good"), styled("1 %")]])
    assert "\x1b[32mfait\x1b[0m" in shown(rows, 80, coloured=True)
    assert "\x1b[2mLivrable\x1b[0m" in shown(rows, 80, coloured=True)
