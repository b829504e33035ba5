"""`plantrack review`: a second verdict on a promise, shown beside the state, in no figure."""

import json
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from cli.terminal import changed, copied, errors_of, plan_of, talk
from repository import commit

CLOCK = date(2018, 10, 16)
DONE, LATE, OPEN = "2018-L05", "2018-L07", "2018-L15"


@pytest.fixture
def root(real_root: Path, tmp_path: Path) -> Path:
    return copied(real_root, tmp_path)


@pytest.fixture
def say(plantrack: Callable, root: Path) -> Callable:
    """Give a verdict on a deliverable, by the general direction."""

    def said(identifier: str, verdict: str, day: str = "2018-10-02", by: str = "direction") -> None:
        words = ("--verdict", verdict, "--basis", "Lu sur place.", "--by", by, "--date", day)
        ran = plantrack("review", identifier, *words, root=root, clock=CLOCK)
        assert (ran.code, ran.err) == (0, ""), ran

    return said


def shown(plantrack: Callable, root: Path, identifier: str, on: str = "2018-10-16") -> dict:
    ran = plantrack("show", identifier, "--json", "--as-of", on, root=root, clock=CLOCK)
    found: dict = json.loads(ran.out)["deliverable"]
    return found


def test_a_verdict_is_an_entry_of_its_own(plantrack: Callable, root: Path, say: Callable) -> None:
    before = plan_of(root)
    say(DONE, "non tenue")
    (path,) = changed(root, before)
    assert (
        "      - date: 2018-10-02\n        review:\n          verdict: not_kept\n"
        "          basis: Lu sur place.\n        by: direction\n"
    ) in (root / path).read_text(encoding="utf-8")
    assert not errors_of(plantrack, root, date(2020, 3, 31))
    found = shown(plantrack, root, DONE)
    assert found["second_verdict"] == {
        "verdict": "not_kept",
        "basis": "Lu sur place.",
        "by": "direction",
        "date": "2018-10-02",
        "agrees": False,
        "outdated": None,
    }
    assert found["status"] == "done"
    out = plantrack("show", DONE, root=root, clock=CLOCK).out
    assert "Second avis  non tenue" in out
    assert "diffère de l’état" in out


def test_it_moves_no_figure_and_ends_no_silence(
    plantrack: Callable, root: Path, say: Callable
) -> None:
    lines = [
        ("status", "--json"),
        ("status", "--details"),
        ("agenda", "--json"),
        ("coverage",),
        ("list",),
        ("why", "plan"),
    ]

    def answers() -> list[str]:
        ran = [plantrack(*words, root=root, clock=CLOCK).out for words in lines]
        return [re.sub(r'"(line|revision)": .*|\(actions.*', "", out) for out in ran]

    before = answers()
    for identifier in (DONE, LATE, OPEN, "2018-L03", "2018-L16", "2018-L21"):
        say(identifier, "partly")
    assert answers() == before


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--verdict", "peut-être"), "“peut-être” is no verdict"),
        (("--verdict", "kept"), "--basis is missing"),
        (("--verdict", "kept", "--basis", "Vu."), "--by is missing"),
        (
            ("--verdict", "kept", "--basis", "Vu.", "--by", "developpement"),
            "developpement leads 2018-L07: a second verdict is another role’s",
        ),
        (
            ("--verdict", "kept", "--basis", "Vu.", "--by", "direction", "--date", "2017-05-01"),
            "2018-L07 is in force from 2018-01-01 only",
        ),
        (("--verdict", "kept", "--basis", "Vu.", "--by", "personne"), "personne"),
    ],
)
def test_what_cannot_be_done_is_told(
    plantrack: Callable, root: Path, words: tuple[str, ...], told: str
) -> None:
    before = plan_of(root)
    ran = plantrack("review", LATE, *words, "--lang", "en", root=root, clock=CLOCK)
    assert (ran.code, told in ran.err) == (2, True), ran.err
    assert changed(root, before) == []


