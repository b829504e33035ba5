"""A plan's folder: found, opened, loaded once."""

from collections.abc import Callable
from pathlib import Path

import pytest

from plantrack.errors import PlantrackError
from plantrack.project import open_project

Make = Callable[..., Path]


@pytest.mark.parametrize("folder", [".", "plan", "plan/axes", "actions/2018"])
def test_the_plan_is_found_from_inside(make_plan: Make, folder: str) -> None:
    root = make_plan()
    assert open_project(root / folder).root == root


def test_the_nearest_plan_is_opened(make_plan: Make) -> None:
    make_plan(folder="outer")
    inner = make_plan(folder="outer/docs/inner")
    assert open_project(inner / "plan").root == inner


def test_a_folder_may_be_relative(make_plan: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    root = make_plan()
    monkeypatch.chdir(root / "actions")
    assert open_project(Path()).root == root
    assert open_project(Path("/"), Path("..")).root.resolve() == root


def test_the_root_given_wins_over_the_current_folder(make_plan: Make) -> None:
    here, there = make_plan(folder="here"), make_plan(folder="there")
    assert open_project(here, there).root == there


def test_the_root_given_is_not_searched_upwards(make_plan: Make) -> None:
    root = make_plan()
    with pytest.raises(PlantrackError) as caught:
        open_project(root, root / "actions")
    assert caught.value.values["folder"] == str(root / "actions")


def test_without_a_plan_above_the_way_out_is_told(tmp_path: Path) -> None:
    with pytest.raises(PlantrackError, match="--root") as caught:
        open_project(tmp_path)
    assert caught.value.values["folder"] == str(tmp_path)


def test_a_root_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(PlantrackError):
        open_project(tmp_path, tmp_path / "absent")


def test_a_root_whose_header_is_gone_is_opened_and_told(make_plan: Make) -> None:
    root = make_plan()
    (root / "plan/plan.yaml").unlink()
    loaded = open_project(root, root).loaded
    assert [one.rule for one in loaded.diagnostics] == ["unreadable-file"]
    assert len(loaded.plan.deliverables) == 2


def test_a_plan_is_loaded_once(make_plan: Make) -> None:
    project = open_project(make_plan())
    before = project.loaded
    (project.root / "plan/plan.yaml").write_text("a: [\n", encoding="utf-8")
    assert project.loaded is before
    assert project.plan is before.plan


def test_a_folder_outside_git_has_no_revision(make_plan: Make) -> None:
    assert open_project(make_plan()).revision is None
