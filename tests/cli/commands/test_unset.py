"""`plantrack unset`."""

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


def test_an_element_of_a_list(plantrack: Callable, root: Path) -> None:
    before = plan_of(root)
    ran = plantrack("unset", "2019-L03", "partenaires.2", "--lang", "en", root=root)
    assert (ran.code, ran.out) == (0, f"2019-L03: `partners.2` deleted ({FILE}:64)\n")
    after = before[FILE].replace("[cqcm, tiess, regr", "[cqcm, regr", 1)
    assert plan_of(root) == before | {FILE: after}
    assert not errors_of(plantrack, root, CLOCK)


def test_looking_writes_nothing(plantrack: Callable, root: Path) -> None:
    before = content_of(root)
    ran = plantrack("unset", "2019-L03", "weight", "--dry-run", root=root)
    assert ran.code == 0
    assert "\n-    weight: 2\n" in ran.out
    assert content_of(root) == before


@pytest.mark.parametrize(
    ("field", "said"),
    [("title", "`title` is required"), ("updates.1", "only added to"), ("wieght", "weight")],
)
def test_refused(plantrack: Callable, root: Path, field: str, said: str) -> None:
    before = plan_of(root)
    ran = plantrack("unset", "2019-L03", field, "--lang", "en", root=root)
    assert ran.code == 2
    assert said in ran.err
    assert plan_of(root) == before


def test_what_is_not_there(plantrack: Callable, root: Path) -> None:
    ran = plantrack("unset", "2019-L03", "depends_on", "--lang", "en", root=root)
    assert (ran.code, ran.out) == (0, "Nothing to change.\n")


def test_a_field_is_called_as_people_say_it(plantrack: Callable, root: Path) -> None:
    ran = plantrack("unset", "2019-L03", "title", "--lang", "fr", root=root)
    assert "« titre » (`title`) est obligatoire :" in ran.err.replace("\u00a0", " ")


def test_of_a_title_and_a_text_one_is_enough(plantrack: Callable, root: Path) -> None:
    ran = plantrack("unset", "2.4", "title", "--reason", "Le texte suffit.", root=root)
    assert ran.code == 0, ran.err
    ran = plantrack("unset", "2.4", "text", "--reason", "x", "--lang", "en", root=root)
    assert (ran.code, "`text` is required" in ran.err) == (2, True)
    ran = plantrack("unset", "2", "title", "--reason", "x", "--lang", "en", root=root)
    assert (ran.code, "`title` is required" in ran.err) == (2, True)
    assert not errors_of(plantrack, root, CLOCK)


def test_a_withdrawal_is_taken_back_and_no_commitment_deleted(
    plantrack: Callable, root: Path
) -> None:
    before = plan_of(root)
    for name in ("2", "2.4"):
        words = ("withdraw", name, "--reason", "Confié aux pôles.", "--date", "2020-01-31")
        assert plantrack(*words, root=root).code == 0
        ran = plantrack("unset", name, "withdrawn", "--reason", "Erreur.", root=root)
        assert ran.code == 0, ran.err
    assert {path for path, text in plan_of(root).items() if before[path] != text} <= {
        "plan/changes.yaml"
    }
    for field in ("commitments", "commitments.1"):
        ran = plantrack("unset", "2", field, "--reason", "x", "--lang", "en", root=root)
        assert (ran.code, "commitments are not deleted here" in ran.err) == (2, True)
