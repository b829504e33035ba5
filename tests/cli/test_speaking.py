"""Typer's own words follow the language of each call, in one process."""

from collections.abc import Callable

import pytest
from typer import rich_utils


def test_one_process_speaks_both_languages(
    plantrack: Callable, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rich_utils, "MAX_WIDTH", 80)  # Typer reads it once, when it is imported
    for _ in range(2):
        assert "par défaut" in plantrack("list", "--help", "--lang", "fr").out
        assert "default" in plantrack("list", "--help", "--lang", "en").out
        assert "Utilisation\u00a0:" in plantrack("list", "--help", "--lang", "fr").out
