"""`plantrack remove`."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from cli.terminal import content_of, copied, errors_of, plan_of

CLOCK = date(2020, 3, 31)
CHANGES = "plan/changes.yaml"
FILE = "actions/2019/2-ecosysteme.yaml"

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
    assert plan_of(root) == before | {
        file: before[file][:start] + before[file][end:],
        CHANGES: before[CHANGES] + "removed:\n  - I-02\n",
    }
    assert not errors_of(plantrack, root, CLOCK)


def test_a_deliverable_before_its_year(plantrack: Callable, root: Path) -> None:
    before = plan_of(root)
    ran = plantrack("remove", "2019-L01", "--as-of", "2018-11-01", root=root)
    assert ran.code == 0, ran
    file = "actions/2019/1-promotion.yaml"
    start, end = (before[file].index(f"  - id: {one}\n") for one in ("2019-L01", "2019-L02"))
    assert plan_of(root) == before | {
        file: before[file][:start] + before[file][end:],
        CHANGES: before[CHANGES] + "removed:\n  - 2019-L01\n",
    }
    assert plantrack("undo", root=root).code == 0
    assert plan_of(root) == before


def test_its_id_is_never_given_again(plantrack: Callable, root: Path) -> None:
    """The last ones of the year, one after the other: the ids stand in order, one a line."""
    early = ("--as-of", "2018-11-01")
    before = plan_of(root)[CHANGES]
    for identifier in ("2019-L25", "2019-L24"):
        assert plantrack("remove", identifier, *early, root=root).code == 0
    assert plan_of(root)[CHANGES] == before + "removed:\n  - 2019-L24\n  - 2019-L25\n"
    words = ("add", "--title", "Publier", "--commitment", "2.1", "--year", "2019", *early)
    assert plantrack(*words, "--id", "2019-l25", root=root).code == 2
    added = plantrack(*words, root=root)
    assert added.out.startswith("2019-L26 "), added
    text = plan_of(root)[FILE].replace("id: 2019-L26", "id: 2019-L25")
    (root / FILE).write_text(text, encoding="utf-8")
    assert "id-reused" in plantrack("check", root=root).out


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
        ("2019-L7", "Did you mean 2019-L07?"),
    ],
)
def test_refused(plantrack: Callable, root: Path, word: str, said: str) -> None:
    before = plan_of(root)
    ran = plantrack("remove", word, "--lang", "en", root=root)
    assert ran.code == 2
    assert said in ran.err
    assert plan_of(root) == before
