"""Changes where each entry has its own lines: every trap has its text."""

import pytest

from plantrack.edits.text import Append, Delete, Insert, Operation, Plain, Set, edit_text
from plantrack.source.tree import Path

JOURNAL = """\
- id: A
  updates: # le journal
    # d'abord
    - date: 2018-01-01 # un
      note: >-
        Un texte
        plié.

      # sur la suite
# ---- section suivante ----

- id: B
"""


@pytest.mark.parametrize("comment", ["", "\n      # sur la suite\n"])
def test_an_entry_lands_below_what_is_of_the_one_above_and_before_the_next_banner(
    comment: str,
) -> None:
    text = JOURNAL.replace("\n      # sur la suite\n", comment)
    above = "        plié.\n" + comment
    new = edit_text(text, (0, "updates"), Append({"date": Plain("2018-02-01"), "note": "Deux"}))
    assert new == text.replace(above, f"{above}    - date: 2018-02-01\n      note: Deux\n")
    assert edit_text(new, (0, "updates", 1), Delete()) == text


@pytest.mark.parametrize(
    ("text", "path", "operation", "new"),
    [
        # a value and what stands around it
        ("a:   1   # c\n", ("a",), Set("x"), "a:   x   # c\n"),
        ("a: # c\n  1 # d\n", ("a",), Set("x"), "a: # c\n  x # d\n"),
        ("a: # c\n", ("a",), Set("x"), "a: x # c\n"),
        ("a: 1 # c\nb: 2\n", ("a",), Set(["x"]), "a: # c\n  - x\nb: 2\n"),
        ("a: # c\n  - 1 # d\n", ("a",), Set("x"), "a: x # c\n# d\n"),
        ("a:\n  - 1\n  # in\n  - 2\nb: 1\n", ("a",), Set([]), "a: []\n# in\nb: 1\n"),
        ("a: 'it''s'\n", ("a",), Set("l'an"), "a: 'l''an'\n"),
        ('a: "1"\n', ("a",), Set("2"), 'a: "2"\n'),
        ("a: 1.1\n", ("a",), Set("1.10"), "a: '1.10'\n"),
        ("a: x\n", ("a",), Set("1.10"), "a: '1.10'\n"),
        ("a: |\n  x\n\n# c\nb: 1\n", ("a",), Set("y\nz\n"), "a: |\n  y\n  z\n\n# c\nb: 1\n"),
        ("a: | # c\n  x\n", ("a",), Set(""), "a: '' # c\n"),
        ("a: >-\n    x\n", ("a",), Set("y"), "a: >-\n  y\n"),
        ("- a: 1\n  b: 2\n", (0,), Set("x"), "- x\n"),
        ("- # c\n  a: 1\n- b\n", (0,), Set({"d": "e"}), "- # c\n  d: e\n- b\n"),
        ("? a\nb: 1\n", ("a",), Set("x"), "? a\n: x\nb: 1\n"),
        # what is put in
        ("a: 1\r\nb: 2", ("c",), Set("3"), "a: 1\r\nb: 2\r\nc: '3'"),
        ("a: |\n  x", ("b",), Set("w"), "a: |-\n  x\nb: w"),
        ("a: |+\n  x\n\n", ("b",), Set("w"), "a: |+\n  x\n\nb: w\n"),
        ("a: 1\n\n# of b\nb: 2\n", ("c",), Insert("x", after="a"), "a: 1\nc: x\n\n# of b\nb: 2\n"),
        ("# of a\n- a\n- b\n", (0,), Insert("x"), "# of a\n- x\n- a\n- b\n"),
        ("- a\n# of b\n- b\n", (1,), Insert("x"), "- a\n- x\n# of b\n- b\n"),
        ("- - a\n  - b\n", (0, 0), Insert("x"), "- - x\n  - a\n  - b\n"),
        ("a:\n-   b: 1\n", ("a",), Append({"c": "x"}), "a:\n-   b: 1\n-   c: x\n"),
        ("a: []  # c\n", ("a",), Append("x"), "a:  # c\n  - x\n"),
        ("a:\nb: 1\n", ("a",), Append("x"), "a:\n  - x\nb: 1\n"),
        ('- "a"\n- "b"\n', (), Append("x"), '- "a"\n- "b"\n- "x"\n'),
        ("a: 1\n...\n# end\n", ("b",), Set("x"), "a: 1\nb: x\n...\n# end\n"),
        # what is taken away
        ("a: 1 # c\nb: 2\n", ("a",), Delete(), "b: 2\n"),
        ("# of a\na: 1\n\n# of b\nb: 2\n", ("a",), Delete(), "# of a\n\n# of b\nb: 2\n"),
        ("a: 1\nb: 2", ("b",), Delete(), "a: 1"),
        ("a: |\n  x\nb: 2", ("b",), Delete(), "a: |\n  x\n"),
        ("- a: 1\n  b: 2\n", (0, "a"), Delete(), "- b: 2\n"),
        ("- a: 1\n  # of b\n  b: 2\n", (0, "a"), Delete(), "-\n  # of b\n  b: 2\n"),
        ("a:\n  # of x\n  - x # c\nb: 1\n", ("a", 0), Delete(), "a: []\nb: 1\n"),
        ("a: # head\n\n  # far\n\n  - x\n", ("a", 0), Delete(), "a: [] # head\n# far\n"),
        ("# top\n\na: 1\n", ("a",), Delete(), "# top\n\n{}\n"),
        ("a: |+\n  x\nb: 1\n\nc: 2\n", ("b",), Delete(), "a: |+\n  x\nc: 2\n"),
    ],
)  # fmt: skip
def test_one_place_changes(text: str, path: Path, operation: Operation, new: str) -> None:
    assert edit_text(text, path, operation) == new


def test_empty_lines_stay_below_a_text_that_does_not_keep_them() -> None:
    below = "\n# plus loin\n"
    assert edit_text(f"a: |-\n a\nb: 2\n{below}", ("b",), Delete()) == "a: |-\n a\n\n# plus loin\n"
    assert edit_text(f"a: |+\n a\nb: 2\n{below}", ("b",), Delete()) == "a: |+\n a\n# plus loin\n"
