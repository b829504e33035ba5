"""`plantrack list`."""

import json
from collections.abc import Callable

import pytest


def ids(plantrack: Callable, *words: str) -> list[str]:
    answer = json.loads(plantrack("list", "--json", "--as-of", "2018-09-30", *words).out)
    return [one["id"] for one in answer["deliverables"]]


def test_late_ones(plantrack: Callable) -> None:
    assert ids(plantrack, "--late", "--sort", "due") == ["2018-L11", "2018-L07"]


def test_a_year_shows_what_is_not_yet_in_force(plantrack: Callable) -> None:
    assert len(ids(plantrack, "--year", "2019")) == 25
    assert not [one for one in ids(plantrack) if one.startswith("2019")]


@pytest.mark.parametrize("word", ["done", "réalisé", "Réalisés"])
def test_a_status_may_be_said_in_french(plantrack: Callable, word: str) -> None:
    assert ids(plantrack, "--status", word) == ids(plantrack, "--status", "done")


def test_each_row_names_its_file_and_line(plantrack: Callable, real_root: object) -> None:
    answer = json.loads(plantrack("list", "--json").out)
    for one in answer["deliverables"]:
        line = (real_root / one["path"]).read_text(encoding="utf-8").splitlines()[one["line"] - 1]  # type: ignore[operator]
        assert line.strip() == f"- id: {one['id']}"
