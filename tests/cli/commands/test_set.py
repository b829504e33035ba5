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


@pytest.mark.few(4)
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


def test_several_records_take_one_value(plantrack: Callable, root: Path) -> None:
    """All or none, one edit, one reason for each."""
    before = plan_of(root)
    words = ("set", "2019-L05", "2019-L06", "weight", "3", "--reason", "Plus de régions.")
    ran = plantrack(*words, "--as-of", "2019-06-01", root=root)
    assert ran.code == 0, ran
    assert plan_of(root)["plan/changes.yaml"].count("Plus de régions.") == 2
    assert plantrack("undo", root=root).code == 0
    assert plan_of(root) == before
    ran = plantrack("set", "2019-L05", "2019-L06", "weight", "lourd", root=root)
    assert (ran.code, plan_of(root)) == (2, before)
    ran = plantrack("set", "2019-L05", "2019-L06", "extra.fonds", "A", root=root)
    assert ran.out.count("\n") == 2


def test_a_field_is_no_id(plantrack: Callable, root: Path) -> None:
    """A role may be called as a field is: the field wins, and several values stay values."""
    with (root / "plan/team.yaml").open("a", encoding="utf-8") as stream:
        stream.write("  - id: lead\n    title: x\n")
    ran = plantrack("set", "2019-L05", "lead", "finances", "--as-of", "2018-12-01", root=root)
    assert ran.code == 0, ran
    ran = plantrack("set", "2019-L05", "partners", "poles", "municipalites", root=root)
    assert "poles, municipalites" in ran.out, ran
    assert plantrack("set", "2019-L05", "nothing", "x", "y", root=root).code == 2
