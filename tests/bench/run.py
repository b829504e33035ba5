"""Measures whole processes: `python tests/bench/run.py [--sizes 60,1000,10000] [--runs 5]`.

`plantrack status` and an `update` of one deliverable, a new process each time, beside an empty
Python and the smallest Typer and Rich program that prints a table, all in turn in the same rounds.
One round before the first is not counted: it compiles the bytecode, as an installation does, and
warms the system's file cache.
"""

import argparse
import os
import platform
import re
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).resolve().parent
SOURCE = HERE.parents[1] / "src"
_HELLO = '''"""The smallest Typer and Rich program that prints a table."""

import typer
from rich.console import Console
from rich.table import Table

app = typer.Typer()


@app.command()
def hello() -> None:
    """Print a table."""
    table = Table("Word", "Meaning")
    table.add_row("hello", "world")
    Console().print(table)


app()
'''
_BYTES_A_UNIT = 1 if sys.platform == "darwin" else 1024
_MEGA = 1024 * 1024
_COMMANDS = ["status", "update {id} --note Mesure"]
_HEADINGS = ("command", "size", "median ms", "min-max", "/ pass", "/ hello", "peak MB")


@dataclass(slots=True)
class Subject:
    """A command line, and what was measured of it."""

    name: str
    size: str
    words: list[str]
    variables: dict[str, str] = field(default_factory=dict)
    seconds: list[float] = field(default_factory=list)
    memory: list[int] = field(default_factory=list)

    @property
    def median(self) -> float:
        """The median of the seconds measured."""
        return statistics.median(self.seconds)

    def measure(self, environment: dict[str, str]) -> None:
        """Run the command once more, and keep what it took."""
        seconds, memory = run(self.words, environment | self.variables)
        self.seconds.append(seconds)
        if memory is not None:
            self.memory.append(memory)


def main() -> None:
    """Measure, and print the table."""
    asked = _asked()
    with tempfile.TemporaryDirectory() as folder:
        environment = _environment(Path(folder))
        subjects = _subjects(Path(folder), asked.sizes, asked.command or _COMMANDS)
        if asked.versions:
            subjects.extend(_of_the_past(Path(folder), asked.versions))
        for one in subjects:
            run(one.words, environment | one.variables)
        for _ in range(asked.runs):
            for one in subjects:
                one.measure(environment)
    sys.stdout.write("\n".join(_report(subjects, asked.runs)) + "\n")


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--sizes", default="60,1000,10000", type=_sizes, help="numbers, commas")
    parser.add_argument("--runs", default=5, type=_positive, help="rounds that count")
    parser.add_argument(
        "--command",
        action="append",
        help="a command to measure, {id} for a deliverable; by default status, and update",
    )
    parser.add_argument(
        "--versions",
        type=_positive,
        help="also history and changes of a plan of 1000 with so many versions in git, walked "
        "anew and kept, beside its status",
    )
    return parser.parse_args()


def _sizes(word: str) -> list[int]:
    return [_positive(one) for one in word.split(",")]


def _positive(word: str) -> int:
    number = int(word)
    if number < 1:
        raise argparse.ArgumentTypeError(word)
    return number


def _subjects(folder: Path, sizes: list[int], commands: list[str]) -> list[Subject]:
    hello = folder / "hello.py"
    hello.write_text(_HELLO, encoding="utf-8")
    subjects = [
        Subject("python -c pass", "", [sys.executable, "-c", "pass"]),
        Subject("Typer + Rich hello", "", [sys.executable, str(hello)]),
    ]
    for size in sizes:
        root = folder / f"plan-{size}"
        # In a process of its own: a child's peak memory starts from that of its parent, this one.
        generator = [sys.executable, str(HERE / "generate.py"), str(size), str(root)]
        subprocess.run(generator, check=True)
        for command in commands:
            words = [sys.executable, "-m", "plantrack", *_spelled(command, root).split()]
            words += ["--root", str(root), "--as-of", "2018-09-30"]
            subjects.append(Subject(f"plantrack {command.partition(' ')[0]}", str(size), words))
    return subjects


def _of_the_past(folder: Path, versions: int) -> list[Subject]:
    root, size = folder / "plan-versions", f"1000x{versions}"
    script = [sys.executable, str(HERE / "versions.py"), "1000", str(versions), str(root)]
    root.mkdir()
    subprocess.run(script, check=True)
    found = []
    for command in ("status", "history", "changes"):
        words = [sys.executable, "-m", "plantrack", command, "--root", str(root)]
        words += ["--as-of", "2020-12-31"]
        found.append(Subject(f"plantrack {command}, anew", size, words, {"PLANTRACK_CACHE": "off"}))
        kept = {"PLANTRACK_CACHE": str(folder / "kept")}
        found.append(Subject(f"plantrack {command}, kept", size, words, kept))
    return found[1:]


def _spelled(command: str, root: Path) -> str:
    """Return a command with the id of a deliverable of the plan's second year."""
    text = (root / "actions/2018/axe-2.yaml").read_text(encoding="utf-8")
    found = re.search(r"- id: (\S+)", text)
    return command.replace("{id}", found[1] if found else "")


def _environment(folder: Path) -> dict[str, str]:
    """Return this environment without Python's own settings; bytecode is kept in `folder`."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return kept | {
        "PYTHONPATH": str(SOURCE),
        "PYTHONPYCACHEPREFIX": str(folder / "bytecode"),
        "PYTHONUTF8": "1",
        "COLUMNS": "80",
    }


def run(words: list[str], environment: dict[str, str]) -> tuple[float, int | None]:
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


def _report(subjects: list[Subject], runs: int) -> list[str]:
    python = f"{platform.python_implementation()} {platform.python_version()}"
    rows = [_HEADINGS, *(_row(one, subjects[0], subjects[1]) for one in subjects)]
    return [
        f"{python}, {os.cpu_count()} cores, {platform.platform()}",
        "",
        *_aligned(rows),
        "",
        f"Whole processes, {runs} rounds all in turn, after one round that is not counted.",
        "The peak of python -c pass is this script's own, which a child inherits: a floor.",
        "The machine may be noisy: only ratios within one run compare.",
    ]


def _row(one: Subject, empty: Subject, hello: Subject) -> tuple[str, ...]:
    return (
        one.name,
        one.size or "-",
        f"{one.median * 1000:.0f}",
        f"{min(one.seconds) * 1000:.0f}-{max(one.seconds) * 1000:.0f}",
        f"{one.median / empty.median:.1f}",
        f"{one.median / hello.median:.2f}",
        f"{max(one.memory) / _MEGA:.0f}" if one.memory else "-",
    )


def _aligned(rows: list[tuple[str, ...]]) -> list[str]:
    """Return the rows as lines: the first column to the left, the others to the right."""
    widths = [max(len(row[n]) for row in rows) for n in range(len(_HEADINGS))]
    return [
        "  ".join(
            [row[0].ljust(widths[0])]
            + [cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True)]
        )
        for row in rows
    ]


if __name__ == "__main__":
    main()
