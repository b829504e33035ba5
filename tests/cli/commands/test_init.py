"""`plantrack init`: from nothing to a plan, in any folder that has none."""

import os
import re
import signal
import sys
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
    "--title": "Plan stratégique 2026-2028",
    "--organisation": "Coopérative des Trois-Lacs",
    "--language": "fr",
    "--start": "2026",
    "--end": "2028",
}
FILES = """\
  plan/plan.yaml
  plan/axes/1-membres.yaml
  plan/axes/2-milieu.yaml
  plan/axes/3-organisation.yaml
  plan/team.yaml
  plan/indicators.yaml
  actions/2026/plan.yaml
  actions/2026/1-membres.yaml
  actions/2026/2-milieu.yaml
  actions/2026/3-organisation.yaml
  README.md
  AGENTS.md
  .pre-commit-config.yaml
  .github/workflows/plan.yaml
"""
PERIOD = "Du 1er janvier 2026 au 31 décembre 2028 : 3 plans d’action, de 2026 à 2028\n"
LEVELS = ["axis", "pillar", "goal", "objective", "strategy", "measure", "initiative", "commitment"]


def words(**given: str | None) -> list[str]:
    """Return the options of a whole answer, some of them others, or left out."""
    options = ANSWERS | {f"--{name.rstrip('_')}": word for name, word in given.items()}
    return [part for name, word in options.items() if word is not None for part in (name, word)]


def killing(below: str, calls: int) -> Callable[[str, tuple[object, ...]], None]:
    """Return a hook that kills its process at the n-th change of a file."""
    left = [calls]

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        changes = event in ("os.mkdir", "os.rename") or (
            event == "open" and isinstance(arguments[2], int) and bool(arguments[2] & os.O_CREAT)
        )
        if changes and (below in str(arguments[0]) or not str(arguments[0]).startswith("/")):
            left[0] -= 1
            if left[0] == 0:
                os.kill(os.getpid(), signal.SIGKILL)

    return hook


def plain(text: str) -> str:
    """Return a text with spaces where lines do not break."""
    return text.replace("\u00a0", " ")


@pytest.fixture
def begin(plantrack: Callable, tmp_path: Path) -> Callable:
    def _begin(*options: str, folder: str = "plan", clock: date = CLOCK) -> Path:
        ran = plantrack("init", folder, *options, root=tmp_path, clock=clock)
        assert ran.code == 0, ran.err
        return tmp_path / folder

    return _begin


@pytest.mark.few(3)
@pytest.mark.parametrize(
    ("language", "template", "day"),
    crossed(
        ["fr", "en"],
        [*SUMMARIES],
        ["2025-11-03", "2026-01-01", "2026-05-20", "2026-12-31", "2035-01-01"],
    ),
)
def test_a_template_is_a_plan_with_nothing_wrong(
    plantrack: Callable, begin: Callable, template: str, language: str, day: str
) -> None:
    clock = date.fromisoformat(day)
    root = begin(*words(from_=template, language=language), clock=clock)
    checked = plantrack("check", "--fail-on", "warning", root=root, clock=clock)
    assert checked.code == 0, checked.out
    found = re.search(r"0 (?:erreur|error)s?, 0 (?:avertissement|warning)s?", checked.out)
    assert found, checked.out
    for command in ("status", "coverage", "agenda", "report board --format md"):
        ran = plantrack(*command.split(), root=root, clock=clock)
        assert (ran.code, ran.err) == (0, "")
        named = ("Plan stratégique 2026-2028", "Coopérative des Trois-Lacs")
        assert any(name in plain(ran.out) for name in named)
        given = r"donnés? en exemple|given as (?:an )?examples?|\((?:exemple|example)\)"
        assert command == "coverage" or re.search(given, ran.out), ran.out
        assert "EN RETARD" not in plain(ran.out)
        assert "LATE" not in plain(ran.out)


@pytest.mark.few(5)
@pytest.mark.parametrize("levels", range(1, 9))
@pytest.mark.parametrize("template", SUMMARIES)
def test_any_number_of_levels_gives_a_plan(
    plantrack: Callable, begin: Callable, template: str, levels: int
) -> None:
    root = begin(*words(from_=template, levels=",".join(LEVELS[-levels:])))
    checked = plantrack("check", "--fail-on", "warning", root=root, clock=CLOCK)
    assert checked.code == 0, checked.out
    assert plantrack("status", root=root, clock=CLOCK).code == 0


