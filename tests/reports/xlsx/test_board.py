"""The board's sheets say what the context says."""

from collections.abc import Callable

import pytest

pytestmark = pytest.mark.filterwarnings("ignore:.*extension is not supported")


def test_decisions_and_late_work_are_named(workbook: Callable) -> None:
    texts = [cell.value for cell in workbook()["Summary"]["A"] if cell.value]
    assert any("2018-L15" in text and "Move from" in text for text in texts)
    assert [text[:10] for text in texts if text.startswith("▲")] == ["▲ 2018-L11", "▲ 2018-L07"]
    assert "Since the board meeting of June 12, 2018" in texts


def test_coverage_has_a_row_a_commitment(workbook: Callable) -> None:
    rows = list(workbook()["Coverage"].iter_rows(values_only=True))
    assert len(rows) == 22
    assert [row[0].split()[0] for row in rows if row[-1] == "not yet taken up"] == [
        "1.4",
        "2.5",
        "3.4",
    ]


def test_indicators_are_absent_where_there_are_none(
    workbook: Callable, make_plan: Callable
) -> None:
    assert "Indicators" in workbook().sheetnames
    assert "Indicators" not in workbook(root=make_plan()).sheetnames
