"""Figures on slides: inside what a slide has for them, told where nothing is drawn."""

import pytest

pytest.importorskip("pptx")

from dataclasses import replace

from plantrack.reports.sections.kinds import Figure
from plantrack.reports.skins.pptx import pptx_bytes
from reports.skins.pptx.test_deck import REFERENCE, opened, told, written
from reports.skins.sample import chart, sample


def test_a_high_picture_is_made_smaller() -> None:
    figure = Figure(replace(chart("promises"), states=()))
    deck = opened(written(sample(sections=(figure,))))
    (drawn,) = (shape for shape in deck.slides[1].shapes if shape.shape_type == 13)
    assert drawn.top + drawn.height <= deck.slide_height
    assert drawn.height == pytest.approx(3 * drawn.width, rel=0.01)


def test_a_picture_that_was_not_drawn_is_told() -> None:
    figure = Figure(replace(chart("promises"), states=()))
    raw = pptx_bytes(sample(sections=(figure,)), REFERENCE, {})
    assert "Nine are done; one is late." in told(raw)