def test_on_a_terminal_it_is_judged_without_the_state(root: Path) -> None:
    answers = ["fini", "en partie", "Trois régions manquent.", "developpement", "direction"]
    told = talk(root, ["évaluer", LATE, "--lang", "fr"], answers, CLOCK)
    assert told.code == 0, told
    before = told.screen.partition("La promesse est-elle tenue")[0]
    assert "Échéance adoptée\u00a0: 30 juin 2018" in before
    assert "2.3 " in before
    assert not re.search(r"En cours|retard|80|septembre|Seize", before)
    assert "          verdict: partly\n" in "".join(plan_of(root).values())


def test_a_dry_run_writes_nothing(plantrack: Callable, root: Path) -> None:
    before = plan_of(root)
    words = ("--verdict", "tenue", "--basis", "Vu.", "--by", "direction", "--dry-run")
    ran = plantrack("review", DONE, *words, root=root, clock=CLOCK)
    assert (ran.code, "+          verdict: kept" in ran.out) == (0, True)
    assert changed(root, before) == []


def test_how_often_they_agree_is_told_on_one_line(
    plantrack: Callable, root: Path, say: Callable
) -> None:
    say(DONE, "tenue")
    say(LATE, "en partie")
    say(OPEN, "en partie")
    say("2018-L09", "sans preuve")
    out = plantrack("list", "--reviewed", root=root, clock=CLOCK).out
    assert "Second avis et état concordent 1 fois sur 3;" in out
    assert "En cours, en retard · second avis\u00a0: tenue en partie" in out
    words = ("list", "--disagree", "--json")
    found = json.loads(plantrack(*words, root=root, clock=CLOCK).out)
    assert [each["id"] for each in found["deliverables"]] == [LATE, "2018-L09"]
    found = json.loads(plantrack("show", "2018", "--json", root=root, clock=CLOCK).out)
    counts = {"agreed": 1, "compared": 3, "outdated": 0, "waiting": 1, "total": 4}
    assert found["second_verdicts"] == counts


def test_what_it_judged_changes_and_it_is_out_of_date_from_that_day_on(
    plantrack: Callable, root: Path, say: Callable
) -> None:
    say(LATE, "tenue en partie")
    words = ("--status", "done", "--evidence", "https://example.org/carte", "--date", "2018-10-10")
    assert plantrack("update", LATE, *words, root=root, clock=CLOCK).code == 0
    assert shown(plantrack, root, LATE)["second_verdict"]["outdated"] == "told"
    assert shown(plantrack, root, LATE)["second_verdict"]["agrees"] is None
    assert shown(plantrack, root, LATE, "2018-10-09")["second_verdict"]["outdated"] is None
    assert shown(plantrack, root, LATE, "2018-10-01")["second_verdict"] is None
    say(LATE, "tenue", day="2018-10-12")
    assert shown(plantrack, root, LATE)["second_verdict"]["agrees"] is True


def test_a_promise_that_is_changed_is_told_wherever_it_is_kept(
    plantrack: Callable, root: Path, say: Callable
) -> None:
    commit(root, "2018-09-01T12:00:00Z")
    say("2018-L01", "tenue")
    commit(root, "2018-10-02T12:00:00Z")
    path = root / "actions/2018/1-promotion.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("dans huit régions", "dans six régions"), encoding="utf-8")
    commit(root, "2018-10-10T12:00:00Z")
    found = shown(plantrack, root, "2018-L01")
    assert (found["kept_as"], found["second_verdict"]["outdated"]) == ("amended", "amended")
    earlier = shown(plantrack, root, "2018-L01", "2018-10-09")
    assert (earlier["kept_as"], earlier["second_verdict"]["agrees"]) == ("as_promised", True)
    year = json.loads(plantrack("show", "2018", "--json", root=root, clock=CLOCK).out)
    assert year["kept"] == {"total": 9, "as_promised": 8, "after_date": 0, "amended": 1}
    assert year["kept"]["total"] == year["promised"]["done"]
    report = plantrack("report", "board", root=root, clock=CLOCK).out
    assert "9 sont tenues (dont 1 modifiée depuis son adoption)" in report


