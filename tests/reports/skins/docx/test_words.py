"""Text of a plan in Word: what it may hold, and what becomes of the rest."""

import pytest

from plantrack.reports.sections.kinds import Paragraph, Span
from plantrack.reports.skins.docx.words import address_of, plain
from reports.skins.docx.test_document import written
from reports.skins.sample import TONES, sample, text
from reports.word_reading import opened


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


def test_each_tone_is_a_style() -> None:
    section = Paragraph(tuple(Span(f"{tone} ", tone) for tone in TONES))
    runs = opened(written(sample(sections=(section,)))).paragraphs[0].runs
    assert [run.style.name for run in runs] == [
        "Default Paragraph Font", "Plan Text", "Strong", "Quiet", "Gone", "New", "Mark",
    ]  # fmt: skip


def test_only_addresses_become_links() -> None:
    pieces = [
        ("http://example.org/é?a=1&b=<2>", None),
        ("https://example.org/é?a=1", "https://example.org/%C3%A9?a=1"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("javascript:alert(1)", None),
        ("no-such-anchor", None),
    ]
    sections = tuple(Paragraph(text(address, "plan", address)) for address, _ in pieces)
    document = opened(written(sample(sections=sections)))
    links = [link for each in document.paragraphs for link in each.hyperlinks]
    assert [link.address for link in links] == [address for _, address in pieces if address]
    assert document.element.body.xpath("//w:hyperlink//w:lang/@w:val") == ["fr-CA"] * 2
    assert [each.text for each in document.paragraphs] == [address for address, _ in pieces]


def test_the_letters_of_1er_are_raised() -> None:
    (paragraph,) = opened(written(sample(sections=(Paragraph(text("le 1er mai")),)))).paragraphs
    assert [(run.text, run.font.superscript) for run in paragraph.runs] == [
        ("le 1", None), ("er", True), (" mai", None),
    ]  # fmt: skip
