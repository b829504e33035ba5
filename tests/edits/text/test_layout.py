"""New values as lines of a block."""

import pytest

from plantrack.edits.text.habits import Habits
from plantrack.edits.text.layout import Layout
from plantrack.edits.text.operations import NewValue, Plain
from plantrack.edits.text.spelling import Wish

ENTRY: NewValue = {
    "date": Plain("2018-06-12"),
    "evidence": ["a", "b: c"],
    "m": [{"t": "x", "u": []}],
}


def lines(value: NewValue, habits: Habits | None = None) -> str:
    return "\n".join(Layout(habits or Habits(), Wish()).field("k", value, 2))


def test_nested_values_in_the_usual_habits() -> None:
    assert (
        lines([ENTRY, "x"])
        == """\
  k:
    - date: 2018-06-12
      evidence:
        - a
        - 'b: c'
      m:
        - t: x
          u: []
    - x"""
    )


def test_and_in_those_of_another_file() -> None:
    assert (
        lines([ENTRY], Habits(dash=0, after_dash=4))
        == """\
  k:
  -   date: 2018-06-12
      evidence:
      -   a
      -   'b: c'
      m:
      -   t: x
          u: []"""
    )


def test_lists_in_lists_stand_on_the_dash() -> None:
    assert (
        lines([["a", ["b"]], []])
        == """\
  k:
    - - a
      - - b
    - []"""
    )


def test_texts_of_several_lines_and_long_ones_are_blocks() -> None:
    assert lines("un\n  deux\n") == "  k: |\n    un\n      deux"
    folded = lines("mot " * 30 + "fin").split("\n")
    assert folded[0] == "  k: >-"
    assert all(line.startswith("    mot") and len(line) <= 88 for line in folded[1:])


@pytest.mark.parametrize("value", [" un\ndeux", "a\n\n\n", "x" * 200])
def test_texts_that_no_block_can_hold_stay_on_a_line(value: str) -> None:
    assert "\n" not in lines(value)
