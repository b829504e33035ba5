"""Figures in Word: what stands around a picture stays with it."""

from reports.skins.docx.test_document import written
from reports.skins.sample import sample
from reports.word_reading import opened


def test_a_figure_stays_with_its_title_and_with_how_to_read_it() -> None:
    paragraphs = opened(written(sample())).paragraphs
    at = next(at for at, each in enumerate(paragraphs) if each.style.name == "Figure Title")
    assert [each.style.name for each in paragraphs[at : at + 3]] == [
        "Figure Title", "Picture", "Note",
    ]  # fmt: skip
    assert paragraphs[at + 1].paragraph_format.keep_with_next
    assert opened(written(sample())).styles["Figure Title"].paragraph_format.keep_with_next
