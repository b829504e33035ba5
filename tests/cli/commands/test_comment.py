"""`plantrack comment`: a question, and its answer, which are no progress."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from cli.terminal import changed, copied, errors_of, plan_of, talk

CLOCK = date(2018, 12, 10)
ID = "2018-L04"  # silent on that day


@pytest.fixture
def root(real_root: Path, tmp_path: Path) -> Path:
    return copied(real_root, tmp_path)


def waiting(plantrack: Callable, root: Path) -> dict[str, list[str]]:
    told = json.loads(plantrack("agenda", "--json", root=root, clock=CLOCK).out)
    return {
        role["role"]: [each["question"] for each in role["questions"]]
        for role in told["roles"]
        if role["questions"]
    }


def test_what_is_asked_waits_until_it_is_answered(plantrack: Callable, root: Path) -> None:
    asked = "Qui relit: nous # ou eux?"
    words = ("comment", ID, asked, "--to", "Communications")
    ran = plantrack(*words, "--lang", "en", root=root, clock=CLOCK)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(f"{ID}: entry of 2018-12-10 added (actions/2018/")
    assert waiting(plantrack, root) == {"communications": [asked]}
    assert asked in plantrack("agenda", root=root, clock=CLOCK).out
    silent = json.loads(plantrack("list", "--silent", "--json", root=root, clock=CLOCK).out)
    assert ID in [each["id"] for each in silent["deliverables"]]
    words = ("comment", ID, "--answer", "Eux.", "--by", "communications")
    assert plantrack(*words, root=root, clock=CLOCK).code == 0
    assert waiting(plantrack, root) == {}
    assert not errors_of(plantrack, root, date(2020, 3, 31))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "the question on 2018-L04"),
        (("Qui?", "--answer", "Moi."), "two comments"),
        (("--answer", "Moi."), "nobody asked anything of 2018-L04"),
        (("Qui?", "--to", "directoin"), "direction"),
        (("Qui?", "--date", "2017-12-31"), "2018-L04 is in force from 2018-01-01 only"),
    ],
)
def test_what_cannot_be_done_is_told(
    plantrack: Callable, root: Path, words: tuple[str, ...], said: str
) -> None:
    before = plan_of(root)
    ran = plantrack("comment", ID, *words, "--lang", "en", root=root, clock=CLOCK)
    assert (ran.code, said in ran.err) == (2, True), ran.err
    assert changed(root, before) == []


def test_on_a_terminal_the_question_is_asked_for(root: Path) -> None:
    told = talk(root, ["comment", ID, "--lang", "en"], ["Qui relit?"], CLOCK)
    assert told.code == 0, told
    assert "        question: Qui relit?\n" in "".join(plan_of(root).values())
