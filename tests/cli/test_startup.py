"""What each command imports: a list, not a time. What is not used is not waited for."""

import subprocess
import sys
from functools import cache

import pytest

from crossing import some
from places import FROZEN

# Libraries that take long to import, but Babel, which also compiles a catalogue that was changed.
HEAVY = {
    "docx", "filelock", "icalendar", "jinja2", "lxml", "platformdirs",
    "pptx", "pydantic", "pygments", "rich", "ruamel", "typer", "typst", "vl_convert",
    "xlsxwriter", "yaml",
}  # fmt: skip
EVERYWHERE = {"pydantic", "typer"}
SCREEN = {*EVERYWHERE, "rich"}
LIBRARIES: dict[str, set[str]] = {
    "list --help": {"typer", "rich"},
    "--lang fr --help": {"typer", "rich"},
    "status": SCREEN,
    "status --json": EVERYWHERE,
    "list --json": EVERYWHERE,
    "show 2018-L07 --json": EVERYWHERE,
    "agenda": SCREEN,
    "coverage": SCREEN,
    "forecast": SCREEN,
    "why plan": SCREEN,
    "check": {*SCREEN, "yaml"},  # the plan has mistakes, whose columns are looked for
    "check --json": {*EVERYWHERE, "yaml"},
    "rules --json": EVERYWHERE,
    "diff": SCREEN,
    "history --json": EVERYWHERE,
    "changes --json": EVERYWHERE,
    "doubts": {*SCREEN, "yaml"},  # the lines of what is found are looked for
    "agenda --format ics": {*EVERYWHERE, "icalendar"},
    "report board --format md": {*EVERYWHERE, "jinja2"},  # no bar where there is no terminal
    "update 2018-L07 --note x --dry-run": {*EVERYWHERE, "filelock", "rich", "ruamel", "yaml"},
}
# The rooms of the house that a command goes into; those it does not name stay closed.
CLOSED: dict[str, set[str]] = {
    "status": {"reports", "edits.text", "history", "cli.commands.update", "cli.commands.report"},
    "list --json": {"reports", "edits.text", "history", "console"},
    "check --json": {"reports", "edits.text", "history", "console"},
    "changes --json": {"reports", "edits.text", "console"},
}
CODE = """
import io, sys
from plantrack.cli.app import run
out, sys.stdout = sys.stdout, io.TextIOWrapper(io.BytesIO())
code = run(sys.argv[1:])
out.write(" ".join(sys.modules))
sys.exit(code)
"""


@cache
def imported(command: str) -> set[str]:
    ran = subprocess.run(
        [sys.executable, "-c", CODE, *command.split()],
        capture_output=True,
        text=True,
        cwd=FROZEN,
        check=True,
    )
    return set(ran.stdout.split())


@pytest.mark.few(1)
@pytest.mark.parametrize("command", some(LIBRARIES))
def test_the_libraries_of_a_command(command: str) -> None:
    modules = imported(command)
    found = {name.partition(".")[0] for name in modules}
    if "rich.console" not in modules:  # the rest of it is light
        found.discard("rich")
    assert found & HEAVY == LIBRARIES[command]


@pytest.mark.few(2)
@pytest.mark.parametrize("command", CLOSED)
def test_the_rooms_that_a_command_leaves_closed(command: str) -> None:
    found = imported(command)
    for room in CLOSED[command]:
        inside = [one for one in found if f"{one}.".startswith(f"plantrack.{room}.")]
        assert inside == []


def test_the_version_imports_next_to_nothing() -> None:
    ran = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "plantrack", "--version"],
        capture_output=True,
        text=True,
        cwd=FROZEN,
        check=True,
    )
    assert not any(name in ran.stderr for name in HEAVY)
