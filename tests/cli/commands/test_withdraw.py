"""`plantrack withdraw`, and commitments that are added: no past day changes."""

import json
from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest

from cli.terminal import plan_of
from places import FROZEN
from repository import git


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return Path(copytree(FROZEN, tmp_path / "plan"))


def totals(plantrack: Callable, root: Path, day: str) -> dict[str, int]:
    ran = plantrack("status", "--json", "--as-of", day, root=root)
    return dict(json.loads(ran.out)["plan"]["coverage"])


def test_a_withdrawn_commitment_stays_and_owes_nothing_from_its_day(
    plantrack: Callable, root: Path
) -> None:
    before = totals(plantrack, root, "2018-09-30")
    ran = plantrack(
        "withdraw", "2.5", "--reason", "Confié aux pôles.", "--resolution", "CA-2018-10",
        "--replaced-by", "2.4", "--date", "2018-10-16", root=root,
    )  # fmt: skip
    assert ran.code == 0, ran.err
    assert totals(plantrack, root, "2018-09-30") == before
    after = totals(plantrack, root, "2018-10-16")
    assert (after["adopted"], after["in_force"], after["withdrawn"]) == (21, 20, 1)
    screen = plantrack("coverage", "--as-of", "2018-12-31", root=root).out
    assert "sur 20 en vigueur; 21 adoptés, 1 retiré" in " ".join(screen.split())
    assert "retiré le 2018-10-16" in screen
    board = plantrack("report", "board", "--as-of", "2018-12-31", root=root).out
    assert "2.5 Commercialisation (retiré le 16 octobre 2018, remplacé par 2.4)" in board
    shown = plantrack("show", "2.5", "--as-of", "2018-12-31", root=root).out
    assert "2018-10-16 · remplacé par 2.4 · Confié aux pôles. · CA-2018-10" in " ".join(
        shown.split()
    )
    changes = json.loads(plantrack("check", "--format", "json", root=root).out)
    assert changes["summary"]["errors"] == 0


def test_what_replaces_must_exist_and_the_reason_is_owed(plantrack: Callable, root: Path) -> None:
    wanted = {
        ("withdraw", "2.5"): "motif",
        ("withdraw", "2.5", "--reason", "x", "--replaced-by", "9.9"): "9.9",
        ("withdraw", "2.5", "--reason", "x", "--replaced-by", "2.5"): "se remplacer",
        ("withdraw", "2018-L07", "--reason", "x"): "livrable",
    }
    for words, told in wanted.items():
        ran = plantrack(*words, root=root)
        assert ran.code == 2, words
        assert told in ran.err


def test_a_commitment_added_today_changes_no_past_day(plantrack: Callable, root: Path) -> None:
    before = totals(plantrack, root, "2018-09-30")
    ran = plantrack(
        "add", "--kind", "commitment", "--under", "2", "--title", "Former les administrateurs",
        "--reason", "Demandé en assemblée.", root=root,
    )  # fmt: skip
    assert ran.code == 0, ran.err
    assert totals(plantrack, root, "2018-09-30") == before
    assert totals(plantrack, root, "2020-03-31")["in_force"] == before["in_force"] + 1
    shown = plantrack("show", ran.out.split()[0], root=root).out
    assert "Former les administrateurs" in shown


def test_a_new_commitment_without_its_day_is_refused_by_the_gate(
    plantrack: Callable, root: Path
) -> None:
    for words in (("init", "-q"), ("add", "-A"), ("commit", "-qm", "plan")):
        git(root, *words)
    (file,) = (root / "plan/axes").glob("2*.yaml")
    file.write_text(
        file.read_text(encoding="utf-8").rstrip("\n") + "\n  - id: 2.99\n    title: Former\n",
        encoding="utf-8",
    )
    ran = plantrack("check", "--since", "HEAD", root=root)
    assert ran.code == 1
    assert "commitment-without-added" in ran.out


def test_an_old_id_shows_its_commitment_and_all_below_follow(
    plantrack: Callable, root: Path
) -> None:
    with (root / "plan/plan.yaml").open("a", encoding="utf-8") as file:
        file.write("words:\n  levels: [axis, commitment, measure]\n")
    for words in (
        ("add", "--kind", "commitment", "--under", "2.1", "--title", "Dans les villes"),
        ("rename", "2.1", "2.9"),
    ):
        ran = plantrack(*words, root=root)
        assert ran.code == 0, ran.err
    assert "2.9.1" in plantrack("show", "2.1.1", root=root).out
    assert plantrack("show", "2.1", root=root).out.count("2.9") > 0


def test_what_only_deliverables_have_is_refused_of_a_commitment(
    plantrack: Callable, root: Path
) -> None:
    words = ("add", "--kind", "commitment", "--under", "2", "--title", "x", "--due", "2020-06-30")
    ran = plantrack(*words, root=root)
    assert ran.code == 2
    assert "--due" in ran.err
    assert "deliverable" in ran.err


def test_what_goes_with_it_replaces_nothing(plantrack: Callable, root: Path) -> None:
    before = plan_of(root)
    words = ("withdraw", "2", "--reason", "x", "--replaced-by", "2.3", "--lang", "en")
    ran = plantrack(*words, root=root)
    assert (ran.code, "2.3 stands below 2 and is withdrawn along with it" in ran.err) == (2, True)
    assert plan_of(root) == before
