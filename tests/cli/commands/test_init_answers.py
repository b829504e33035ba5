"""What is answered to `plantrack init`, and what it writes and says from it."""

import json
import re
import shlex
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from cli.terminal import content_of, talk
from crossing import crossed
from plantrack.starting.templates import SUMMARIES
from repository import git

CLOCK = date(2026, 5, 20)
ANSWERS = {
    "--from": "axes-annual",
    "--title": "Plan",
    "--organisation": "Regroupement",
    "--language": "fr",
    "--start": "2026",
    "--end": "2028",
}
SHORT = ["axes", "Plan", "Coop", ""]
HEADER = "plan/plan.yaml"


def words(**given: str | None) -> list[str]:
    """Return the options of a whole answer, some of them others, or left out."""
    options = ANSWERS | {f"--{name.rstrip('_')}": word for name, word in given.items()}
    return [part for name, word in options.items() if word is not None for part in (name, word)]


def plain(text: str) -> str:
    """Return a text with spaces where lines do not break."""
    return text.replace("\u00a0", " ")


def committed(root: Path) -> None:
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "x")


def typed_in(page: str) -> list[list[str]]:
    """Return the commands that a page shows, but for those with a word to be filled in."""
    blocks = re.findall(r"```sh\n(.*?)```", page, re.DOTALL)
    lines = [line.strip() for block in blocks for line in block.splitlines()]
    commands = [shlex.split(line)[1:] for line in lines if line.startswith("plantrack ")]
    return [command for command in commands if "DATE" not in command and "unset" not in command]


@pytest.mark.few(2)
@pytest.mark.parametrize(
    ("template", "language", "day"),
    crossed([*SUMMARIES], ["fr", "en"], ["2025-11-03", "2026-01-01", "2026-05-20", "2028-12-31"]),
)
def test_the_commands_that_it_writes_are_right_on_the_plan_as_it_is(
    plantrack: Callable,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    template: str,
    language: str,
    day: str,
) -> None:
    monkeypatch.setenv("EDITOR", "true")
    clock = date.fromisoformat(day)
    given = words(from_=template, language=language)
    begun = plantrack("init", "p", *given, "--git", root=tmp_path, clock=clock)
    root = tmp_path / "p"
    committed(root)
    following = re.findall(r"^  plantrack (.*)$", begun.out, re.MULTILINE)
    page = typed_in((root / "README.md").read_text("utf-8"))
    assert [command[0] for command in page] == ["update", "check", "diff", "status"]
    for command in [*map(shlex.split, following), *page]:
        ran = plantrack(*command, root=root, clock=clock)
        assert (ran.code, ran.err) == (0, ""), command
    checked = plantrack("check", "--fail-on", "warning", root=root, clock=clock)
    assert checked.code == 0, checked.out


def test_the_page_lists_the_files_that_there_are(plantrack: Callable, tmp_path: Path) -> None:
    for template in SUMMARIES:
        plantrack("init", template, *words(from_=template), root=tmp_path, clock=CLOCK)
        root = tmp_path / template
        page = (root / "README.md").read_text("utf-8")
        listed = ("`plan/indicators.yaml`" in page) is (root / "plan/indicators.yaml").exists()
        assert listed, template
        assert "Le plan de" not in page


@pytest.mark.parametrize(
    ("start", "end", "told"),
    [
        ("2026", "2029", "« 2029 » peut désigner 2029-03-31, dernier jour de l’année qui y finit"),
        ("2026", "2029", "ou 2030-03-31, dernier jour de celle qui y commence"),
        ("2011-12", "2028-29", "« 2011-12 » peut être un mois, ou l’année du 2011-04-01 au"),
        ("2026-27", "2026-28", "« 2026-28 » n’existe pas au calendrier"),
    ],
)
def test_a_word_with_two_days_is_refused(
    plantrack: Callable, tmp_path: Path, start: str, end: str, told: str
) -> None:
    given = words(periods="fiscal:04", start=start, end=end)
    ran = plantrack("init", *given, root=tmp_path, clock=CLOCK)
    assert ran.code == 2
    assert told in plain(ran.err)
    assert content_of(tmp_path) == {}


@pytest.mark.parametrize(
    ("periods", "start", "end"),
    [
        ("fiscal:04", "2026", "2029-03-31"),
        ("fiscal:04", "2026-27", "2028-29"),
        ("fiscal:04", "2026-2027", "2028-2029"),
        ("fiscal:04", "2026-04-01", "2028-29"),
    ],
)
def test_years_of_ones_own_are_said_back(
    plantrack: Callable, tmp_path: Path, periods: str, start: str, end: str
) -> None:
    given = words(periods=periods, start=start, end=end)
    for way in ((), ("--dry-run",)):
        ran = plantrack("init", f"p{len(way)}", *given, *way, root=tmp_path, clock=CLOCK)
        assert ran.code == 0, ran.err
        told = "Du 1er avril 2026 au 31 mars 2029 : 3 plans d’action, de 2026-27 à 2028-29\n"
        assert told in plain(ran.out)


