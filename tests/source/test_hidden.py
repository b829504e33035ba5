"""Characters that cannot be seen are found where they stand, raw or as an escape."""

import pytest

from plantrack.source.hidden import hidden_characters
from plantrack.source.text import SourceText


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a: b", []),
        ("a: b\u202ec\r\nd: \u200be\n", [("\u202e", 1, 5, 6), ("\u200b", 2, 4, 5)]),
        (r'a: "b\u202ec"', [("\u202e", 1, 6, 12)]),
        (r"- x" + "\n" + r'- "\U000E0041\xad"', [("\U000e0041", 2, 4, 14), ("\xad", 2, 14, 18)]),
        (r"a: b\u202ec", []),
        (r"a: '\u202e'", []),
        (r'a: "\\u202e"', []),
        (r'a: "\U0001F469\u200d\U0001F467"', []),
        (r'a: ["\u202e"', [("\u202e", 1, 6, 12)]),
        ('"\u202e\\u202e": 1', [("\u202e", 1, 2, 3), ("\u202e", 1, 3, 9)]),
    ],
)
def test_each_is_found_at_its_place(text: str, found: list[tuple[str, int, int, int]]) -> None:
    told = [
        (one.character, one.span.line, one.span.column, one.span.end_column)
        for one in hidden_characters(SourceText("x.yaml", text))
    ]
    assert told == found
