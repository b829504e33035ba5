"""Slides being written: lines that belong together stand together."""

import pytest

pytest.importorskip("pptx")

from plantrack.reports.sections.kinds import Entry, Fact, Heading, Listing, Paragraph
from reports.skins.pptx.test_deck import opened, told, written
from reports.skins.sample import sample, text


@pytest.mark.nightly
def test_an_entry_and_its_fact_are_never_parted() -> None:
    for filled in range(8, 16):
        entry = Entry(text("the entry"), (Fact(text("because"), text("of that")),))
        sections = (*[Paragraph(text("x"))] * filled, Listing((entry,)))
        for slide in opened(written(sample(sections=sections))).slides:
            words = [
                each.text
                for shape in slide.shapes
                if shape.has_text_frame
                for each in shape.text_frame.paragraphs
            ]
            assert ("the entry" in words) == ("because · of that" in words)


def test_a_heading_at_the_end_is_told() -> None:
    sections = (Paragraph(text("x")), Heading(3, text("the end"), "e"))
    assert "the end" in told(written(sample(sections=sections)))


def test_every_slide_has_its_foot_and_its_number() -> None:
    for slide in opened(written(sample())).slides:
        words = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
        assert "Foot Some words." in words
        assert slide.part._element.xpath("//a:fld[@type='slidenum']")
