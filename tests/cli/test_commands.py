"""Every command has help, an example that runs, and is complete in both languages."""

import re
import shlex
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook

from cli.terminal import copied, reopened
from plantrack.cli.commands import GROUPS, command_named
from plantrack.cli.french_words import line_in_french
from plantrack.locale import Translator
from portfolio.made import portfolio
from repository import with_history

COMMANDS = [name for _, names in GROUPS for name in names]
EDITING = next(names for group, names in GROUPS if group.id == "Edit")
# These two answer until their client goes: tests/assistants and tests/web have one.
SERVING = ("mcp", "open")
READING = [name for name in COMMANDS if name not in EDITING and name not in SERVING]


def what_is_missing(words: list[str]) -> str | None:
    """Return what an example is told that it lacks here; None where it runs."""
    match words:
        case ["init", _]:  # step by step, and nobody is there to answer
            return "--from"
        case ["monday", *options] if "--json" not in options:  # nor here
            return "plantrack confirm ID…"
        case ["verify", *_]:  # the report that was received is not there
            return "bilan."
    return None


def examples_of(name: str) -> list[str]:
    """Return the examples of a command, in both languages where they hold prose."""
    spoken = (Translator("en"), Translator("fr"))
    return [*dict.fromkeys(t.text(one) for one in command_named(name).EXAMPLES for t in spoken)]


@pytest.mark.few(14)
@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_help_has_a_summary_and_an_example(plantrack: Callable, name: str, language: str) -> None:
    command = command_named(name)
    ran = plantrack(name, "--help", "--lang", language)
    assert ran.code == 0
    folded = re.sub("[ \\n]+", " ", ran.out)
    assert Translator(language).text(command.run.__doc__ or "") in folded
    example = Translator(language).text(command.EXAMPLES[0])
    assert (line_in_french(example) if language == "fr" else example) in folded


def _folder_for(name: str, plan: Path, folders: pytest.TempPathFactory) -> Path:
    """Return where a command's examples are typed."""
    if name in ("diff", "schema", "changes", "setup"):
        return with_history(plan, folders.mktemp("history"))
    if name == "portfolio":
        return portfolio(folders.mktemp("many")).parent
    if name not in ("init", "import", "merge-file"):
        return plan
    root = folders.mktemp("nothing")
    for side in ("base", "ours", "theirs") if name == "merge-file" else ():
        (root / f"{side}.yaml").write_text("title: Plan\n", encoding="utf-8")
    return root


def _filled_for(plantrack: Callable, words: list[str], root: Path, plan: Path) -> Path:
    """Return where a file that an example imports is, once it is made."""
    named = words[1]
    if {"--keep", "--save-map", "--map"}.isdisjoint(words):
        plantrack("export", "--output", str(root / named), root=plan)
        return root
    at = copied(plan, root)
    if "--keep" in words:
        plantrack("export", "--for", "editing", "--output", named, root=at)
    else:
        sheet = Workbook()
        sheet.active.append(["Titre", "Engagement", "Échéance"])
        sheet.active.append(["Tenir un colloque", "1.1", "2019-11-30"])
        sheet.save(at / named)
        if "--map" in words:
            plantrack("import", named, "--save-map", root=at)
            with (at / words[words.index("--map") + 1]).open("a", encoding="utf-8") as proposed:
                proposed.write("period: 2019\n")
    return at


@pytest.mark.few(2)
@pytest.mark.parametrize("name", READING)
def test_every_example_runs(
    plantrack: Callable,
    name: str,
    real_root: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    kept = _folder_for(name, real_root, tmp_path_factory) if name == "portfolio" else None
    for example in examples_of(name):
        words = shlex.split(example)[1:]
        if "--output" in words and name != "portfolio":
            at = words.index("--output") + 1
            words[at] = str(tmp_path_factory.mktemp("report") / words[at])
        if "--all" in words:  # in one format: tests/cli/test_reporting.py has them all
            words = [*words, "--format", "md"]
        root = kept or _folder_for(name, real_root, tmp_path_factory)
        if name == "import":
            root = _filled_for(plantrack, words, root, real_root)
        ran = plantrack(*words, root=root)
        if (missing := what_is_missing(words)) is not None:
            assert (ran.code, missing in ran.err) == (2, True), words
        else:
            finds = name == "check" or "--check" in words
            assert ran.code in (0, 1) if finds else ran.code == 0, ran


@pytest.mark.few(3)
@pytest.mark.parametrize(
    "example",
    [one for name in EDITING for one in examples_of(name)],
    ids=lambda one: one,
)
def test_every_example_of_an_edit_runs_on_a_copy(
    plantrack: Callable,
    real_root: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    example: str,
) -> None:
    """In the copy, 2019-L05 is open, 2020 has its action plan, and there is an edit to undo."""
    monkeypatch.setenv("EDITOR", "true")
    monkeypatch.delenv("VISUAL", raising=False)
    words = shlex.split(example)[1:]
    root = copied(real_root, tmp_path)
    if words[0] in ("cancel", "defer"):
        reopened(root, "actions/2019/1-promotion.yaml", "2019-L05")
    if words[0] == "defer":
        assert plantrack("new-year", "2020", "--anyway", "--carry", "none", root=root).code == 0
    if words[0] == "undo":
        assert plantrack("confirm", "2019-L05", root=root).code == 0
    if words[0] == "comment" and "--answer" in words:
        assert plantrack("comment", words[1], "Qui?", root=root).code == 0
    ran = plantrack(*words, root=root)
    assert "Traceback" not in ran.err
    asked = {"add": "--title", "update": "--status", "review": "--verdict"}
    if words in (
        ["add"],
        ["update", "2019-L03"],
        ["review", "2018-L07"],
    ):  # step by step, and nobody is there to answer
        assert ran.code == 2
        assert asked[words[0]] in ran.err
    else:
        assert ran.code == 0, ran


def test_french_help_has_no_english_left(plantrack: Callable) -> None:
    out = "".join(plantrack(one, "--help").out for one in COMMANDS) + plantrack("--help").out
    for word in (
        "Show ",
        "Usage:",
        "default",
        "required",
        "Answer",
        "Only ",
        "Options globales",
        "<bool>",
        "<str>",
    ):
        assert word not in out, word


def test_no_command_at_all_shows_the_help(plantrack: Callable) -> None:
    ran = plantrack()
    assert ran.code == 2
    assert "status" in ran.out
