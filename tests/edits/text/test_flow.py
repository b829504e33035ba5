"""Changes between brackets or braces."""

import pytest

from plantrack.edits.text import Append, Delete, Insert, Operation, Plain, Set, edit_text
from plantrack.source.tree import Path

LINES = """\
a: [
  x, # of x
  y,
  # of z
  z # last
]
"""


@pytest.mark.parametrize(
    ("old", "new", "path", "operation"),
    [
        ("z # last\n", "z, # last\n  w\n", ("a",), Append("w")),
        ("  y,\n", "  w,\n  y,\n", ("a", 1), Insert("w")),
        ("  y,\n", "", ("a", 1), Delete()),
        ("  x, # of x\n", "", ("a", 0), Delete()),
        ("  y,\n  # of z\n  z # last\n", "  y\n", ("a", 2), Delete()),
        ("y,", "'w, v',", ("a", 1), Set("w, v")),
    ],
)
def test_an_entry_a_line(old: str, new: str, path: Path, operation: Operation) -> None:
    assert edit_text(LINES, path, operation) == LINES.replace(old, new)


@pytest.mark.parametrize(
    ("text", "path", "operation", "new"),
    [
        ("a: [1.1, 2.3] # c\n", ("a",), Append(Plain("1.10")), "a: [1.1, 2.3, '1.10'] # c\n"),
        ("a: [x, y, ]\n", ("a",), Append("z"), "a: [x, y, z, ]\n"),
        ("a: [x, y]\n", ("a", 0), Insert("z"), "a: [z, x, y]\n"),
        ("a: [x, y]\n", ("a", 0), Delete(), "a: [y]\n"),
        ("a: [x, y]\n", ("a", 1), Delete(), "a: [x]\n"),
        ("a: [x]\n", ("a", 0), Delete(), "a: []\n"),
        ("a: [x,]\n", ("a", 0), Delete(), "a: []\n"),
        ("a: [x, # c\n y]\n", ("a", 0), Delete(), "a: [ # c\n y]\n"),
        ("{a: 1}\n", ("b",), Set({"c": ["d"]}), "{a: 1, b: {c: [d]}}\n"),
        ("{}\n", ("b",), Set("x"), "{b: x}\n"),
        ("{a}\n", ("a",), Set("x"), "{a: x}\n"),
        ("{a: }\n", ("a",), Set("x"), "{a: x }\n"),
        ('{"a":1}\n', ("a",), Set("x"), '{"a":x}\n'),
        ("[a: 1]\n", (0, "b"), Set("x"), "[{a: 1, b: x}]\n"),
        ("{a: }\n", ("b",), Set("x"), "{a: , b: x }\n"),
        ("[a: ]\n", (0, "b"), Set("x"), "[{a: , b: x} ]\n"),
        ("{a: x, b: , c: d}\n", ("c",), Delete(), "{a: x, b: }\n"),
        ("[a: 1]\n", (0, "a"), Delete(), "[{}]\n"),
        ("a: [[x, # c\n y], z]\n", ("a", 0), Set("w"), "a: [ # c\n w, z]\n"),
        ("a: [x,\n  y]\n", ("a",), Append("z"), "a: [x,\n  y, z]\n"),
    ],
)
def test_on_one_line(text: str, path: Path, operation: Operation, new: str) -> None:
    assert edit_text(text, path, operation) == new
