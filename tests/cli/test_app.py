"""The edge: languages, clock, errors, exit codes, bytes."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from places import SOURCE

ENGLISH = "Follows a strategic plan"
FRENCH = "Suivre un plan stratégique"


def test_without_a_plan_the_way_out_is_told(plantrack: Callable, tmp_path: Path) -> None:
    ran = plantrack("status", root=tmp_path)
    assert ran.code == 2
    assert "--root" in ran.err
    assert ran.out == ""


def test_the_plan_is_found_from_a_folder_inside_it(plantrack: Callable, real_root: Path) -> None:
    ran = plantrack("status", "--json", root=real_root / "actions" / "2018")
    assert ran.code == 0


@pytest.mark.parametrize("line", [("--lang", "en", "--help"), ("--help", "--lang", "en")])
def test_help_speaks_the_language_asked(plantrack: Callable, line: tuple[str, ...]) -> None:
    assert ENGLISH in plantrack(*line).out


def test_help_speaks_the_plan_s_language(plantrack: Callable) -> None:
    assert FRENCH in plantrack("--help").out


def test_the_environment_names_the_language(
    plantrack: Callable, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLANTRACK_LANG", "en")
    assert ENGLISH in plantrack("--help").out


@pytest.mark.few(10)
@pytest.mark.parametrize(
    ("line", "said"),
    [
        (("staus",), "status"),
        (("list", "--lat"), "--late"),
        (("why", "2018-L7"), "2018-L07"),
        (("show",), "ID"),
        (("explain", "bad-valu"), "bad-value"),
        (("list", "--status", "dun"), "done"),
        (("list", "--year", "2081"), "2018"),
        (("list", "--sort", "dui"), "due"),
        (("status", "--as-of", "bientôt"), "2018-09-30"),
        (("status", "--lang", "de"), "fr"),
        (("status", "--color", "blue"), "auto"),
        (("status", "--as-of"), "--as-of"),
        (("agenda", "--days", "x"), "x"),
        (("agenda", "--format", "pdf"), "md"),
        (("check", "--format", "xml"), "json"),
        (("check", "--fail-on", "panic"), "warning"),
        (("check", "/nowhere"), "/nowhere"),
        (("cancel", "2018-L07", "2018-L08"), "cancel"),
        (("status", "--root", "/nowhere"), "/nowhere"),
        (("why", "plann"), "plan"),
    ],
)
def test_what_cannot_be_done_is_one_clear_line(
    plantrack: Callable, line: tuple[str, ...], said: str
) -> None:
    for language in ("fr", "en"):
        ran = plantrack("--lang", language, *line) if "--lang" not in line else plantrack(*line)
        assert ran.code == 2, ran
        assert said in ran.err
        assert "Traceback" not in ran.err
        assert ran.err.count("\n") == 1


def _run(real_root: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "plantrack", *words],
        cwd=real_root,
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(SOURCE), **environment},
    )


def test_the_same_input_gives_the_same_bytes(real_root: Path) -> None:
    line = ("status", "--as-of", "2018-09-30", "--json")
    first = _run(real_root, *line, PYTHONHASHSEED="1", TZ="UTC")
    second = _run(real_root, *line, PYTHONHASHSEED="2", TZ="Pacific/Auckland")
    assert first.returncode == 0
    assert first.stdout == second.stdout


def test_a_console_without_the_characters_is_served_plainer_ones(real_root: Path) -> None:
    ran = _run(real_root, "status", "--as-of", "2018-09-30", PYTHONIOENCODING="ascii")
    assert ran.returncode == 0
    assert b"#####" in ran.stdout


def test_a_reader_that_leaves_early_gets_no_traceback(real_root: Path) -> None:
    command = f'"{sys.executable}" -m plantrack list --json | head -c 10'
    ran = subprocess.run(
        ["bash", "-c", command],
        cwd=real_root,
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(SOURCE)},
    )
    assert b"Traceback" not in ran.stderr


def test_version_imports_next_to_nothing(real_root: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "plantrack", "--version"],
        cwd=real_root,
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(SOURCE)},
    )
    for heavy in ("typer", "pydantic", "rich", "yaml", "jinja2", "plantrack.cli"):
        assert f" {heavy}\n" not in ran.stderr
