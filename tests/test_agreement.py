"""One thing is counted once: what several commands and reports say of it is the same."""

import json
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from crossing import crossed
from places import FROZEN, TRICKY

Run = Callable[..., Any]
DAYS = (
    "2017-03-31", "2017-12-31", "2018-01-01", "2018-09-30", "2018-12-20", "2019-01-01",
    "2019-07-08", "2019-12-31", "2020-03-31",
)  # fmt: skip
MARKS = ("late", "silent", "due_soon", "confirmed", "unreported")

every_plan = pytest.mark.parametrize("root", [FROZEN, TRICKY], ids=["real", "tricky"])
every_day = pytest.mark.parametrize("day", DAYS)
every_plan_and_day = pytest.mark.parametrize(("root", "day"), crossed([FROZEN, TRICKY], DAYS))


_KNOWN: dict[tuple[Path, tuple[str, ...]], str] = {}


def said(run: Run, root: Path, day: str, *words: str) -> str:
    """Return what a command prints of a plan that no test writes to, asked once."""
    asked = root, (*words, "--as-of", day)
    if asked not in _KNOWN:
        ran = run(*asked[1], root=root)
        assert ran.code == 0, ran.err
        _KNOWN[asked] = ran.out
    return _KNOWN[asked]


def answer(run: Run, root: Path, day: str, *words: str) -> dict[str, Any]:
    """Return what a command says in JSON."""
    found: dict[str, Any] = json.loads(said(run, root, day, *words, "--json"))
    return found


@pytest.mark.few(3)
@every_plan_and_day
def test_status_list_and_agenda_count_the_same(root: Path, day: str, plantrack: Run) -> None:
    status = answer(plantrack, root, day, "status")
    listed = answer(plantrack, root, day, "list")["deliverables"]
    counts = status["plan"]["deliverables"]
    assert counts["total"] == len(listed)
    by_status = Counter(one["status"] for one in listed)
    assert {one: counts[one] for one in by_status} == by_status
    for mark in MARKS:
        marked = {one["id"] for one in listed if one[mark]}
        assert set(status[mark]) == marked
        assert counts.get(mark, len(marked)) == len(marked)
        option = "--" + mark.replace("_", "-")
        again = answer(plantrack, root, day, "list", option)["deliverables"]
        assert {one["id"] for one in again} == marked
    assert counts["undated"] == sum(one["due"] is None for one in listed)
    for days in ((), ("--days", "60"), ("--days", "0")):
        roles = answer(plantrack, root, day, "agenda", *days)["roles"]
        for mark in ("late", "silent"):
            owed = [one["id"] for role in roles for one in role[mark]]
            assert sorted(owed) == sorted(status[mark])


@every_plan_and_day
def test_each_year_s_work_is_promised_due_that_day_for_later_or_undated(
    root: Path, day: str, plantrack: Run
) -> None:
    for year in answer(plantrack, root, day, "status")["plan"]["years"]:
        apart = ("promised", "due_that_day", "later", "undated")
        assert sum(year[one]["total"] for one in apart) == year["deliverables"]["total"]


@pytest.mark.few(3)
@every_plan_and_day
def test_coverage_is_the_same_everywhere(root: Path, day: str, plantrack: Run) -> None:
    status, found = (answer(plantrack, root, day, one) for one in ("status", "coverage"))
    assert status["plan"]["coverage"] == found["totals"]
    covered = [one["id"] for one in found["commitments"] if not one["covered"]]
    assert status["plan"]["uncovered"] == covered
    words = said(plantrack, root, day, "coverage", "--lang", "en").split("\n")
    line = next(one for one in words if "taken up" in one)
    assert line in said(plantrack, root, day, "status", "--lang", "en")


def rows_of(table: dict[str, Any]) -> list[list[dict[str, Any]]]:
    return [row for group in table["groups"] for row in group["rows"]]


@pytest.mark.few(2)
@every_plan_and_day
def test_the_report_counts_as_status_does(root: Path, day: str, plantrack: Run) -> None:
    status = answer(plantrack, root, day, "status")
    board = json.loads(
        said(plantrack, root, day, "report", "board", "--annexes", "--context", "json")
    )["board"]
    tables = [one for one in board["commitments"] if one["is"] == "Table"]
    told = {row[0]["text"][0]["text"]: row[4]["value"] for one in tables for row in rows_of(one)}
    counts = status["plan"]["deliverables"]
    done = sum(state == "done" for state in told.values())
    assert (len(told), done) == (counts["total"], counts["done"])
    for listing in (one for one in board["trouble"] if one["is"] == "Listing"):
        spans = [span for entry in listing["entries"] for span in entry["text"]]
        ids = {span["text"] for span in spans if span["tone"] == "strong"}
        assert listing["kind"] == "unclosed" or ids == set(status[listing["kind"]])
    totals = status["plan"]["coverage"]
    covered = [row[-1]["value"] for one in board["coverage"][2:] for row in rows_of(one)]
    if covered:
        assert covered.count("taken_up") == totals["covered"]
        assert len(covered) == totals["in_force"]
    first = board["summary"][0]["text"][0]["text"]
    never = re.search(r"Rien n’a jamais été dit de (\d+) livrable", first)
    assert (int(never[1]) if never else 0) == counts["unreported"]


@pytest.mark.few(2)
@every_day
def test_a_deliverable_carries_its_marks_however_far_ahead_one_looks(
    day: str, plantrack: Run
) -> None:
    silent = answer(plantrack, FROZEN, day, "status")["silent"]
    for days in ("0", "30", "400"):
        for form in ("text", "md"):
            words = ("agenda", "--days", days, "--format", form)
            told = " ".join(said(plantrack, FROZEN, day, *words).split())
            for one in silent:
                assert re.search(rf"{one} [^>!]*?(! en retard )?.*?sans suivi depuis", told), one
                assert told.count(f" {one} ") >= 1
