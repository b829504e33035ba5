"""Tables on slides: their headings on each, names with what they name, totals in bold."""

import pytest

pytest.importorskip("pptx")

from dataclasses import replace

from plantrack.reports.sections.kinds import Paragraph, Rows
from reports.skins.pptx.test_deck import opened, written
from reports.skins.sample import sample, table, text


def test_a_long_table_goes_on_below_the_same_headings() -> None:
    shown = table("x")
    long = replace(
        shown, groups=tuple(replace(group, rows=group.rows * 20) for group in shown.groups)
    )
    slides = [*opened(written(sample(sections=(long,)))).slides][1:]
    tables = [shape.table for slide in slides for shape in slide.shapes if shape.has_table]
    assert len(tables) == len(slides) > 3
    for each in tables:
        assert [cell.text_frame.text for cell in each.rows[0].cells][:2] == ["Id", "Deliverable"]
        assert each.rows[len(each.rows) - 1].cells[0].text_frame.text not in ("Axis 1", "Axis 2")
    rows = [row for each in tables for row in [*each.rows][1:]]
    assert len(rows) == 60 + 2 + 1
    assert rows[-1].cells[0].text_frame.paragraphs[0].runs[0].font.bold


def test_figures_stand_on_the_right_and_names_over_all_columns() -> None:
    slide = opened(written(sample(sections=(table("x"),)))).slides[1]
    (shown,) = (shape.table for shape in slide.shapes if shape.has_table)
    assert shown.cell(1, 0).is_merge_origin
    assert shown.cell(2, 4).text_frame.paragraphs[0].alignment is not None
    assert shown.cell(2, 1).text_frame.paragraphs[0].alignment is None


def test_a_note_stands_below_its_table() -> None:
    note = Paragraph(text("They do not add up."), "quiet")
    deck = opened(written(sample(sections=(table("x"), note))))
    assert len(deck.slides) == 2
    words = [shape.text_frame.text for shape in deck.slides[1].shapes if shape.has_text_frame]
    assert "They do not add up." in words


def test_a_table_without_rows_is_nothing() -> None:
    empty = replace(table("x"), groups=(Rows(()),), total=())
    assert len(opened(written(sample(sections=(empty,)))).slides) == 1
