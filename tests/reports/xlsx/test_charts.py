"""Charts refer to the cells of the tables behind the pictures."""

import io
import re
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from plantrack.locale import Translator
from plantrack.project import Project
from plantrack.reports.edition import Edition
from plantrack.reports.report import report_bytes
from plantrack.views.standing import Snapshot

pytestmark = pytest.mark.filterwarnings("ignore:.*extension is not supported")


def test_a_chart_refers_to_cells_and_has_words(real_root: Path) -> None:
    project = Project(real_root)
    edition = Edition(project, Snapshot(project.plan, date(2018, 9, 30)), Translator("fr"))
    with zipfile.ZipFile(io.BytesIO(report_bytes(edition, "board", "xlsx"))) as package:
        names = package.namelist()
        charts = [package.read(one).decode() for one in names if "charts/chart" in one]
        drawings = [package.read(one).decode() for one in names if "drawings/drawing" in one]
    assert len(charts) == 2
    assert all("<c:f>" in one for one in charts)
    assert all(re.search(r'descr="[^"]{20,}', one) for one in drawings)


def test_its_cells_are_numbers(workbook: Callable) -> None:
    rows = list(workbook()["Figures of the pictures"].iter_rows(values_only=True))
    promised = [row for row in rows if re.fullmatch(r"\d{4}-\d\d-\d\d", str(row[0]))]
    assert len(promised) > 10
    assert all(isinstance(cell, int) for row in promised for cell in row[1:4])
