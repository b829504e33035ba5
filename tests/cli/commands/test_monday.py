"""`plantrack monday`: late, silent and due work one by one, at a terminal."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from cli.terminal import changed, content_of, copied, plan_of, talk
from repository import commit, git

CLOCK = date(2018, 12, 10)
IDS = ["2018-L04", "2018-L19", "2018-L11", "2018-L21", "2018-L24"]
ENTER, CTRL_D = "", "\x04"


@pytest.fixture
def root(real_root: Path, tmp_path: Path) -> Path:
    return copied(real_root, tmp_path)


def asked(screen: str) -> list[str]:
    """Return the ids in the order in which a walk asked about them."""
    return [line.split()[4] for line in screen.split("\n") if " of " in line and " · 20" in line]


def test_a_whole_walk_is_one_edit(plantrack: Callable, root: Path) -> None:
    before = plan_of(root)
    answers = [
        ENTER,  # nothing new of the first
        "p 60", ENTER,  # an answer beside its letter
        "n", "Seen.", "due 2018-12-20", "The budget is late.", ENTER,  # a reason is owed at once
        "k",
        "s done", "https://example.org/proof", ENTER,
        "yes",
    ]  # fmt: skip
    told = talk(root, ["monday", "--lang", "en"], answers, CLOCK)
    assert told.code == 0, told
    assert asked(told.screen) == IDS
    assert "2018-L19: In progress · 60%, 3 days after its due date\n" in told.screen
    assert "2018-L11: In progress, due in 10 days\n" in told.screen
    assert "2018-L24: Done\n" in told.screen
    assert "1 with nothing new: 2018-L04\n1 passed over: 2018-L21\n" in told.screen
    assert "Write these 4 entries [yes/no]: " in told.screen
    assert told.out.count("\n") == 4
    text = "".join(plan_of(root).values())
    assert (
        "      - date: 2018-12-10\n        note: Seen.\n        due: 2018-12-20\n"
        "        reason: The budget is late.\n" in text
    )
    assert len(changed(root, before)) == 4
    assert plantrack("undo", root=root).code == 0
    assert plan_of(root) == before


def test_no_question_is_asked_twice(root: Path) -> None:
    """What was told today is not asked again on the same day."""
    assert talk(root, ["monday", "--lang", "en"], [ENTER, "k", "q", "yes"], CLOCK).code == 0
    told = talk(root, ["monday", "--lang", "en"], ["q"], CLOCK)
    assert "1 told today already: 2018-L04\n" in told.screen
    assert "1 of 4 · 2018-L19" in told.screen
    assert "Nothing was written." in told.screen


@pytest.mark.parametrize(
    "answers",
    [["q"], [ENTER, "q", "no"], [ENTER, "p 60", ENTER, "k", "k", "k", "no"], ["k"] * 5],
)
def test_nothing_is_written_before_somebody_agrees(root: Path, answers: list[str]) -> None:
    before = content_of(root)
    told = talk(root, ["monday", "--lang", "en"], answers, CLOCK)
    assert told.code == 0
    assert "Nothing was written." in told.screen
    assert content_of(root) == before


def test_who_stops_leaves_all_as_it_was(root: Path) -> None:
    before = content_of(root)
    told = talk(root, ["monday", "--lang", "en"], [ENTER, "p 60", CTRL_D], CLOCK)
    assert told.code != 0
    assert "Stopped: nothing was written." in told.screen
    assert content_of(root) == before


def test_what_cannot_be_is_told_and_asked_again(root: Path) -> None:
    answers = ["z", "p 400", "70", "d 2017-01-01", "2018-12-31", "Attente.", ENTER, "q", "yes"]
    told = talk(root, ["monday", "--lang", "en"], answers, CLOCK)
    assert told.code == 0, told
    assert "“z” is none of the letters" in told.screen
    assert "400" in told.screen
    assert "2018-L04: In progress · 70%, due in 21 days" in told.screen


def test_in_french_at_80_columns(root: Path) -> None:
    answers = ["a 70", "note Vu.", "x", "a 75", ENTER, "x", "q", "oui"]
    told = talk(root, ["monday", "--lang", "fr"], answers, CLOCK, columns=80)
    assert told.code == 0, told
    shown = told.screen.replace("\u00a0", " ")
    for choices in ("rien de neuf; e état, a avancement, n note", "x passer", "x effacer ces"):
        assert choices in shown
    assert "x\u00a0passer" in told.screen  # a letter stays with its word
    assert "passer au suivant; e état" in shown
    assert "\n1 sur " in shown
    assert "2018-L04 : En cours · 75 %, échéance dépassée de 10 jours" in shown
    assert max(len(line) for line in told.screen.split("\n")) <= 80 + len("oui")


def test_a_proof_may_come_before_the_other_answers(root: Path) -> None:
    answers = ["e https://example.org/x", "n Seen.", "p 70", ENTER, "q", "yes"]
    told = talk(root, ["monday", "--lang", "en"], answers, CLOCK)
    assert told.code == 0, told
    assert "not a list" not in told.screen
    text = "".join(plan_of(root).values())
    assert "        note: Seen.\n        evidence:\n          - https://example.org/x\n" in text


def test_one_role(root: Path) -> None:
    told = talk(root, ["monday", "--lead", "innovation", "--lang", "en"], ["q"], CLOCK)
    assert "1 of 1 · 2018-L11" in told.screen


def test_a_dry_run_shows_and_writes_nothing(root: Path) -> None:
    before = content_of(root)
    told = talk(root, ["monday", "--dry-run", "--lang", "en"], ["p 70", ENTER, "q"], CLOCK)
    assert "+        progress: 70\n" in told.out
    assert content_of(root) == before


def test_the_commit_has_the_files_of_the_edit_alone(root: Path) -> None:
    """No hook runs, what else was staged or changed stays so, and the folder is as committed."""
    commit(root, "2018-12-01T10:00:00-05:00")
    hook = root / ".git/hooks/pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\ntouch ran\nexit 1\n", encoding="utf-8")
    hook.chmod(0o755)
    (root / "notes.txt").write_text("À part.\n", encoding="utf-8")
    git(root, "add", "notes.txt")
    words = ["monday", "--commit", "--lang", "en"]
    told = talk(root, words, ["p 70", ENTER, "q", "yes"], CLOCK)
    assert told.code == 0, told
    assert "Follow-up" in told.out or "Suivi du 2018-12-10" in told.out
    assert git(root, "show", "--name-only", "--format=").split() == [
        "actions/2018/1-promotion.yaml"
    ]
    assert git(root, "status", "--porcelain").split("\n")[0] == "A  notes.txt"
    assert git(root, "diff", "--name-only", "HEAD").split() == ["notes.txt"]
    assert not (root / "ran").exists()
    git(root, "fsck", "--strict")


def test_a_plan_below_the_top_of_its_repository(real_root: Path, tmp_path: Path) -> None:
    """Its files are named from the top; git may keep LF where the folder has CRLF."""
    root = copied(real_root, tmp_path / "dépôt")
    path = root / "actions/2018/1-promotion.yaml"
    commit(root.parent, "2018-12-01T10:00:00-05:00")
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    told = talk(root, ["monday", "--commit"], ["a 70", ENTER, "q", "oui"], CLOCK)
    assert told.code == 0, told
    changed = git(root, "show", "--numstat", "--format=").split()
    assert changed == ["2", "0", "copie/actions/2018/1-promotion.yaml"]
    assert git(root, "ls-tree", "--name-only", "HEAD") == "actions\nplan"


def test_what_waits_for_an_answer_stands_there(plantrack: Callable, root: Path) -> None:
    plantrack("comment", "2018-L04", "Qui relit?", root=root, clock=date(2018, 12, 1))
    told = talk(root, ["monday", "--lang", "en"], ["q"], CLOCK)
    assert "\n  ? Qui relit?\n" in told.screen


def test_no_commit_is_promised_where_none_can_be_made(root: Path) -> None:
    before = content_of(root)
    told = talk(root, ["monday", "--commit", "--lang", "en"], [], CLOCK)
    assert told.code == 2
    assert "there is no commit here yet" in told.screen
    assert content_of(root) == before


def test_without_a_terminal_other_commands_do_the_same(plantrack: Callable, root: Path) -> None:
    ran = plantrack("monday", "--lang", "en", root=root, clock=CLOCK)
    assert (ran.code, ran.out) == (2, "")
    for command in ("plantrack agenda", "plantrack confirm ID…", "plantrack update ID"):
        assert command in ran.err


def test_its_json_is_what_it_goes_through(plantrack: Callable, root: Path) -> None:
    plantrack("confirm", "2018-L19", root=root, clock=CLOCK)
    told = json.loads(plantrack("monday", "--json", root=root, clock=CLOCK).out)
    left = [identifier for identifier in IDS if identifier != "2018-L19"]
    assert [each["id"] for each in told["deliverables"]] == left
    assert told["told_today"] == ["2018-L19"]


def test_nothing_to_go_through(root: Path) -> None:
    told = talk(root, ["monday", "--lang", "en"], [], date(2020, 12, 31))
    assert told.code == 0
    assert "Nothing is late, silent or due soon" in told.screen


def test_its_json_names_the_role_by_its_id_even_where_it_owes_nothing(
    plantrack: Callable, root: Path
) -> None:
    def lead_of(day: str) -> str:
        options = ("--lead", "DIRECTION GENERALE", "--as-of", day, "--json")
        return str(json.loads(plantrack("monday", *options, root=root).out)["lead"])

    assert lead_of("2018-12-10") == lead_of("2030-12-31") == "direction"
