"""A plan in quarters, and one of its whole time, lived through in English from the command line."""

import json
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from conftest import Ran
from places import FROZEN
from repository import commit

CLOCK = date(2026, 11, 28)
NOON = "2026-11-28T12:00:00+00:00"
QUARTERS = (
    *("--from", "okr-quarters", "--title", "Next", "--organisation", "Org", "--language", "en"),
    *("--levels", "goal,objective"),
    *("--start", "2025-01-01", "--end", "2028-12-31", "--periods", "quarters"),
)
TREE = (
    *("--from", "climate-tree", "--title", "Tree", "--organisation", "Org", "--language", "en"),
    *("--start", "2025-01-01", "--end", "2030-12-31", "--periods", "none"),
)
Run = Callable[..., Ran]


@pytest.fixture
def say(plantrack: Run) -> Run:
    """Return the program, in English, on a day of 2026."""

    def run(*words: str) -> Ran:
        return plantrack("--lang", "en", *words, clock=CLOCK)

    return run


@pytest.fixture
def quarters(say: Run, tmp_path: Path) -> Path:
    assert say("init", str(tmp_path / "quarters"), *QUARTERS).code == 0
    return tmp_path / "quarters"


@pytest.fixture
def tree(say: Run, tmp_path: Path) -> Path:
    assert say("init", str(tmp_path / "tree"), *TREE).code == 0
    return tmp_path / "tree"


def header(root: Path) -> str:
    return (root / "plan/plan.yaml").read_text(encoding="utf-8")


@pytest.mark.few(3)
@pytest.mark.parametrize("word", ["plan", "2025-2030"])
@pytest.mark.parametrize(
    ("field", "value", "written"),
    [
        ("title", "Another title", "title: Another title"),
        ("words.action_plan", "action_plan", "action_plan: action_plan"),
        ("language", "fr-CA", "language: fr-CA"),
        ("timezone", "America/Toronto", "timezone: America/Toronto"),
        ("due_soon_days", "10", "due_soon_days: 10"),
        ("severities.no-lead", "off", "no-lead: 'off'"),
        ("period.end", "2031-12-31", "end: 2031-12-31"),
    ],
)
def test_the_plan_is_set_where_its_work_is_of_the_whole_plan(
    say: Run, tree: Path, word: str, field: str, value: str, written: str
) -> None:
    said = say("--root", str(tree), "set", word, field, value)
    assert (said.code, written in header(tree)) == (0, True), said.err


def test_the_plan_is_no_longer_an_example_once_it_says_so(say: Run, tree: Path) -> None:
    assert say("--root", str(tree), "unset", "plan", "illustrative").code == 0
    assert "illustrative" not in header(tree)
    assert json.loads(say("--root", str(tree), "why", "plan", "--json").out)["kind"] == "plan"
    assert say("--root", str(tree), "show", "plan").out.count("Tree") >= 1


@pytest.mark.parametrize(
    ("periods", "word"),
    [("none", "programme"), ("quarters", "work_plan"), ("years", "annual_plan")],
)
def test_only_a_plan_of_a_year_is_called_annual(
    say: Run, tmp_path: Path, periods: str, word: str
) -> None:
    root = tmp_path / "new"
    assert say("init", str(root), *TREE[:-1], periods).code == 0
    assert f"action_plan: {word}" in header(root)


def test_periods_stand_by_their_start_those_without_a_header_too(say: Run, quarters: Path) -> None:
    said = json.loads(say("--root", str(quarters), "coverage", "--json").out)
    named = [f"{year}-Q{number}" for year in range(2027, 2029) for number in range(1, 5)]
    assert said["periods"] == ["2026-Q4", *named]


def test_fiscal_years_stand_by_their_start(say: Run, tmp_path: Path) -> None:
    root = str(tmp_path / "fiscal")
    options = [*QUARTERS[:-5], "2025-04-01", "--end", "2028-03-31", "--periods", "fiscal:04"]
    assert say("init", root, *options).code == 0
    said = json.loads(say("--root", root, "coverage", "--json").out)
    assert said["periods"] == ["2026-27", "2027-28"]


def test_coverage_of_many_periods_shows_those_with_work(say: Run, quarters: Path) -> None:
    said = say("--root", str(quarters), "coverage").out
    assert "2026-Q4\n" in said
    assert "Without work, and not shown: 2027-Q1 to 2028-Q4\n" in said
    assert all(len(line) <= 80 for line in said.splitlines())


