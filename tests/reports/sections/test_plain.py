"""Sections as JSON: every field by its name, a share exact, no drawing."""

from collections.abc import Callable
from datetime import date
from fractions import Fraction

import pytest

from plantrack.reports.charts import charts_of
from plantrack.reports.edition import Edition
from plantrack.reports.sections.kinds import Cell, Figure, Heading, Span
from plantrack.reports.sections.plain import plain


def test_a_value_has_its_class_and_fields() -> None:
    assert plain(Heading(2, (Span("Sources"),), "sources")) == {
        "is": "Heading",
        "level": 2,
        "text": [{"is": "Span", "text": "Sources", "tone": "words", "target": None}],
        "anchor": "sources",
    }
    assert plain(Cell((), Fraction(2, 3)))["value"] == "2/3"
    assert plain((date(2018, 9, 30), None)) == ["2018-09-30", None]
    with pytest.raises(TypeError):
        plain(object())


def test_a_picture_is_its_words_and_figures(edition: Callable[..., Edition]) -> None:
    chart = plain(Figure(charts_of(edition())[0]))["chart"]
    assert set(chart) == {"is", "key", "title", "alt", "columns", "rows", "caption", "states"}
