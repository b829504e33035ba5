"""What a board was told last time: from git where it has that day, else from the journals."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from plantrack.errors import PlantrackError
from plantrack.project import Project
from plantrack.project.earlier import earlier_plan
from plantrack.project.meant import last_meeting
from repository import commit

DAY = date(2018, 9, 30)
EVENTS = """\
events:
  - date: 2018-06-12
    title: Conseil
    kind: board
  - date: 2018-09-30
    title: Conseil
    kind: board
  - date: 2018-08-01
    title: Fête
    kind: other
"""


@pytest.fixture
def root(make_plan: Callable[..., Path]) -> Path:
    plain = make_plan()
    header = plain / "plan/plan.yaml"
    header.write_text(header.read_text(encoding="utf-8") + EVENTS, encoding="utf-8")
    return plain


def test_the_last_meeting_is_before_the_day(root: Path) -> None:
    project = Project(root)
    assert last_meeting(project, DAY) == project.plan.header.events[0]
    assert last_meeting(project, date(2018, 6, 12)) is None
    found = earlier_plan(project, "board", DAY)
    assert found.day == date(2018, 6, 12)
    assert found.event is not None
    assert found.commit is None
    assert found.snapshot.plan is project.plan


def test_a_day_that_git_knows_is_read_as_it_was_known(root: Path) -> None:
    file = root / "actions/2018/a.yaml"
    before = file.read_text(encoding="utf-8")
    first = commit(root, "2018-06-12T23:59:59+00:00")
    commit(root, "2018-06-13T00:00:01+00:00", {"actions/2018/a.yaml": before + "# after\n"})
    found = earlier_plan(Project(root), "board", DAY)
    assert found.commit == first
    assert found.snapshot.plan is not Project(root).plan


def test_the_end_of_a_day_is_the_plan_s_own(root: Path) -> None:
    header = root / "plan/plan.yaml"
    zoned = header.read_text(encoding="utf-8") + "timezone: America/Toronto\n"
    late = commit(root, "2018-06-13T03:59:00+00:00", {"plan/plan.yaml": zoned})
    commit(root, "2018-06-13T04:01:00+00:00", {"note.txt": "x"})
    assert earlier_plan(Project(root), date(2018, 6, 12), DAY).commit == late


def test_a_commit_is_seen_on_its_day_but_never_after_the_report_s(root: Path) -> None:
    first = commit(root, "2018-06-20T12:00:00+00:00")
    late = commit(root, "2026-01-01T12:00:00+00:00", {"note.txt": "x"})
    assert earlier_plan(Project(root), first, DAY).day == date(2018, 6, 20)
    assert earlier_plan(Project(root), "HEAD~1", DAY).commit == first
    assert earlier_plan(Project(root), late, DAY).day == DAY


@pytest.mark.parametrize(
    ("since", "words"),
    [
        ("nope", "neither a commit"),
        ("--help", "neither a commit"),
        ("HEAD:plan/plan.yaml", "neither a commit"),
        (DAY, "is not before"),
        (date(2019, 1, 1), "is not before"),
    ],
)
def test_what_means_no_earlier_day_is_told(root: Path, since: str | date, words: str) -> None:
    commit(root, "2018-06-20T12:00:00+00:00")
    with pytest.raises(PlantrackError, match=words):
        earlier_plan(Project(root), since, DAY)


def test_without_a_meeting_the_error_says_what_to_write(make_plan: Callable[..., Path]) -> None:
    with pytest.raises(PlantrackError, match="no board meeting before"):
        earlier_plan(Project(make_plan()), "board", DAY)


def test_a_commit_without_a_plan_is_told(tmp_path: Path, root: Path) -> None:
    away = tmp_path / "away"
    empty = commit(away, "2018-01-01T12:00:00+00:00", {"note.txt": "x"})
    for file in sorted(root.rglob("*.yaml")):
        target = away / file.relative_to(root)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(file.read_bytes())
    commit(away, "2018-08-01T12:00:00+00:00")
    with pytest.raises(PlantrackError, match="has no"):
        earlier_plan(Project(away), empty, DAY)
    assert earlier_plan(Project(away), "board", DAY).commit is None
