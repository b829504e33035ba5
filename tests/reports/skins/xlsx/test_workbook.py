"""Each report as a workbook, read back: its figures are those of `status --json`."""

import csv
import json
import os
import shutil
import subprocess
from collections.abc import Callable
from datetime import date
from math import floor
from pathlib import Path
from typing import get_args

import pytest
from openpyxl.cell import Cell

from plantrack.reports.classes import CLASSES
from plantrack.reports.names import REPORTS
from plantrack.reports.parts import SheetName
from plantrack.reports.skins.xlsx.workbook import WRITERS

from .reading import SAFE, cells, records

DAYS = ["2017-12-31", "2018-09-30", "2020-03-31"]


def is_share(cell: object, completion: float | None) -> bool:
    """Whether a cell is a completion in whole per cent, rounded down, at least 1 above 0."""
    if completion is None:
        return cell == "–"
    whole = floor(round(completion * 100, 9))
    return cell == max(whole, 1 if completion > 0 else 0) / 100


@pytest.mark.few(2)
@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("day", DAYS)
def test_commitments_are_those_of_status(
    workbook: Callable, plantrack: Callable, day: str, language: str
) -> None:
    status = json.loads(plantrack("status", "--json", "--as-of", day).out)
    book = workbook(day=date.fromisoformat(day), language=language)
    done, total, completion, axis, one_ = (
        ("done", "deliverables", "completion", "Axis", "Commitment")
        if language == "en"
        else ("réalisés", "livrables", "avancement", "Axe", "Engagement")
    )
    sheet = book["Commitments" if language == "en" else "Engagements"]
    found = {row[one_]: row for row in records(sheet, axis)}
    wanted = [one for axis in status["axes"] for one in axis["commitments"]]
    assert list(found) == [one["id"] for one in wanted]
    for one in wanted:
        row, counts = found[one["id"]], one["deliverables"]
        whole = (row[done.capitalize()], row[total.capitalize()])
        assert whole == (counts["done"], counts["total"])
        assert is_share(row[completion.capitalize()], one["completion"])
        for year, figures in one["years"].items():
            assert row[f"{year} {done}"] == figures["deliverables"]["done"]
            assert row[f"{year} {total}"] == figures["deliverables"]["total"]
            assert is_share(row[f"{year} {completion}"], figures["completion"])


def test_the_summary_has_the_counts_of_status(workbook: Callable, plantrack: Callable) -> None:
    status = json.loads(plantrack("status", "--json", "--as-of", "2018-09-30").out)
    rows = {str(row["Axis"]): row for row in records(workbook()["Summary"], "Axis")}
    of_year = next(one for one in status["plan"]["years"] if one["year"] == 2018)
    promised = of_year["promised"]
    assert rows["As a whole"]["Kept"] == f"{promised['done']}/{promised['total']}"
    assert is_share(rows["As a whole"]["Done"], of_year["completion"])
    names = [f"{one['id']} {one['title']}"[:60] for one in status["axes"]]
    assert [name[:60] for name in [*rows][: len(names)]] == names


SHEETS = {
    "board": ["Summary", "Deliverables", "Axes", "Commitments", "Coverage", "Indicators",
              "Changes", "Figures of the pictures", "Each figure, taken apart"],
    "summary": ["Summary"],
    "minutes": ["Summary"],
    "map": ["Summary", "Commitments"],
    "year": ["Follow-up of the action plan", "Each figure, taken apart"],
    "role": ["Summary", "Deliverables", "Milestones to reach"],
    "partner": ["Summary", "Deliverables"],
    "evidence": ["Evidence"],
}  # fmt: skip


@pytest.mark.few(3)
@pytest.mark.parametrize("name", REPORTS)
def test_each_report_has_its_sheets_and_its_method(workbook: Callable, name: str) -> None:
    method = ["How the figures are made"] if name not in ("summary", "minutes", "map") else []
    assert workbook(name).sheetnames == [*SHEETS[name], *method]


def test_each_sheet_that_a_report_may_name_is_written_and_named() -> None:
    named = {sheet for kind in CLASSES.values() for sheet in kind.ABOUT.sheets}
    assert named == set(get_args(SheetName)) == WRITERS.keys()


@pytest.mark.few(3)
@pytest.mark.parametrize("name", REPORTS)
def test_no_cell_is_a_formula_and_tables_are_ready_to_use(workbook: Callable, name: str) -> None:
    book = workbook(name, language="fr")
    for cell in cells(book):
        assert cell.data_type in ("s", "n", "d")
        assert not cell.hyperlink or cell.hyperlink.target.startswith(SAFE)
        assert cell.data_type != "d" or cell.number_format == "yyyy-mm-dd"
    tables = [sheet for sheet in book.worksheets if sheet.auto_filter.ref]
    assert tables or name in ("summary", "minutes")
    for sheet in tables:
        assert sheet.freeze_panes
        assert sheet.print_title_rows
        assert not sheet.merged_cells.ranges


@pytest.mark.few(2)
@pytest.mark.parametrize("name", REPORTS)
def test_a_plan_with_next_to_nothing(workbook: Callable, make_plan: Callable, name: str) -> None:
    for day in (date(2016, 1, 1), date(2017, 7, 1), date(2030, 1, 1)):
        assert workbook(name, day, make_plan()).sheetnames


@pytest.mark.nightly
@pytest.mark.skipif(not shutil.which("soffice"), reason="needs LibreOffice")
@pytest.mark.parametrize("language", ["fr", pytest.param("en", marks=pytest.mark.soak)])
def test_libreoffice_reads_the_same_cells(
    raw: Callable, workbook: Callable, tmp_path: Path, language: str
) -> None:
    (tmp_path / "board.xlsx").write_bytes(raw(language=language))
    every = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless",
         "--convert-to", every, "board.xlsx"],
        cwd=tmp_path, env=os.environ | {"LC_ALL": "C.UTF-8"}, check=True, capture_output=True,
        timeout=180,
    )  # fmt: skip
    book = workbook(language=language)
    for sheet in book.worksheets:
        with (tmp_path / f"board-{sheet.title}.csv").open(encoding="utf-8", newline="") as lines:
            found = [[one for one in row if one] for row in csv.reader(lines)]
        wanted = [[text for text in map(_as_read, row) if text] for row in sheet.iter_rows()]
        assert [row for row in found if row] == [row for row in wanted if row]


def _as_read(cell: Cell) -> str:
    """Return a cell as LibreOffice spells it where it does not keep its format."""
    if cell.value is None or isinstance(cell.value, str):
        return cell.value or ""
    if cell.is_date:
        return cell.value.date().isoformat()
    return f"{cell.value:.0%}" if "%" in cell.number_format else f"{cell.value:.10g}"
