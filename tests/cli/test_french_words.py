"""French words for commands and options: one table, and what the program does with it."""

import io
import json
import sys
from collections.abc import Callable
from datetime import date

import pytest
from typer.core import TyperOption

from plantrack.cli.app import run
from plantrack.cli.application import build_command
from plantrack.cli.call import Call
from plantrack.cli.commands import GROUPS, command_named
from plantrack.cli.french_words import (
    COMMANDS,
    OPTIONS,
    command_meant,
    line_in_french,
    line_meant,
    option_meant,
    without_accents,
)
from plantrack.locale import Translator

NAMES = [name for _, names in GROUPS for name in names]
OF_TYPER = {"--version", "--install-completion", "--show-completion"}
PROGRAM = build_command(Call(Translator("fr"), {}, date(2018, 6, 30)))
ENGLISH = {
    option
    for command in (PROGRAM, *PROGRAM.commands.values())
    for param in command.params
    if isinstance(param, TyperOption)
    for option in (*param.opts, *param.secondary_opts)
    if option.startswith("--")
}


def test_every_command_and_every_option_has_its_french_word() -> None:
    """Whoever adds one adds its word to `cli/french_words.py`, be it the same."""
    assert sorted(set(NAMES) - set(COMMANDS)) == []
    assert sorted(ENGLISH - OF_TYPER - set(OPTIONS)) == []


@pytest.mark.parametrize("table", [COMMANDS, OPTIONS], ids=["commands", "options"])
def test_no_french_word_is_another_s(table: dict[str, tuple[str, ...]]) -> None:
    """Neither as it is written nor without its accents, in the whole application."""
    meant: dict[str, str] = {name: name for name in {*table, *NAMES, *ENGLISH}}
    for name, words in table.items():
        for word in words:
            assert meant.setdefault(without_accents(word), name) == name, word
            assert without_accents(word).isascii(), word
            assert word == word.lower()


def test_no_option_s_word_asks_for_a_command(plantrack: Callable) -> None:
    """Typer would read the name of a command as it does that of an option without its hyphens."""
    same = {word[2:] for name, words in OPTIONS.items() if name[2:] in COMMANDS for word in words}
    others = {word for word in same if command_meant(word) not in COMMANDS}
    assert others
    for word in others:
        assert plantrack(word, "--help").code == 2, word


def test_examples_are_the_same_in_french() -> None:
    for name in NAMES:
        for example in command_named(name).EXAMPLES:
            _, command, *words = line_in_french(example).split(" ")
            assert ["plantrack", command_meant(command), *line_meant(words)] == example.split(" ")


@pytest.mark.few(3)
@pytest.mark.parametrize(
    ("typed", "english"),
    [
        ("statut --au 2018-09-30", "status --as-of 2018-09-30"),
        ("--au 2018-09-30 état", "--as-of 2018-09-30 status"),
        ("liste --en-retard --année 2018", "list --late --year 2018"),
        ("lister --sans-suivi --annee=2018", "list --silent --year=2018"),
        ("list --échéance-avant 2018-09-01 --json", "list --due-before 2018-09-01 --json"),
        ("liste --état réalisé", "list --status done"),
        ("liste --statut=en-cours", "list --status=in_progress"),
        ("voir 2018-L07 --langue en", "show 2018-L07 --lang en"),
        ("montrer 2018-L07", "show 2018-L07"),
        ("pourquoi 2.1 --sans-cache", "why 2.1 --no-cache"),
        ("regles --json", "rules --json"),
        ("re\u0300gles --json", "rules --json"),
        (
            "noter 2018-L07 --e\u0301tat réalisé --preuve https://example.org/ --essai",
            "update 2018-L07 --status done --evidence https://example.org/ --dry-run",
        ),
        (
            "mesurer I-01 12 --date 2020-03-01 --essai",
            "measure I-01 12 --date 2020-03-01 --dry-run",
        ),
        ("nouvelle-annee 2020 --quand-meme --essai", "new-year 2020 --anyway --dry-run"),
        ("modifications --depuis 2018-01-01", "changes --since 2018-01-01"),
        ("rapport board --format md --sans-graphiques", "report board --format md --no-pictures"),
        (
            "retirer 2.1 --motif Essai --date 2019-06-01 --essai",
            "withdraw 2.1 --reason Essai --date 2019-06-01 --dry-run",
        ),
        ("effacer 2019-L01 lead --essai", "unset 2019-L01 lead --dry-run"),
        ("fixer 2019-L01 ref A-1 --essai", "set 2019-L01 ref A-1 --dry-run"),
        ("update 2018-L07 --note --motif --essai", "update 2018-L07 --note --motif --dry-run"),
    ],
)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_french_words_do_as_english_ones(
    plantrack: Callable, typed: str, english: str, language: str
) -> None:
    ran = plantrack(*typed.split(" "), "--lang", language)
    assert ran == plantrack(*english.split(" "), "--lang", language)
    assert ran.out, ran


