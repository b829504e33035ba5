"""A plan whose header says that all of it is an example: every output says so."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from cli.terminal import copied

CLOCK = date(2018, 12, 10)


@pytest.fixture
def root(real_root: Path, tmp_path: Path) -> Path:
    """Return a plan that is an example, none of whose action plans says it of itself."""
    root = copied(real_root, tmp_path)
    for path in (root / "actions").glob("*/plan.yaml"):
        path.write_text(path.read_text("utf-8").replace("illustrative: true\n", ""), "utf-8")
    header = root / "plan" / "plan.yaml"
    header.write_text(header.read_text("utf-8") + "\nillustrative: true\n", "utf-8")
    return root


@pytest.mark.few(2)
@pytest.mark.parametrize("command", ["status", "agenda", "coverage", "list", "report"])
def test_it_is_said(plantrack: Callable, root: Path, command: str) -> None:
    words = ("report", "year", "--format", "md") if command == "report" else (command,)
    told = plantrack(*words, "--lang", "en", root=root, clock=CLOCK)
    assert told.code == 0, told.err
    assert "The whole plan is given as an example" in " ".join(told.out.split())
    assert "as an example:" not in told.out


def test_titles_of_reports_say_it(plantrack: Callable, root: Path) -> None:
    told = plantrack("report", "board", "--lang", "en", root=root, clock=CLOCK)
    assert "(example)" in told.out.splitlines()[2]
