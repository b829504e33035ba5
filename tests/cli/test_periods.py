"""Action plans that are no calendar years, lived through from the command line."""

import json
import re
from collections.abc import Callable
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path

import pytest

PLAN = """\
title: Plan d’essai
organisation: Organisme d’essai
language: fr
period:
  start: {start}
  end: {end}
"""
HEADER = "title: Plan d’action\nstart: {start}\nend: {end}\nadopted: {start}\n"
WORK = """\
deliverables:
  - id: {id}
    title: Publier le guide
    commitments: ["1.1"]
    lead: direction
    due: {due}
"""
AXIS = """\
id: 1
title: Premier axe
commitments:
  - id: "1.1"
    title: Premier engagement
    text: Fera la première chose.
  - id: "1.2"
    title: Second engagement
    text: Fera la seconde chose.
"""
TEAM = "roles:\n  - id: direction\n    title: Direction\n"
FISCAL = {
    "2025-26": ("2025-04-01", "2026-03-31", "Exercice 2025-2026"),
    "2026-27": ("2026-04-01", "2027-03-31", "Exercice 2026-2027"),
}
QUARTERS = {
    "2026-T1": ("2026-01-01", "2026-03-31", None),
    "2026-T2": ("2026-04-01", "2026-06-30", None),
    "2026-T3": ("2026-07-01", "2026-09-30", None),
    "2026-T4": ("2026-10-01", "2026-12-31", None),
}


def written(root: Path, periods: dict[str, tuple[str, str, str | None]], **more: str) -> Path:
    start = min(first for first, _, _ in periods.values())
    end = max(last for _, last, _ in periods.values())
    files = {
        "plan/plan.yaml": PLAN.format(start=start, end=end),
        "plan/axes/1.yaml": AXIS,
        "plan/team.yaml": TEAM,
    }
    for key, (first, last, label) in periods.items():
        header = HEADER.format(start=first, end=last) + (f"label: {label}\n" if label else "")
        files[f"actions/{key}/plan.yaml"] = header
        files[f"actions/{key}/a.yaml"] = WORK.format(id=f"{key}-L01", due=last)
    for path, content in (files | more).items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(content, encoding="utf-8")
    return root


@pytest.fixture
def fiscal(tmp_path: Path) -> Path:
    return written(tmp_path / "fiscal", FISCAL)


@pytest.fixture
def quarters(tmp_path: Path) -> Path:
    return written(tmp_path / "quarters", QUARTERS)


@pytest.fixture
def whole(tmp_path: Path) -> Path:
    head = PLAN.format(start="2025-01-01", end="2027-12-31") + "whole_plan: true\n"
    work = WORK.format(id="L01", due="2026-06-30")
    return written(
        tmp_path / "whole",
        {"2025": ("2025-01-01", "2025-12-31", None)},
        **{
            "plan/plan.yaml": head,
            "actions/a.yaml": work,
            "actions/2025/plan.yaml": "year: 2025\n"
            + HEADER.format(start="2025-01-01", end="2025-12-31"),
        },
    )


def days_around(*edges: str, step: int = 23) -> list[date]:
    first = min(map(date.fromisoformat, edges)) - timedelta(days=2)
    last = max(map(date.fromisoformat, edges)) + timedelta(days=2)
    near = {
        date.fromisoformat(edge) + timedelta(days=away) for edge in edges for away in (-1, 0, 1)
    }
    span = {first + timedelta(days=away) for away in range(0, (last - first).days + 1, step)}
    return sorted(near | span)


@pytest.mark.parametrize("kind", ["fiscal", "quarters"])
def test_each_day_is_of_its_own_period(
    kind: str, request: pytest.FixtureRequest, plantrack: Callable
) -> None:
    root = request.getfixturevalue(kind)
    periods = FISCAL if kind == "fiscal" else QUARTERS
    edges = [edge for first, last, _ in periods.values() for edge in (first, last)]
    for day in days_around(*edges):
        told = json.loads(plantrack("status", "--json", "--as-of", f"{day}", root=root).out)["plan"]
        held = [
            key
            for key, (first, last, _) in periods.items()
            if date.fromisoformat(first) <= day <= date.fromisoformat(last)
        ]
        ended = [key for key, (_, last, _) in periods.items() if date.fromisoformat(last) < day]
        assert told["current"] == (held or ended[-1:]), day
        for year in told["years"]:
            first, last = (date.fromisoformat(year[name]) for name in ("start", "end"))
            share = Fraction((day - first).days + 1, (last - first).days + 1)
            assert year["elapsed"] == pytest.approx(float(min(max(share, 0), 1))), (day, year)
            assert year["year"] is None
        in_force = [
            key for key, (first, _, _) in periods.items() if date.fromisoformat(first) <= day
        ]
        assert told["deliverables"]["total"] == len(in_force), day


