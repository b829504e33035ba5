"""The days of visits: the last two, in the user's own folder, believed only as written."""

from datetime import date
from pathlib import Path

import pytest

from plantrack.project.visits import VISITS, last_visit, visited, visits_of
from plantrack.state import opened_state, state_of

MONDAY, TUESDAY, FRIDAY = date(2018, 9, 24), date(2018, 9, 25), date(2018, 9, 28)


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PLANTRACK_STATE", str(tmp_path / "state"))
    plan = tmp_path / "plan-of-test"
    plan.mkdir()
    return plan


def test_the_last_visit_is_before_the_day_for_all_of_that_day(root: Path) -> None:
    assert last_visit(root, MONDAY) is None
    visited(root, MONDAY)
    assert last_visit(root, MONDAY) is None
    for _ in range(2):
        visited(root, TUESDAY)
        assert last_visit(root, TUESDAY) == MONDAY
    visited(root, FRIDAY)
    assert last_visit(root, FRIDAY) == TUESDAY
    assert visits_of(root) == (FRIDAY, TUESDAY)


def test_a_day_to_come_gives_way_to_the_next_visit(root: Path) -> None:
    visited(root, FRIDAY)
    visited(root, MONDAY)
    assert visits_of(root) == (MONDAY,)
    assert last_visit(root, MONDAY) is None


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"2018-09-24",
        b"plantrack-visits 1\nhier",
        b"plantrack-visits 1\n\xff\xff",
        b"plantrack-visits 1\n1999-12-31",
        b"plantrack-visits 1\n2018-09-24" + b" " * 100,
    ],
)
def test_what_is_not_ours_is_no_visit(root: Path, content: bytes) -> None:
    with opened_state(root) as state:
        state.write(VISITS, content)
    assert visits_of(root) == ()
    visited(root, FRIDAY)
    assert visits_of(root) == (FRIDAY,)


def test_without_a_folder_of_one_s_own_nothing_is_kept(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLANTRACK_STATE", "off")
    visited(root, FRIDAY)
    assert visits_of(root) == ()


def test_nothing_is_kept_in_the_plan_s_own_folder(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLANTRACK_STATE", str(root / "state"))
    visited(root, FRIDAY)
    assert [*root.iterdir()] == []
    assert state_of(root) is not None
