"""What Typer builds follows the language of each call, in one process."""

import json
from collections.abc import Callable

import pytest

from plantrack.cli.commands import GROUPS

COMMANDS = [name for _, names in GROUPS for name in names]


def test_one_process_speaks_both_languages(plantrack: Callable) -> None:
    for _ in range(2):
        assert "par défaut" in plantrack("list", "--help", "--lang", "fr").out
        assert "default" in plantrack("list", "--help", "--lang", "en").out
        assert "Utilisation\u00a0:" in plantrack("list", "--help", "--lang", "fr").out


@pytest.mark.few(12)
@pytest.mark.parametrize("words", [(), *((name,) for name in COMMANDS)])
def test_the_options_that_typer_adds_are_told_too(
    plantrack: Callable, words: tuple[str, ...]
) -> None:
    said = plantrack(*words, "--help", "--lang", "fr").out
    assert "Montrer cette aide et s’arrêter." in " ".join(said.replace("│", " ").split())
    assert "and exit" not in said


def test_a_value_of_another_type_than_a_text_is_read_by_typer(plantrack: Callable) -> None:
    assert plantrack("agenda", "--format", "md", "--max-bytes", "900").code == 0
    for wrong in ("x", "0", "-3", "1.5"):
        ran = plantrack("agenda", "--format", "md", "--max-bytes", wrong, "--lang", "en")
        assert ran.code == 2
        assert "cannot be understood" in ran.err


TWO_MISTAKES = """\
deliverables:
  - id: 2018-L01
    title: Publier
    commitments: [1.1, 9.9]
    nope: x
"""


def test_what_is_repeated_and_what_is_not_given_are_told_apart(
    plantrack: Callable, make_plan: Callable
) -> None:
    root = make_plan({"actions/2018/a.yaml": TWO_MISTAKES})

    def found(*words: str) -> set[str]:
        ran = plantrack("check", "--json", *words, root=root)
        return {mistake["rule"] for mistake in json.loads(ran.out)["diagnostics"]}

    two = {"unknown-commitment", "unknown-field"}
    assert found() >= two
    assert found("--select", "unknown-commitment", "--select", "unknown-field") == two
    assert found("--ignore", "unknown-field") == found() - {"unknown-field"}
