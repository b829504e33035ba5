"""`plantrack show`."""

import json
import shutil
from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("identifier", "kind"),
    [("2", "axis"), ("2.3", "commitment"), ("2018-L07", "deliverable"), ("i-01", "indicator")],
)
def test_each_kind(plantrack: Callable, identifier: str, kind: str) -> None:
    assert json.loads(plantrack("show", identifier, "--json").out)["kind"] == kind
    assert plantrack("show", identifier).code == 0


def test_a_thread_is_told_whole(plantrack: Callable) -> None:
    answer = json.loads(plantrack("show", "2018-L04", "--json").out)
    assert [one["id"] for one in answer["thread"]] == ["2017-L04", "2018-L04", "2019-L03"]


def test_the_file_and_line_are_shown(plantrack: Callable) -> None:
    assert "actions/2018/2-ecosysteme.yaml:20" in plantrack("show", "2018-L07").out


def test_a_deferral_is_measured_before_its_next_year_begins(plantrack: Callable) -> None:
    for name in ("2019-L14", "2018-L12"):
        told = plantrack("show", name, "--as-of", "2018-12-20")
        assert "2019-11-29 : 364 jours plus tard" in " ".join(
            told.out.replace("\u00a0", " ").split()
        )
        life = json.loads(plantrack("show", name, "--as-of", "2018-12-20", "--json").out)["life"]
        assert (life["due"], life["days_slipped"]) == ("2019-11-29", 364)


@pytest.mark.parametrize("words", [("show",), ("status",), ("why",), ("report", "year")])
def test_a_year_of_the_plan_without_an_action_plan_is_told(
    plantrack: Callable, make_plan: Callable, words: tuple[str, ...]
) -> None:
    root = make_plan()
    shutil.rmtree(root / "actions/2018")
    told = "plantrack: there is no action plan 2018 yet: plantrack new-year 2018 opens it\n"
    ran = plantrack(*words, "2018", "--lang", "en", root=root)
    assert (ran.code, ran.err) == (2, told)
    assert "names nothing" in plantrack(*words, "2031", "--lang", "en", root=root).err
