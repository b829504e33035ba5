"""What the tests of the workbooks share: a workbook of a plan on a day, read back by openpyxl."""

import io
from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook import Workbook

from plantrack.locale import Translator
from plantrack.project import Project
from plantrack.project.earlier import earlier_plan, last_meeting
from plantrack.reports.edition import Edition
from plantrack.reports.report import report_bytes
from plantrack.views.standing import Snapshot

DAY = date(2018, 9, 30)


@pytest.fixture
def workbook(real_root: Path) -> Callable[..., Workbook]:
    def _workbook(
        name: str = "board", day: date = DAY, root: Path = real_root, language: str = "en"
    ) -> Workbook:
        project = Project(root)
        earlier = earlier_plan(project, "board", day) if last_meeting(project, day) else None
        edition = Edition(project, Snapshot(project.plan, day), Translator(language), earlier)
        return openpyxl.load_workbook(io.BytesIO(report_bytes(edition, name, "xlsx")))

    return _workbook