def test_coverage_of_many_periods_with_work_shows_the_last(
    say: Run, quarters: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    work = (quarters / "actions/2026-Q4/1-welcome.yaml").read_text(encoding="utf-8")
    for year in (2025, 2026, 2027):
        for number in range(1, 5):
            folder = quarters / f"actions/{year}-Q{number}"
            folder.mkdir(exist_ok=True)
            first = date(year, 3 * number - 2, 1)
            (folder / "plan.yaml").write_text(
                f"title: Work\nstart: {first}\nend: {first.replace(day=28)}\n", encoding="utf-8"
            )
            (folder / "1-welcome.yaml").write_text(
                work.replace("2026-Q4", folder.name), encoding="utf-8"
            )
    monkeypatch.setenv("COLUMNS", "50")
    said = say("--root", str(quarters), "coverage").out
    assert "Left out for want of room: 2025-Q1" in said
    assert "; --json has all." in " ".join(said.split())


def test_a_plan_begun_midway_names_the_periods_from_its_first(say: Run, quarters: Path) -> None:
    assert "years:\n  - 2026-Q4\n  - 2027-Q1\n" in header(quarters)
    said = json.loads(say("--root", str(quarters), "coverage", "--json").out)
    assert len(said["periods"]) == 9


@pytest.mark.parametrize(
    ("word", "start", "end"),
    [
        ("2026-Q3", "2026-07-01", "2026-09-30"),
        ("2025-Q1", "2025-01-01", "2025-03-31"),
        ("2026-T3", "2026-07-01", "2026-09-30"),
        ("2027-28", "2027-01-01", "2027-12-31"),
    ],
)
def test_a_period_of_the_calendar_is_opened_by_its_name(
    say: Run, quarters: Path, word: str, start: str, end: str
) -> None:
    said = say("--root", str(quarters), "new-year", word, "--anyway", "--carry", "none")
    assert said.code == 0, said.err
    written = (quarters / f"actions/{word}/plan.yaml").read_text(encoding="utf-8")
    assert f"start: {start}\nend: {end}\n" in written


@pytest.mark.few(2)
@pytest.mark.parametrize(
    ("tag", "day"),
    [
        ("en", "November 28, 2026"),
        ("en-GB", "28 November 2026"),
        ("en-NZ", "28 November 2026"),
        ("en-US", "November 28, 2026"),
        ("en-XX", "November 28, 2026"),
        ("fr-CA", "November 28, 2026"),
        ("de-CH", "November 28, 2026"),
    ],
)
def test_dates_are_written_as_in_the_plans_country(
    say: Run, tree: Path, tag: str, day: str
) -> None:
    assert say("--root", str(tree), "set", "plan", "language", tag).code == 0
    assert day in say("--root", str(tree), "report", "board").out


@pytest.mark.parametrize(
    ("typed", "tag"),
    [
        ("en-GB", "en-GB"),
        ("en_gb", "en-GB"),
        ("English", "en"),
        ("anglais", "en"),
        ("British English", "en-GB"),
        ("Français", "fr"),
        ("french", "fr"),
        ("Spanish", "es"),
        ("es-MX", "es-MX"),
    ],
)
def test_a_language_is_typed_by_its_tag_or_its_name(
    say: Run, tmp_path: Path, typed: str, tag: str
) -> None:
    root = tmp_path / "new"
    options = [typed if word == "en" else word for word in QUARTERS]
    said = say("init", str(root), *options)
    assert said.code == 0, said.err
    assert f"\nlanguage: {tag}\n" in header(root)


def test_a_word_that_is_no_language_is_refused(say: Run, tmp_path: Path) -> None:
    options = ["klingonish" if word == "en" else word for word in QUARTERS]
    said = say("init", str(tmp_path / "new"), *options)
    assert (said.code, "is no language: write a tag" in said.err) == (2, True)


@pytest.mark.parametrize(
    "kind", ["commitment", "objective", "Objectives", "objectif", "engagement"]
)
def test_a_commitment_is_added_by_the_plans_own_word(say: Run, quarters: Path, kind: str) -> None:
    options = ("--under", "1", "--title", "Answer within a day")
    said = say("--root", str(quarters), "add", "--kind", kind, *options)
    assert (said.code, "1.2 added below 1" in said.out) == (0, True), said.err


@pytest.mark.parametrize("kind", ["deliverable", "key result", "key_result", "résultat clé"])
def test_a_deliverable_is_added_by_the_plans_own_word(say: Run, quarters: Path, kind: str) -> None:
    options = ("--commitment", "1.1", "--title", "Answer within a day")
    said = say("--root", str(quarters), "add", "--kind", kind, *options)
    assert (said.code, "2026-Q4-L06" in said.out) == (0, True), said.err


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        ("goal", "no command adds a goal: write it in a file of its own, plan/axes/ID.yaml"),
        ("whatever", "`event`, `indicator`, `key result` or `objective`\n"),
    ],
)
def test_a_kind_that_no_command_adds_is_told_where_to_write_it(
    say: Run, quarters: Path, kind: str, told: str
) -> None:
    said = say("--root", str(quarters), "add", "--kind", kind, "--title", "Mine")
    assert (said.code, told in said.err) == (2, True), said.err


