"""Typer's complaints, in our words."""

import json
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
    for word in ("Missing", "No such", "Got ", "requires", "unexpected"):
        assert word not in err


def test_what_is_missing_is_named_in_a_sentence_that_ends_once(plantrack: Callable) -> None:
    assert plantrack("set").err == (
        "plantrack\u00a0: IDENTIFIANT… est obligatoire. Voir plantrack set --help.\n"
    )


def test_explained_errors_are_ours() -> None:
    class BadParameter(Exception):
        ctx = None

    assert isinstance(_explained(BadParameter()), PlantrackError)


TYPED = [
    (("measure", "I-01", "1", "25"), "“1 25” is read as the value, and is not one number"),
    (("measure", "I-01", "12", "juin"), "“12 juin” is read as the value"),
    (("cancel", "2019-L01", "2019-L02", "--reason", "x"), "“2019-L02” is not expected: the form"),
    (("cancel", "2019-L01", "2019-L02", "--reason", "x"), "plantrack cancel ID"),
    (("list", "--quest", "x"), "no option --quest. See plantrack list --help."),
    (("list", "--format", "x"), "no option --format. See plantrack list --help."),
    (("list", "--statuss", "x"), "Did you mean --status?"),
    (("list", "--as-off", "x"), "Did you mean --as-of?"),
    (("list", "--late=3"), "the option --late takes no value"),
    (("list", "x"), "“x” is not expected: the form is plantrack list."),
    (("foo",), "no command foo. See plantrack --help."),
    (("stats",), "Did you mean status?"),
    (("show", "2019-L81"), "“2019-L81” names nothing in this plan. Did you mean 2019-L18?"),
    (("show", "2019-L88"), "“2019-L88” names nothing in this plan\n"),  # another id, not L18
    (("show", "2019-X88"), "“2019-X88” names nothing in this plan\n"),
    (("why", "2019-L5"), "Did you mean 2019-L05?"),
    (("update", "2019-L01", "--status", "En retard"), "Late is worked out from the dates"),
    (("list", "--status", "En retard"), "plantrack list --late"),
    (("measure", "I-01"), "VALUE is missing. See plantrack measure --help."),
]


@pytest.mark.parametrize(("words", "said"), TYPED)
def test_a_mistake_of_typing_is_told_with_what_to_type(
    plantrack: Callable, words: tuple[str, ...], said: str
) -> None:
    ran = plantrack(*words, "--lang", "en")
    assert ran.code == 2
    assert said in ran.err


@pytest.mark.few(3)
@pytest.mark.parametrize(
    ("typed", "value"),
    [
        (("1", "250"), "1250"),
        (("1 250,5",), "1250.5"),
        (("1", "250,5"), "1250.5"),
        (("1\u00a0250",), "1250"),
        (("6,5",), "6.5"),
    ],
)
def test_a_number_may_have_spaces(plantrack: Callable, typed: tuple[str, ...], value: str) -> None:
    ran = plantrack("measure", "I-01", *typed, "--date", "2020-03-01", "--dry-run")
    assert f"value: {value}\n" in ran.out, ran


@pytest.mark.parametrize(("language", "told"), [("fr", "1\u00a0250,5 ("), ("en", "1,250.5 (")])
def test_a_number_is_told_with_its_thousands_apart(
    plantrack: Callable, make_plan: Callable, language: str, told: str
) -> None:
    indicator = (
        "indicators:\n  - id: I-1\n    commitment: 1.1\n    title: Rencontres\n"
        "    unit: personnes\n    direction: increase\n"
    )
    root = make_plan({"plan/indicators.yaml": indicator})
    words = ("measure", "I-1", "1250.5", "--date", "2018-03-01", "--lang", language)
    assert told in plantrack(*words, root=root).out


def test_a_version_is_called_so_in_each_help(plantrack: Callable) -> None:
    for command in ("check", "changes", "report"):
        assert "board|VERSION|DATE" in plantrack(command, "--help", "--lang", "fr").out
    assert "ÉTAT" in plantrack("update", "--help", "--lang", "fr").out


def test_a_milestone_s_day_is_quoted_without_its_space(plantrack: Callable) -> None:
    words = ("--title", "Publier", "--commitment", "2.1", "--milestone", "Sondage, 2019-13-01")
    assert "“2019-13-01” is" in plantrack("add", *words, "--lang", "en").err


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("pilote: direction", "lead"),
        ("échéance: 2018-06-30", "due"),
        ("axe: 1", "commitments: [2.3]"),
        ("statut: done", "write `status` in an entry of `updates`"),
        ("en_retard: oui", "never typed"),
    ],
)
def test_a_french_key_gets_its_own_help(
    plantrack: Callable, make_plan: Callable, line: str, said: str
) -> None:
    text = (
        f"deliverables:\n  - id: 2018-L01\n    title: Publier\n    commitments: [1.1]\n    {line}\n"
    )
    root = make_plan({"actions/2018/a.yaml": text})
    found = json.loads(plantrack("check", "--json", "--lang", "en", root=root).out)["diagnostics"]
    (unknown,) = [one for one in found if one["rule"] == "unknown-field"]
    assert said in unknown["help"]


def test_late_in_a_journal_is_told(plantrack: Callable, make_plan: Callable) -> None:
    text = (
        "deliverables:\n  - id: 2018-L01\n    title: Publier\n    commitments: [1.1]\n"
        "    updates:\n      - date: 2018-06-01\n        status: En retard\n"
    )
    root = make_plan({"actions/2018/a.yaml": text})
    out = plantrack("check", "--lang", "en", root=root).out
    assert "Late is worked out from the dates, and never typed." in out


def test_no_command_is_proposed_for_another(plantrack: Callable) -> None:
    for word in ("import", "export"):
        assert "report" not in plantrack(word, "--lang", "fr").err
    assert "report" in plantrack("reprot", "--lang", "fr").err
