"""Rows are laid out in columns as wide as what they hold; where these do not fit, in lines."""

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console, RenderableType
from rich.text import Text

from plantrack.console.rows import Column, Rows
from plantrack.console.style import THEME, styled
from trying import examples

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


@settings(deadline=None, max_examples=examples(300))
@given(st.lists(st.tuples(CELLS, CELLS, CELLS, FIGURES), max_size=4), st.integers(64, 140))
def test_rows_are_laid_out_in_columns(cells: list[tuple[Text, ...]], width: int) -> None:
    rows = Rows(COLUMNS, [[one.copy() for one in row] for row in cells], is_whole=True)
    lines = shown(rows, width).splitlines()
    assert max(map(cell_len, lines), default=0) <= width
    for row in cells:
        for word in {word for cell in row for word in cell.plain.split() if len(word) < 12}:
            assert any(word in line for line in lines)


@pytest.mark.parametrize("width", [20, 26, 40])
def test_where_there_is_little_room_a_row_takes_lines_and_nothing_is_cut(width: int) -> None:
    told = ["2018-L07-des-territoires", "Publier la cartographie", "Réalisé", "100\u00a0%"]
    lines = shown(Rows(COLUMNS, [[*map(styled, told)]]), width).splitlines()
    assert max(map(len, lines)) <= max(width, len(told[0]))
    assert told[0] in (line.strip() for line in lines) or width < len(told[0])
    assert "".join("".join(lines).split()) == "".join(
        f"{told[0]}{told[1]}Statut{told[2]}·Avanc.{told[3]}".split()
    )


def test_no_column_is_wider_than_what_it_holds() -> None:
    lines = shown(Rows(COLUMNS, [[*map(styled, ("a", "b", "c", "1"))]]), 200).splitlines()
    assert lines[0] == "Id  Livrable  Statut  Avanc."


def test_headings_take_several_lines_before_a_row_does() -> None:
    columns = (Column("Id"), Column("Prévu à ce jour", justify="right"))
    assert shown(Rows(columns, [[styled("2018-L07"), styled("3")]]), 16).splitlines() == [
        "Id        Prévu",
        "           à ce",
        "           jour",
        "2018-L07      3",
    ]


def test_a_style_is_kept() -> None:
    rows = Rows(COLUMNS, [[styled("a"), styled("b"), styled("fait", "good"), styled("1 %")]])
    assert "\x1b[32mfait\x1b[0m" in shown(rows, 80, coloured=True)
    assert "\x1b[2mLivrable\x1b[0m" in shown(rows, 80, coloured=True)
