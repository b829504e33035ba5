"""A word that could mean two days is refused, with both, wherever a day is typed."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cli.terminal import talk
from conftest import CLOCK
from repository import commit, git

FISCAL = """\
year: 2018
title: Plan d’action 2018
start: 2018-04-01
end: 2019-03-31
adopted: 2018-01-10
"""


@pytest.fixture
def fiscal(make_plan: Callable[..., Path]) -> Path:
    root = make_plan({"actions/2018/plan.yaml": FISCAL})
    commit(root, "2018-01-12T10:00:00-05:00")
    return root


@pytest.mark.few(8)
@pytest.mark.parametrize(
    ("words", "days"),
    [
        (("status", "--as-of", "2018"), ("2018-12-31", "2019-03-31")),
        (("status", "--as-of", "2018-Q1"), ("2018-03-31", "2018-06-30")),
        (("show", "2018-L01", "--as-of", "T4 2018"), ("2018-12-31", "2019-03-31")),
        (("status", "--at", "2018"), ("2018-12-31", "2019-03-31")),
        (("diff", "2018"), ("2018-12-31", "2019-03-31")),
        (("changes", "--since", "2018"), ("2018-12-31", "2019-03-31")),
        (("check", "--since", "2018"), ("2018-12-31", "2019-03-31")),
        (("list", "--due-before", "2018"), ("2018-01-01", "2018-04-01")),
        (("update", "2018-L01", "--due", "2018", "--reason", "x"), ("2018-12-31", "2019-03-31")),
        (("set", "2018-L01", "start", "2018"), ("2018-01-01", "2018-04-01")),
        (("set", "2018-L01", "start", "2018-Q1"), ("2018-01-01", "2018-04-01")),
        (("set", "2018", "end", "2018"), ("2018-12-31", "2019-03-31")),
        (("set", "2018-L01", "due", "2018"), ("2018-12-31", "2019-03-31")),
    ],
)
def test_a_period_of_an_action_plan_that_is_not_the_calendar_s(
    fiscal: Path, plantrack: Callable, words: tuple[str, ...], days: tuple[str, str]
) -> None:
    ran = plantrack(*words, root=fiscal)
    assert (ran.code, ran.out) == (2, "")
    assert all(day in ran.err for day in days)


@pytest.mark.parametrize("word", ["2017", "2018-05", "2017-Q3", "2018-12-31"])
def test_any_other_means_one_day(fiscal: Path, plantrack: Callable, word: str) -> None:
    assert plantrack("status", "--as-of", word, root=fiscal).code == 0


@pytest.mark.few(3)
@pytest.mark.parametrize("option", ["--as-of", "--at"])
@pytest.mark.parametrize("kind", ["tag", "branch"])
def test_a_year_that_git_has_a_label_for(
    make_plan: Callable[..., Path], plantrack: Callable, option: str, kind: str
) -> None:
    root = make_plan()
    commit(root, "2018-01-12T10:00:00-05:00")
    assert plantrack("status", option, "2018", root=root).code == 0
    git(root, kind, "2018")
    ran = plantrack("status", option, "2018", root=root)
    label = {"tag": "refs/tags/2018", "branch": "refs/heads/2018"}[kind]
    assert ran.code == 2
    assert "2018-12-31" in ran.err
    assert label in ran.err
    assert plantrack("status", option, "2018-12-31", root=root).code == 0
    assert plantrack("status", "--at", label, root=root).code == 0


def test_a_day_that_git_has_a_label_for(
    make_plan: Callable[..., Path], plantrack: Callable
) -> None:
    root = make_plan()
    commit(root, "2018-01-12T10:00:00-05:00")
    git(root, "tag", "2018-06-12")
    refused = plantrack("changes", "--since", "2018-06-12", root=root)
    assert (refused.code, "2018/06/12" in refused.err) == (2, True)
    for word in ("2018/06/12", "refs/tags/2018-06-12"):
        assert plantrack("changes", "--since", word, root=root).code == 0
    assert plantrack("status", "--as-of", "2018-06-12", root=root).code == 0


@pytest.mark.nightly
@pytest.mark.parametrize("language", ["fr", "en"])
def test_so_is_one_that_answers_a_question(fiscal: Path, language: str) -> None:
    answers = ["Publier la suite", "1.1", "", "2018", "2018-Q2", "30/06/2018", ""]
    said = talk(fiscal, ["add", "--lang", language], answers, CLOCK)
    assert said.code == 0, said
    both = ("2018-12-31", "2019-03-31", "2018-06-30", "2018-09-30")
    assert all(day in said.screen for day in both)
    assert "due: 2018-06-30" in (fiscal / "actions/2018/a.yaml").read_text(encoding="utf-8")
