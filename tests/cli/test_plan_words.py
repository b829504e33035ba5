"""A plan with words of its own, from the command line: no usual word is left."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import PLAN_FILES
from crossing import crossed
from places import FROZEN

WORDS = """\
words:
  levels: [{}, {}]
  deliverable: {}
  action_plan: {}
"""
# Of one gender and of the other; before a vowel and not.
PLANS = {
    "pillars": ("pillar", "goal", "key_result", "programme"),
    "orientations": ("orientation", "action", "measure", "roadmap"),
}
USUAL = {
    "fr": r"axes?|engagements?|livrables?|plans? d’action",
    "en": r"ax[ei]s|commitments?|deliverables?|action plans?",
}
# What is typed, or is an address: the format's words, whatever the plan's.
TYPED = re.compile(
    r'plan/axes\S*|`[^`]*`|commitments?:|deliverables:|(?:id|href|aria-[a-z]+)="[^"]*"|'
    r"<style>.*?</style>|<svg.*?</svg>|class=\"[^\"]*\"",
    re.DOTALL,
)
COMMANDS = (
    "status --details",
    "status 2.3",
    "list --year 2018",
    "agenda",
    "agenda --format md",
    "agenda --format ics",
    "coverage",
    "why plan",
    "why 2.3",
    "show 2",
    "show 2.3",
    "show 2018-L07",
    "show 2018",
    "history",
    "history --csv",
    "changes",
    "check",
    "check --statistics",
    "diff --as-of 2018-09-30",
    "report board --format md",
    "report board --format html",
    "report year 2018 --format md",
    "report role developpement --format md",
    "report evidence --format md",
    "update 2018-L07 --due 2019-03-01 --dry-run",
    "update 2018-L07 --status done --note x --evidence y --dry-run",
    "update 2017-L01 --status done --dry-run",
    "defer 2018-L07 --to 2019 --reason x --dry-run",
    "defer 2018-L07 --to 2017 --reason x --dry-run",
    "cancel 2018-L07 --reason x --dry-run",
    "add --title x --year 2019 --commitment 2.3 --dry-run",
    "add --title x --year 2031 --commitment 2 --dry-run",
    "set 2.3 title x --dry-run",
    "unset 2.3 text --dry-run",
    "remove 2018-L07 --dry-run",
    "remove 2.3 --dry-run",
    "rename 2 7 --dry-run",
    "move 2018-L07 actions/2019/1-promotion.yaml --dry-run",
    "new-year 2020 --dry-run",
    "new-year 2018 --dry-run",
    "show 9.9",
    "confirm 2.3",
)


@pytest.fixture(scope="module", params=PLANS)
def root(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the plan with words of its own, whose texts have none of the usual ones."""
    folder = tmp_path_factory.mktemp("words") / "plan"
    shutil.copytree(FROZEN, folder)
    for file in folder.rglob("*.yaml"):
        text = file.read_text(encoding="utf-8")
        for usual, other in (
            ("lan d’action", "rojet"),
            ("lans d’action", "rojets"),
            ("ngagement", "spoir"),
            ("livrable", "x"),
            ("Axe", "X"),
        ):
            text = text.replace(usual, other)
        file.write_text(text, encoding="utf-8")
    with (folder / "plan/plan.yaml").open("a", encoding="utf-8") as header:
        header.write(WORDS.format(*PLANS[request.param]))
    return folder


@pytest.mark.few(6)
@pytest.mark.parametrize(("command", "language"), crossed(COMMANDS, ["fr", "en"]))
def test_no_usual_word_is_said(
    plantrack: Callable, root: Path, language: str, command: str
) -> None:
    day = () if "--as-of" in command else ("--as-of", "2018-09-30")
    if "--dry-run" in command or command.startswith("confirm"):
        day = ()
    ran = plantrack(*command.split(), *day, "--lang", language, root=root)
    said = ran.out + ran.err
    assert said.strip()
    assert "{w." not in said
    plain = TYPED.sub("·", said)
    assert re.findall(rf"(?<![\w/-])(?:{USUAL[language]})(?![\w/])", plain, re.IGNORECASE) == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("levels: [pilar, goal]", "Did you mean `pillar`?"),
        ("levels: [pilier, goal]", "The format's word for it is `pillar`."),
        ("deliverable: key result", "Did you mean `key_result`?"),
        ("levels: []", "the field `levels` is empty"),
        ("deliverable: []", "the field `deliverable` wants one of a few words"),
        ("levels: [[pillar], goal]", "error[bad-value]"),
        ("levels: pillar", "Write a list, even of one: `[pillar]`."),
        ("deliverable: {fr: {one: x, many: y, gender: n}, en: {one: x, many: y}}", "`m`, `f`"),
        ("deliverable: {fr: {one: x, many: y, gender: m}}", "the field `en` is missing"),
        (
            "deliverable: {fr: {one: a<b>, many: y, gender: m}, en: {one: x, many: y}}",
            "Write a word of letters",
        ),
        ("level: [pillar, goal]", "Did you mean `levels`?"),
        ("levels: [pillar]", "the plan has 2 levels, and words for 1 of them"),
    ],
)
def test_words_that_are_wrong_are_told_and_the_usual_ones_said(
    plantrack: Callable, make_plan: Callable, words: str, said: str
) -> None:
    header = make_plan() / "plan/plan.yaml"
    header.write_text(f"{header.read_text(encoding='utf-8')}words:\n  {words}\n", encoding="utf-8")
    root = header.parents[1]
    ran = plantrack("check", "--lang", "en", root=root)
    assert said in " ".join(ran.out.split())
    assert ran.code == 1
    status = plantrack("status", "--lang", "en", root=root)
    assert status.code == 0
    if "levels: [pillar]" not in words:
        assert "2 commitments taken up" in status.out