def test_help_lists_both_in_french_and_one_in_english(plantrack: Callable) -> None:
    french, english = (plantrack("--help", "--lang", each).out for each in ("fr", "en"))
    for name in NAMES:
        word = COMMANDS[name][0]
        assert (f"{word} ({name})" if word != name else name) in french
        assert word == name or word not in english.split()
    assert "--au, --as-of" in french
    assert "--au" not in english
    assert "plantrack statut --au 2018-09-30" in french


def test_the_help_of_a_french_word_is_its_command_s(plantrack: Callable) -> None:
    french, english = (plantrack(name, "--help") for name in ("noter", "update"))
    assert french.code == 0
    assert french.out == english.out.replace("plantrack update", "plantrack noter")
    assert plantrack("noter", "--aide") == french
    assert "--échéance, --due" in french.out
    assert "--échéance" not in plantrack("noter", "--help", "--lang", "en").out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("statutt", "Did you mean statut?"),
        ("statuss", "Did you mean status?"),
        ("nouvele-annee 2020", "Did you mean nouvelle-année?"),
        ("list --echeance-avan 2018", "Did you mean --échéance-avant?"),
        ("liste --due-befor 2018", "Did you mean --due-before?"),
        ("liste --motif x", "no option --motif. See plantrack liste --help."),
        ("liste --a x", "no option --a. See"),
        ("liste -a", "no option -a. See"),
        ("liste --annee", "the option --annee wants a value"),
        ("liste --en-retard=3", "the option --en-retard takes no value"),
        ("motif", "no command motif."),
    ],
)
def test_errors_name_what_was_typed_and_the_nearest_of_both(
    plantrack: Callable, words: str, said: str
) -> None:
    ran = plantrack(*words.split(), "--lang", "en")
    assert ran.code == 2
    assert said in ran.err


def _completed(monkeypatch: pytest.MonkeyPatch, shell: str, line: str, language: str) -> list[str]:
    for name, value in {
        "_PLANTRACK_COMPLETE": f"complete_{shell}",
        "_TYPER_COMPLETE_ARGS": line,
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
        "_TYPER_COMPLETE_WORD_TO_COMPLETE": line.rsplit(" ", maxsplit=1)[-1],
        "COMP_WORDS": line,
        "COMP_CWORD": str(line.count(" ")),
        "PLANTRACK_LANG": language,
    }.items():
        monkeypatch.setenv(name, value)
    out = io.TextIOWrapper(io.BytesIO(), "utf-8")
    with monkeypatch.context() as patch:
        patch.setattr(sys, "stdout", out)
        run([], date(2018, 6, 30))
    out.flush()
    return out.buffer.getvalue().decode().split()  # type: ignore[attr-defined]  # a BytesIO


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_completion_knows_both_in_french(monkeypatch: pytest.MonkeyPatch, shell: str) -> None:
    def has(line: str, *words: str, language: str = "fr") -> bool:
        found = " ".join(_completed(monkeypatch, shell, line, language))
        return all(word in found for word in words)

    assert has("plantrack st", "statut", "status")
    assert has("plantrack noter --é", "--état", "--échéance")
    assert has("plantrack update --du", "--due")
    assert has("plantrack update --eche", "--echeance")
    assert has("plantrack vé", "vérifier")
    assert has("plantrack ve", "verifier")
    assert has("plantrack statut --d", "--details", "--depth", language="en")
    assert not has("plantrack st", "statut", language="en")


def test_a_global_option_without_its_value_is_named_as_it_was_typed(plantrack: Callable) -> None:
    assert "l’option --au attend une valeur" in plantrack("liste", "--au", "--en-retard").err


def test_json_and_the_names_of_edits_stay_as_they_are(
    plantrack: Callable, make_plan: Callable
) -> None:
    root = make_plan()
    assert json.loads(plantrack("statut", "--json", root=root).out)["schema"].startswith(
        "plantrack.status/"
    )
    said = ("2018-L01", "--note", "Suite.", "--date", "2018-07-01", "--lang", "en")
    assert plantrack("noter", *said, root=root).code == 0
    assert "Undone: update 2018-L01 " in plantrack("annuler", "--langue", "en", root=root).out


def test_an_unknown_word_stays_as_it_is() -> None:
    assert command_meant("n’importe quoi") == "n’importe quoi"
    assert option_meant("--nope") == "--nope"
    assert line_meant(["--état=fait", "état"]) == ["--status=fait", "état"]


def test_any_accent_of_the_table_may_be_left_out() -> None:
    for table, meant in ((COMMANDS, command_meant), (OPTIONS, option_meant)):
        for name, words in table.items():
            assert {meant(word) for word in (*words, *map(without_accents, words))} == {name}
