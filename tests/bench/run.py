"""Measures whole processes: `python tests/bench/run.py [--sizes 60,1000,10000] [--runs 5]`.

`plantrack status`, a new process each time, beside an empty Python and the smallest Typer and Rich
program, all in turn in the same rounds. One round before the first is not counted: it compiles the
bytecode, as an installation does, and warms the system's file cache. Not a test: figures are noisy,
and only ratios within one table mean something.
"""

import argparse
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from generate import write_plan

SOURCE = Path(__file__).parents[2] / "src"
_HELLO = '''"""The smallest Typer and Rich program."""

import typer
from rich.console import Console

app = typer.Typer()


@app.command()
def hello() -> None:
    """Say hello."""
    Console().print("hello")


app()
'''
_BYTES_A_UNIT = 1 if sys.platform == "darwin" else 1024
_MEGA = 1024 * 1024


@dataclass(slots=True)
class Subject:
    """A command line, and what was measured of it."""

    name: str
    words: list[str]
    seconds: list[float] = field(default_factory=list)
    memory: list[int] = field(default_factory=list)

    @property
    def median(self) -> float:
        """The median of the seconds measured."""
        return statistics.median(self.seconds)


def main() -> None:
    """Measure, and print the table."""
    asked = _asked()
    with tempfile.TemporaryDirectory() as folder:
        subjects = _subjects(Path(folder), asked.sizes, asked.command)
        environment = _environment(Path(folder))
        for one in subjects:
            _run(one.words, environment)
        for _ in range(asked.runs):
            for one in subjects:
                seconds, memory = _run(one.words, environment)
                one.seconds.append(seconds)
                one.memory += [] if memory is None else [memory]
    sys.stdout.write(_table(subjects, asked.runs))


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="60,1000,10000", type=_numbers)
    parser.add_argument("--runs", default=5, type=int)
    parser.add_argument("--command", default="status", help="the plantrack command to measure")
    return parser.parse_args()


def _numbers(word: str) -> list[int]:
    return [int(one) for one in word.split(",")]


def _subjects(folder: Path, sizes: list[int], command: str) -> list[Subject]:
    hello = folder / "hello.py"
    hello.write_text(_HELLO, encoding="utf-8")
    subjects = [
        Subject("python -c pass", [sys.executable, "-c", "pass"]),
        Subject("Typer + Rich hello", [sys.executable, str(hello)]),
    ]
    for size in sizes:
        root = folder / f"plan-{size}"
        write_plan(size, root)
        words = [sys.executable, "-m", "plantrack", *command.split()]
        words += ["--root", str(root), "--as-of", "2018-09-30"]
        subjects.append(Subject(f"{command}, {size} deliverables", words))
    return subjects


def _environment(folder: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return kept | {
        "PYTHONPATH": str(SOURCE),
        "PYTHONPYCACHEPREFIX": str(folder / "bytecode"),
        "PYTHONUTF8": "1",
        "COLUMNS": "80",
    }


def _run(words: list[str], environment: dict[str, str]) -> tuple[float, int | None]:
    """Return the seconds that a process took, and its peak memory in bytes where it is known."""
    begun = time.perf_counter()
    process = subprocess.Popen(words, env=environment, stdout=subprocess.DEVNULL)
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


def _table(subjects: list[Subject], runs: int) -> str:
    empty, hello = subjects[0].median, subjects[1].median
    lines = [
        f"{'':28} {'median':>8} {'min':>7} {'max':>7} {'/ python':>9} {'/ hello':>8} {'memory':>8}"
    ]
    for one in subjects:
        memory = f"{statistics.median(one.memory) / _MEGA:.0f} MB" if one.memory else "–"
        lines.append(
            f"{one.name:28} {one.median:6.3f} s {min(one.seconds):6.3f}  {max(one.seconds):6.3f}"
            f"  {one.median / empty:8.1f} {one.median / hello:8.1f} {memory:>8}"
        )
    lines += [
        "",
        f"{runs} rounds, all in turn, after one not counted; seconds are those of whole processes.",
        f"{platform.platform()}, {os.cpu_count()} processors, Python {platform.python_version()}",
        "Figures are noisy: compare within this table only.",
    ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
