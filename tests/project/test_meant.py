"""One word for an earlier version means the same wherever it is typed."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from plantrack.errors import PlantrackError
from plantrack.project import Project
from plantrack.project.meant import Meant, commit_meant, meant
from repository import commit, git

CLOCK = date(2018, 9, 1)
EVENTS = """\
events:
  - date: 2018-06-12
    title: Conseil
    kind: board
  - date: 2018-10-12
    title: Conseil
    kind: board
"""


@pytest.fixture
def root(make_plan: Callable[..., Path]) -> Path:
    root = make_plan()
    header = root / "plan/plan.yaml"
    header.write_text(header.read_text(encoding="utf-8") + EVENTS, encoding="utf-8")
    commit(root, "2018-06-12T10:00:00+00:00")
    commit(root, "2018-08-12T10:00:00+00:00", {"note.txt": "x"})
    return root


def test_board_a_day_and_a_commit(root: Path) -> None:
    first, last = git(root, "rev-parse", "HEAD~1"), git(root, "rev-parse", "HEAD")
    project = Project(root)
    found = meant(project, "board", CLOCK)
    assert (found.commit, found.day) == (first, date(2018, 6, 12))
    assert found.event is not None
    assert meant(project, date(2018, 7, 1), CLOCK) == Meant(
        date(2018, 7, 1), first, date(2018, 7, 1)
    )
    assert meant(project, "20180701", CLOCK).day == date(2018, 7, 1)
    assert meant(project, "HEAD", CLOCK) == Meant("HEAD", last)
    assert meant(project, last[:7], CLOCK).commit == last


def test_a_day_before_git_s_first_commit_has_none(root: Path) -> None:
    assert meant(Project(root), date(2017, 1, 1), CLOCK).commit is None
    with pytest.raises(PlantrackError, match="2018-06-12"):
        commit_meant(Project(root), date(2017, 1, 1), CLOCK)


def test_no_meeting_yet(root: Path) -> None:
    with pytest.raises(PlantrackError, match="no board meeting"):
        meant(Project(root), "board", date(2018, 1, 1))


@pytest.mark.few(3)
@pytest.mark.parametrize(
    "words",
    [
        ("diff", "board", "--json"),
        ("diff", "board...HEAD", "--json"),
        ("diff", "2018-06", "--json"),
        ("changes", "--since", "board", "--json"),
        ("changes", "--since", "2018-06", "--json"),
        ("check", "--since", "board", "--format", "json"),
        ("check", "--since", "2018-06", "--format", "json"),
        ("report", "board", "--since", "board"),
        ("report", "board", "--since", "2018-06"),
        ("report", "board", "--since", "HEAD~1"),
        ("status", "--at", "board"),
    ],
)
def test_every_command_reads_it(root: Path, plantrack: Callable, words: tuple[str, ...]) -> None:
    ran = plantrack(*words, root=root, clock=CLOCK)
    assert ran.code in (0, 1), ran.err
    assert ran.out