@pytest.mark.parametrize(
    ("periods", "start", "end", "folders"),
    [
        ("years", "2026-04-01", "2028-03-31", ["2026"]),
        ("fiscal:04", "2026-01-01", "2028-12-31", ["2026-27"]),
        ("fiscal:04", "2011-04-01", "2028-12-31", ["2026-27"]),
        ("fiscal:10", "2026-01-01", "2028-12-31", ["2025-26"]),
        ("quarters", "2026-02-15", "2027-12-31", ["2026-T2"]),
        ("none", "2026-02-15", "2027-12-31", []),
    ],
)
def test_work_is_written_in_the_period_of_the_day(
    plantrack: Callable, begin: Callable, periods: str, start: str, end: str, folders: list[str]
) -> None:
    root = begin(*words(periods=periods, start=start, end=end))
    checked = plantrack("check", "--fail-on", "warning", root=root, clock=CLOCK)
    assert checked.code == 0, checked.out
    found = [path.name for path in (root / "actions").iterdir() if path.is_dir()]
    assert found == folders
    assert plantrack("status", root=root, clock=CLOCK).code == 0


def test_it_lists_the_files_and_what_comes_next(plantrack: Callable, tmp_path: Path) -> None:
    looked = plantrack("init", "nôtre plan", *words(), "--dry-run", root=tmp_path, clock=CLOCK)
    assert plain(looked.out) == "14 fichiers à écrire dans nôtre plan :\n" + FILES + PERIOD
    assert content_of(tmp_path) == {}
    assert list(tmp_path.iterdir()) == []
    ran = plantrack("init", "nôtre plan", *words(), root=tmp_path, clock=CLOCK)
    told = "14 fichiers écrits dans nôtre plan :\n" + FILES + PERIOD
    following = "Suite, dans le dossier nôtre plan :\n  plantrack status\n"
    assert plain(ran.out).startswith(told + following)
    assert ran.out.count("  plantrack ") == 3
    assert "à la place de `OWNER` et de `COMMIT`" in plain(ran.out)
    written = {f"  {path}\n" for path in content_of(tmp_path / "nôtre plan")}
    assert written == set(FILES.splitlines(keepends=True))
    for command in re.findall(r"^  plantrack (.*)$", ran.out, re.MULTILINE):
        if not command.startswith("edit"):
            assert plantrack(*command.split(), root=tmp_path / "nôtre plan", clock=CLOCK).code == 0


def test_the_same_answers_give_the_same_bytes(begin: Callable) -> None:
    first, second = begin(*words(), folder="a"), begin(*words(), folder="b")
    assert content_of(first) == content_of(second)


@pytest.mark.parametrize("option", ANSWERS)
def test_an_answer_that_is_missing_is_named(
    plantrack: Callable, tmp_path: Path, option: str
) -> None:
    given = words(**{f"{option.removeprefix('--')}_": None})
    ran = plantrack("init", *given, root=tmp_path)
    assert ran.code == 2
    assert f"à donner avec {option}" in plain(ran.err)
    assert content_of(tmp_path) == {}


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"from_": "axe-annuel"}, "il y a `axes-annual`, `okr-quarters`, `climate-tree`"),
        ({"from_": " "}, "à donner avec --from"),
        ({"language": "klingonien"}, "n’est pas une langue"),
        ({"levels": "axe,chantier"}, "« chantier » n’est pas au glossaire"),
        ({"levels": ",".join(["axe"] * 9)}, "un plan a de 1 à 8 niveaux"),
        ({"periods": "months"}, "« months » n’est pas une sorte de périodes"),
        ({"periods": "quarters", "end": "2090"}, "il y a trop de périodes"),
        ({"end": "2025"}, "le plan finirait le 2025-12-31, avant de commencer le 2026-01-01"),
        ({"start": "bientôt"}, "bientôt"),
        ({"title": "  "}, "à donner avec --title"),
        ({"title": "a\x07b"}, "rien n’a été modifié"),
        ({"start": "1900", "periods": "years"}, "trop de périodes : donnez-en d’autres"),
    ],
)
def test_an_answer_that_will_not_do_is_refused(
    plantrack: Callable, tmp_path: Path, given: dict[str, str], told: str
) -> None:
    ran = plantrack("init", "plan", *words(**given), root=tmp_path, clock=CLOCK)
    assert ran.code == 2
    assert told in plain(ran.err)
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_written_down_that_has_not_happened(
    plantrack: Callable, tmp_path: Path, begin: Callable
) -> None:
    ran = plantrack("init", *words(), "--as-of", "2026-06-01", root=tmp_path, clock=CLOCK)
    assert ran.code == 2
    assert "ne donnez pas --as-of" in plain(ran.err)
    root = begin(*words(), "--as-of", "2026-Q1")
    assert plantrack("check", "--fail-on", "warning", root=root, clock=CLOCK).code == 0
    assert "date: 2026-03-31" in (root / "actions/2026/1-membres.yaml").read_text("utf-8")


