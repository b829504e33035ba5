"""What the tests of the reports share: an edition of a plan on a day, and its pages."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from plantrack.locale import Translator
from plantrack.project import Project
from plantrack.project.earlier import earlier_plan
from plantrack.project.meant import last_meeting
from plantrack.reports.edition import Edition
from plantrack.reports.report import report_bytes
from plantrack.views.standing import Snapshot
from read_once import read_once

DAY = date(2018, 9, 30)


def project_of(root: Path) -> Project:
    """Return a project whose plan is read, its files once in a process."""
    project = Project(root)
    with pytest.MonkeyPatch.context() as patch:
        read_once(patch)
        assert project.loaded
    return project


@pytest.fixture
def edition(real_root: Path) -> Callable[..., Edition]:
    def _edition(
        day: date = DAY, root: Path = real_root, language: str = "en", *, annexes: bool = True
    ) -> Edition:
        project = project_of(root)
        snapshot = Snapshot(project.plan, day)
        return Edition(project, snapshot, Translator(language), annexes=annexes)

    return _edition


@pytest.fixture
def report(real_root: Path) -> Callable[..., str]:
    def _report(
        format_: str = "html",
        day: date = DAY,
        root: Path = real_root,
        language: str = "en",
        name: str = "board",
        *,
        pictures: bool = False,
        annexes: bool = True,
    ) -> str:
        project = project_of(root)
        earlier = earlier_plan(project, "board", day) if last_meeting(project, day) else None
        snapshot = Snapshot(project.plan, day)
        edition = Edition(
            project, snapshot, Translator(language), earlier, pictures=pictures, annexes=annexes
        )
        return report_bytes(edition, name, format_).decode()

    return _report


@pytest.fixture
def french() -> Translator:
    translator = Translator("fr")
    if translator.text("{w.Axis} {id}", id="1") == "Axis 1":
        pytest.skip("the French of the reports is not in the catalogue yet")
    return translator
