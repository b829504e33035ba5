"""`plantrack set`."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from cli.terminal import content_of, copied, errors_of, plan_of

CLOCK = date(2020, 3, 31)

FILE = "actions/2019/1-promotion.yaml"


@pytest.fixture
def root(real_root: Path, tmp_path: Path) -> Path:
    return copied(real_root, tmp_path)


def test_a_field_of_a_milestone(plantrack: Callable, root: Path) -> None:
    before = plan_of(root)
    words = ("set", "2019-L03", "jalons.2.fait", "2019-06-21")
    ran = plantrack(*words, "--lang", "en", root=root)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == f"2019-L03: `milestones.2.done` is now “2019-06-21” ({FILE}:75)\n"
    after = before[FILE].replace("done: 2019-06-20", "done: 2019-06-21")
    assert plan_of(root) == before | {FILE: after}
    assert not errors_of(plantrack, root, CLOCK)
    again = plantrack(*words, "--lang", "en", root=root)
    assert again.out == "Nothing to change.\n"


def test_several_values(plantrack: Callable, root: Path) -> None:
    before = plan_of(root)
    ran = plantrack("set", "2019-L03", "partners", "poles,cqcm", "tiess", root=root)
    assert ran.code == 0
    after = before[FILE].replace(
        "[cqcm, tiess, regroupements-sectoriels]", "[poles, cqcm, tiess]", 1
    )
    assert plan_of(root) == before | {FILE: after}


def test_looking_writes_nothing(plantrack: Callable, root: Path) -> None:
    before = content_of(root)
    ran = plantrack("set", "2019-L03", "lead", "finances", "--dry-run", "--lang", "en", root=root)
    assert ran.code == 0
    assert "+        lead: finances\n" in ran.out
    assert ran.err == "Nothing was written (--dry-run).\n"
    assert content_of(root) == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("2019-L03", "due", "2019-10-01"), "plantrack update 2019-L03 --due DATE --reason TEXT"),
        (("2019-L03", "id", "X"), "plantrack rename 2019-L03"),
        (("I-01", "baseline.value", "-5"), "write the number last, after --"),
        (("2019-L03", "continues", "2018-L99"), "“2018-L99” names nothing in this plan"),
        (("2019-L03", "depends_on", "2019-L03"), "dependency-cycle"),
        (("2019-L03", "start", "2020-01-31"), "start-after-due"),
        (("2019-L03", "title", "\x1b[31mrouge"), "cannot be changed here"),
    ],
)
def test_refused(plantrack: Callable, root: Path, words: tuple[str, ...], said: str) -> None:
    before = plan_of(root)
    ran = plantrack("set", *words, "--lang", "en", root=root)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert plan_of(root) == before


def test_a_number_below_zero(plantrack: Callable, root: Path) -> None:
    assert plantrack("set", "I-01", "baseline.value", "--", "-5", root=root).code == 0
    assert "      value: -5\n" in plan_of(root)["plan/indicators.yaml"]
