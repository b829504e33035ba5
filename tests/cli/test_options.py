"""Options that several commands share."""

from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import Ran
from plantrack.cli.options import call_of


def test_a_context_without_a_call_is_a_bug() -> None:
    class Context:
        obj = None

    with pytest.raises(TypeError):
        call_of(Context())  # type: ignore[arg-type]


@pytest.mark.parametrize("command", ["list", "agenda", "coverage", "changes"])
def test_an_answer_has_one_form(
    plantrack: Callable[..., Ran], tmp_path: Path, command: str
) -> None:
    xlsx = ("--xlsx", str(tmp_path / "a.xlsx"))
    for words in (("--json", "--csv"), ("--json", *xlsx), ("--csv", *xlsx)):
        ran = plantrack(command, *words)
        assert (ran.code, ran.out) == (2, ""), words
        assert all(word in ran.err for word in words if word.startswith("--"))
    assert not (tmp_path / "a.xlsx").exists()