def test_a_label_is_shown_and_taken_everywhere(fiscal: Path, plantrack: Callable) -> None:
    day = ("--as-of", "2026-05-01")
    for words in (("status",), ("coverage", "--wide"), ("report", "board", "--format", "md")):
        assert "Exercice 2026-2027" in plantrack(*words, *day, root=fiscal).out
    for name in ("2025-26", "exercice 2025-2026"):
        listed = json.loads(plantrack("list", "--year", name, "--json", *day, root=fiscal).out)
        assert [(one["id"], one["period"], one["year"]) for one in listed["deliverables"]] == [
            ("2025-26-L01", "2025-26", None)
        ]
        for command in ("why", "history", "show"):
            ran = plantrack(command, name, *day, root=fiscal)
            assert (ran.code, "Plan d’action" in ran.out) == (0, True)
        followed = plantrack("report", "year", name, "--format", "md", *day, root=fiscal)
        assert (followed.code, "Exercice 2025-2026" in followed.out) == (0, True)
    agenda = plantrack("agenda", *day, root=fiscal)
    assert (agenda.code, "2025-26-L01" in agenda.out) == (0, True)


@pytest.mark.parametrize(
    ("word", "day"),
    [
        ("2025-26", "2026-03-31"),
        ("Exercice 2025-2026", "2026-03-31"),
        ("2025-26-Q1", "2025-06-30"),
        ("2025-26-T4", "2026-03-31"),
        ("t2 2026-27", "2026-09-30"),
        ("2025", "2025-12-31"),
        ("2025-Q1", "2025-03-31"),
    ],
)
def test_a_day_by_the_name_of_a_period(
    fiscal: Path, plantrack: Callable, word: str, day: str
) -> None:
    ran = plantrack("status", "--json", "--as-of", word, root=fiscal)
    assert json.loads(ran.out)["as_of"] == day


@pytest.mark.parametrize("word", ["2025-26-Q5", "2025-26-Q0", "2024-25"])
def test_no_such_quarter_or_period(fiscal: Path, plantrack: Callable, word: str) -> None:
    ran = plantrack("status", "--as-of", word, root=fiscal)
    assert (ran.code, ran.out) == (2, "")


@pytest.mark.parametrize(
    ("command", "days"),
    [
        (("status", "--as-of", "2026-T1"), ("2026-03-31", "2026-06-30")),
        (("list", "--due-before", "2026-T1"), ("2026-01-01", "2026-04-01")),
        (("set", "X-L01", "start", "2026-Q1"), ("2026-01-01", "2026-04-01")),
        (("update", "X-L01", "--due", "2026-T1", "--reason", "x"), ("2026-03-31", "2026-06-30")),
    ],
)
def test_a_quarter_that_is_not_the_calendar_s(
    tmp_path: Path, plantrack: Callable, command: tuple[str, ...], days: tuple[str, str]
) -> None:
    root = written(tmp_path / "apart", {"2026-T1": ("2026-04-01", "2026-06-30", None)})
    (root / "actions/2026-T1/a.yaml").write_text(WORK.format(id="X-L01", due="2026-06-30"), "utf-8")
    ran = plantrack(*command, root=root)
    assert (ran.code, ran.out) == (2, "")
    assert all(day in ran.err for day in days)


def test_what_is_left_open_goes_to_the_next_one(fiscal: Path, plantrack: Callable) -> None:
    late = date(2026, 3, 31)
    words = ("defer", "2025-26-L01", "--to", "exercice 2026-2027", "--reason", "Attente.")
    ran = plantrack(*words, root=fiscal, clock=late)
    assert ran.code == 0, ran.err
    made = (fiscal / "actions/2026-27/a.yaml").read_text("utf-8")
    assert "id: 2026-27-L02" in made
    assert "continues: 2025-26-L01" in made
    shown = plantrack("list", "--year", "2025-26", "--as-of", "2026-03-31", root=fiscal)
    assert "Reporté à Exercice" in shown.out
    back = plantrack("defer", "2026-27-L01", "--to", "2025-26", "--reason", "x", root=fiscal)
    assert back.code == 2
    assert not (fiscal / "actions/2026").exists()


