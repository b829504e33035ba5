"""The questions asked of many plans: the same sums in each format, and no way out of the facts."""

import csv
import html
import io
import json
import re
import zipfile
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import pytest

from answer_shapes import mistakes
from portfolio.made import DAYS, THEMES, ask, portfolio, sync

QUESTIONS = ("status", "late", "silent", "coverage", "slips", "quality", "themes")
KEYS = ("organisation", "region", "sector", "tag", "period", "day")
NO_SUMS = {("coverage", "period"), ("silent", "period"), ("quality", "period"), ("quality", "day"),
           ("themes", "period"), ("themes", "day")}  # fmt: skip


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return portfolio(tmp_path_factory.mktemp("asked"))


@pytest.fixture
def synced(plantrack: Callable, made: Path) -> Path:
    if not (made.parent / "store").exists():
        assert sync(plantrack, made, "--days", ",".join(DAYS), "--incomplete").code == 0
    return made


def answer(plantrack: Callable, synced: Path, *words: str) -> dict:
    ran = ask(plantrack, synced, *words, "--json")
    assert ran.code == 0, ran.err
    return json.loads(ran.out)


@pytest.mark.few(1)
@pytest.mark.parametrize("question", QUESTIONS)
def test_each_question_is_answered_by_each_key(
    plantrack: Callable, synced: Path, question: str
) -> None:
    for key in KEYS:
        ran = ask(plantrack, synced, question, "--by", key, "--json")
        if (question, key) in NO_SUMS:
            assert (ran.code, key in ran.err) == (2, True)
            continue
        assert ran.code == 0, (key, ran.err)
        told = json.loads(ran.out)
        assert told["schema"] == f"plantrack.portfolio-{question}/1"
        assert told["groups"], key
        screen = ask(plantrack, synced, question, "--by", key)
        assert screen.code == 0, screen.err


def test_groups_are_the_sums_of_their_plans(plantrack: Callable, synced: Path) -> None:
    told = answer(plantrack, synced, "status", "--by", "region", "--as-of", "2018-09-30")
    nord = next(group for group in told["groups"] if group["key"] == "Nord")
    plans = [plan for plan in told["plans"] if plan["region"] == "Nord"]
    assert nord["plans"] == len(plans) == 2
    for part in ("deliverables", "promised"):
        for name, count in nord[part].items():
            assert count == sum(plan[part][name] for plan in plans)
    assert sum(nord["completions"].values()) == 2
    late = answer(plantrack, synced, "late", "--by", "region", "--as-of", "2018-09-30")
    counted = {group["key"]: group["late"] for group in late["groups"]}
    assert counted["Nord"] == nord["deliverables"]["late"]
    opened = answer(plantrack, synced, "late", "--where", "region=Nord", "--as-of", "2018-09-30")
    assert len(opened["late"]) == counted["Nord"]
    assert {each["plan"] for each in opened["late"]} == {"nord", "orientations"}


def test_nothing_is_ranked_and_no_mean_is_made(plantrack: Callable, synced: Path) -> None:
    told = answer(plantrack, synced, "status", "--by", "region")
    assert [plan["id"] for plan in told["plans"]][:3] == ["nord", "sud", "orientations"]
    assert not any("completion" in group for group in told["groups"])


def test_themes_that_nobody_takes_up_are_named(plantrack: Callable, synced: Path) -> None:
    told = answer(plantrack, synced, "themes", "--as-of", "2018-09-30")
    logement, eau = told["themes"]
    assert (logement["plans"], logement["nodes"], logement["covered"]) == (2, 3, 2)
    assert (eau["plans"], eau["covered"]) == (0, 0)
    assert "eau" in ask(plantrack, synced, "themes").out


def test_slips_are_those_of_the_plan(plantrack: Callable, synced: Path) -> None:
    told = answer(plantrack, synced, "slips", "--as-of", "2018-09-30")
    nord = next(row for row in told["plans"] if row["plan"] == "nord")
    assert (nord["threads"], nord["postponed"], nord["median_days"]) == (2, 1, 61)


@pytest.mark.few(2)
@pytest.mark.parametrize("format_", ["csv", "md", "html", "xlsx"])
def test_the_formats_say_the_same(
    plantrack: Callable, synced: Path, tmp_path: Path, format_: str
) -> None:
    told = answer(plantrack, synced, "status", "--by", "region")
    file = tmp_path / f"a.{format_}"
    if format_ == "csv":
        text = ask(plantrack, synced, "status", "--by", "region", "--csv").out.removeprefix(
            "\ufeff"
        )
        rows = list(csv.reader(io.StringIO(text), delimiter=";"))
        assert [row[0] for row in rows[1:]] == [
            group["key"] or "(rien d’indiqué)" for group in told["groups"]
        ]
        assert [int(row[2]) for row in rows[1:]] == [
            group["deliverables"]["total"] for group in told["groups"]
        ]
        return
    words = ("--xlsx", str(file)) if format_ == "xlsx" else ("--output", str(file))
    ran = ask(plantrack, synced, "status", "--by", "region", *words)
    assert ran.code == 0, ran.err
    if format_ == "xlsx":
        assert "xl/worksheets/sheet2.xml" in zipfile.ZipFile(file).namelist()
        return
    text = file.read_text("utf-8")
    assert "Nord" in text
    assert str(told["groups"][0]["deliverables"]["total"]) in text


