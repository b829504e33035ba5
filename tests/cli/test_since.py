"""What is new since an earlier day: told at a terminal, or where it is asked for, as by `diff`."""

import json
import os
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from plantrack.project.visits import VISITS, visits_of
from plantrack.state import state_of
from repository import commit, git

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="terminals of POSIX")
FIRST, NEXT, LATER = date(2018, 6, 21), date(2018, 6, 28), date(2018, 7, 5)
OPEN = """\
deliverables:
  - id: 2018-L01
    title: Publier le second livrable
    commitments: [1.10]
    lead: direction
    due: 2018-06-30
  - id: 2018-L02
    title: Tenir une rencontre
    commitments: [1.1]
    lead: coordination
    due: 2018-09-30
  - id: 2018-L03
    title: Rédiger un guide
    commitments: [1.1]
    lead: direction
    due: 2018-10-31
"""
TEAM = """\
roles:
  - id: direction
    title: Direction
  - id: coordination
    title: Coordination
"""
EDITS = (
    "update 2018-L01 --status done --evidence https://example.org/1 --date 2018-06-25",
    "update 2018-L02 --due 2018-11-30 --reason Attente --date 2018-06-26",
    "update 2018-L03 --note Entamé --date 2018-06-27",
    "add --id 2018-L04 --title Publier --commitment 1.1 --year 2018 --reason Essai",
)


