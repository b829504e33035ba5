"""How a call prints."""

from collections.abc import Callable
from pathlib import Path

from plantrack.cli.printing import Printing
from plantrack.locale import Translator


def test_a_look_speaks_as_it_is_told() -> None:
    careful = Translator("fr", as_read=True)
    assert Printing(Translator("fr"), {}).look_of(careful).translator is careful


def test_an_unknown_choice_of_colours_is_refused(plantrack: Callable, make_plan: Callable) -> None:
    root: Path = make_plan()
    ran = plantrack("status", "--color", "jaune", root=root)
    assert ran.code == 2
    assert "jaune" in ran.err


def test_lines_end_without_spaces(plantrack: Callable, make_plan: Callable) -> None:
    out = plantrack("status", root=make_plan()).out
    assert all(line == line.rstrip(" ") for line in out.split("\n"))
