"""Text of a plan in Word: what it may hold, and what becomes of the rest."""

from plantrack.reports.sections.kinds import Paragraph, Span
from reports.skins.docx.test_document import written
from reports.skins.sample import TONES, sample, text
from reports.word_reading import opened


def test_each_tone_is_a_style() -> None:
    section = Paragraph(tuple(Span(f"{tone} ", tone) for tone in TONES))
    runs = opened(written(sample(sections=(section,)))).paragraphs[1].runs
    assert [run.style.name for run in runs] == [
        "Default Paragraph Font", "Plan Text", "Plan Text", "Strong", "Quiet", "Gone", "New",
        "Mark",
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
    assert [each.text for each in document.paragraphs[1:]] == [address for address, _ in pieces]


def test_the_letters_of_1er_are_raised() -> None:
    _, paragraph = opened(written(sample(sections=(Paragraph(text("le 1er mai")),)))).paragraphs
    assert [(run.text, run.font.superscript) for run in paragraph.runs] == [
        ("le 1", None), ("er", True), (" mai", None),
    ]  # fmt: skip
