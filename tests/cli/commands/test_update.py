"""`plantrack update`: what is new, at its date's place, with what it owes."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from cli.terminal import changed, content_of, copied, errors_of, plan_of, reopened, talk

CLOCK = date(2019, 7, 12)
FILE = "actions/2019/2-ecosysteme.yaml"


@pytest.fixture
def root(real_root: Path, tmp_path: Path) -> Path:
    """The real plan, in which 2019-L10 is open."""
    copy = copied(real_root, tmp_path)
    reopened(copy, FILE, "2019-L10")
    return copy


def test_a_whole_entry(plantrack: Callable, root: Path) -> None:
    before = plan_of(root)
    ran = plantrack(
        "update", "2019-l10", "--status", "réalisé", "--progress", "100 %", "--note",
        "En ligne: « enfin »", "--evidence", "https://example.org/c", "--evidence", "docs/c.pdf",
        "--by", "Developpement", "--lang", "en", root=root, clock=CLOCK,
    )  # fmt: skip
    assert ran.code == 0, ran
    assert ran.out == f"2019-L10: Done, entry of 2019-07-12 added ({FILE}:88)\n"
    entry = """\
      - date: 2019-07-12
        status: done
        progress: 100
        note: 'En ligne: « enfin »'
        by: developpement
        evidence:
          - https://example.org/c
          - docs/c.pdf
