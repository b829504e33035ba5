"""Tables in Word: their header, their rows, the widths of their columns."""

import pytest

from plantrack.reports.sections.kinds import Cell, Column, Rows, Table
from plantrack.reports.skins.docx.tables import widths_of
from reports.skins.docx.test_document import written
from reports.skins.sample import sample, table, text
from reports.word_reading import WORD, opened


def test_a_header_is_repeated_and_no_row_splits() -> None:
    first, meter = opened(written(sample())).tables
    rows = list(first._tbl.iter(f"{WORD}tr"))
    assert rows[0].find(f"{WORD}trPr/{WORD}tblHeader") is not None
    assert len(rows) == 1 + 2 + 3 + 1
    assert all(row.find(f"{WORD}trPr/{WORD}cantSplit") is not None for row in rows)
    assert [each.style.name for each in (first, meter) if each.style] == [
        "Plantrack Table", "Meter Table",
    ]  # fmt: skip


def test_figures_stand_on_the_right_and_groups_over_all_columns() -> None:
    first = opened(written(sample())).tables[0]
    styles = [cell.paragraphs[0].style.name for cell in first.rows[2].cells]
    assert styles == ["Table Text"] * 4 + ["Table Number"]
    group = first.rows[1].cells
    assert len({cell._tc for cell in group}) == 1
    assert group[0].text == "Axis 1"


def test_the_last_rows_stay_together() -> None:
    rows = opened(written(sample())).tables[0].rows
    kept = [row.cells[0].paragraphs[0].paragraph_format.keep_with_next for row in rows]
    assert kept[-2:] == [True, None]


def test_ids_are_on_one_line() -> None:
    first = opened(written(sample())).tables[0]
    assert first.rows[2].cells[0]._tc.xpath(".//w:noBreakHyphen")
    assert first.rows[2].cells[0].text == "2018-L03"


@pytest.mark.parametrize("total", [9972, 13572, 3000, 500])
def test_widths_fill_a_sheet(total: int) -> None:
    widths = widths_of(table("x" * 30), total)
    assert sum(widths) == total
    assert all(width > 0 for width in widths)


def test_a_column_has_its_weight_and_one_without_weight_what_it_needs() -> None:
    columns = (Column("Id", weight=0), Column("a", weight=3), Column("b"))
    row = tuple(Cell(text(words)) for words in ("2018-L03", "a", "b"))
    narrow, wide, other = widths_of(Table("", columns, (Rows((row,)),)), 9972)
    assert narrow < 1000
    assert wide == pytest.approx(3 * other, abs=5)


def test_a_long_word_has_room() -> None:
    columns = (Column("a", weight=9), Column("b"))
    row = (Cell(text("a")), Cell(text("anticonstitutionnellement")))
    assert widths_of(Table("", columns, (Rows((row,)),)), 9972)[1] > 2500


def test_columns_without_weight_share_a_sheet() -> None:
    columns = (Column("a", weight=0), Column("b", weight=0))
    assert sum(widths_of(Table("", columns, (Rows(()),)), 9972)) == 9972
