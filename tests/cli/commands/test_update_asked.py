"""`plantrack update`: alone, step by step; several at once; an entry of today mended."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from cli.terminal import changed, content_of, copied, plan_of, talk
from repository import commit

CLOCK = date(2018, 12, 10)
FILE = "actions/2018/4-carrefour.yaml"
ID = "2018-L19"  # in progress, 40 %, due on 2018-12-07


@pytest.fixture
def root(real_root: Path, tmp_path: Path) -> Path:
    return copied(real_root, tmp_path)


def test_alone_it_asks_step_by_step_and_says_back(root: Path) -> None:
    answers = ["?", "", "soon", "55", "2018-12-07", "2018-12-20", "Two are missing.", "Late."]
    told = talk(root, ["update", ID, "--lang", "en"], answers, CLOCK)
    assert told.code == 0, told
    for said in (
        f"{ID}  Publier un tableau des rôles des organisations du mouvement\n",
        "  In progress · 40%, 3 days after its due date\n",
        "  2018-10-30: Tableau rempli par neuf organisations.\n",
        "The state (? lists them) (Enter keeps In progress): ",
        "  in_progress  In progress\n",
        "The progress, in per cent (Enter keeps 40 per cent): ",
        "“soon”",
        "2018-12-07 is the due date of 2018-L19 already",
    ):
        assert said in told.screen
    assert told.screen.count("The reason why the due date moves") == 1
    assert told.out.endswith(f"{ID}: In progress · 55%, due in 10 days\n")
    assert (
        "      - date: 2018-12-10\n        progress: 55\n        note: Two are missing.\n"
        "        due: 2018-12-20\n        reason: Late.\n"
    ) in plan_of(root)[FILE]


def test_what_is_closed_is_asked_no_due_date(root: Path) -> None:
    told = talk(root, ["update", ID, "--lang", "fr"], ["réalisé", "En ligne.", ""], CLOCK)
    assert told.code == 0, told
    assert "L’échéance" not in told.screen
    assert "L’avancement" not in told.screen
    assert told.out.endswith(f"{ID}\u00a0: Réalisé\n")


@pytest.mark.parametrize(("answer", "entries"), [("yes", 1), ("no", 0)])
def test_nothing_answered_may_be_recorded(root: Path, answer: str, entries: int) -> None:
    before = plan_of(root)
    told = talk(root, ["update", ID, "--lang", "en"], ["", "", "", "", answer], CLOCK)
    assert told.code == 0, told
    assert f"Record that nothing is new of {ID} [yes/no]: " in told.screen
    assert len(changed(root, before)) == entries


def test_elsewhere_it_asks_nothing(plantrack: Callable, root: Path) -> None:
    ran = plantrack("update", ID, "--lang", "en", root=root, clock=CLOCK)
    assert (ran.code, "nothing is said of 2018-L19" in ran.err) == (2, True)


def test_several_are_one_edit(plantrack: Callable, root: Path) -> None:
    before = plan_of(root)
    words = ("update", ID, "2018-L11", ID, "--note", "Vu.", "--lang", "en")
    ran = plantrack(*words, root=root, clock=CLOCK)
    assert (ran.code, ran.out.count("\n")) == (0, 2), ran
    assert len(changed(root, before)) == 2
    assert plantrack("undo", root=root).code == 0
    assert plan_of(root) == before


def test_all_or_none(plantrack: Callable, root: Path) -> None:
    before = plan_of(root)
    assert plantrack("update", ID, "2018-L99", "--note", "Vu.", root=root, clock=CLOCK).code == 2
    words = ("update", "--silent", "--due", "2018-12-20", "--yes")  # it moves: a reason is owed
    assert plantrack(*words, root=root, clock=CLOCK).code == 2
    assert changed(root, before) == []
    words = ("update", "--silent", "--led-by", "innovation", "--note", "Vu.", "--yes")
    assert plantrack(*words, root=root, clock=CLOCK).code == 0
    assert len(changed(root, before)) == 1


def test_an_entry_of_today_is_mended(plantrack: Callable, root: Path) -> None:
    """What is typed takes the place, the rest stays, and what the entry then owes is owed."""
    assert plantrack("update", ID, "--note", "Premiere", root=root, clock=CLOCK).code == 0
    words = ("update", ID, "--amend", "--lang", "en")
    ran = plantrack(*words, "--note", "Première", "--progress", "60 %", root=root, clock=CLOCK)
    assert (ran.code, ran.out) == (0, f"{ID}: the entry of 2018-12-10 is mended ({FILE}:36)\n")
    entry = "      - date: 2018-12-10\n        progress: 60\n        note: Première\n"
    assert plan_of(root)[FILE].count("2018-12-10") == 1
    assert entry in plan_of(root)[FILE]
    ran = plantrack(*words, "--progress", "10", root=root, clock=CLOCK)
    assert (ran.code, "goes down from 40 to 10" in ran.err) == (2, True)
    ran = plantrack(*words, root=root, clock=CLOCK)
    assert (ran.code, "nothing is said of the entry" in ran.err) == (2, True)


@pytest.mark.parametrize(("is_committed", "name"), [(True, ID), (False, ID), (False, "2018-L99")])
def test_what_a_commit_has_is_not_mended_under_another_id(
    plantrack: Callable, root: Path, name: str, *, is_committed: bool
) -> None:
    plantrack("update", ID, "--note", "Un", root=root, clock=CLOCK)
    commit(root, "2018-12-10T10:00:00-05:00")
    assert plantrack("rename", ID, "2018-L99", root=root, clock=CLOCK).code == 0
    if is_committed:
        commit(root, "2018-12-10T11:00:00-05:00")
    words = ("update", name, "--amend", "--note", "Deux", "--lang", "en")
    ran = plantrack(*words, root=root, clock=CLOCK)
    assert (ran.code, "a commit has the entry of 2018-12-10" in ran.err) == (2, True)


def test_what_a_commit_has_is_not_mended(plantrack: Callable, root: Path) -> None:
    commit(root, "2018-12-01T10:00:00-05:00")
    words = ("update", ID, "--lang", "en")
    plantrack(*words, "--note", "Un", root=root, clock=CLOCK)
    assert plantrack(*words, "--amend", "--note", "Deux", root=root, clock=CLOCK).code == 0
    commit(root, "2018-12-10T10:00:00-05:00")
    before = content_of(root)
    ran = plantrack(*words, "--amend", "--note", "Trois", root=root, clock=CLOCK)
    assert (ran.code, "a commit has the entry of 2018-12-10" in ran.err) == (2, True)
    assert content_of(root) == before
    plantrack(*words, "--note", "Quatre", root=root, clock=CLOCK)  # another one of that day
    assert plantrack(*words, "--amend", "--note", "Cinq", root=root, clock=CLOCK).code == 0
    assert "note: Deux" in plan_of(root)[FILE]
    assert "note: Quatre" not in plan_of(root)[FILE]


@pytest.mark.parametrize(
    ("words", "said"),
    [((), "has no entry of 2018-12-10"), (("--date", "2018-10-30"), "without git, only an entry")],
)
def test_no_other_entry_is_mended(
    plantrack: Callable, root: Path, words: tuple[str, ...], said: str
) -> None:
    before = content_of(root)
    command = ("update", ID, "--amend", "--note", "x", "--lang", "en", *words)
    ran = plantrack(*command, root=root, clock=CLOCK)
    assert (ran.code, said in ran.err) == (2, True), ran.err
    assert content_of(root) == before
