"""The program as it is built: all of its commands, or the only one that is asked."""

import ast
from collections import Counter
from datetime import date

from places import SOURCE
from plantrack.cli.application import build_command
from plantrack.cli.call import Call
from plantrack.cli.commands import GROUPS
from plantrack.locale import Translator

COMMANDS = [name for _, names in GROUPS for name in names]
DECLARES = ("typer.Option", "typer.Argument")
CLI = SOURCE / "plantrack" / "cli"


def built(asked: str | None = None) -> list[str]:
    return list(build_command(Call(Translator("en"), {}, date(2018, 6, 30)), asked).commands)


def test_what_is_asked_is_all_that_is_built() -> None:
    assert built() == COMMANDS
    assert built("list") == ["list"]
    assert built("lst") == COMMANDS  # to say what is near


def test_a_file_a_command() -> None:
    files = {path.stem.replace("_", "-") for path in (CLI / "commands").glob("[!_]*.py")}
    assert files == set(COMMANDS)


def test_no_option_of_two_commands_is_declared_twice() -> None:
    """With the same names, the same word for its value and the same help, it is one option."""
    declared = Counter(
        ast.unparse(node)
        for path in CLI.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func) in DECLARES
    )
    assert [option for option, count in declared.items() if count > 1] == []
