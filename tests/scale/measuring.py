"""What a command takes, in this process or in one of its own."""

import io
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from conftest import PLAN_FILES
from plantrack.cli.app import run
from scale.shapes import Files

CLOCK = date(2020, 3, 31)
# Below this, in seconds, what a command takes at the smaller size is not told from noise.
_NOISE = 0.015


def written(root: Path, files: Files) -> Path:
    """Write a small valid plan with other files in place of its own, or beside them."""
    shutil.rmtree(root, ignore_errors=True)
    for path, content in (PLAN_FILES | files).items():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(content, encoding="utf-8", newline="")
    return root


def seconds_of(root: Path, words: Sequence[str]) -> float:
    """Return the processor time that a command takes in this process, in seconds."""
    out = io.TextIOWrapper(io.BytesIO(), "utf-8")
    with redirect_stdout(out), redirect_stderr(out):
        begun = time.process_time()
        run([*words, "--root", str(root)], CLOCK)
        return time.process_time() - begun


def growth(small: Path, large: Path, least: Path, words: Sequence[str], most: float) -> float:
    """Return how many times as long a command takes on the large plan as on the small one.

    What it takes on the least one, whatever the shape, is left out of both. It is measured again
    where it seems to grow more than `most` times: another program may have been in the way.
    """
    found = 0.0
    for _ in range(3):
        idle, less, more = (seconds_of(root, words) for root in (least, small, large))
        found = max(more - idle, 0) / max(less - idle, _NOISE)
        if found <= most:
            break
    return found


@dataclass(frozen=True, slots=True)
class Cost:
    """What a process took: its exit code, the processor's seconds, its peak memory in MB."""

    code: int
    seconds: float
    memory: float


def cost_of(root: Path, words: Sequence[str], variables: Mapping[str, str]) -> Cost:
    """Return what a command takes as a process of its own."""
    process = subprocess.Popen(
        [sys.executable, "-m", "plantrack", *words, "--root", str(root)],
        env=os.environ | {"PLANTRACK_CACHE": "off", "PYTHONHASHSEED": "0"} | variables,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    seconds = usage.ru_utime + usage.ru_stime
    return Cost(process.returncode, seconds, usage.ru_maxrss / 1024)
