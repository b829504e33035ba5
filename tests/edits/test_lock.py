"""One writer at a time."""

import subprocess
import sys
from pathlib import Path
from typing import IO, cast

import pytest

from plantrack.edits.lock import Busy, lock, own_folder
from plantrack.errors import PlantrackError
from plantrack.writing import sweep

HOLDER = """
import sys, time
from pathlib import Path
from plantrack.edits.lock import lock
with lock(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""


@pytest.fixture
def holder(tmp_path: Path) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(tmp_path)], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def test_a_lock_is_held_by_one_process(tmp_path: Path, holder: subprocess.Popen[str]) -> None:
    with pytest.raises(Busy), lock(tmp_path, patience=0.1):
        pytest.fail("two hold it")
    holder.kill()
    holder.communicate()


def test_it_dies_with_its_process(tmp_path: Path, holder: subprocess.Popen[str]) -> None:
    holder.kill()
    holder.communicate()
    with lock(tmp_path, patience=1):
        pass


def test_what_plantrack_keeps_is_ignored_by_git(tmp_path: Path) -> None:
    assert own_folder(tmp_path) == tmp_path / ".plantrack"
    assert "*" in (tmp_path / ".plantrack/.gitignore").read_text().splitlines()


def test_its_gitignore_survives_a_holder_that_sweeps(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A new folder: one writer holds the lock and sweeps while another makes the .gitignore."""
    opened = Path.open

    def swept(self: Path, mode: str = "r") -> IO[bytes]:
        stream = cast("IO[bytes]", opened(self, mode))
        sweep(tmp_path / ".plantrack")
        return stream

    with monkeypatch.context() as patched:
        patched.setattr(Path, "open", swept)
        own_folder(tmp_path)
    assert "*" in (tmp_path / ".plantrack/.gitignore").read_text().splitlines()


def test_a_gitignore_that_is_there_stays(tmp_path: Path) -> None:
    own_folder(tmp_path)
    (tmp_path / ".plantrack/.gitignore").write_text("mine\n")
    own_folder(tmp_path)
    assert (tmp_path / ".plantrack/.gitignore").read_text() == "mine\n"


def test_a_file_in_its_place_is_told(tmp_path: Path) -> None:
    (tmp_path / ".plantrack").write_text("x")
    with pytest.raises(PlantrackError, match="cannot be used"), lock(tmp_path):
        pytest.fail("held")


@pytest.mark.skipif(sys.platform == "win32", reason="links")
def test_a_link_in_its_place_is_refused(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "root").mkdir()
    (tmp_path / "root/.plantrack").symlink_to(tmp_path / "out")
    with pytest.raises(PlantrackError, match="symbolic link"), lock(tmp_path / "root"):
        pytest.fail("held")
    assert list((tmp_path / "out").iterdir()) == []
