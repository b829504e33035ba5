"""What a process tells another comes back as it was, and nothing in it is ever run."""

import pickle
from decimal import Decimal
from types import MappingProxyType

import pytest

from plantrack.cli.told import told, understood
from plantrack.locale import Message, msg, plural_msg


@pytest.mark.parametrize(
    "value",
    [
        None,
        "é\n\x1b\u202e",
        (1, True, 0.5, ""),
        b"",
        (b"a\nb", {"x": {"y": b"\0" * 5}}, (b"c",)),
        (("{a} in {b}", {"a": msg("x {c}", c=(1,)), "b": plural_msg("one", "many", 2)}), None),
        Message("x", about="none"),
    ],
)
def test_it_comes_back(value: object) -> None:
    assert understood(told(value)) == value


def test_what_is_no_plain_value_is_told_by_its_words() -> None:
    assert understood(told([Decimal("1.50"), MappingProxyType({1: 2})])) == ("1.50", {"1": 2})


@pytest.mark.parametrize(
    "forged",
    [
        pickle.dumps((None, 1)),
        pickle.dumps((print, ("run",)), 0),
        b"",
        b'["bytes", 3]\nab',
        b"1\nmore",
    ],
)
def test_nothing_else_is_understood(forged: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - of several kinds
        understood(forged)
