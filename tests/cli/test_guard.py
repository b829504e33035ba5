"""Work that never ends, or takes all memory, is ended; all else comes back as it was."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from plantrack.cli.guard import guarded
from plantrack.errors import PlantrackError

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")


def test_what_is_made_comes_back() -> None:
    parent = os.getpid()
    made = guarded(lambda: (os.getpid(), b"x" * 3_000_000))
    assert made[0] != parent
    assert made[1] == b"x" * 3_000_000


def test_what_is_refused_is_refused() -> None:
    def refuse() -> None:
        raise PlantrackError("no {word}", word="way")

    with pytest.raises(PlantrackError) as caught:
        guarded(refuse)
    assert (caught.value.message_id, caught.value.values) == ("no {word}", {"word": "way"})


def test_what_never_ends_is_ended() -> None:
    with pytest.raises(PlantrackError, match="takes more than"):
        guarded(lambda: time.sleep(60), patience=0.3)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems bound no memory so")
def test_what_takes_all_memory_is_ended() -> None:
    with pytest.raises(PlantrackError, match="memory"):
        guarded(lambda: len(b"x" * 3_000_000_000), memory=500_000_000)


def test_a_process_that_dies_is_told() -> None:
    with pytest.raises(PlantrackError, match="memory"):
        guarded(os.abort)


ENDLESS = "{% for a in range(99999) %}{% for b in range(99) %}{{ a }}{% endfor %}{% endfor %}"


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGKILL, signal.SIGHUP])
def test_a_template_is_ended_with_the_program(how: int, make_plan: Callable[..., Path]) -> None:
    root = make_plan({"templates/long.md.j2": ENDLESS})
    command = [sys.executable, "-m", "plantrack", "report", "long"]
    with subprocess.Popen(command, cwd=root, stdout=subprocess.DEVNULL) as program:
        child = until(lambda: children(program.pid))
        os.kill(program.pid, how)
    until(lambda: not Path(f"/proc/{child[0]}").exists() or state(child[0]) == "Z")


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_a_template_ends_by_itself_where_nobody_waits_for_it() -> None:
    """The parent is stopped, so that only the child's own bounds can end it."""
    program = (
        "import time; from plantrack.cli import guard; guard._GRACE = 0.2\n"
        "guard.guarded(lambda: time.sleep(60), patience=0.3)"
    )
    with subprocess.Popen([sys.executable, "-c", program], stderr=subprocess.DEVNULL) as parent:
        child = until(lambda: children(parent.pid))
        os.kill(parent.pid, signal.SIGSTOP)
        until(lambda: state(child[0]) == "Z")
        parent.kill()


def children(process: int) -> list[int]:
    listed = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii")
    return [int(one) for one in listed.split()]


def state(process: int) -> str:
    told = Path(f"/proc/{process}/stat").read_text(encoding="utf-8")
    return told.rpartition(")")[2].split()[0]


def until(found: Callable[[], Any]) -> Any:  # noqa: ANN401 - what is awaited
    for _ in range(400):
        if answer := found():
            return answer
        time.sleep(0.05)
    raise AssertionError
