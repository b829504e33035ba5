"""One writer at a time."""

import subprocess
import sys
from pathlib import Path

import pytest

from plantrack.edits.lock import Busy, lock
from plantrack.errors import PlantrackError
from plantrack.state import opened_state

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


def test_nothing_of_it_stands_in_the_plan_s_folder(tmp_path: Path) -> None:
    with lock(tmp_path):
        assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="links")
def test_a_link_in_its_place_is_refused_and_what_it_leads_to_stays(tmp_path: Path) -> None:
    aim = tmp_path / "aim"
    aim.write_text("kept")
    (tmp_path / "root").mkdir()
    with opened_state(tmp_path / "root") as state:
        (state.path / "lock").symlink_to(aim)
    with pytest.raises(PlantrackError, match="is a link"), lock(tmp_path / "root"):
        pytest.fail("held")
    assert aim.read_text() == "kept"


def test_a_folder_in_its_place_is_told(tmp_path: Path) -> None:
    with opened_state(tmp_path) as state:
        (state.path / "lock").mkdir()
    with pytest.raises(PlantrackError, match="cannot be used"), lock(tmp_path, patience=0.1):
        pytest.fail("held")