@pytest.fixture
def root(make_plan: Callable[..., Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A plan of June 2018 in git, its visits kept apart from those of other tests."""
    monkeypatch.setenv("PLANTRACK_STATE", str(tmp_path / "state"))
    plain = make_plan({"actions/2018/a.yaml": OPEN, "plan/team.yaml": TEAM})
    commit(plain, "2018-06-20T10:00:00-04:00")
    return plain


def edited(plantrack: Callable, root: Path) -> None:
    for line in EDITS:
        ran = plantrack(*line.split(), root=root, clock=date(2018, 6, 27))
        assert ran.code == 0, ran.err


def seen(root: Path, clock: date, *words: str) -> str:
    from cli.terminal import talk

    told = talk(root, words, [], clock, columns=80)
    assert told.code == 0, told.screen
    return told.screen.replace("\u00a0", " ")


def test_a_terminal_tells_what_is_new_since_the_last_visit(plantrack: Callable, root: Path) -> None:
    first = seen(root, FIRST, "status")
    assert "Depuis" not in first
    assert "Suite : plantrack agenda" in first
    again = seen(root, FIRST, "status")
    assert "Suite : " not in again
    edited(plantrack, root)
    for _ in range(2):  # the last visit stays the last one for all of a day
        screen = seen(root, NEXT, "status")
        assert (
            "Depuis votre visite du 2018-06-21 : 1 réalisé (2018-L01), 1 échéance déplacée\n"
            "(2018-L02), 1 ajout (2018-L04) et 1 autre livrable modifié (2018-L03).\n"
        ) in screen
        assert "Suite : " not in screen
    alone = seen(root, NEXT, "agenda", "--lead", "coordination")
    assert "Depuis votre visite du 2018-06-21 : 1 échéance déplacée (2018-L02)." in alone
    scope = seen(root, NEXT, "status", "1.10", "--lang", "en")
    assert "Since your visit of 2018-06-21: 1 done (2018-L01)." in scope
    commit(root, "2018-06-28T10:00:00-04:00")
    later = seen(root, LATER, "status", "--lang", "en")
    assert "Since your visit of 2018-06-28: nothing changed." in later


@pytest.mark.parametrize(
    "words",
    [("--as-of", "2018-06-28"), ("--at", "2018-06-28"), ("--json",)],
    ids=["--as-of", "--at", "--json"],
)
def test_nothing_else_is_a_visit(root: Path, words: tuple[str, ...]) -> None:
    seen(root, FIRST, "status")
    before = visits_of(root)
    assert "Depuis" not in seen(root, NEXT, "status", *words)
    assert visits_of(root) == before


@pytest.mark.parametrize(
    "put",
    [os.mkfifo, Path.mkdir, lambda path: path.symlink_to(os.devnull)],
    ids=["pipe", "folder", "link"],
)
def test_what_is_no_file_of_visits_stops_nothing(
    plantrack: Callable, root: Path, put: Callable[[Path], None]
) -> None:
    seen(root, FIRST, "status")
    state = state_of(root)
    assert state is not None
    (state / VISITS).unlink()
    put(state / VISITS)
    for _ in range(2):
        assert plantrack("status", root=root, clock=NEXT).code == 0
        assert "votre visite" not in seen(root, NEXT, "status")


def test_a_day_to_come_is_no_visit(root: Path) -> None:
    seen(root, FIRST, "status")
    state = state_of(root)
    assert state is not None
    (state / VISITS).write_bytes(b"plantrack-visits 1\n9999-12-31\n2018-06-20")
    assert "Depuis votre visite du 2018-06-20" in seen(root, NEXT, "status")
    assert visits_of(root) == (NEXT, date(2018, 6, 20))


def test_a_pipe_is_no_visit(plantrack: Callable, root: Path) -> None:
    seen(root, FIRST, "status")
    edited(plantrack, root)
    for command in ("status", "agenda"):
        ran = plantrack(command, root=root, clock=NEXT)
        assert "votre visite" not in ran.out
        asked = plantrack(command, "--since", "last", root=root, clock=NEXT)
        assert "Depuis votre visite du 2018-06-21" in asked.out
    assert visits_of(root) == (FIRST,)


def test_the_last_visit_is_a_word_of_every_command_that_looks_back(
    plantrack: Callable, root: Path
) -> None:
    line = "your last visit before 2018-06-28 is not known"
    lines = (
        ("status", "--since", "last"), ("agenda", "--since", "last"), ("diff", "last"),
        ("changes", "--since", "last"), ("check", "--since", "last"),
        ("report", "board", "--since", "last"), ("list", "--changed-since", "last"),
        ("status", "--at", "last"),
    )  # fmt: skip
    for words in lines:
        ran = plantrack(*words, "--lang", "en", root=root, clock=NEXT)
        assert ran.code == 2
        assert line in ran.err, words
    seen(root, FIRST, "status")
    for words in lines:
        ran = plantrack(*words, "--lang", "en", root=root, clock=NEXT)
        assert ran.code in (0, 1), (words, ran.err)


def test_what_is_new_is_what_diff_and_the_report_tell(plantrack: Callable, root: Path) -> None:
    edited(plantrack, root)
    asked = "2018-06-21"

    def answer(*words: str) -> dict:
        return json.loads(plantrack(*words, "--json", root=root, clock=NEXT).out)

    since = answer("status", "--since", asked)["since"]
    changes = answer("diff", asked)["changes"]
    of_work = [change for change in changes if change["record"] == "deliverable"]
    ids = {change["id"] for change in of_work}
    assert {*since["changed"]} == ids == {"2018-L01", "2018-L02", "2018-L03", "2018-L04"}
    listed = answer("list", "--changed-since", asked, "--all")["deliverables"]
    assert {each["id"] for each in listed} == ids
    told = {
        "done": {c["id"] for c in of_work if (c["field"], c["after"]) == ("status", "done")},
        "moved": {c["id"] for c in of_work if c["kind"] == "moved"},
        "added": {c["id"] for c in of_work if (c["kind"], c["field"]) == ("added", None)},
    }
    turns = [*since["work"], *since["scope"]]
    assert {kind: {t["id"] for t in turns if t["kind"] == kind} for kind in told} == told
    assert len(turns) == 3
    report = plantrack("report", "board", "--annexes", "--since", asked, root=root, clock=NEXT).out
    assert "1 réalisé, 1 échéance déplacée et 1 ajout" in report
    screen = plantrack("status", "--since", asked, root=root, clock=NEXT).out
    assert "Depuis le 2018-06-21\u00a0: 1 réalisé" in screen


def test_what_no_journal_tells_is_new_where_its_version_is(plantrack: Callable, root: Path) -> None:
    ran = plantrack("set", "2018-L03", "description", "Un guide.", root=root, clock=NEXT)
    assert ran.code == 0, ran.err
    asked = ("--since", "2018-06-21", "--json")
    since = json.loads(plantrack("status", *asked, root=root, clock=NEXT).out)["since"]
    assert (since["changed"], since["work"], since["scope"]) == (["2018-L03"], [], [])


def test_without_git_the_journals_tell_what_is_new(plantrack: Callable, root: Path) -> None:
    edited(plantrack, root)
    git(root, "update-ref", "-d", "HEAD")
    ran = plantrack("agenda", "--since", "2018-06-21", "--format", "md", root=root, clock=NEXT)
    assert "Depuis le 2018-06-21\u00a0: 1 réalisé (2018-L01), 1 échéance" in ran.out
    listed = plantrack("list", "--changed-since", "2018-06-21", root=root, clock=NEXT)
    assert [line[:8] for line in listed.out.splitlines() if line.startswith("2018-")] == [
        "2018-L01", "2018-L02", "2018-L03", "2018-L04",
    ]  # fmt: skip


def test_a_file_that_cannot_be_read_hides_no_news(plantrack: Callable, root: Path) -> None:
    with (root / "actions/2018/a.yaml").open("ab") as stream:
        stream.write(b"\n x: [y\n")
    for language, words in (("en", "no change among what was read"), ("fr", "parmi ce qui a été")):
        ran = plantrack(
            "status", "--since", "2018-06-21", "--lang", language, root=root, clock=NEXT
        )
        assert words in ran.out
        assert "removal" not in ran.out


def test_a_calendar_takes_no_since(plantrack: Callable, root: Path) -> None:
    ran = plantrack("agenda", "--format", "ics", "--since", "2018-06-21", root=root, clock=NEXT)
    assert ran.code == 2
    assert "--since" in ran.err
