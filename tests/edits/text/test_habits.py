"""How a file is laid out."""

import pytest

from plantrack.edits.text.habits import Habits, habits_of

from .trees import tree


@pytest.mark.parametrize(
    ("text", "habits"),
    [
        ("a: 1\n", Habits()),
        ("a:\n- b\n", Habits(dash=0)),
        ("a:\n    -   b: 1\n", Habits(dash=4, after_dash=4)),
        ("a:\n   b:\n      c: 1\n", Habits(nested=3)),
        ('a: "x"\nb: \'y\'\nc: "z"\n', Habits(quote='"')),
    ],
)
def test_columns_and_quotes_are_those_of_the_file(text: str, habits: Habits) -> None:
    found = tree(text)
    assert habits_of(found, found.root) == habits


def test_what_is_near_wins() -> None:
    found = tree("a:\n- b\nc:\n  d:\n    - e\n")
    assert habits_of(found, found.node(("c",))).dash == 2
    assert habits_of(found, found.node(("a",))).dash == 2  # shown last in the file
