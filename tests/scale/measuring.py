"""What a command takes, in this process or in one of its own."""

import gc
import io
import math
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

from conftest import write_plan
from plantrack.cli.app import run
from scale.shapes import Files

CLOCK = date(2020, 3, 31)
# Below this, in seconds, what a command takes at the smaller size is not told from noise.
_NOISE = 0.015
_ROUNDS = 4


def written(root: Path, files: Files) -> Path:
    """Write a small valid plan with other files in place of its own, or beside them."""
    shutil.rmtree(root, ignore_errors=True)
    return write_plan(root, files)


def seconds_of(root: Path, words: Sequence[str]) -> float:
    """Return the processor time that a command takes in this process, in seconds.

    Garbage is not collected, neither before nor meanwhile: that takes as long as all that the
    tests hold, many times what a command takes.
    """
    out = io.TextIOWrapper(io.BytesIO(), "utf-8")
    gc.disable()
    try:
        with redirect_stdout(out), redirect_stderr(out):
            begun = time.process_time()
            run([*words, "--root", str(root)], CLOCK)
            return time.process_time() - begun
    finally:
        gc.enable()


def growth(small: Path, large: Path, least: Path, words: Sequence[str], most: float) -> float:
    """Return how many times as long a command takes on the large plan as on the small one.

    What it takes on the least one, whatever the shape, is left out of both. Where it seems to grow
    more than `most` times it is measured again, and the best counts: another program may have been
    in the way.
    """
    seconds_of(least, words)  # what is imported once
    best: dict[Path, float] = {}
    for _ in range(_ROUNDS):
        for root in (least, small, large):
            best[root] = min(best.get(root, math.inf), seconds_of(root, words))
        grown = max(best[large] - best[least], 0) / max(best[small] - best[least], _NOISE)
        if grown <= most:
            break
    return grown


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
