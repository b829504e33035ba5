"""Measures whole processes: `python tools/bench/run.py [--sizes 60,1000,10000] [--runs 5]`.

`plantrack status`, asked for the first time and asked again, and an `update` of one deliverable, a
new process each time, beside an empty Python and the smallest Typer programs, all in turn in the
same rounds. One round before the first is not counted: it compiles the bytecode, as an
installation does, warms the system's file cache, and gives the answer that is then asked again.

With `--peers`, every other tool that is installed is given the same items in its own format and
measured in the same rounds; with `--page`, `docs/explanation/performance.md` is written.
"""

import argparse
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import TypeVar

sys.path[:0] = [str(Path(__file__).resolve().parents[1])]

from bench.generate import generate  # noqa: E402 - after the folder that it is found in
from bench.measure import Subject  # noqa: E402 - after the folder that it is found in
from bench.page import rows_of, write_page  # noqa: E402 - after the folder that it is found in
from bench.peers import PEERS, prepared, version_of  # noqa: E402 - after the folder that it is found in

HERE = Path(__file__).resolve().parent
SOURCE = HERE.parents[1] / "src"
DAY = "2019-12-31"  # every year is in force
_TYPER = "import typer\napp = typer.Typer()\n@app.command()\ndef main() -> None: ...\napp()\n"
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
_COMMANDS = ["status", "update {id} --note Mesure"]
T = TypeVar("T")
_UNSETTLED = 2.5  # seconds until times alone tell that a plan was not changed


def main() -> None:
    """Measure, and print the table."""
    asked = _asked()
    with tempfile.TemporaryDirectory() as folder:
        environment = _environment(Path(folder))
        subjects = _subjects(Path(folder), asked)
        missing = []
        if asked.peers:
            found, missing = _peers(Path(folder), asked, environment)
            subjects.extend(found)
        time.sleep(_UNSETTLED)
        for one in subjects:
            one.prepare(environment)
        for _ in range(asked.runs):
            for one in subjects:
                one.measure(environment)
    python = f"{platform.python_implementation()} {platform.python_version()}"
    machine = f"{python}, {os.cpu_count()} cores, {platform.system()} {platform.machine()}"
    sys.stdout.write("\n".join(_report(subjects, asked.runs, machine, missing)) + "\n")
    if asked.page:
        write_page(subjects, asked.runs, machine, missing)


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--sizes", default="60,1000,10000", type=_sizes, help="numbers, commas")
    parser.add_argument("--runs", default=5, type=_positive, help="rounds that count")
    parser.add_argument(
        "--command",
        action="append",
        help="a command to measure, {id} for a deliverable to edit; by default status, and update",
    )
    parser.add_argument(
        "--versions",
        type=_positive,
        help="also history and changes of a plan of 1000 with so many versions in git, walked "
        "anew and kept, beside its status",
    )
    parser.add_argument(
        "--peers",
        action="store_true",
        help="also every other tool that is installed; PEERS_PATH names more folders of programs",
    )
    parser.add_argument(
        "--patience",
        default=8,
        type=_positive,
        help="seconds: a tool that would take longer at a size is not run at it",
    )
    parser.add_argument("--page", action="store_true", help="write docs/explanation/performance.md")
    return parser.parse_args()


def _sizes(word: str) -> list[int]:
    return [_positive(one) for one in word.split(",")]


def _positive(word: str) -> int:
    number = int(word)
    if number < 1:
        raise argparse.ArgumentTypeError(word)
    return number


def _subjects(folder: Path, asked: argparse.Namespace) -> list[Subject]:
    subjects = [Subject("python -c pass", None, [sys.executable, "-c", "pass"])]
    for name, text in (("empty Typer program", _TYPER), ("Typer + Rich hello", _HELLO)):
        script = folder / f"{len(subjects)}.py"
        script.write_text(text, encoding="utf-8")
        subjects.append(Subject(name, None, [sys.executable, str(script)]))
    for size in asked.sizes:
        root = folder / f"plan-{size}"
        _apart(generate, size, root)
        edited = folder / f"edited-{size}"
        shutil.copytree(root, edited)
        for command in asked.command or _COMMANDS:
            is_edit = "{id}" in command
            name = f"plantrack {command.partition(' ')[0]}"
            words = [sys.executable, "-m", "plantrack", *_spelled(command, root).split()]
            words += ["--root", str(edited if is_edit else root), "--as-of", DAY]
            subjects.append(Subject(name, size, words, {"PLANTRACK_CACHE": "off"}))
            if not is_edit:
                again = _launched(folder, words)
                kept = {"PLANTRACK_CACHE": str(folder / "answers")}
                subjects.append(Subject(f"{name}, asked again", size, again, kept, repeats=True))
    if asked.versions:
        subjects.extend(_of_the_past(folder, asked.versions))
    return subjects