def test_a_text_is_text_wherever_it_goes(plantrack: Callable, begin: Callable) -> None:
    title = "Plan: 'a' \"b\" # c [d](e) <b> {w.axis} {{ 1 }} - *?"
    root = begin(*words(title=title, organisation="@tous: #1"))
    assert plantrack("check", "--fail-on", "warning", root=root, clock=CLOCK).code == 0
    assert title in plantrack("status", "--wide", root=root, clock=CLOCK).out
    page = (root / "README.md").read_text(encoding="utf-8")
    assert "\\[d\\](e) &lt;b&gt; {w.axis}" in page.splitlines()[0]


def test_levels_are_typed_in_either_language(begin: Callable) -> None:
    root = begin(*words(levels="Piliers, résultat clé,OBJECTIVE"))
    header = (root / "plan/plan.yaml").read_text(encoding="utf-8")
    assert "  levels:\n    - pillar\n    - key_result\n    - objective\n" in header
    assert "Un objectif à préciser" in (root / "plan/axes/1-membres.yaml").read_text("utf-8")


def test_a_plan_in_another_language_is_told_in_one_that_is_spoken(
    plantrack: Callable, begin: Callable
) -> None:
    root = begin(*words(language="es-MX"))
    assert "language: es-MX\n" in (root / "plan/plan.yaml").read_text("utf-8")
    assert "## Avant de proposer une modification" in (root / "README.md").read_text("utf-8")
    assert plantrack("check", "--fail-on", "warning", root=root, clock=CLOCK).code == 0


@pytest.mark.parametrize("name", ["plan", "actions"])
@pytest.mark.parametrize("kind", ["folder", "file", "link"])
def test_a_folder_that_holds_a_plan_is_refused(
    plantrack: Callable, tmp_path: Path, name: str, kind: str
) -> None:
    there = tmp_path / name
    if kind == "folder":
        there.mkdir()
    elif kind == "file":
        there.write_text("")
    else:
        there.symlink_to("nowhere")
    ran = plantrack("init", *words(), root=tmp_path)
    assert ran.code == 2
    assert f"contient déjà {name}/" in plain(ran.err)
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_nothing_is_written_through_a_link(plantrack: Callable, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "here").mkdir()
    (tmp_path / "here/led").symlink_to("../elsewhere")
    (tmp_path / "here/.github").symlink_to("../elsewhere")
    git(tmp_path / "here", "init", "-q")
    for folder in ("led", "led/new", "led/../led", "."):
        ran = plantrack("init", folder, *words(), root=tmp_path / "here")
        assert ran.code == 2, folder
        assert "est un lien" in plain(ran.err)
    assert list((tmp_path / "elsewhere").iterdir()) == []
    assert not (tmp_path / "here/plan").exists()


@pytest.mark.parametrize("folder", [".git", ".git/new", ".GIT/x", "bare/new"])
def test_nothing_is_written_among_gits_own_files(
    plantrack: Callable, tmp_path: Path, folder: str
) -> None:
    git(tmp_path, "init", "-q")
    git(tmp_path, "init", "-q", "--bare", "bare")
    before = content_of(tmp_path / ".git")
    ran = plantrack("init", folder, *words(), root=tmp_path)
    assert ran.code == 2
    assert "fichiers de git" in plain(ran.err)
    assert content_of(tmp_path / ".git") == before
    assert not (tmp_path / folder / "plan").exists()


@pytest.mark.parametrize("folder", ["plan", "plan/axes/new", "actions/2030"])
def test_nothing_is_begun_among_the_files_of_a_plan(
    plantrack: Callable, make_plan: Callable, folder: str
) -> None:
    root = make_plan()
    before = content_of(root)
    ran = plantrack("init", folder, *words(), root=root)
    assert ran.code == 2
    assert "fichiers du plan" in plain(ran.err)
    assert content_of(root) == before


