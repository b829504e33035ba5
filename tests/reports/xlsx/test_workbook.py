"""Each report as a workbook, read back: its figures are those of `status --json`."""

import json
from collections.abc import Callable
from datetime import date, datetime
from itertools import takewhile

import pytest
from openpyxl.worksheet.worksheet import Worksheet

DAYS = ["2017-12-31", "2018-09-30", "2020-03-31"]
pytestmark = pytest.mark.filterwarnings("ignore:.*extension is not supported")


def records(sheet: Worksheet, heading: str) -> list[dict[str, object]]:
    """Return the rows of the table whose header row begins with a heading."""
    rows = list(sheet.iter_rows(values_only=True))
    first = next(at for at, row in enumerate(rows) if row[0] == heading)
    heads = [str(one) for one in rows[first] if one is not None]
    below = takewhile(lambda row: row[0] not in (None, ""), rows[first + 1 :])
    return [dict(zip(heads, row, strict=False)) for row in below]


@pytest.mark.parametrize("day", DAYS)
def test_commitments_are_those_of_status(workbook: Callable, plantrack: Callable, day: str) -> None:
    status = json.loads(plantrack("status", "--json", "--as-of", day).out)
    sheet = workbook(day=date.fromisoformat(day))["Commitments"]
    found = {row["Commitment"]: row for row in records(sheet, "Axis")}
    wanted = [one for axis in status["axes"] for one in axis["commitments"]]
    assert list(found) == [one["id"] for one in wanted]
    for one in wanted:
        row, counts = found[one["id"]], one["deliverables"]
        assert (row["Done"], row["Deliverables"]) == (counts["done"], counts["total"])
        if one["completion"] is None:
            assert row["Completion"] == "–"
        else:
            assert row["Completion"] == pytest.approx(one["completion"], abs=0.0101)
            assert row["Completion"] <= one["completion"] + 0.0100001
        for year, figures in one["years"].items():
            assert row[f"{year} done"] == figures["deliverables"]["done"]
            assert row[f"{year} deliverables"] == figures["deliverables"]["total"]


@pytest.mark.parametrize("day", DAYS)
def test_deliverables_are_those_of_list(workbook: Callable, plantrack: Callable, day: str) -> None:
    listed = json.loads(plantrack("list", "--json", "--as-of", day).out)["deliverables"]
    found = {
        row["Id"]: row
        for row in records(workbook(day=date.fromisoformat(day))["Deliverables"], "Id")
    }
    assert sorted(found) == sorted(one["id"] for one in listed)
    for one in listed:
        row = found[one["id"]]
        assert row["Deliverable"] == one["title"]
        assert row["File and line"] == f"{one['path']}:{one['line']}"
        adopted = row["Due date promised"]
        assert isinstance(adopted, datetime) == (one["due_adopted"] is not None)
        if adopted:
            assert adopted.date().isoformat() == one["due_adopted"]
        assert row["Completion"] == pytest.approx(one["completion"], abs=0.0101)


def test_the_summary_has_the_counts_of_status(workbook: Callable, plantrack: Callable) -> None:
    status = json.loads(plantrack("status", "--json", "--as-of", "2018-09-30").out)
    promised = next(y for y in status["plan"]["years"] if y["year"] == 2018)["promised"]
    rows = {row["Axis"]: row for row in records(workbook()["Summary"], "Axis")}
    distinct = rows["Distinct"]
    assert [distinct["Promised"], distinct["Done"], distinct["Late"]] == [
        promised["total"],
        promised["done"],
        promised["late"],
    ]
    for axis in status["axes"]:
        row = next(row for name, row in rows.items() if str(name).startswith(f"{axis['id']} "))
        assert row["Axis"] == f"{axis['id']} {axis['title']}"


@pytest.mark.parametrize(
    ("name", "sheets"),
    [
        ("board", ["Summary", "Deliverables", "Commitments", "Coverage", "Indicators", "Changes"]),
        ("year", ["Follow-up of the action plan"]),
        ("role", ["Lead", "Summary"]),
        ("partner", ["Partner", "Summary"]),
        ("evidence", ["Evidence"]),
    ],
)
def test_each_report_has_its_sheets_and_its_method(
    workbook: Callable, name: str, sheets: list[str]
) -> None:
    found = workbook(name).sheetnames
    assert found[: len(sheets)] == sheets
    assert found[-1] == "How the figures are made"


@pytest.mark.parametrize("name", ["board", "year", "role", "partner", "evidence"])
def test_no_cell_is_a_formula_and_tables_are_ready_to_use(workbook: Callable, name: str) -> None:
    book = workbook(name, language="fr")
    assert book.properties.created.isoformat() == "2018-09-30T00:00:00"
    tables = [sheet for sheet in book.worksheets if sheet.auto_filter.ref]
    assert tables
    for sheet in book.worksheets:
        assert not [c for row in sheet.iter_rows() for c in row if c.data_type == "f"]
        assert sheet.page_setup.fitToHeight == 0
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
    for sheet in tables:
        assert sheet.freeze_panes is not None
        assert sheet.print_title_rows


def test_a_plan_with_next_to_nothing(workbook: Callable, make_plan: Callable) -> None:
    for name in ("board", "year", "role", "partner", "evidence"):
        for day in (date(2016, 1, 1), date(2018, 7, 1)):
            assert workbook(name, day, make_plan()).sheetnames
