"""`plantrack rename`."""

import json
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from cli.terminal import content_of, copied, errors_of, plan_of
from repository import commit

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


def test_a_commitment_is_found_by_its_old_id(plantrack: Callable, root: Path) -> None:
    before = plan_of(root)
    assert plantrack("rename", "2.3", "2.8", root=root).code == 0
    assert "\n2.8  " in plantrack("show", "2.3", root=root).out
    assert json.loads(plantrack("show", "2.3", "--json", root=root).out)["formerly"] == ["2.3"]
    assert not errors_of(plantrack, root, CLOCK)
    assert plantrack("undo", root=root).code == 0
    assert plan_of(root) == before
    assert plantrack("rename", "2", "7", root=root).code == 0
    assert "\n7.3  " in plantrack("show", "2.3", root=root).out
    assert not errors_of(plantrack, root, CLOCK)


def test_the_reasons_of_changes_follow(plantrack: Callable, root: Path) -> None:
    before = plan_of(root)
    register = plantrack("changes", "--json", root=root).out
    assert plantrack("rename", "2019-L24", "2019-L44", root=root).code == 0
    after = plan_of(root)["plan/changes.yaml"]
    assert after == before["plan/changes.yaml"].replace("id: 2019-L24", "id: 2019-L44")
    renamed = plantrack("changes", "--json", root=root).out
    assert renamed == register.replace("2019-L24", "2019-L44")


@pytest.mark.nightly
def test_two_exchange_their_ids(plantrack: Callable, root: Path) -> None:
    """One edit, one undo; a second time everything is as it was."""
    before = plan_of(root)
    commit(root, "2020-01-10T10:00:00-05:00")
    first, second = titles(plantrack, root, "2018-L04", "2018-L05")
    assert plantrack("rename", "2018-L04", "2018-L05", "--swap", root=root).code == 0
    assert titles(plantrack, root, "2018-L04", "2018-L05") == [second, first]
    assert "continues: 2018-L05" in plan_of(root)["actions/2019/1-promotion.yaml"]
    assert not errors_of(plantrack, root, CLOCK)
    compared = plantrack("check", "--since", "HEAD", root=root)
    assert compared.code == 0, compared
    changed = json.loads(plantrack("diff", "--json", root=root).out)["changes"]
    assert {(one["kind"], one["id"], one["before"]) for one in changed} == {
        ("renamed", "2018-L04", "2018-L05"),
        ("renamed", "2018-L05", "2018-L04"),
    }
    assert plantrack("undo", root=root).code == 0
    assert plan_of(root) == before
    for _ in range(2):
        assert plantrack("rename", "2018-L04", "2018-L05", "--swap", root=root).code == 0
    assert plan_of(root) == before


def titles(plantrack: Callable, root: Path, *ids: str) -> list[str]:
    shown = (plantrack("show", one, "--json", root=root).out for one in ids)
    return [json.loads(one)["title"] for one in shown]


TWIN = "  - id: 2019-L07\n    title: Publier\n    commitments: [4.1]\n    due: 2019-06-28\n"


def with_twin(root: Path) -> tuple[Path, str]:
    """Give an id to a second deliverable; return its file, and what that said before."""
    file = root / "actions/2019/4-carrefour.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text + TWIN, encoding="utf-8")
    return file, text


def test_one_of_two_that_have_an_id(plantrack: Callable, root: Path) -> None:
    """Two branches took the next id: the rule says how to give one of them another."""
    file, text = with_twin(root)
    (found,) = json.loads(plantrack("check", "--json", "--select", "duplicate-id", root=root).out)[
        "diagnostics"
    ]
    offered = re.search(r"plantrack (rename 2019-L07) [A-Z]+ (--in \S+)", found["help"])
    assert offered, found
    words = (*offered[1].split(), "2019-L70", *offered[2].rstrip(".").split())
    assert plantrack(*words, root=root).code == 0
    assert file.read_text(encoding="utf-8") == text + TWIN.replace("2019-L07", "2019-L70")
    assert not errors_of(plantrack, root, CLOCK)


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
        (("2018-L04", "2019-L90"), "2019-L90 is an id of 2019"),
        (("2018-L04", "2019-L07", "--swap"), "2019-L07 is an id of 2019"),
        (("2018-L04", "2.3", "--swap"), "cannot exchange"),
        (("2018-L04", "2018-L40", "--in", "actions/2018/2-ecosysteme.yaml:1"), "is not at"),
    ],
)
def test_refused(plantrack: Callable, root: Path, words: tuple[str, ...], said: str) -> None:
    before = plan_of(root)
    ran = plantrack("rename", *words, "--lang", "en", root=root)
    assert ran.code == 2
    assert said in ran.err
    assert plan_of(root) == before


@pytest.mark.parametrize("broken", ["actions/2019/x.yaml", "actions/2018/1-promotion.yaml"])
def test_a_file_that_cannot_be_read(plantrack: Callable, root: Path, broken: str) -> None:
    """It may name the id, whichever way that is given: no file is written to."""
    file, text = with_twin(root)
    place = f"{file.relative_to(root).as_posix()}:{len(text.splitlines()) + 1}"
    with (root / broken).open("a", encoding="utf-8") as stream:
        stream.write("\n x: [y\n")
    before = plan_of(root)
    for words in (
        ("2019-L06", "2019-L66"),
        ("2019-L06", "2019-L08", "--swap"),
        ("2019-L07", "2019-L70", "--in", place),
    ):
        ran = plantrack("rename", *words, "--lang", "en", root=root)
        assert (ran.code, ran.out) == (2, ""), words
        assert f"{broken} cannot be read" in ran.err
        assert plan_of(root) == before


def test_undo_says_what_an_exchange_was(plantrack: Callable, root: Path) -> None:
    assert plantrack("rename", "2018-L04", "2018-L05", "--swap", root=root).code == 0
    out = plantrack("undo", root=root).out
    assert "échange des identifiants 2018-L04 et 2018-L05" in out


def test_an_id_that_is_too_long_for_those_below(plantrack: Callable, root: Path) -> None:
    before = plan_of(root)
    ran = plantrack("rename", "2", "x" * 63, "--lang", "en", root=root)
    assert (ran.code, "is not an id" in ran.err) == (2, True)
    assert plan_of(root) == before
