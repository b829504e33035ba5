"""Typer's complaints, in our words."""

from collections.abc import Callable

import pytest

from plantrack.cli.usage import _explained
from plantrack.errors import PlantrackError


def test_a_bug_stays_a_bug() -> None:
    bug = ZeroDivisionError("x")
    assert _explained(bug) is bug


@pytest.mark.parametrize(
    "line", [("show",), ("list", "--nope"), ("nope",), ("list", "--year"), ("show", "1", "2")]
)
def test_no_english_reaches_a_french_reader(plantrack: Callable, line: tuple[str, ...]) -> None:
    err = plantrack(*line).err
    for word in ("Missing", "such", "Got ", "requires", "unexpected"):
        assert word not in err


def test_explained_errors_are_ours() -> None:
    class BadParameter(Exception):
        ctx = None

    assert isinstance(_explained(BadParameter()), PlantrackError)