@pytest.mark.parametrize("format_", ["html", "pdf", "xlsx"])
def test_the_report_has_every_part(
    plantrack: Callable, synced: Path, tmp_path: Path, format_: str
) -> None:
    file = tmp_path / f"portrait.{format_}"
    ran = ask(plantrack, synced, "report", "--by", "region", "--output", str(file))
    assert ran.code == 0, ran.err
    assert file.stat().st_size > 1000
    if format_ == "html":
        text = file.read_text("utf-8")
        assert text.count("<h2") == len(QUESTIONS)
        assert "canari" not in text


@pytest.mark.parametrize("words", [(), ("--by", "region"), ("--by", "tag")])
def test_the_rows_of_the_portrait_open(
    plantrack: Callable, synced: Path, tmp_path: Path, words: tuple[str, ...]
) -> None:
    file = tmp_path / "portrait.html"
    line = ("report", *words, "--as-of", "2018-09-30")
    assert ask(plantrack, synced, *line, "--output", str(file)).code == 0
    text = file.read_text("utf-8")
    places = re.findall(r'\bid="([^"]*)"', text)
    assert len(places) == len({*places})
    assert {*re.findall(r'href="#([^"]*)"', text)} <= {*places}
    for plan in answer(plantrack, synced, "status", "--as-of", "2018-09-30")["plans"]:
        at = re.search(rf'<a href="#(plan-\d+)">{plan["id"]}</a>', text)[1]
        opened = text.partition(f'<h3 id="{at}">')[2].partition("<h3")[0]
        assert plan["title"] in html.unescape(opened)
        late = plan["deliverables"]["late"]
        assert len(re.findall(r"<tr><th scope=\"row\" class=\"\w*\">20\d\d-L", opened)) == late
    if words:
        told = answer(plantrack, synced, "status", *words, "--as-of", "2018-09-30")
        for group in told["groups"]:
            key = group["key"] or "(rien d’indiqué)"
            at = re.search(rf'<a href="#(key-\d+)">{re.escape(key)}</a>', text)[1]
            opened = text.partition(f'<h3 id="{at}">')[2].partition("<h3")[0]
            assert len(re.findall(r'<th scope="row"', opened)) == group["plans"]


REFUSED = (
    "SELECT * FROM read_csv('/etc/passwd')",
    "SELECT * FROM read_text('/etc/hostname')",
    "SELECT * FROM read_parquet('store/plans/*.parquet')",
    "SELECT * FROM glob('/etc/*')",
    "SELECT * FROM '/etc/passwd'",
    "SELECT 1; SELECT 2",
    "COPY plans TO '/tmp/elsewhere'",
    "ATTACH '/tmp/elsewhere.db'",
    "CREATE TABLE a (b INT)",
    "DELETE FROM picked",
    "WITH gone AS (DELETE FROM plans RETURNING *) SELECT * FROM gone",
    "WITH new AS (INSERT INTO picked (plan) VALUES ('x') RETURNING *) SELECT * FROM new",
    "INSTALL httpfs",
    "LOAD httpfs",
    "SET enable_external_access = true",
    "PRAGMA database_list",
    "SELECT",
    "",
)


@pytest.mark.few(4)
@pytest.mark.parametrize("query", REFUSED)
def test_a_query_reads_the_facts_and_nothing_else(
    plantrack: Callable, synced: Path, query: str
) -> None:
    ran = ask(plantrack, synced, "sql", query)
    assert (ran.code, ran.out) == (2, ""), ran.out
    assert "root:" not in ran.err


def test_a_query_is_answered(plantrack: Callable, synced: Path) -> None:
    query = (
        "SELECT plan, total FROM figures WHERE scope = 'plan' AND day = DATE '2018-09-30' "
        "ORDER BY 1"
    )
    told = answer(plantrack, synced, "sql", query)
    assert list(mistakes(told, "portfolio-sql")) == []
    assert [column["name"] for column in told["columns"]] == ["plan", "total"]
    assert [row[0] for row in told["rows"]] == ["nord", "orientations", "sud", "tricky"]
    assert all(isinstance(row[1], int) for row in told["rows"])


