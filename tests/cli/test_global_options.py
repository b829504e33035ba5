"""The options of any command stand in one place, and nothing but their names is there."""

import subprocess
import sys
from collections.abc import Callable
from datetime import date

from plantrack.cli.application import build_command
from plantrack.cli.call import Call
from plantrack.cli.global_options import GLOBAL_OPTIONS, LOOKED_AT, NO_CACHE, WITH_VALUE
from plantrack.locale import Translator


def test_typer_declares_each_with_or_without_a_value() -> None:
    program = build_command(Call(Translator("en"), {}, date(2018, 6, 30)))
    declared = {name: param for param in program.params for name in param.opts}
    assert [name for name in declared if name in GLOBAL_OPTIONS] == list(GLOBAL_OPTIONS)
    assert set(declared) - set(GLOBAL_OPTIONS) == {
        "--version", "--install-completion", "--show-completion",
    }  # fmt: skip
    assert {name for name in GLOBAL_OPTIONS if declared[name].metavar} == {*WITH_VALUE}
    assert set(LOOKED_AT) < set(WITH_VALUE)


def test_they_are_taken_after_a_command_and_its_help_names_them(plantrack: Callable) -> None:
    values = {
        "--root": ".", "--lang": "en", "--as-of": "2018", "--at": "HEAD", "--color": "never",
    }  # fmt: skip
    for name in GLOBAL_OPTIONS:
        words = (name, values[name]) if name != NO_CACHE else (name,)
        assert plantrack("rules", *words).code == 0, name
    assert " ".join(GLOBAL_OPTIONS) in plantrack("rules", "--help", "--lang", "en").out


def test_nothing_is_imported_to_know_them() -> None:
    code = "import sys; had = {*sys.modules}; import plantrack.cli.global_options; "
    code += "print(*sorted({*sys.modules} - had))"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.split() == ["plantrack", "plantrack.cli", "plantrack.cli.global_options"]