def test_days_that_suggest_other_years_are_told_so(plantrack: Callable, tmp_path: Path) -> None:
    given = words(start="2026-04-01", end="2029-03-31")
    ran = plantrack("init", *given, "--dry-run", root=tmp_path, clock=CLOCK)
    assert "Ces années sont civiles" in plain(ran.err)
    assert "--periods fiscal:04" in ran.err
    said = plantrack("init", *given, "--periods", "years", "--dry-run", root=tmp_path, clock=CLOCK)
    assert "Ces années" not in said.err
    usual = plantrack("init", *words(), "--dry-run", root=tmp_path, clock=CLOCK)
    assert "Ces années" not in usual.err


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        (
            ["fiscal:04", "2026-27", "2028-29"],
            "Du 1er avril 2026 au 31 mars 2029 : 3 plans d’action",
        ),
        (["fiscal:04", "2026", "2029", "2029-03-31"], "Du 1er avril 2026 au 31 mars 2029"),
        (["", "?", "2026", "2026-01-01", "2028"], "Du 1er janvier 2026 au 31 décembre 2028"),
        (["none", "2026", "2028"], "Du 1er janvier 2026 au 31 décembre 2028, sans plans d’action"),
    ],
)
def test_periods_are_asked_before_the_days_that_they_tell(
    tmp_path: Path, answers: list[str], told: str
) -> None:
    said = talk(tmp_path, ["init", "p", "--lang", "fr"], [*SHORT, "", *answers], CLOCK)
    assert said.code == 0, said.screen
    assert told in plain(said.screen)
    assert "fiscal:04  un plan d’action par année qui commence un autre mois" in said.screen


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("axe > but > objectif", ["axis", "goal", "objective"]),
        ("axe / but", ["axis", "goal"]),
        ("axe but objectif", ["axis", "goal", "objective"]),
        ("résultat clé; but", ["key_result", "goal"]),
        ("résultat clé", ["key_result"]),
    ],
)
def test_levels_stand_between_signs(
    plantrack: Callable, tmp_path: Path, typed: str, names: list[str]
) -> None:
    ran = plantrack("init", *words(levels=typed), root=tmp_path, clock=CLOCK)
    assert ran.code == 0, ran.err
    header = (tmp_path / HEADER).read_text("utf-8")
    assert "".join(["  levels:\n", *(f"    - {name}\n" for name in names)]) in header


def test_a_word_names_one_level(plantrack: Callable, tmp_path: Path) -> None:
    ran = plantrack("init", *words(levels="axe, but, axes"), root=tmp_path, clock=CLOCK)
    assert ran.code == 2
    assert "deux niveaux s’appelleraient « axes »" in plain(ran.err)


@pytest.mark.parametrize(
    ("answer", "levels", "word"),
    [("", 2, "action"), ("projet", 3, "project")],
)
def test_the_word_of_what_is_promised_is_asked_where_a_level_takes_it(
    tmp_path: Path, answer: str, levels: int, word: str
) -> None:
    answers = [*SHORT, "axe, objectif, action", answer, "", "2026", "2028"]
    said = talk(tmp_path, ["init", "p", "--lang", "fr"], answers, CLOCK)
    assert said.code == 0, said.screen
    header = (tmp_path / "p" / HEADER).read_text("utf-8")
    assert header.count("    - ") == levels
    assert f"  deliverable: {word}\n" in header


def test_the_word_of_what_is_promised_is_given(plantrack: Callable, tmp_path: Path) -> None:
    ran = plantrack("init", *words(deliverable="projets"), root=tmp_path, clock=CLOCK)
    assert ran.code == 0, ran.err
    assert "  deliverable: project\n" in (tmp_path / HEADER).read_text("utf-8")
    assert "les projets, avec leur échéance" in (tmp_path / "README.md").read_text("utf-8")
    ran = plantrack("init", "x", *words(deliverable="bidule"), root=tmp_path, clock=CLOCK)
    assert "« bidule » n’est pas au glossaire" in plain(ran.err)
    assert "sous `deliverable`, mettez" in plain(ran.err)