def test_a_plan_of_another_language_has_its_words_in_those_spoken(
    plantrack: Callable, make_plan: Callable
) -> None:
    root = make_plan()
    header = root / "plan/plan.yaml"
    text = header.read_text(encoding="utf-8").replace("language: fr", "language: es")
    header.write_text(
        text
        + "words:\n  levels: [priority, {fr: {one: halte, many: haltes, gender: f}, "
        + "en: {one: stop, many: stops}}]\n",
        encoding="utf-8",
    )
    assert "2 haltes reprises sur 2 en vigueur" in plantrack("status", root=root).out
    assert "2 stops taken up out of 2" in plantrack("status", "--lang", "en", root=root).out
    assert "0 erreur" in plantrack("check", root=root).out


def test_what_is_written_into_the_plan_s_files_is_in_its_words(
    plantrack: Callable, make_plan: Callable
) -> None:
    root = make_plan()
    header = root / "plan/plan.yaml"
    header.write_text(
        header.read_text(encoding="utf-8").replace("[2017, 2018]", "[2017, 2018, 2019]")
        + WORDS.format("pillar", "goal", "key_result", "programme"),
        encoding="utf-8",
    )
    ran = plantrack("new-year", "2019", "--anyway", "--dry-run", "--lang", "en", root=root)
    assert "title: Programme 2019" in ran.out
    assert "# En-tête du programme 2019." in ran.out
    added = plantrack(
        "add", "--title", "Publier x", "--year", "2018", "--commitment", "1.1",
        "--file", "actions/2018/b.yaml", "--dry-run", "--lang", "en", root=root,
    )  # fmt: skip
    assert "# Pilier 1" in added.out


@pytest.mark.parametrize("command", ["coverage --help", "--help", "explain uncovered-commitment"])
def test_help_and_pages_keep_the_usual_words_and_say_once_which_the_plan_has(
    plantrack: Callable, make_plan: Callable, command: str
) -> None:
    root = make_plan()
    assert "(ici" not in plantrack(*command.split(), root=root).out
    header = root / "plan/plan.yaml"
    header.write_text(
        header.read_text(encoding="utf-8") + WORDS.format("axis", "objective", "measure", "action"),
        encoding="utf-8",
    )
    said = " ".join(plantrack(*command.split(), root=root).out.split())
    assert said.count("Engagement (ici : objectif); livrable (ici : mesure)") == 1
    said = " ".join(plantrack(*command.split(), "--lang", "en", root=root).out.split())
    assert said.count("Commitment (here: objective); deliverable (here: measure)") == 1
    assert "axis (here" not in said.lower()


def test_words_are_set_as_other_fields_are(plantrack: Callable, make_plan: Callable) -> None:
    root = make_plan()
    for words in (
        "set plan words.levels pillar goal",
        "set plan words.levels.2 priority",
        "set plan words.deliverable output",
    ):
        assert plantrack(*words.split(), root=root).code == 0
    assert "2 priorités reprises" in plantrack("status", root=root).out
    set_in_french = ("set", "plan", "words.action_plan", "feuille de route")
    assert "« roadmap »" in plantrack(*set_in_french, root=root).out.replace("\u00a0", " ")
    refused = plantrack("set", "plan", "words.action_plan", "roadmpa", root=root)
    assert "Vouliez-vous dire `roadmap`?" in refused.err
    refused = plantrack("set", "plan", "words.levels", "pillar", root=root)
    assert "unnamed-level" in refused.err
    assert plantrack("unset", "plan", "words", root=root).code == 0
    assert "2 engagements repris" in plantrack("status", root=root).out


def test_sheets_of_a_workbook_that_would_have_one_name_have_several(
    plantrack: Callable, make_plan: Callable, tmp_path: Path
) -> None:
    header = make_plan() / "plan/plan.yaml"
    text = header.read_text(encoding="utf-8")
    header.write_text(text + WORDS.format(*["action"] * 4), encoding="utf-8")
    file = tmp_path / "board.xlsx"
    ran = plantrack(
        "report", "board", "--output", str(file), "--as-of", "2018-03-31", root=header.parents[1]
    )
    assert ran.code == 0
    assert file.stat().st_size


@pytest.mark.parametrize(
    "levels", ["[axe, engagment]", "[zzz]", "[pillar, zzz]", "[[goal], {a: b}]"]
)
def test_levels_that_cannot_be_read_are_the_usual_ones(
    plantrack: Callable, make_plan: Callable, levels: str
) -> None:
    header = PLAN_FILES["plan/plan.yaml"] + f"words:\n  levels: {levels}\n"
    root = make_plan({"plan/plan.yaml": header})
    ran = plantrack("check", root=root)
    assert ran.code == 1
    assert "plan/plan.yaml:9:" in ran.out
    assert "engagement" in plantrack("coverage", root=root).out
