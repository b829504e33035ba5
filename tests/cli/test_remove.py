"""`plantrack remove`."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from cli.terminal import content_of, copied, errors_of, plan_of

CLOCK = date(2020, 3, 31)

BEFORE = date(2018, 11, 1)


@pytest.fixture
def root(real_root: Path, tmp_path: Path) -> Path:
    return copied(real_root, tmp_path)


def test_an_indicator(plantrack: Callable, root: Path) -> None:
    before = plan_of(root)
    ran = plantrack("remove", "i-02", "--lang", "en", root=root)
    assert ran.code == 0
    assert ran.out.startswith("I-02 removed: Avis et mémoires déposés, cumul de la période (plan/")
    file = "plan/indicators.yaml"
    start, end = (before[file].index(f"  - id: {one}\n") for one in ("I-02", "I-03"))
    assert plan_of(root) == before | {file: before[file][:start] + before[file][end:]}
    assert not errors_of(plantrack, root, CLOCK)


def test_a_deliverable_before_its_year(plantrack: Callable, root: Path) -> None:
    before = plan_of(root)
    ran = plantrack("remove", "2019-L01", "--as-of", "2018-11-01", root=root)
    assert ran.code == 0, ran
    file = "actions/2019/1-promotion.yaml"
    start, end = (before[file].index(f"  - id: {one}\n") for one in ("2019-L01", "2019-L02"))
    assert plan_of(root) == before | {file: before[file][:start] + before[file][end:]}


def test_looking_writes_nothing(plantrack: Callable, root: Path) -> None:
    before = content_of(root)
    ran = plantrack("remove", "I-02", "--dry-run", root=root)
    assert ran.code == 0
    assert "-  - id: I-02\n" in ran.out
    assert content_of(root) == before


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("2019-L01", "plantrack cancel 2019-L01"),
        ("direction", "direction is named in actions/2017/1-promotion.yaml:"),
        ("2.1", "as it was adopted"),
        ("2019-L99", "names nothing in this plan"),
    ],
)
def test_refused(plantrack: Callable, root: Path, word: str, said: str) -> None:
    before = plan_of(root)
    ran = plantrack("remove", word, "--lang", "en", root=root)
    assert ran.code == 2
    assert said in ran.err
    assert plan_of(root) == before