def test_a_file_is_no_folder(plantrack: Callable, tmp_path: Path) -> None:
    (tmp_path / "note").write_text("à moi")
    for folder in ("note", "note/plan"):
        assert plantrack("init", folder, *words(), root=tmp_path).code == 2
    assert content_of(tmp_path) == {"note": "à moi".encode()}


def test_what_is_there_already_stays(plantrack: Callable, tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("à moi")
    ran = plantrack("init", *words(), root=tmp_path, clock=CLOCK)
    assert ran.code == 0
    assert "Laissé tel quel : README.md" in plain(ran.out)
    assert f"13 fichiers écrits dans {tmp_path.name} :" in plain(ran.out)
    assert (tmp_path / "README.md").read_text() == "à moi"


@pytest.mark.parametrize("folder", [".", "new/deep"])
def test_what_cannot_be_written_whole_leaves_nothing(
    plantrack: Callable, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folder: str
) -> None:
    monkeypatch.setenv("PLANTRACK_STATE", "off")  # where the edit is recorded
    ran = plantrack("init", folder, *words(), root=tmp_path)
    assert ran.code == 2
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.geteuid() == 0, reason="root writes anywhere")
def test_a_folder_that_cannot_be_written_to(plantrack: Callable, tmp_path: Path) -> None:
    (tmp_path / "shut").mkdir(mode=0o555)
    assert plantrack("init", "shut", *words(), root=tmp_path).code == 2
    assert plantrack("init", "shut/new", *words(), root=tmp_path).code == 2


@pytest.mark.few(3)
@pytest.mark.skipif(not hasattr(os, "fork"), reason="Windows kills otherwise")
@pytest.mark.parametrize("calls", [1, 4, 9, 16, 22, 28, 34, 40, 48, 60, 80])
def test_a_killed_writer_leaves_what_the_next_one_makes_whole(
    plantrack: Callable, tmp_path: Path, begin: Callable, calls: int
) -> None:
    whole = content_of(begin(*words(), folder="whole"))
    child = os.fork()
    if not child:
        sys.addaudithook(killing(str(tmp_path), calls))
        plantrack("init", "plan", *words(), root=tmp_path, clock=CLOCK)
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) in (0, -signal.SIGKILL)
    ran = plantrack("init", "plan", *words(), root=tmp_path, clock=CLOCK)
    assert ran.code == 0 or "contient déjà plan/" in plain(ran.err)
    found = {
        path: content
        for path, content in content_of(tmp_path / "plan").items()
        if not path.endswith(".tmp")
    }
    assert found == whole


def test_it_is_undone_and_begun_again(plantrack: Callable, begin: Callable) -> None:
    root = begin(*words())
    before = content_of(root)
    refused = plantrack("undo", root=root, clock=CLOCK)
    assert refused.code == 2
    assert "--yes" in refused.err
    assert content_of(root) == before
    kept = talk(root, ["undo", "--lang", "fr"], ["non"], CLOCK)
    assert kept.code == 0
    assert content_of(root) == before
    assert plantrack("undo", "--yes", root=root, clock=CLOCK).code == 0
    assert content_of(root) == {}
    assert not (root / ".github").exists()
    begin(*words())
    assert content_of(root) == before
    (root / "README.md").write_text("À nous.\n", encoding="utf-8")
    assert plantrack("undo", "--yes", root=root, clock=CLOCK).code == 0
    assert sorted(content_of(root)) == ["README.md"]  # somebody wrote in it since


