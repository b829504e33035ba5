"""One call: day, version, colour, problems."""

from collections.abc import Callable
from pathlib import Path

import pytest


def test_without_as_of_the_day_is_the_clock_s(plantrack: Callable) -> None:
    assert "2020-03-31" in plantrack("status").out


def test_reading_commands_say_how_many_errors_there_are(
    plantrack: Callable, make_plan: Callable
) -> None:
    root = make_plan({"plan/team.yaml": "roles:\n  - id: x\n"})
    ran = plantrack("status", root=root)
    assert ran.code == 0
    assert "erreur" in ran.err
    assert "plantrack check" in ran.err
    ran = plantrack("list", "--json", root=root)
    assert '"errors": ' in ran.out


def test_no_colour_without_a_terminal(plantrack: Callable) -> None:
    assert "\x1b" not in plantrack("status").out
    assert "\x1b[" in plantrack("status", "--color", "always").out


def test_no_color_is_obeyed(plantrack: Callable, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in plantrack("status").out


def test_lines_do_not_end_with_spaces(plantrack: Callable) -> None:
    for command in (("status",), ("list",), ("show", "2018-L07"), ("why", "2018"), ("agenda",)):
        out = plantrack(*command, "--as-of", "2018-09-30").out
        assert not [line for line in out.splitlines() if line != line.rstrip(" ")]


def test_no_line_is_wider_than_the_console(
    plantrack: Callable, monkeypatch: pytest.MonkeyPatch
) -> None:
    for width in (80, 120):
        monkeypatch.setenv("COLUMNS", str(width))
        for command in (
            ("status",),
            ("list", "--year", "2018"),
            ("coverage",),
            ("agenda",),
            ("why", "1"),
        ):
            for line in plantrack(*command, "--as-of", "2018-09-30").out.splitlines():
                assert len(line) <= width


def test_the_files_are_never_written(plantrack: Callable, real_root: Path) -> None:
    before = {
        p: p.read_bytes()
        for d in ("plan", "actions")
        for p in (real_root / d).rglob("*")
        if p.is_file()
    }
    for command in ("status", "list", "coverage", "agenda", "check", "rules"):
        plantrack(command)
    assert before == {p: p.read_bytes() for p in before}
