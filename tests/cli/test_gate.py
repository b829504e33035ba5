"""Edits beside mistakes: only what is new counts, and it is named."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

WORK = "actions/2018/b.yaml"


def broken(count: int, last: str = "") -> str:
    """Return many deliverables without a due date and with an unknown commitment."""
    many = (
        f"  - id: 2018-M{n}\n    title: Publier\n    commitments: [9.9]\n    lead: direction\n"
        for n in range(count)
    )
    return "deliverables:\n" + "".join(many) + last


SOUND = (
    "  - id: 2018-Z1\n    title: Publier\n    commitments: [1.1]\n    lead: direction\n"
    "    due: 2018-09-30\n"
)


@pytest.mark.parametrize("words", [("set", "title", "Former"), ("update", "--note", "Fait.")])
def test_repairing_among_many_mistakes_is_let_through(
    plantrack: Callable, make_plan: Callable, words: tuple[str, ...]
) -> None:
    root = make_plan({WORK: broken(150)})
    ran = plantrack(words[0], "2018-M149", *words[1:], root=root)
    assert ran.code == 0, ran.err
    assert "9.9" not in ran.err


def test_a_repair_takes_its_mistake_away_and_nothing_else_is_told(
    plantrack: Callable, make_plan: Callable
) -> None:
    root = make_plan({WORK: broken(150)})
    ran = plantrack("set", "2018-M3", "commitments", "1.1", root=root)
    assert (ran.code, ran.err) == (0, "")
    assert (root / WORK).read_text(encoding="utf-8").count("9.9") == 149


def test_an_error_past_the_hundredth_is_refused_and_named(
    plantrack: Callable, make_plan: Callable
) -> None:
    root = make_plan({WORK: broken(150, SOUND)})
    before = (root / WORK).read_bytes()
    ran = plantrack("update", "2018-Z1", "--due", "2018-12-01", "--reason", "x", root=root)
    assert ran.code == 0, ran.err
    (root / WORK).write_bytes(before)
    ran = plantrack("set", "2018-Z1", "depends_on", "2018-Z1", root=root)
    assert ran.code == 2
    assert "2018-Z1 dépend" in ran.err
    assert "(actions/2018/b.yaml:" in ran.err
    assert "dependency-cycle" in ran.err
    assert (root / WORK).read_bytes() == before


def test_the_real_plan_with_a_broken_file_takes_edits_elsewhere(
    plantrack: Callable, real_root: Path, tmp_path: Path
) -> None:
    for name in ("plan", "actions"):
        shutil.copytree(real_root / name, tmp_path / name)
    (tmp_path / "actions/2018/zz.yaml").write_text(broken(242), encoding="utf-8")
    words = ("set", "2018-L07", "title", "Publier", "--reason", "Titre abrégé.")
    ran = plantrack(*words, root=tmp_path)
    assert ran.code == 0, ran.err
