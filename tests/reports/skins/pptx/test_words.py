"""Words on slides: each tone as it looks."""

import pytest

pytest.importorskip("pptx")

from plantrack.reports.sections.kinds import BREAK, Paragraph, Span
from reports.skins.pptx.test_deck import opened, written
from reports.skins.sample import TONES, sample, text


def test_each_tone_has_its_look() -> None:
    section = Paragraph(tuple(Span(tone, tone) for tone in TONES))
    slide = opened(written(sample(sections=(section,)))).slides[1]
    runs = slide.placeholders[1].text_frame.paragraphs[0].runs
    looks = {
        run.text: (run.font.bold, run.font.underline, run._r.rPr.get("strike")) for run in runs
    }
    assert looks["strong"] == looks["mark"] == (True, None, None)
    assert looks["gone"] == (None, None, "sngStrike")
    assert looks["new"] == (None, True, None)
    assert looks["words"] == looks["plan"] == looks["quiet"] == (None, None, None)


def test_a_new_line_is_one() -> None:
    section = Paragraph((*text("a"), BREAK, *text("b")))
    slide = opened(written(sample(sections=(section,)))).slides[1]
    assert slide.placeholders[1].text_frame.paragraphs[0].text == "a\vb"