@pytest.mark.parametrize(
    ("kind", "key", "start", "end", "label"),
    [
        ("fiscal", "2027-28", "2027-04-01", "2028-03-31", "label: Exercice 2027-2028"),
        ("quarters", "2027-T1", "2027-01-01", "2027-03-31", ""),
    ],
)
def test_the_next_one_is_of_the_same_kind(
    request: pytest.FixtureRequest,
    plantrack: Callable,
    kind: str,
    key: str,
    start: str,
    end: str,
    label: str,
) -> None:
    root = request.getfixturevalue(kind)
    asked = plantrack("new-year", root=root)
    assert (asked.code, key in asked.err) == (2, True)
    ran = plantrack(
        "new-year", key, "--carry", "none", "--anyway", root=root, clock=date(2027, 1, 1)
    )
    assert ran.code == 0, ran.err
    header = (root / f"actions/{key}/plan.yaml").read_text("utf-8")
    assert f"start: {start}\nend: {end}\n{label}" in header
    assert "year:" not in header
    assert "years:" not in (root / "plan/plan.yaml").read_text("utf-8")
    assert key in json.loads(plantrack("coverage", "--json", root=root).out)["periods"]


def test_what_no_name_leads_to_needs_its_dates(quarters: Path, plantrack: Callable) -> None:
    assert plantrack("new-year", "etape-2", "--carry", "none", root=quarters).code == 2
    words = ("new-year", "etape-2", "--start", "2027-01-01", "--end", "2027-02-28")
    ran = plantrack(*words, "--carry", "none", "--anyway", root=quarters)
    assert ran.code == 0, ran.err
    for wrong in ("2027-02", "2027-02-03", "plan", "99", "a b"):
        assert plantrack("new-year", wrong, "--carry", "none", root=quarters).code == 2


def test_coverage_is_promised_over_the_plan_s_own_period(fiscal: Path, plantrack: Callable) -> None:
    for day, word in (("2027-03-30", "not_yet"), ("2027-03-31", "not_taken_up")):
        told = json.loads(plantrack("coverage", "--json", "--as-of", day, root=fiscal).out)
        assert [one["promise"] for one in told["commitments"]] == ["taken_up", word]


def test_announced_periods_without_headers_end_the_promise_with_the_plan(
    quarters: Path, plantrack: Callable
) -> None:
    head = PLAN.format(start="2026-01-01", end="2027-06-30") + "years: [2026-T1, 2027-T1]\n"
    (quarters / "plan/plan.yaml").write_text(head, "utf-8")
    found = json.loads(plantrack("check", "--json", root=quarters).out)["diagnostics"]
    listed = [one["path"] for one in found if one["rule"] == "year-mismatch"]
    assert listed == [f"actions/2026-T{number}/plan.yaml" for number in (2, 3, 4)]
    for day, word in (("2027-06-29", "not_yet"), ("2027-06-30", "not_taken_up")):
        told = json.loads(plantrack("coverage", "--json", "--as-of", day, root=quarters).out)
        assert told["commitments"][1]["promise"] == word
        assert told["periods"][-1] == "2027-T1"


def test_between_two_action_plans_the_last_ended_is_told(
    tmp_path: Path, plantrack: Callable
) -> None:
    apart = {"A1": ("2025-01-01", "2025-06-30", None), "A2": ("2025-09-01", "2025-12-31", None)}
    root = written(tmp_path / "gap", apart)
    told = plantrack("status", "--as-of", "2025-07-15", root=root).out
    assert "Aucun plan d’action ne couvre ce jour" in told
    assert "2025-06-30" in told
    assert "gap-between-action-plans" in plantrack("check", root=root).out


