"""`plantrack coverage`."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest


def test_json_and_screen_say_the_same(plantrack: Callable) -> None:
    answer = json.loads(plantrack("coverage", "--as-of", "2018-09-30", "--json").out)
    covered = sum(one["covered"] for one in answer["commitments"])
    assert (
        f"{covered} engagements repris sur 21" in plantrack("coverage", "--as-of", "2018-09-30").out
    )
    assert answer["years"] == [2017, 2018, 2019]


def test_a_folded_axis_says_what_is_taken_up_below(plantrack: Callable, real_root: Path) -> None:
    words = ("coverage", "--depth", "1", "--as-of", "2018-09-30", "--lang", "en")
    out = plantrack(*words, root=real_root).out
    told = [line.split("  ")[-1] for line in out.splitlines() if line[:2] in ("1 ", "2 ")]
    assert told == ["4 of 5 taken up", "5 of 6 taken up"]


@pytest.mark.parametrize("depth", ["x", "0", "-1"])
def test_a_depth_that_is_none_is_named(plantrack: Callable, real_root: Path, depth: str) -> None:
    ran = plantrack("coverage", "--depth", depth, "--lang", "en", root=real_root)
    assert (ran.code, "given to --depth cannot be understood" in ran.err) == (2, True)
