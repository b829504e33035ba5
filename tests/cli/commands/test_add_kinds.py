"""`plantrack add --kind`: what is asked of each kind, and in whose words."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from cli.terminal import changed, copied, plan_of, talk

CLOCK = date(2019, 6, 1)


@pytest.fixture
def root(real_root: Path, tmp_path: Path) -> Path:
    return copied(real_root, tmp_path)


@pytest.mark.parametrize("word", ["conseil", "CA", "Conseil d’administration", "Board"])
def test_a_meeting_of_the_board_is_called_so_in_french(
    plantrack: Callable, root: Path, word: str
) -> None:
    words = ("--title", "Séance", "--date", "2019-05-30", "--event-kind", word)
    ran = plantrack("add", "--kind", "event", *words, root=root, clock=CLOCK)
    assert ran.code == 0, ran
    added = "  - date: 2019-05-30\n    title: Séance\n    kind: board\n"
    assert added in plan_of(root)["plan/plan.yaml"]


@pytest.mark.parametrize(
    ("answer", "kept"),
    [("conseil", "    kind: board\n"), ("membres", "    kind: membres\n"), ("", "")],
)
def test_the_kind_of_an_event_is_asked(root: Path, answer: str, kept: str) -> None:
    words = ["add", "--kind", "event", "--title", "Séance", "--date", "2019-05-30"]
    told = talk(root, words, [answer], CLOCK)
    assert told.code == 0, told
    added = f"  - date: 2019-05-30\n    title: Séance\n{kept}  - date:"
    assert added in plan_of(root)["plan/plan.yaml"]


INDICATOR = ("--title", "Membres", "--commitment", "2.4", "--unit", "membres", "--reason", "Voulu.")


@pytest.mark.parametrize(
    ("direction", "answers", "kept"),
    [
        ("hausse", ["1 000, 2018-12-31", "1200, 2019-12-31", ""], "baseline:"),
        ("hausse", ["", "", ""], ""),
        ("maintenir", ["1200, 2019-12-31", ""], ""),
    ],
)
def test_the_baseline_of_what_moves_is_asked(
    root: Path, direction: str, answers: list[str], kept: str
) -> None:
    before = plan_of(root)["plan/indicators.yaml"]
    words = ["add", "--kind", "indicator", *INDICATOR, "--direction", direction]
    told = talk(root, words, answers, CLOCK)
    assert told.code == 0, told
    new = plan_of(root)["plan/indicators.yaml"].removeprefix(before)
    assert ("baseline:" in new) == bool(kept), new
    assert not kept or "value: 1000\n" in new


MILESTONE = ("--kind", "milestone", "--of", "2019-L05", "--title", "Relu")


@pytest.mark.parametrize(("due", "is_told"), [("2019-10-31", 0), ("2021-10-31", 1)])
def test_a_milestone_outside_its_action_plan_is_remarked(
    plantrack: Callable, root: Path, due: str, is_told: int
) -> None:
    ran = plantrack("add", *MILESTONE, "--due", due, "--lang", "en", root=root, clock=CLOCK)
    assert ran.code == 0, ran
    assert (f"the milestone of {due} is outside the action plan 2019" in ran.err) == is_told, ran


def test_a_year_that_is_wound_up_still_asks_why(root: Path) -> None:
    """It has ended, and no later one has begun."""
    words = ["add", *MILESTONE, "--due", "2019-10-31"]
    told = talk(root, words, ["Demandé.", ""], date(2020, 2, 1))
    assert told.code == 0, told
    assert "    reason: Demandé.\n" in plan_of(root)["plan/changes.yaml"]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("fr", "`jalon`, `rôle`, `partenaire`, `événement` ou `indicateur`"),
        ("en", "`milestone`, `role`, `partner`, `event` or `indicator`"),
    ],
)
def test_every_kind_is_listed_in_the_reader_s_language(
    plantrack: Callable, root: Path, language: str, said: str
) -> None:
    before = plan_of(root)
    ran = plantrack("add", "--kind", "foo", "--lang", language, root=root, clock=CLOCK)
    assert (ran.code, said in ran.err) == (2, True), ran.err
    assert changed(root, before) == []


def test_a_wrong_number_is_told_by_the_name_that_the_help_gives(plantrack: Callable) -> None:
    assert "la valeur donnée à NOMBRE ne peut" in plantrack("undo", "x", "--lang", "fr").err
    assert "what is given to NUMBER cannot" in plantrack("undo", "x", "--lang", "en").err


BROKEN = "  - date: 2016-99-99\n    title: Séance\n"
NEW = "  - date: 2018-01-01\n    title: Autre\n"


@pytest.mark.parametrize("others", ["", "  - date: 2017-01-24\n    title: Une\n"])
def test_an_event_that_cannot_be_read_stays_where_it_is(
    plantrack: Callable, root: Path, others: str
) -> None:
    last = "  - date: 2019-01-01\n    title: Dernière\n" if others else ""
    file = root / "plan/plan.yaml"
    head = file.read_text("utf-8").partition("events:\n")[0]
    file.write_text(f"{head}events:\n{BROKEN}{others}{last}", "utf-8")
    words = ("--title", "Autre", "--date", "2018-01-01")
    ran = plantrack("add", "--kind", "event", *words, root=root, clock=CLOCK)
    assert ran.code == 0, ran
    assert f"events:\n{BROKEN}{others}{NEW}{last}" in file.read_text("utf-8")