@pytest.mark.parametrize("report", [("board",), ("year", "2018"), ("role", "developpement")])
def test_reports_show_both(
    plantrack: Callable, root: Path, say: Callable, report: tuple[str, ...]
) -> None:
    say(LATE, "tenue en partie")
    for name in ("md", "html"):
        ran = plantrack("report", *report, "--format", name, root=root, clock=CLOCK)
        assert "second avis\u00a0: tenue en partie" in ran.out
        assert ("concordent 0 fois sur 1" in ran.out) is (report[0] != "role")


def test_what_is_sent_to_leads_and_its_calendar_are_silent_on_it(
    plantrack: Callable, root: Path, say: Callable
) -> None:
    say(LATE, "tenue en partie")
    for words in ((), ("--json",), ("--format", "md"), ("--format", "ics")):
        out = plantrack("agenda", *words, root=root, clock=CLOCK).out
        assert LATE in out
        assert "Lu sur place" not in out
        assert not re.search("verdict|avis :", out)


def test_due_dates_moved_so_often_are_listed(plantrack: Callable, root: Path) -> None:
    for day in ("2018-12-10", "2018-12-20"):
        words = ("--due", day, "--reason", "Attente.")
        assert plantrack("update", OPEN, *words, root=root, clock=CLOCK).code == 0
    found = json.loads(plantrack("list", "--moved", "3", "--json", root=root, clock=CLOCK).out)
    assert [(each["id"], each["times_moved"]) for each in found["deliverables"]] == [(OPEN, 3)]
    assert OPEN in plantrack("liste", "--déplacés", "2", root=root, clock=CLOCK).out
    assert plantrack("list", "--moved", "0", root=root, clock=CLOCK).code == 2


def test_one_that_rests_on_nothing_counts_nowhere(
    plantrack: Callable, root: Path, say: Callable
) -> None:
    say(DONE, "tenue")
    path = root / "actions/2018/1-promotion.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("          basis: Lu sur place.\n", ""), encoding="utf-8")
    found = shown(plantrack, root, DONE)
    assert found["updates"][-1]["review"] == {"verdict": "kept"}
    assert found["second_verdict"] is None
    assert "review-unfounded" in plantrack("check", root=root, clock=CLOCK).out


def test_french_words_in_a_file_are_told(plantrack: Callable, root: Path, say: Callable) -> None:
    say(DONE, "tenue")
    path = root / "actions/2018/1-promotion.yaml"
    text = path.read_text(encoding="utf-8")
    text = text.replace("          verdict: kept\n", "          verdict: tenue\n")
    path.write_text(
        text.replace("          basis: Lu", "          fondement: Lu"), encoding="utf-8"
    )
    out = plantrack("check", root=root, clock=CLOCK).out
    assert "`kept`" in out
    assert "`basis`" in out


def test_an_entry_that_is_mended_keeps_its_verdict(
    plantrack: Callable, root: Path, say: Callable
) -> None:
    say(DONE, "tenue", day="2018-10-16")
    words = ("--amend", "--challenges", "Un compte rendu manque.")
    ran = plantrack("update", DONE, *words, root=root, clock=CLOCK)
    assert ran.code == 0, ran
    entry = shown(plantrack, root, DONE)["updates"][-1]
    assert entry["challenges"] == "Un compte rendu manque."
    assert entry["review"] == {"verdict": "kept", "basis": "Lu sur place."}


def test_a_verdict_given_and_rewritten_is_told_in_words(
    plantrack: Callable, root: Path, say: Callable
) -> None:
    commit(root, "2018-10-01T12:00:00Z")
    say(DONE, "tenue")
    out = " ".join(plantrack("diff", "--lang", "en", root=root, clock=CLOCK).out.split())
    assert "Entry of 2018-10-02 · second verdict: kept · Lu sur place." in out
    commit(root, "2018-10-03T12:00:00Z")
    path = root / "actions/2018/1-promotion.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("verdict: kept", "verdict: partly"), encoding="utf-8")
    out = " ".join(plantrack("diff", "--lang", "en", root=root, clock=CLOCK).out.split())
    assert "from “kept · Lu sur place.” to “kept in part · Lu sur place.”" in out
    found = json.loads(plantrack("diff", "--json", root=root, clock=CLOCK).out)["changes"]
    assert found[0]["after"]["review"] == {"verdict": "partly", "basis": "Lu sur place."}