"""
    place = before[FILE].index("  - id: 2019-L11\n")
    assert plan_of(root)[FILE] == before[FILE][:place] + entry + before[FILE][place:]
    assert not errors_of(plantrack, root, date(2020, 3, 31))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "confirm"),
        (("--due", "2019-09-30"), "--reason"),
        (("--status", "partial", "--reason", "x", "--progress", "120"), "120"),
        (("--status", "fini bientôt"), "fini bientôt"),
        (("--status", "done"), "--evidence"),
        (("--status", "deferred", "--reason", "x"), "defer 2019-L10 --to"),
        (("--note", "x", "--date", "2019-07-13"), "2019-07-12"),
        (("--note", "x", "--by", "developement"), "developpement"),
    ],
)
def test_what_is_owed_or_wrong_is_told(
    plantrack: Callable, root: Path, words: tuple[str, ...], said: str
) -> None:
    before = plan_of(root)
    ran = plantrack("update", "2019-L10", *words, root=root, clock=CLOCK)
    assert ran.code == 2
    assert said in ran.err
    assert changed(root, before) == []


def test_on_a_terminal_it_is_asked_for(root: Path) -> None:
    told = talk(root, ["update", "2019-L10", "--due", "2019-09-30"], ["Attente."], CLOCK)
    assert told.code == 0, told
    assert "        due: 2019-09-30\n        reason: Attente.\n" in plan_of(root)[FILE]


def test_without_evidence_it_is_counted_so(plantrack: Callable, root: Path) -> None:
    words = ("update", "2019-L10", "--status", "done", "--no-evidence")
    assert plantrack(*words, root=root, clock=CLOCK).code == 0


def test_a_dry_run_writes_nothing(plantrack: Callable, root: Path) -> None:
    before = content_of(root)
    words = ("update", "2019-L10", "--progress", "90", "--dry-run")
    ran = plantrack(*words, root=root, clock=CLOCK)
    assert ran.code == 0
    assert "+        progress: 90\n" in ran.out
    assert content_of(root) == before


FIRST = "actions/2019/1-promotion.yaml"
AT = date(2019, 12, 31)


def updated(plantrack: Callable, root: Path, *words: str) -> object:
    return plantrack("update", *words, "--lang", "en", root=root, clock=AT)


@pytest.mark.few(2)
@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("2019-L05", "--status", "in_progress"), "why 2019-L05 is no longer “Done”"),
        (("2019-L05", "--status", "planned"), "why 2019-L05 is no longer “Done”"),
        (("2019-L05", "--progress", "10"), "goes down from 50 to 10 per cent"),
        (("2019-L10", "--due", "2020-02-28"), "plantrack defer 2019-L10 --to YEAR"),
    ],
)
def test_what_takes_a_promise_back_owes_a_reason(
    plantrack: Callable, root: Path, words: tuple[str, ...], said: str
) -> None:
    before = plan_of(root)
    ran = updated(plantrack, root, *words)
    assert ran.code == 2
    assert said in ran.err
    assert "--reason" in ran.err
    assert changed(root, before) == []
    asked = talk(root, ["update", *words, "--lang", "en"], ["Erreur."], AT)
    assert asked.code == 0, asked
    assert "reason: Erreur." in "".join(plan_of(root).values())
    assert not errors_of(plantrack, root, AT)
    assert plantrack("undo", root=root).code == 0
    assert changed(root, before) == []


def test_a_board_s_decision_is_not_taken_back_in_silence(plantrack: Callable, root: Path) -> None:
    words = ("cancel", "2019-L10", "--reason", "x", "--resolution", "CA-2019-12")
    assert plantrack(*words, root=root, clock=AT).code == 0
    ran = updated(plantrack, root, "2019-L10", "--status", "in_progress")
    assert ran.code == 2
    assert "why 2019-L10 is no longer “Cancelled”" in ran.err


def test_a_due_date_before_the_start_is_refused(plantrack: Callable, root: Path) -> None:
    before = plan_of(root)
    ran = updated(plantrack, root, "2019-L06", "--due", "2019-01-01", "--reason", "x")
    assert ran.code == 2
    assert "2019-L06 starts on 2019-05-13: it cannot be due before, on 2019-01-01" in ran.err
    assert changed(root, before) == []


@pytest.mark.parametrize(
    ("due", "said"),
    [
        ("2019-12-01", "2019-12-01 is before 2019-12-31, the day of this entry"),
        ("2020-02-28", "plantrack defer 2019-L10 --to YEAR would carry it over"),
    ],
)
def test_an_unusual_due_date_is_told(plantrack: Callable, root: Path, due: str, said: str) -> None:
    words = ("2019-L10", "--due", due, "--reason", "x")
    for more in (("--dry-run",), ()):
        ran = updated(plantrack, root, *words, *more)
        assert ran.code == 0, ran
        assert said in ran.err
    if due.startswith("2020"):
        found = plantrack("check", "--lang", "en", root=root, clock=AT).out
        assert "2019-L10 is open, and its due date was moved to 2020-02-28" in found


def test_what_is_missing_may_be_given_after_the_fact(plantrack: Callable, root: Path) -> None:
    """The reason of a moved date, the resolution of a closing: in the entry that owes it."""
    file = root / FILE
    text = file.read_text(encoding="utf-8")
    place = text.index("  - id: 2019-L11\n")
    moved = "      - date: 2019-07-05\n        due: 2019-09-30\n"
    file.write_text(text[:place] + moved + text[place:], encoding="utf-8")
    before = plan_of(root)
    words = ("2019-L10", "--due", "2019-09-30", "--reason", "Attente.", "--resolution", "CA-1")
    ran = updated(plantrack, root, *words)
    assert ran.out.startswith("2019-L10: the entry of 2019-07-05 is completed"), ran
    told = moved + "        reason: Attente.\n        resolution: CA-1\n"
    assert plan_of(root)[FILE] == before[FILE].replace(moved, told)
    other = updated(plantrack, root, "2019-L10", "--due", "2019-09-30", "--reason", "Autre.")
    assert other.code == 2
    cancelled = ("cancel", "2019-L10", "--reason", "Refus.")
    assert plantrack(*cancelled, root=root, clock=AT).code == 0
    ran = plantrack(*cancelled, "--resolution", "CA-2", "--lang", "en", root=root, clock=AT)
    assert ran.out.startswith("2019-L10: the entry of 2019-12-31 is completed"), ran
    assert "        reason: Refus.\n        resolution: CA-2\n" in plan_of(root)[FILE]
    assert not errors_of(plantrack, root, AT)


def test_a_deferral_s_resolution_after_the_fact(plantrack: Callable, root: Path) -> None:
    first = ("new-year", "2020", "--anyway", "--carry", "none")
    assert plantrack(*first, root=root, clock=AT).code == 0
    words = ("defer", "2019-L10", "--to", "2020", "--reason", "x")
    assert plantrack(*words, root=root, clock=AT).code == 0
    before = plan_of(root)
    assert plantrack(*words, "--resolution", "CA-3", root=root, clock=AT).code == 0
    assert changed(root, before) == [FILE]
    assert "        resolution: CA-3\n" in plan_of(root)[FILE]