def _apart(work: Callable[..., T], *arguments: object) -> T:
    """Return what a function gives in a process of its own.

    What is measured is a child of this process, and its peak memory starts from that of its parent.
    """
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        return pool.submit(work, *arguments).result()


def _launched(folder: Path, words: list[str]) -> list[str]:
    """Return a command as an installed program starts: a file, in a folder left alone."""
    script = folder / "bin" / "plantrack"
    script.parent.mkdir(exist_ok=True)
    script.write_text(
        "import sys\nfrom plantrack.__main__ import main\nif __name__ == '__main__':\n"
        "    sys.exit(main())\n",
        encoding="utf-8",
    )
    return [words[0], str(script), *words[3:]]


def _peers(
    folder: Path, asked: argparse.Namespace, environment: dict[str, str]
) -> tuple[list[Subject], list[str]]:
    """Return the other tools at each size, and what is said of those that are not run.

    A tool whose answer differs from plantrack's ends the run: the work would not be the same.
    """
    subjects, missing = [], []
    for peer in PEERS:
        program = peer.found
        if program is None:
            missing.append(f"{peer.name} is not installed: {peer.installation}")
            continue
        name = f"{peer.name} {version_of(program)}".rstrip()
        expected = 0.0
        for size in sorted(asked.sizes):
            if expected * size > asked.patience:
                missing.append(f"{peer.name} would take over {asked.patience} s at {size:,}")
                continue
            home = folder / f"{peer.name}-{size}"
            home.mkdir()
            found, done = _apart(prepared, peer.name, folder / f"plan-{size}", DAY, home)
            if found not in (None, done):
                sys.exit(f"{peer.name} says that {found} are done; plantrack, {done}")
            words = peer.command(program, home)
            variables = {"BEANCOUNT_DISABLE_LOAD_CACHE": "1"}
            subjects.append(Subject(name, size, words, variables, home))
            expected = subjects[-1].prepare(environment) / size
    return subjects, missing


def _of_the_past(folder: Path, versions: int) -> list[Subject]:
    root = folder / "plan-versions"
    script = [sys.executable, str(HERE / "versions.py"), "1000", str(versions), str(root)]
    root.mkdir()
    subprocess.run(script, check=True)
    found = []
    for command in ("status", "history", "changes"):
        words = [sys.executable, "-m", "plantrack", command, "--root", str(root)]
        words += ["--as-of", "2020-12-31"]
        name = f"plantrack {command}, {versions} versions"
        found.append(Subject(f"{name}, anew", 1000, words, {"PLANTRACK_CACHE": "off"}))
        kept = {"PLANTRACK_CACHE": str(folder / "kept")}
        found.append(Subject(f"{name}, kept", 1000, words, kept))
    return found


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
        "LC_ALL": "C.UTF-8",
        "COLUMNS": "80",
    }


def _report(subjects: list[Subject], runs: int, machine: str, missing: list[str]) -> list[str]:
    return [
        machine,
        "",
        *_aligned(rows_of(subjects)),
        "",
        *missing,
        f"Whole processes, {runs} rounds all in turn, after one round that is not counted.",
        "The peak of python -c pass is this script's own, which a child inherits: a floor.",
        "The machine may be noisy: only ratios within one run compare.",
    ]


def _aligned(rows: list[tuple[str, ...]]) -> list[str]:
    """Return the rows as lines: the first column to the left, the others to the right."""
    widths = [max(len(row[n]) for row in rows) for n in range(len(rows[0]))]
    return [
        "  ".join(
            [row[0].ljust(widths[0])]
            + [cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True)]
        )
        for row in rows
    ]


if __name__ == "__main__":
    main()
