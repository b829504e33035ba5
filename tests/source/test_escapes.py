"""Escapes of double-quoted text, and what each stands for."""

import pytest

from plantrack.source.escapes import ESCAPE, escaped


@pytest.mark.parametrize(
    ("name", "character"),
    [
        ("x1b", "\x1b"),
        ("u2028", "\u2028"),
        ("U0001F9E8", "🧨"),
        ("UFFFFFFFF", ""),
        ("e", "\x1b"),
        ("N", "\x85"),
        ("q", ""),
    ],
)
def test_an_escape_stands_for_its_character(name: str, character: str) -> None:
    assert escaped(name) == character


def test_escapes_are_found_one_by_one() -> None:
    assert [found[1] for found in ESCAPE.finditer(r"a\x1b\\n\u2028")] == ["x1b", "\\", "u2028"]
