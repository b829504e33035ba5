"""A command line, run as a whole process, and what that took."""

import math
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

_BYTES_A_UNIT = 1 if sys.platform == "darwin" else 1024


@dataclass(slots=True)
class Subject:
    """A command line, and what was measured of it; without a size, a measure to compare with.

    `group` names what is drawn as one line: the same command at several sizes. `repeats` tells an
    answer that is found again, where other subjects work theirs out.
    """

    group: str
    size: int | None
    words: list[str]
    variables: dict[str, str] = field(default_factory=dict)
    folder: Path | None = None
    repeats: bool = False
    seconds: list[float] = field(default_factory=list)
    memory: list[int] = field(default_factory=list)

    @property
    def median(self) -> float:
        """The median of the seconds measured."""
        return statistics.median(self.seconds)

    @property
    def peak(self) -> int | None:
        """The largest memory that a run held, in bytes, where the system tells it."""
        return max(self.memory, default=None)

    def prepare(self, environment: dict[str, str]) -> float:
        """Run the command without counting it; return the seconds that it took."""
        return run(self.words, environment | self.variables, self.folder)[0]

    def measure(self, environment: dict[str, str]) -> None:
        """Run the command once more, and keep what it took."""
        seconds, memory = run(self.words, environment | self.variables, self.folder)
        self.seconds.append(seconds)
        if memory is not None:
            self.memory.append(memory)


def slope_of(subjects: Sequence[Subject]) -> float | None:
    """Return how cost grows with size: 1 is in proportion, 2 with the square.

    It is the least-squares slope of the logarithms, of sizes from 1,000 on, where starting up no
    longer hides it; None where fewer than two were measured.
    """
    points = [(math.log(x.size), math.log(x.median)) for x in subjects if x.size and x.size >= 1000]
    if len({x for x, _ in points}) < 2:
        return None
    return statistics.linear_regression(*zip(*points, strict=True)).slope


def run(
    words: list[str], environment: dict[str, str], folder: Path | None = None
) -> tuple[float, int | None]:
    """Return the seconds that a process took, and its peak memory in bytes where it is known."""
    begun = time.perf_counter()
    process = subprocess.Popen(
        words,
        env=environment,
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=None if words[0] == sys.executable else subprocess.DEVNULL,
    )
    if not hasattr(os, "wait4"):  # Windows
        code, memory = process.wait(), None
    else:
        _, status, usage = os.wait4(process.pid, 0)
        code, memory = os.waitstatus_to_exitcode(status), usage.ru_maxrss * _BYTES_A_UNIT
        process.returncode = code
    seconds = time.perf_counter() - begun
    if code:
        sys.exit(f"{words} ended with {code}")
    return seconds, memory