def test_work_of_the_whole_plan(whole: Path, plantrack: Callable) -> None:
    status = json.loads(plantrack("status", "--json", "--as-of", "2025-05-01", root=whole).out)
    assert status["plan"]["current"] == ["2025", "plan"]
    assert plantrack("check", "--fail-on", "error", root=whole, clock=date(2025, 5, 1)).code in (
        0,
        1,
    )
    refused = plantrack("defer", "L01", "--to", "2025", "--reason", "x", root=whole)
    assert (refused.code, "plantrack update L01 --due" in refused.err) == (2, True)
    closed = plantrack("update", "L01", "--status", "deferred", "--reason", "x", root=whole)
    assert closed.code == 2
    moved = plantrack("update", "L01", "--due", "2027-01-31", "--reason", "Attente.", root=whole)
    assert moved.code == 0, moved.err
    listed = json.loads(plantrack("list", "--year", "2025-2027", "--json", root=whole).out)
    assert [one["period"] for one in listed["deliverables"]] == ["plan"]
    words = ("add", "--title", "Publier la suite", "--commitment", "1.2", "--lead", "direction")
    added = plantrack(*words, "--due", "2027-06-30", root=whole, clock=date(2026, 2, 1))
    assert added.code == 0, added.err
    assert "id: L02" in (whole / "actions/a.yaml").read_text("utf-8")


def test_without_whole_plan_such_files_are_stray(whole: Path, plantrack: Callable) -> None:
    head = PLAN.format(start="2025-01-01", end="2027-12-31")
    (whole / "plan/plan.yaml").write_text(head, "utf-8")
    assert "stray-file" in plantrack("check", root=whole).out
    (whole / "plan/plan.yaml").write_text(head + "whole_plan: peut-être\n", "utf-8")
    told = json.loads(plantrack("status", "--json", root=whole).out)
    assert told["problems"]["unread"] == ["actions/a.yaml"]


@pytest.mark.parametrize(
    ("key", "header", "rule"),
    [
        ("brouillon", "title: T\n", "stray-file"),
        ("brouillon", "title: T\nstart: 2025-04-01\n", "stray-file"),
        ("2026-01", "title: T\nstart: 2025-04-01\nend: 2026-03-31\n", "stray-file"),
        ("2026-01-02", "title: T\nstart: 2025-04-01\nend: 2026-03-31\n", "stray-file"),
        ("plan", "title: T\nstart: 2025-04-01\nend: 2026-03-31\n", "stray-file"),
        ("2027-28", "title: T\nyear: 2027\nstart: 2027-04-01\nend: 2028-03-31\n", "year-mismatch"),
        ("2027-28", "title: T\nstart: demain\nend: 2028-03-31\n", "bad-value"),
        ("2027", "title: T\nstart: 2027-04-01\nend: 2028-03-31\n", "missing-field"),
    ],
)
def test_a_folder_that_is_no_action_plan(
    fiscal: Path, plantrack: Callable, key: str, header: str, rule: str
) -> None:
    before = json.loads(plantrack("status", "--json", root=fiscal).out)
    (fiscal / f"actions/{key}").mkdir()
    (fiscal / f"actions/{key}/plan.yaml").write_text(header, "utf-8")
    (fiscal / f"actions/{key}/a.yaml").write_text(WORK.format(id="Z1", due="2026-01-01"), "utf-8")
    found = json.loads(plantrack("check", "--json", root=fiscal).out)["diagnostics"]
    told = {one["rule"] for one in found if one["path"] == f"actions/{key}/plan.yaml"}
    assert rule in told
    after = json.loads(plantrack("status", "--json", root=fiscal).out)
    if rule == "stray-file":
        assert after == before | {"problems": after["problems"]}
    if rule == "bad-value":
        assert after["problems"]["unread"] == [f"actions/{key}/"]


def test_where_action_plans_overlap_or_leave_the_plan(tmp_path: Path, plantrack: Callable) -> None:
    over = {"A1": ("2025-01-01", "2025-06-30", None), "A2": ("2025-06-01", "2025-12-31", None)}
    root = written(tmp_path / "over", over)
    (root / "plan/plan.yaml").write_text(PLAN.format(start="2025-02-01", end="2025-11-30"), "utf-8")
    rules = re.findall(r"\[([a-z-]+)\]", plantrack("check", root=root).out)
    assert {"action-plans-overlap", "action-plan-outside-period"} <= set(rules)
    told = json.loads(plantrack("status", "--json", "--as-of", "2025-06-15", root=root).out)
    assert told["plan"]["current"] == ["A2", "A1"]
