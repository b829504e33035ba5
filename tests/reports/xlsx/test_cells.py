"""What a cell holds: real dates, real numbers, else text."""

from datetime import date
from fractions import Fraction

import pytest

from plantrack.reports.xlsx.cells import is_safe_link, native


def test_dates_are_real_where_readers_agree_on_them() -> None:
    assert native("date", date(2018, 2, 28)).isoformat() == "2018-02-28T00:00:00"
    assert native("date", date(1900, 2, 28)) == "1900-02-28"
    assert native("date", date(1, 1, 1)) == "0001-01-01"
    assert native("date", None) == ""


def test_shares_are_numbers() -> None:
    assert native("percent", Fraction(68, 100)) == 0.68
    assert native("percent", Fraction(0)) == 0
    assert native("percent", "non mesuré") == "non mesuré"
    assert native("percent", None) == native("whole", None) == "–"


@pytest.mark.parametrize(
    ("words", "number"),
    [("2", 2), ("0,5", 0.5), ("0.5", 0.5), ("-12,75", -12.75), ("007", 7), ("3", 3)],
)
def test_numbers_in_words_are_numbers(words: str, number: float) -> None:
    assert native("number", words) == number


@pytest.mark.parametrize("words", ["", "1e5", "=1", "1,5,2", "deux", "٣", "12345678901234,56", "–"])
def test_what_a_double_does_not_hold_is_text(words: str) -> None:
    assert native("number", words) == words


def test_text_is_never_a_number() -> None:
    assert native("text", "1.10") == "1.10"
    assert native("link", "0012") == "0012"


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("https://example.org/a?b=c#d", True),
        ("mailto:a@example.org", True),
        ("HTTP://EXAMPLE.ORG", True),
        ("javascript:alert(1)", False),
        ("file:///etc/passwd", False),
        ("internal:Sheet!A1", False),
        ("external:c:\\a.xlsx", False),
        ("ftp://example.org", False),
        ("voir https://example.org", False),
        ("https://example.org\nhttps://example.org", False),
        ("https://example.org/" + "a" * 3000, False),
        ("", False),
    ],
)
def test_only_one_address_of_the_web_or_of_mail_is_a_link(text: str, *, safe: bool) -> None:
    assert is_safe_link(text) is safe