def test_a_repository_has_nothing_of_the_machines_templates(
    plantrack: Callable, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hooks = tmp_path / "machine/hooks"
    hooks.mkdir(parents=True)
    (hooks / "post-checkout").write_text("#!/bin/sh\ntouch /tmp/ran\n")
    home = tmp_path / "home"
    home.mkdir()
    (home / ".gitconfig").write_text(f"[init]\n  templateDir = {tmp_path}/machine\n")
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("GIT_TEMPLATE_DIR", str(tmp_path / "machine"))
    ran = plantrack("init", "plan", *words(), "--git", root=tmp_path, clock=CLOCK)
    assert ran.code == 0, ran.err
    assert "Un dépôt git est créé" in plain(ran.out)
    assert not (tmp_path / "plan/.git/hooks").exists()
    assert git(tmp_path / "plan", "symbolic-ref", "HEAD").strip() == "refs/heads/main"


def test_a_folder_of_a_repository_becomes_none(plantrack: Callable, tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    ran = plantrack("init", "plan", *words(), "--git", root=tmp_path, clock=CLOCK)
    assert ran.code == 0
    assert "Aucun dépôt git n’est créé" in plain(ran.err)
    assert sorted(path.name for path in (tmp_path / "plan").iterdir()) == [
        "AGENTS.md", "README.md", "actions", "plan",
    ]  # fmt: skip
    assert "pre-commit" not in (tmp_path / "plan/README.md").read_text("utf-8")


def test_without_git_no_repository_is_promised(
    plantrack: Callable, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    ran = plantrack("init", "plan", *words(), "--git", root=tmp_path, clock=CLOCK)
    assert ran.code == 2
    assert "git n’est pas installé" in plain(ran.err)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("language", ["fr", "en"])
def test_eight_questions_at_most_give_a_plan(
    plantrack: Callable, tmp_path: Path, language: str
) -> None:
    answers = ["axes-annual", "Plan", "Coop", "", "", "", "", ""]
    said = talk(tmp_path, ["init", "plan", "--lang", language], answers, CLOCK)
    assert said.code == 0, said.screen
    assert "okr-quarters" in said.screen  # they are listed
    root = tmp_path / "plan"
    header = (root / "plan/plan.yaml").read_text("utf-8")
    assert f"language: {language}\n" in header
    assert "period:\n  start: 2026-01-01\n  end: 2028-12-31\n" in header
    assert plantrack("check", "--fail-on", "warning", root=root, clock=CLOCK).code == 0


def test_only_what_was_not_given_is_asked(tmp_path: Path) -> None:
    given = words(title=None, end=None, periods="years", levels="axe,engagement")
    said = talk(tmp_path, ["init", "plan", *given, "--lang", "fr"], ["Plan", "2027"], CLOCK)
    assert said.code == 0, said.screen
    assert "Le titre du plan : " in plain(said.screen)
    assert "  end: 2027-12-31\n" in (tmp_path / "plan/plan/plan.yaml").read_text("utf-8")


def test_a_wrong_answer_is_asked_again(tmp_path: Path) -> None:
    answers = ["?", "bidule", "axes", "Plan", "Coop", "frranco9999", "fr", "bidule", "axe,axe"]
    answers += [
        "?",
        "axe > but",
        "mois",
        "?",
        "",
        "demain soir",
        "?",
        "2026-04-01",
        "2025",
        "2026-04-01",
    ]
    answers += ["2028-03-31"]
    said = talk(tmp_path, ["init", "plan", "--lang", "fr"], answers, CLOCK)
    assert said.code == 0, said.screen
    assert "\n  pilier" in said.screen.replace("\r", "")
    assert "comme 2026-01-01 ou 1er janvier 2026" in plain(said.screen)
    header = (tmp_path / "plan/plan/plan.yaml").read_text("utf-8")
    assert "period:\n  start: 2026-04-01\n  end: 2028-03-31\n" in header


def test_who_leaves_wrote_nothing(tmp_path: Path) -> None:
    said = talk(tmp_path, ["init", "plan", "--lang", "fr"], ["axes-annual", "\x04"], CLOCK)
    assert said.code != 0
    assert list(tmp_path.iterdir()) == []


def test_the_help_names_every_template(plantrack: Callable) -> None:
    shown = " ".join(plantrack("init", "--help", "--lang", "en").out.replace("│", " ").split())
    assert all(name in shown for name in SUMMARIES)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_word_of_its_own_is_told_as_it_is_pasted(
    plantrack: Callable, tmp_path: Path, language: str
) -> None:
    root = tmp_path / "plan"
    ran = plantrack("init", str(root), *words(levels="pilier,hub"), "--lang", language)
    assert ran.code == 2
    written = re.search(r"`(\{fr: .*?\}\})`", ran.err)
    assert written is not None, ran.err
    begun = plantrack("init", str(root), *words(levels="pilier,but"))
    assert begun.code == 0, begun.err
    header = root / "plan/plan.yaml"
    text = header.read_text("utf-8")
    header.write_text(text.replace("- goal", f"- {written[1]}"), "utf-8")
    assert "hub" in plantrack("status", root=root, clock=CLOCK).out
    refused = plantrack("set", "plan", "words.levels.2", "bub", "--lang", language, root=root)
    assert "{fr: {one: bub, many: bubs, gender: m}, en: {one: bub, many: bubs}}" in refused.err


def test_a_folder_has_a_name(plantrack: Callable) -> None:
    ran = plantrack("init", "", *words(), "--lang", "en")
    assert ran.code == 2
    assert "the folder has no name: write one, or a dot for this folder" in ran.err
