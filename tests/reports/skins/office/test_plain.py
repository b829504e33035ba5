"""Text as Word and PowerPoint can hold it, and what becomes of the rest."""

import pytest

from plantrack.reports.skins.office.plain import address_of, plain


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("L’appui\u00a0: 100\u00a0%", "L’appui\u00a0: 100\u00a0%"),
        ("a\r\n\t b\u2028c", "a b c"),
        ("a\x00b\x1b[0m", "a\ufffdb\ufffd[0m"),
        ("\u202eab\u2069", "\ufffdab\ufffd"),
        ("\ud800\uffff", "\ufffd\ufffd"),
        ("שלום 🙂\u200d", "שלום 🙂\u200d"),
    ],
)
def test_a_text_is_shown_on_one_line(text: str, shown: str) -> None:
    assert plain(text) == shown


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("https://example.org/a?b=c&d=e#f", "https://example.org/a?b=c&d=e#f"),
        ("https://example.org/é%20\u202e", "https://example.org/%C3%A9%20%E2%80%AE"),
        ("HTTPS://EXAMPLE.ORG", "HTTPS://EXAMPLE.ORG"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("https://[x", None),
        ("https://example.org/a b", None),
        ("file:///etc/passwd", None),
        ("javascript:alert(1)", None),
        ("\\\\server\\share", None),
        ("https://example.org/" + "é" * 400, None),
        ("", None),
    ],
)
def test_only_some_texts_are_addresses(text: str, address: str | None) -> None:
    assert address_of(text) == address
