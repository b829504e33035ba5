"""`plantrack rename`."""

import json
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from cli.terminal import content_of, copied, errors_of, plan_of

CLOCK = date(2020, 3, 31)


@pytest.fixture
def root(real_root: Path, tmp_path: Path) -> Path:
    return copied(real_root, tmp_path)


def test_a_deliverable(plantrack: Callable, root: Path) -> None:
    before = plan_of(root)
    ran = plantrack("rename", "2018-L04", "2018-L40", "--lang", "en", root=root)
    file, other = "actions/2018/1-promotion.yaml", "actions/2019/1-promotion.yaml"
    assert (ran.code, ran.out) == (
        0,
        f"2018-L04 is now 2018-L40; 1 reference follows ({file}:97)\n",
    )
    after = plan_of(root)
    assert after[other] == before[other].replace("continues: 2018-L04", "continues: 2018-L40")
    text = after[file].replace("id: 2018-L40\n", "id: 2018-L04\n")
    assert text.replace("    formerly:\n      - 2018-L04\n", "") == before[file]
    assert {path for path in after if after[path] != before[path]} == {file, other}
    assert not errors_of(plantrack, root, CLOCK)
    shown = plantrack("show", "2018-L04", "--lang", "en", root=root)
    assert "2018-L40" in shown.out


@pytest.mark.parametrize(("old", "new"), [("2", "5"), ("direction", "dg"), ("poles", "les-poles")])
def test_the_figures_stay(plantrack: Callable, root: Path, old: str, new: str) -> None:
    figures = json.loads(plantrack("status", "--json", root=root).out)
    assert plantrack("rename", old, new, root=root).code == 0
    assert not errors_of(plantrack, root, CLOCK)
    after = plantrack("status", "--json", root=root).out
    if old == "2":
        after = re.sub(r'"id": "5(\.\d)?"', r'"id": "2\1"', after)
        new_figures = json.loads(after)
        new_figures["axes"].sort(key=lambda axis: axis["id"])
        assert new_figures["axes"] == figures["axes"]
    else:
        assert json.loads(after) == figures


def test_looking_writes_nothing(plantrack: Callable, root: Path) -> None:
    before = content_of(root)
    ran = plantrack("rename", "2", "5", "--dry-run", root=root)
    assert ran.code == 0
    assert ran.out.count("diff --git") == 9
    assert content_of(root) == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("2018-L04", "2018-L05"), "is taken"),
        (("2018-L04", "à"), "“à” is not an id"),
        (("2018L04", "X"), "Did you mean 2018-L04?"),
        (("2018-L04",), "NEW is missing"),
    ],
)
def test_refused(plantrack: Callable, root: Path, words: tuple[str, ...], said: str) -> None:
    before = plan_of(root)
    ran = plantrack("rename", *words, "--lang", "en", root=root)
    assert ran.code == 2
    assert said in ran.err
    assert plan_of(root) == before


def test_a_file_that_cannot_be_read(plantrack: Callable, root: Path) -> None:
    (root / "actions/2019/x.yaml").write_text("deliverables: [\n", encoding="utf-8")
    before = plan_of(root)
    ran = plantrack("rename", "2018-L04", "X", "--lang", "en", root=root)
    assert ran.code == 2
    assert "actions/2019/x.yaml cannot be read" in ran.err
    assert plan_of(root) == before
