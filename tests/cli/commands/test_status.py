"""`plantrack status`."""

import json
import shutil
from collections.abc import Callable

import pytest


def test_json_has_the_contract_s_first_keys(plantrack: Callable) -> None:
    answer = json.loads(plantrack("status", "--as-of", "2018-Q3", "--json").out)
    assert answer["schema"] == "plantrack.status/1"
    assert answer["as_of"] == "2018-09-30"
    assert answer["problems"] == {"errors": 0, "warnings": 3, "unread": [], "records_lost": 0}


def test_a_scope_restricts_the_axes_only(plantrack: Callable) -> None:
    whole = json.loads(plantrack("status", "--json").out)
    one = json.loads(plantrack("status", "2.1", "--json").out)
    assert [axis["id"] for axis in one["axes"]] == ["2"]
    assert [c["id"] for c in one["axes"][0]["commitments"]] == ["2.1"]
    assert one["plan"] == whole["plan"]


EMPTY = {"actions/2017/a.yaml": "deliverables: []\n", "actions/2018/a.yaml": "deliverables: []\n"}


@pytest.mark.parametrize("day", ["2016-06-30", "2017-06-30", "2019-06-30"])
def test_no_sentence_counts_what_there_is_not(
    day: str, plantrack: Callable, make_plan: Callable
) -> None:
    root = make_plan(EMPTY)
    for words in (("status",), ("report", "board")):
        told = plantrack(*words, "--as-of", day, "--lang", "en", root=root).out
        assert "0 deliverables:" not in told
        assert "of the 0" not in told
        assert "out of 0 " not in told


@pytest.mark.parametrize("day", ["2016-06-30", "2017-06-30", "2019-06-30"])
def test_a_plan_without_an_action_plan_says_so(
    day: str, plantrack: Callable, make_plan: Callable
) -> None:
    root = make_plan()
    shutil.rmtree(root / "actions")
    for words in (("status",), ("report", "board")):
        told = plantrack(*words, "--as-of", day, "--lang", "en", root=root).out
        assert "There is no action plan yet: nothing is in force." in told
        assert "begins on" not in told or day < "2017"
