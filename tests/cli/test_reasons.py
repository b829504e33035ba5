"""The options that say why the plan is changed."""

from collections.abc import Callable

import pytest


@pytest.mark.parametrize("command", ["set", "unset", "add"])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_they_are_explained(plantrack: Callable, command: str, language: str) -> None:
    said = plantrack(command, "--help", "--lang", language).out
    for option in ("--reason", "--resolution", "--editorial"):
        assert option in said