@pytest.mark.parametrize(
    ("option", "told"),
    [
        ("--objective", "an objective is named with --commitment\n"),
        ("--goal", "a goal is named with --axis\n"),
        ("--goals=1", "a goal is named with --axis\n"),
        ("--but", "a goal is named with --axis\n"),
        ("--quarter", "a work plan is named with --year\n"),
        ("--work-plan", "a work plan is named with --year\n"),
    ],
)
def test_an_option_called_as_the_plan_does_tells_the_one_to_type(
    say: Run, quarters: Path, option: str, told: str
) -> None:
    said = say("--root", str(quarters), "list", option, "1")
    assert (said.code, told in said.err) == (2, True), said.err


def test_a_level_between_is_named_with_under(say: Run, tree: Path) -> None:
    said = say("--root", str(tree), "list", "--goal", "1.1")
    assert "a goal is named with --under" in said.err


@pytest.mark.few(4)
@pytest.mark.parametrize(
    ("typed", "status"),
    [
        ("in progress", "in_progress"),
        ("In progress", "in_progress"),
        ("En cours", "in_progress"),
        ("Not started", "planned"),
        ("Planned", "planned"),
        ("A VENIR", "planned"),
        ("DONE", "done"),
        ("réalisé", "done"),
        ("realise", "done"),
        ("Closed, partly achieved", "partial"),
        ("Réalisé en partie", "partial"),
        ("in part", "partial"),
        ("Cancelled", "cancelled"),
        ("abandonné", "cancelled"),
    ],
)
def test_a_status_is_typed_as_screens_print_it(
    say: Run, quarters: Path, typed: str, status: str
) -> None:
    more = ("--no-evidence", "--progress", "40", "--reason", "No time.", "--note", "Said.")
    given = more if status in ("done", "partial") else more[1:]
    said = say("--root", str(quarters), "update", "2026-Q4-L01", "--status", typed, *given)
    assert said.code == 0, said.err
    written = (quarters / "actions/2026-Q4/1-welcome.yaml").read_text(encoding="utf-8")
    assert f"status: {status}\n" in written.partition("2026-Q4-L02")[0]
    assert say("--root", str(quarters), "list", "--status", typed).code == 0


def test_a_date_after_the_plan_says_so_and_what_can_be_done(
    say: Run, tree: Path, quarters: Path
) -> None:
    for root, work, defers in ((tree, "L01", False), (quarters, "2026-Q4-L01", True)):
        asked = ("--root", str(root), "update", work, "--due", "2032-03-01")
        said = say(*asked)
        assert (said.code, "defer" in said.err) == (2, defers)
        assert "plantrack set plan period.end DATE" in said.err
        said = say(*asked, "--reason", "The council met late.")
        assert (said.code, "defer" in said.err) == (0, defers)
        assert "2032-03-01 is after the end of the plan, 20" in said.err


@pytest.mark.parametrize(
    ("word", "told"),
    [
        ("Q1", "The next one is 2027-Q1: plantrack new-year 2027-Q1 opens it"),
        ("2027-Q1", "To open it: plantrack new-year 2027-Q1"),
        ("2025-Q3", "To open it: plantrack new-year 2025-Q3"),
    ],
)
def test_the_command_that_opens_a_period_works(
    say: Run, quarters: Path, word: str, told: str
) -> None:
    root = ("--root", str(quarters))
    said = say(*root, "defer", "2026-Q4-L01", "--to", word, "--reason", "Later.")
    assert (said.code, told in said.err) == (2, True), said.err
    key = told.partition("new-year ")[2].split()[0]
    assert say(*root, "new-year", key, "--carry", "none", "--anyway").code == 0


def test_what_is_missing_is_a_sentence(say: Run, tmp_path: Path) -> None:
    said = say("init", str(tmp_path / "new"), "--from", "okr-quarters", "--title", "Next")
    assert said.err == "plantrack: --organisation is missing: whose plan it is\n"


