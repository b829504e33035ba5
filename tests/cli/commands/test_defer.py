"""`plantrack defer`: closed in its year, continued in a later one."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from cli.terminal import changed, content_of, copied, errors_of, plan_of, reopened, talk

CLOCK = date(2020, 3, 31)
BEFORE = "actions/2018/2-ecosysteme.yaml"
AFTER = "actions/2019/2-ecosysteme.yaml"


@pytest.fixture
def root(real_root: Path, tmp_path: Path) -> Path:
    """The real plan, in which 2018-L11 is open."""
    copy = copied(real_root, tmp_path)
    reopened(copy, BEFORE, "2018-L11")
    return copy


def test_one_closes_and_one_opens(plantrack: Callable, root: Path) -> None:
    before = plan_of(root)
    ran = plantrack(
        "defer", "2018-l11", "--to", "2019", "--reason", "Les régions: # à voir", "--progress",
        "40", "--by", "innovation", "--resolution", "CA-2018-12", "--date", "2018-12-14",
        "--due", "2019-10-31", "--lang", "en", root=root, clock=CLOCK,
    )  # fmt: skip
    assert ran.code == 0, ran
    assert changed(root, before) == [BEFORE, AFTER]
    assert ran.out == (
        f"2018-L11: Deferred to 2019, continued by 2019-L26 ({BEFORE}:159)\n"
        f"2019-L26 added to the action plan 2019 ({AFTER}:196)\n"
    )
    entry = """\
      - date: 2018-12-14
        status: deferred
        progress: 40
        reason: 'Les régions: # à voir'
        resolution: CA-2018-12
        by: innovation
"""
    place = before[BEFORE].index("  - id: 2018-L12\n")
    assert plan_of(root)[BEFORE] == before[BEFORE][:place] + entry + before[BEFORE][place:]
    assert (
        plan_of(root)[AFTER]
        == before[AFTER]
        + """\
  - id: 2019-L26
    title: Ouvrir l’appel de projets d’un incubateur collectif
    commitments:
      - 2.4
      - 3.2
    description: >-
      Six projets accompagnés pendant neuf mois, dans des secteurs où peu d’entreprises
      collectives existent.
    lead: innovation
    partners:
      - enseignement
      - poles
    due: 2019-10-31
    added: 2020-03-31
    continues: 2018-L11
"""
    )
    assert not errors_of(plantrack, root, CLOCK)


def test_its_title_and_id_may_be_chosen(plantrack: Callable, root: Path) -> None:
    words = ("--to", "2019", "--reason", "x", "--id", "2019-L40", "--title", "Lancer l’appel")
    ran = plantrack("defer", "2018-L11", *words, root=root, clock=CLOCK)
    assert ran.code == 0, ran
    assert "  - id: 2019-L40\n    title: Lancer l’appel\n" in plan_of(root)[AFTER]


@pytest.mark.few(7)
@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("2018-L11", "--to", "2019"), "--reason"),
        (("2018-L11", "--reason", "x"), "--to"),
        (("2018-L11", "--to", "2018", "--reason", "x"), "2018"),
        (("2018-L11", "--to", "2017", "--reason", "x"), "2018"),
        (("2018-L11", "--to", "2020", "--reason", "x"), "new-year 2020"),
        (("2018-L11", "--to", "demain", "--reason", "x"), "demain"),
        (("2018-L11", "--to", "2019", "--reason", "x", "--id", "2017-L01"), "2017-L01"),
        (("2018-L11", "--to", "2019", "--reason", "x", "--due", "mai"), "mai"),
        (("2018-L11", "--to", "2019", "--reason", "x", "--by", "inovation"), "innovation"),
        (("2018-L11", "--to", "2019", "--reason", "x", "--progress", "101"), "101"),
        (("2018-L11", "--to", "2019", "--reason", "x", "--date", "2018-04-01"), "2018-L11"),
        (("2018-L10", "--to", "2019", "--reason", "x"), "Réalisé"),
        (("2018-L09", "--to", "2019", "--reason", "x"), "2019-L09"),
        (("2018-L12", "--to", "2019", "--reason", "x"), "2019-L14"),
        (("2018-L21", "--to", "2019", "--reason", "x"), "Abandonné"),
        (("2018-L99", "--to", "2019", "--reason", "x"), "2018-L"),
    ],
)
def test_what_cannot_be_done_is_told(
    plantrack: Callable, root: Path, words: tuple[str, ...], said: str
) -> None:
    before = plan_of(root)
    ran = plantrack("defer", *words, root=root, clock=CLOCK)
    assert ran.code == 2, ran
    assert said in ran.err
    assert "Traceback" not in ran.err
    assert changed(root, before) == []


def test_on_a_terminal_the_rest_is_asked_for(root: Path) -> None:
    answers = ["2031", "2019", "", "Faute de temps", "mai", "2019-05-31"]
    told = talk(root, ["defer", "2018-L11"], answers, CLOCK)
    assert told.code == 0, told
    assert "new-year 2031" in told.screen
    assert "reason: Faute de temps\n" in plan_of(root)[BEFORE]
    assert (
        "due: 2019-05-31\n    added: 2020-03-31\n    continues: 2018-L11\n" in plan_of(root)[AFTER]
    )


def test_the_due_date_may_be_left_out(root: Path) -> None:
    told = talk(root, ["defer", "2018-L11", "--to", "2019", "--reason", "x"], [""], CLOCK)
    assert told.code == 0, told
    assert plan_of(root)[AFTER].endswith("    added: 2020-03-31\n    continues: 2018-L11\n")


def test_a_dry_run_writes_nothing(plantrack: Callable, root: Path) -> None:
    before = content_of(root)
    words = ("defer", "2018-L11", "--to", "2019", "--reason", "x", "--dry-run")
    ran = plantrack(*words, root=root, clock=CLOCK)
    assert ran.code == 0
    assert "+        status: deferred\n" in ran.out
    assert "+    continues: 2018-L11\n" in ran.out
    assert content_of(root) == before
