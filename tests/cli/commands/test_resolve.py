"""`plantrack decisions` and `resolve`: what awaits the board, and its answer where it belongs."""

import json
from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest

from places import FROZEN

DAY = ("--as-of", "2018-10-20")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return Path(copytree(FROZEN, tmp_path / "plan"))


def awaiting(plantrack: Callable, root: Path, *words: str) -> dict[str, list[str]]:
    answer = json.loads(plantrack("decisions", "--json", *words, root=root).out)
    return {key: [each["id"] for each in answer[key]] for key in ("asked", "to_regularise")}


def test_what_is_asked_and_what_is_to_be_regularised(plantrack: Callable, root: Path) -> None:
    found = awaiting(plantrack, root, "--as-of", "2018-09-30")
    assert found == {"asked": ["2018-L15"], "to_regularise": ["2017-L04", "2017-L08", "2017-L23"]}
    screen = plantrack("decisions", "--as-of", "2018-09-30", root=root).out
    assert "Prochain CA\u00a0: 2018-10-16" in screen
    assert "Déplacer l’échéance du 22 juin au 16 novembre 2018 (2018-06-19)" in screen
    assert "plantrack resolve 2018-L15" in screen


def test_a_resolution_is_an_entry_of_its_day_and_the_past_stays_as_it_was(
    plantrack: Callable, root: Path
) -> None:
    file = root / "actions/2017/1-promotion.yaml"
    before = file.read_text(encoding="utf-8")
    ran = plantrack("resolve", "2017-l04", "CA-2018-10", "--date", "2018-10-16", root=root)
    assert ran.code == 0, ran.err
    after = file.read_text(encoding="utf-8")
    added = "      - date: 2018-10-16\n        resolution: CA-2018-10\n"
    assert after.replace(added, "", 1) == before, "nothing but the entry was written"
    assert "2017-L04" in awaiting(plantrack, root, "--as-of", "2018-10-15")["to_regularise"]
    assert "2017-L04" not in awaiting(plantrack, root, *DAY)["to_regularise"]
    again = plantrack("resolve", "2017-L04", "CA-2018-11", root=root)
    assert again.code == 2
    assert "n’attend de résolution" in again.err
    assert plantrack("undo", root=root).code == 0
    assert file.read_text(encoding="utf-8") == before


def test_what_was_told_that_very_day_has_it_where_it_stands(
    plantrack: Callable, root: Path
) -> None:
    words = ("resolve", "2018-L15", "CA-2018-06", "--date", "2018-06-19")
    told = plantrack(*words, "--dry-run", root=root)
    assert told.code == 0, told.err
    lines = [line for line in told.out.splitlines() if line.startswith("+") and "+++" not in line]
    assert [line[1:].strip() for line in lines] == ["resolution: CA-2018-06"]


def test_a_date_that_moved_can_be_resolved_once_the_work_is_done(
    plantrack: Callable, root: Path
) -> None:
    ran = plantrack("resolve", "2018-L15", "CA-2018-12", "--date", "2018-12-11", root=root)
    assert ran.code == 0, ran.err


def test_a_withdrawal_has_it_where_it_stands(plantrack: Callable, root: Path) -> None:
    gone = ("withdraw", "2.5", "--reason", "Confié aux pôles.", "--date", "2018-10-16")
    assert plantrack(*gone, root=root).code == 0
    found = json.loads(plantrack("decisions", "--json", *DAY, root=root).out)["to_regularise"]
    assert [(each["kind"], each["id"]) for each in found][-1] == ("withdrawn", "2.5")
    assert "2.5" in plantrack("decisions", *DAY, root=root).out
    assert plantrack("resolve", "2.5", "CA-2018-10", root=root).code == 0
    assert "2.5" not in awaiting(plantrack, root, *DAY)["to_regularise"]
    again = plantrack("resolve", "2.5", "CA-2018-10", root=root)
    assert again.code == 2
    assert "a déjà la résolution «\u00a0CA-2018-10\u00a0»" in again.err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("2018-L01", "CA-1"), "plantrack decisions"),
        (("2018-L99", "CA-1"), "2018-L"),
        (("2.4", "CA-1"), "plantrack decisions"),
        (("2017-L04",), "RÉSOLUTION"),
        (("2017-L04", "  "), "RÉSOLUTION"),
    ],
)
def test_what_awaits_nothing_is_refused(
    plantrack: Callable, root: Path, words: tuple[str, ...], told: str
) -> None:
    ran = plantrack("resolve", *words, root=root)
    assert ran.code == 2
    assert told in ran.err