def test_open_work_of_a_withdrawn_objective_is_told_with_what_to_type(
    say: Run, quarters: Path
) -> None:
    root = ("--root", str(quarters))
    add = ("--kind", "objective", "--under", "1", "--title", "Answer within a day")
    assert say(*root, "add", *add).code == 0
    gone = ("--reason", "Merged.", "--replaced-by", "1.2,2.1")
    said = say(*root, "withdraw", "1.1", *gone)
    assert "warning[answers-withdrawn]  2026-Q4-L01 is open" in said.err
    assert "`plantrack set 2026-Q4-L01 commitments 1.2 2.1 --reason …`" in said.err
    for work in ("2026-Q4-L01", "2026-Q4-L02"):
        why = ("--reason", "Merged.")
        assert say(*root, "set", work, "commitments", "1.2", "2.1", *why).code == 0
    assert "answers-withdrawn" not in say(*root, "check").out


def test_other_commitments_of_adopted_work_want_a_reason(plantrack: Run, tmp_path: Path) -> None:
    root = tmp_path / "real"
    shutil.copytree(FROZEN, root)
    words = ("--lang", "en", "--root", str(root), "set", "2019-L05", "commitments", "2.3")
    said = plantrack(*words)
    assert said.code == 2
    assert "--reason is missing: the reason why 2019-L05, which was adopted, answers" in said.err
    assert plantrack(*words, "--reason", "The council said so.").code == 0


def test_who_answered_is_shown(say: Run, quarters: Path) -> None:
    root = ("--root", str(quarters))
    asked = ("update", "2026-Q4-L01")
    assert say(*root, *asked, "--question", "Why so few?", "--to", "team").code == 0
    assert say(*root, *asked, "--answer", "It rained.", "--by", "product").code == 0
    assert "Answer of Product: It rained.\n" in say(*root, "show", "2026-Q4-L01").out


def test_planned_work_has_one_word(say: Run, quarters: Path) -> None:
    root = ("--root", str(quarters))
    assert say(*root, "add", "--title", "Answer", "--commitment", "1.1").code == 0
    assert "1 planned" in say(*root, "status").out
    assert "Planned" in say(*root, "list").out
    for words in (("status",), ("why", "plan"), ("report", "board")):
        assert "to come" not in say(*root, *words).out


def test_every_template_is_told(say: Run, tmp_path: Path) -> None:
    said = say("init", str(tmp_path / "new"), "--from", "okr-weeks")
    assert "`okr-quarters`" in said.err
    assert "`milestones-only`" in said.err


def test_headings_stand_apart_in_a_report_of_markdown(say: Run, tree: Path) -> None:
    lines = say("--root", str(tree), "report", "board", "--annexes").out.splitlines()
    assert "## At a glance" in lines
    assert "## What figures leave out, and why" in lines
    for place, line in enumerate(lines):
        if line.startswith("#") and place:
            assert (lines[place - 1], line) == ("", line)
    assert not [line for line in lines if ".:" in line]


def test_work_that_is_late_alone_is_not_late_as_well(say: Run, quarters: Path) -> None:
    root = ("--root", str(quarters))
    later = quarters / "actions/2027-Q1"
    later.mkdir()
    header = "title: Work\nstart: 2027-01-01\nend: 2027-03-31\n"
    (later / "plan.yaml").write_text(header, encoding="utf-8")
    said = say(*root, "report", "board", "--as-of", "2027-02-01").out
    assert "4 key results of earlier work plans are late." in said
    assert "as well" not in said


def test_texts_that_changed_stand_between_quotes(say: Run, quarters: Path) -> None:
    root = ("--root", str(quarters))
    commit(quarters, NOON)
    assert say(*root, "set", "1", "rationale", "Half of them leave within a month.").code == 0
    commit(quarters, NOON)
    assert say(*root, "set", "1", "rationale", "Residents rank it first.").code == 0
    work = ("set", "2026-Q4-L01", "commitments", "2.1")
    assert say(*root, *work).code == 0
    told = "Rationale: from “Half of them leave within a month.” to “Residents rank it first.”"
    said = " ".join(say(*root, "diff").out.split())
    assert told in said
    assert "1 now answering other objectives" in said
    commit(quarters, NOON)
    history = say(*root, "history", "1.1").out
    assert ".," not in history


def test_what_was_typed_on_its_day_says_so(say: Run, quarters: Path) -> None:
    root = ("--root", str(quarters))
    commit(quarters, NOON)
    assert say(*root, "update", "2026-Q4-L01", "--progress", "70").code == 0
    commit(quarters, NOON)
    assert "0 days" not in say(*root, "history", "2026-Q4-L01").out
