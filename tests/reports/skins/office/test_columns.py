"""The widths of columns: they fill what there is, by weight, and words have room."""

import pytest

from plantrack.reports.sections.kinds import Cell, Column, Rows, Table
from plantrack.reports.skins.office import columns as office
from reports.skins.sample import table, text


def widths_of(shown: Table, total: int) -> list[int]:
    return office.widths_of(shown, total, 105, 100)


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