def test_texts_are_in_the_language_that_is_spoken(plantrack: Callable, tmp_path: Path) -> None:
    for folder, options in {"a": ["--lang", "en"], "b": []}.items():
        ran = plantrack("init", folder, *words(language="es"), *options, root=tmp_path, clock=CLOCK)
        assert ran.code == 0, ran.err
    pages = [(tmp_path / folder / "README.md").read_text("utf-8") for folder in "ab"]
    assert "Before you propose a change" in pages[0]
    assert "Avant de proposer une modification" in pages[1]
    assert "Serve members better" in (tmp_path / "a/plan/axes/1-members.yaml").read_text("utf-8")


def test_the_workflow_says_what_is_to_be_put_in(plantrack: Callable, tmp_path: Path) -> None:
    plantrack("init", *words(), root=tmp_path, clock=CLOCK)
    above, _, _ = (
        (tmp_path / ".github/workflows/plan.yaml")
        .read_text("utf-8")
        .partition("      - uses: OWNER")
    )
    assert "      # `OWNER` est le propriétaire du dépôt" in above.splitlines()[-3]


def test_what_comes_next_has_the_steps_of_git(plantrack: Callable, tmp_path: Path) -> None:
    ran = plantrack("init", "ici", *words(), "--git", root=tmp_path, clock=CLOCK)
    assert "Suite, dans le dossier ici :" in plain(ran.out)
    lines = re.findall(r"^  (git .*)$", ran.out, re.MULTILINE)
    assert [line.split()[1] for line in lines] == [
        "add", "commit", "remote", "push", "switch", "add", "commit", "push",
    ]  # fmt: skip
    assert "  plantrack check --since main --fail-on warning\n" in ran.out
    for line in (line for line in lines[:5] if "push" not in line):
        git(tmp_path / "ici", *shlex.split(line)[1:])
    checked = plantrack("check", "--since", "main", root=tmp_path / "ici", clock=CLOCK)
    assert checked.code == 0, checked.out


def test_a_plan_that_begins_later_is_looked_at_on_its_first_day(
    plantrack: Callable, tmp_path: Path
) -> None:
    ran = plantrack("init", *words(start="2027"), root=tmp_path, clock=CLOCK)
    assert "  plantrack status --as-of 2027-01-01\n" in ran.out
    shown = plantrack("status", root=tmp_path, clock=CLOCK)
    assert "plantrack status --as-of 2027-01-01" in shown.out
    then = plantrack("status", "--as-of", "2027-01-01", root=tmp_path, clock=CLOCK)
    assert "PLAN D’ACTION 2027" in then.out


@pytest.mark.few(3)
@pytest.mark.parametrize("month", [2, 4, 6, 8, 11])
@pytest.mark.parametrize("template", ["axes-annual", "climate-tree", "ogp-milestones"])
def test_what_is_said_of_an_example_is_its_last_milestone(
    plantrack: Callable, tmp_path: Path, template: str, month: int
) -> None:
    clock = date(2027, month, 15)
    plantrack("init", *words(from_=template), root=tmp_path, clock=clock)
    listed = json.loads(plantrack("list", "--json", root=tmp_path, clock=clock).out)
    for each in listed["deliverables"]:
        shown = plantrack("show", each["id"], "--json", root=tmp_path, clock=clock)
        found = json.loads(shown.out)["deliverable"]
        done = [step["title"] for step in found["milestones"] if step["done"]]
        if done and each["status"] == "in_progress":
            assert found["updates"][-1]["note"] == f"{done[-1]}."


def test_words_that_change_are_told_as_they_are_spoken(plantrack: Callable, tmp_path: Path) -> None:
    plantrack("init", *words(), "--git", root=tmp_path, clock=CLOCK)
    committed(tmp_path)
    plantrack("set", "plan", "words.levels", "pillar", "key_result", root=tmp_path, clock=CLOCK)
    plantrack("set", "plan", "words.deliverable", "project", root=tmp_path, clock=CLOCK)
    for language, told in {
        "fr": "Mots : niveaux « pilier, résultat clé », livrable « projet »",
        "en": "Words: levels “pillar, key result”, deliverable “project”",
    }.items():
        ran = plantrack("diff", "--lang", language, root=tmp_path, clock=CLOCK)
        assert told in " ".join(plain(ran.out).split())


def test_a_role_that_is_not_there_has_an_advice(plantrack: Callable, tmp_path: Path) -> None:
    plantrack("init", *words(), root=tmp_path, clock=CLOCK)
    work = tmp_path / "actions/2026/3-organisation.yaml"
    text = work.read_text("utf-8").replace("lead: direction", "lead: xyz")
    work.write_text(text, encoding="utf-8")
    ran = plantrack("check", root=tmp_path, clock=CLOCK)
    assert "Ajoutez-le aux rôles de `plan/team.yaml`" in plain(ran.out)
