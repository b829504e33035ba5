"""The user's own folder for what edits need: where it is, and when nothing there is believed."""

import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from platformdirs import user_state_path

from plantrack.errors import PlantrackError
from plantrack.state import folder_in_state, kept_of, opened_state, state_of

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="links, owners, modes")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "root").mkdir()
    return tmp_path / "root"


@pytest.fixture
def base(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    base = tmp_path / "state"
    monkeypatch.setenv("PLANTRACK_STATE", str(base))
    return base


def put(root: Path, name: str = "x") -> Path:
    with opened_state(root) as state:
        state.write(name, b"kept", 0o600)
        return state.path


def test_what_is_put_there_is_found(root: Path, base: Path) -> None:
    folder = put(root)
    assert folder == state_of(root)
    assert folder.parents[1] == base
    assert kept_of(root, "x") == b"kept"
    assert kept_of(root, "y") is None


def test_looking_makes_nothing(root: Path, base: Path) -> None:
    assert kept_of(root, "x") is None
    assert not base.exists()


@POSIX
def test_only_the_user_may_look(root: Path, base: Path) -> None:
    before = os.umask(0)
    try:
        folder = folder_in_state(root, "edit")
    finally:
        os.umask(before)
    for one in (base, *folder.relative_to(base).parents, folder):
        assert stat.S_IMODE((base / one).stat().st_mode) == 0o700


def test_a_plan_is_known_by_its_folder_not_by_its_name_alone(root: Path, base: Path) -> None:
    del base
    put(root)
    other = root.with_name("other")
    root.rename(other)
    assert kept_of(other, "x") is None  # moved
    root.mkdir()
    assert kept_of(root, "x") is None  # another one in its place
    root.rmdir()
    other.rename(root)
    assert kept_of(root, "x") == b"kept"


@POSIX
def test_a_plan_reached_by_a_link_is_the_same(root: Path, base: Path) -> None:
    del base
    root.with_name("side").symlink_to(root)
    put(root)
    assert kept_of(root.with_name("side"), "x") == b"kept"


def test_without_a_variable_it_is_where_platformdirs_says(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PLANTRACK_STATE")
    for settings in ({"XDG_STATE_HOME": ""}, {"XDG_STATE_HOME": "/x"}, {"HOME": "/y"}):
        for name, value in settings.items():
            monkeypatch.setenv(name, value)
        state = state_of(root)
        assert state is not None
        assert state.parents[1] == user_state_path("plantrack", appauthor=False)


@POSIX
@pytest.mark.parametrize(
    "settings",
    [
        {"PLANTRACK_STATE": "off"},
        {"PLANTRACK_STATE": "state"},
        {"PLANTRACK_STATE": "./state"},
        {"HOME": "."},
        {"HOME": "home"},
    ],
)
def test_a_folder_that_the_current_one_could_bring_is_none(
    root: Path, monkeypatch: pytest.MonkeyPatch, settings: dict[str, str]
) -> None:
    monkeypatch.delenv("PLANTRACK_STATE")
    monkeypatch.delenv("XDG_STATE_HOME", raising=False)
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    monkeypatch.chdir(root)
    assert state_of(root) is None
    assert kept_of(root, "x") is None
    with pytest.raises(PlantrackError, match="name one, by its whole path"):
        put(root)
    assert list(root.iterdir()) == []


@POSIX
def test_without_home_it_is_where_the_system_knows_the_user(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("PLANTRACK_STATE", "HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(name, raising=False)
    state = state_of(root)
    assert state is not None
    assert state.is_absolute()


def test_a_folder_in_the_plan_s_is_refused(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for inside in (root, root / "deep/state"):
        monkeypatch.setenv("PLANTRACK_STATE", str(inside))
        state = state_of(root)
        assert state is not None
        state.mkdir(parents=True, mode=0o700)
        (state / "x").write_bytes(b"brought")
        assert kept_of(root, "x") is None
        with pytest.raises(PlantrackError, match="is in the plan's folder"):
            put(root)


@POSIX
@pytest.mark.parametrize("level", [0, 1, 2])
def test_a_link_at_any_step_is_refused_and_nothing_behind_it_believed(
    root: Path, base: Path, level: int
) -> None:
    folder = put(root)
    step = (base, folder.parent, folder)[level]
    step.rename(base.with_name("away"))
    step.symlink_to(base.with_name("away"))
    assert kept_of(root, "x") is None
    with pytest.raises(PlantrackError, match="not a folder in which only you can write"):
        put(root)


@POSIX
@pytest.mark.parametrize("level", [0, 1, 2])
@pytest.mark.parametrize("how", ["mode", "owner"])
def test_a_step_that_others_may_write_in_is_refused(
    root: Path, base: Path, level: int, how: str
) -> None:
    folder = put(root)
    step = (base, folder.parent, folder)[level]
    if how == "mode":
        step.chmod(0o770)
    elif os.geteuid() == 0:
        os.chown(step, 1234, 1234)
    else:
        pytest.skip("only root gives folders away")
    assert kept_of(root, "x") is None
    with pytest.raises(PlantrackError, match="not a folder in which only you can write"):
        put(root)


@POSIX
@pytest.mark.skipif(os.geteuid() != 0, reason="only root gives files away")
def test_somebody_else_s_file_is_not_believed(root: Path, base: Path) -> None:
    del base
    os.chown(put(root) / "x", 1234, 1234)
    assert kept_of(root, "x") is None


def test_a_file_in_its_place_is_told(root: Path, base: Path) -> None:
    base.write_text("x")
    with pytest.raises(PlantrackError, match="cannot be used, and nothing can be written"):
        put(root)
    assert kept_of(root, "x") is None


def test_errors_of_whoever_uses_it_are_their_own(root: Path, base: Path) -> None:
    del base

    def broken() -> None:
        with opened_state(root):
            raise OSError(5, "theirs")

    with pytest.raises(OSError, match="theirs"):
        broken()


@pytest.mark.parametrize("name", ["edit", "schemas"])
def test_a_folder_of_it(root: Path, base: Path, name: str, plantrack: Callable) -> None:
    del plantrack
    folder = folder_in_state(root, name)
    assert folder.is_dir()
    assert folder.is_relative_to(base)
    assert folder_in_state(root, name) == folder
