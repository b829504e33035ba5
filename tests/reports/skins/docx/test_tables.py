"""Tables in Word: their header, their rows, their groups."""

from reports.skins.docx.test_document import written
from reports.skins.sample import sample
from reports.word_reading import WORD, opened


def test_a_header_is_repeated_and_no_row_splits() -> None:
    first, meter, *_ = opened(written(sample())).tables
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
