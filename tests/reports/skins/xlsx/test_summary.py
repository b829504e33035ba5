"""The first page, in cells."""

from collections.abc import Callable
from datetime import date

from openpyxl.worksheet.worksheet import Worksheet

from plantrack.reports.names import REPORTS

from .reading import texts


def test_it_is_told_in_the_order_of_the_report(workbook: Callable) -> None:
    found = texts(workbook()["Summary"])
    assert found[0] == "REPORT ON ACTION PLAN 2018 AS OF SEPTEMBER 30, 2018 (example)"
    order = ["Decisions requested of the board", "By axis, action plan 2018",
             "Completion and time elapsed",
             "Since the board meeting of June 12, 2018", "What is late",
             "What comes next",
             "Where do the deliverables of each axis stand? Action plans 2017 and 2018",
            ]  # fmt: skip
    assert [one for one in found if one in order] == order
    assert any("Of 14 deliverables promised to date, 9 are done" in one for one in found)
    assert {"Board meeting of October 16, 2018", "Action plans given as examples"} <= {*found}


def test_decisions_and_late_work_are_named(workbook: Callable) -> None:
    found = texts(workbook()["Summary"])
    assert any("2018-L15" in one and "Move the due date from" in one for one in found)
    assert [one[:10] for one in found if one.startswith("▲")] == [
        "▲\u00a02018-L11", "▲\u00a02018-L07",
    ]  # fmt: skip


def shares(sheet: Worksheet) -> dict[object, object]:
    """Return the shares that stand beside words."""
    rows = sheet.iter_rows(max_col=2, values_only=True)
    return {words: share for words, share in rows if isinstance(share, float)}


def test_the_year_s_completion_stands_beside_the_time_elapsed(workbook: Callable) -> None:
    assert shares(workbook()["Summary"]) == {"completion": 0.68, "time elapsed": 0.74}


def test_after_the_end_each_year_is_told(workbook: Callable) -> None:
    found = shares(workbook(day=date(2020, 3, 31))["Summary"])
    assert [*found] == ["2017", "2018", "2019", "The whole plan"]


def test_files_that_could_not_be_read_are_told(workbook: Callable, make_plan: Callable) -> None:
    root = make_plan({"actions/2017/broken.yaml": "deliverables: [\n"})
    assert any("broken.yaml" in one for one in texts(workbook(root=root)["Summary"]))


def test_each_sheet_s_first_cell_says_what_it_is(workbook: Callable) -> None:
    for name in REPORTS:
        for sheet in workbook(name).worksheets:
            first = sheet["A1"].value
            assert first.startswith(sheet.title[:20]) or first.endswith("(example)")