def test_an_answer_longer_than_can_be_shown_is_refused(
    plantrack: Callable, synced: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(import_module("plantrack.portfolio.asked.sql"), "_LONGEST", 1000)
    for query, code in (
        ("SELECT repeat('a', 1000)", 0),
        ("SELECT repeat('a', 1001)", 2),
        ("SELECT [repeat('a', 600), repeat('b', 600)]", 2),
        ("SELECT repeat('a', 101) FROM range(10)", 2),
    ):
        ran = ask(plantrack, synced, "sql", query)
        assert (ran.code, "caractères" in ran.err) == (code, code == 2), query


@pytest.mark.few(5)
@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("status", "--as-of", "2015-01-01"), "2018-09-30"),
        (("status", "--by", "couleur"), "region"),
        (("status", "--where", "region=Nor"), "Nord"),
        (("status", "--where", "Nord"), "region=Nord"),
        (("show", "nrod"), "nord"),
        (("show",), "orientations"),
        (("statu",), "status"),
        (("status", "nord"), "nord"),
        (("status", "--jobs", "2"), "--jobs"),
        (("status", "--format", "docx"), "pdf"),
        (("status", "--at", "HEAD"), "--at"),
        (("late", "--store", "/nulle/part"), "/nulle/part"),
    ],
)
def test_what_is_not_there_is_said(
    plantrack: Callable, synced: Path, words: tuple[str, ...], said: str
) -> None:
    store = () if "--store" in words else ("--store", "store")
    ran = plantrack("portfolio", *words, *store, root=synced.parent)
    assert (ran.code, said in ran.err) == (2, True), ran.err


def test_the_store_is_found_from_below(plantrack: Callable, synced: Path) -> None:
    assert plantrack("portfolio", "statut", root=synced.parent / "store/figures").code == 0
    assert plantrack("portfolio", "statut", root=synced.parent / "plans").code == 2


@pytest.mark.nightly
def test_no_answer_repeats_an_internal_note(plantrack: Callable, synced: Path) -> None:
    for question in (*QUESTIONS, "report"):
        for format_ in ((), ("--json",), ("--format", "html")):
            ran = ask(plantrack, synced, question, *format_)
            assert "canari" not in ran.out + ran.err
    assert b"canari" not in b"".join(
        path.read_bytes() for path in (synced.parent / "store").rglob("*") if path.is_file()
    )


def test_a_commitment_that_no_plan_has_is_told(plantrack: Callable, tmp_path: Path) -> None:
    file = portfolio(tmp_path / "many", THEMES.replace('"1.10"', '"9.9"'))
    assert sync(plantrack, file, "--incomplete").code == 0
    ran = ask(plantrack, file, "themes")
    assert [line for line in ran.out.splitlines() if "9.9" in line and "nord" in line]
    assert not [line for line in ran.out.splitlines() if "1.1 " in line]


def test_the_row_of_those_without_a_value_opens(plantrack: Callable, tmp_path: Path) -> None:
    file = portfolio(tmp_path / "many")
    assert sync(plantrack, file, "--incomplete").code == 0
    for key in ("region", "tag"):
        told = json.loads(ask(plantrack, file, "status", "--where", f"{key}=", "--json").out)
        assert [plan["id"] for plan in told["plans"]] == ["sud", "tricky"]


@pytest.mark.few(2)
@pytest.mark.parametrize("question", QUESTIONS)
def test_those_without_a_value_are_of_no_key(
    plantrack: Callable, synced: Path, question: str
) -> None:
    """A region may be called “(none)”: words are for people, and null is for programs."""
    told = answer(plantrack, synced, question, "--by", "region")
    assert told["groups"][-1]["key"] is None
    if question != "themes":  # whose last row is that of a theme which nobody takes up
        assert "(none)" in ask(plantrack, synced, question, "--by", "region", "--lang", "en").out


def test_all_that_is_done_is_a_hundred_per_cent_in_each_format(
    plantrack: Callable, tmp_path: Path
) -> None:
    file = portfolio(tmp_path / "many")
    actions = file.parent / "plans/nord/actions/2018/a.yaml"
    actions.write_text(actions.read_text("utf-8") + "      - {date: 2018-06-01, status: done}\n")
    assert sync(plantrack, file, "--incomplete").code == 0
    ran = ask(plantrack, file, "status", "--csv", "--lang", "en")
    rows = list(csv.reader(io.StringIO(ran.out.removeprefix("\ufeff"))))
    assert next(row for row in rows if row[0] == "nord")[-1] == "100%"


def test_the_report_sums_by_day_what_has_such_sums(plantrack: Callable, synced: Path) -> None:
    told = answer(plantrack, synced, "report", "--by", "day")["parts"]
    summed = {name for name, part in told.items() if part["groups"]}
    assert summed == {name for name in QUESTIONS if (name, "day") not in NO_SUMS}
