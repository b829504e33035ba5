"""What the tests of the workbooks share: a workbook of a plan on a day, as bytes or read back."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from openpyxl.workbook import Workbook

from plantrack.locale import Translator
from plantrack.project import Project
from plantrack.project.earlier import earlier_plan
from plantrack.project.meant import last_meeting
from plantrack.reports.edition import Edition
from plantrack.reports.report import report_bytes
from plantrack.views.standing import Snapshot

from .reading import opened

DAY = date(2018, 9, 30)


@pytest.fixture
def raw(real_root: Path) -> Callable[..., bytes]:
    def _raw(
        name: str = "board", day: date = DAY, root: Path = real_root, language: str = "en"
    ) -> bytes:
        project = Project(root)
        earlier = earlier_plan(project, "board", day) if last_meeting(project, day) else None
        edition = Edition(project, Snapshot(project.plan, day), Translator(language), earlier)
        return report_bytes(edition, name, "xlsx")

    return _raw


@pytest.fixture
def workbook(raw: Callable[..., bytes]) -> Callable[..., Workbook]:
    return lambda *words, **more: opened(raw(*words, **more))
