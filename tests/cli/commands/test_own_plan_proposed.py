"""The first pull request of a plan: its own work took the place of examples, and accuses nobody."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from repository import git

CLOCK = date(2026, 11, 20)
OWN = """\
deliverables:
  - id: 2026-L01
    title: Bâtir la halte
    commitments:
      - 1.1
    due: 2026-12-15
    updates:
      - date: 2026-11-01
        status: in_progress
        progress: 10
        note: Plans reçus.
  - id: 2026-L09
    title: Ouvrir la halte
    commitments:
      - 1.2
    due: 2026-12-20
"""
ACCUSATIONS = ("rouverte", "échéances adoptées", "échéance adoptée", "récrit", "Retrait", "retrait")


def plain(text: str) -> str:
    """Return a text with spaces where lines do not break."""
    return " ".join(text.replace("\u00a0", " ").split())


@pytest.fixture
def proposed(plantrack: Callable, tmp_path: Path) -> Path:
    """A plan whose template is on `main`, and on a branch one's own work in its place, adopted."""
    root = tmp_path / "p"
    words = (
        "--from", "axes-annual", "--title", "Plan", "--organisation", "Coop", "--language", "fr",
        "--start", "2026", "--end", "2028", "--git",
    )  # fmt: skip
    assert plantrack("init", "p", *words, root=tmp_path, clock=CLOCK).code == 0
    git(root, "add", "--all")
    git(root, "commit", "-q", "-m", "gabarit", moment="2026-11-20T10:00:00-05:00")
    git(root, "switch", "-q", "--create", "notre-plan")
    (root / "actions/2026/1-membres.yaml").write_text(OWN, encoding="utf-8")
    for words in (
        ("set", "2026", "adopted", "2025-12-10"),
        ("unset", "2026", "illustrative"),
        ("set", "1.2", "text", "Tenir une halte."),
    ):
        assert plantrack(*words, root=root, clock=CLOCK).code == 0
    git(root, "add", "--all")
    git(root, "commit", "-q", "-m", "le nôtre", moment="2026-11-20T11:00:00-05:00")
    return root


@pytest.mark.parametrize("spelling", ["text", "md"])
def test_diff_says_that_the_examples_were_replaced(
    plantrack: Callable, proposed: Path, spelling: str
) -> None:
    told = plain(plantrack("diff", "main", "--format", spelling, root=proposed, clock=CLOCK).out)
    assert (
        "Les exemples du plan d’action 2026 ont été remplacés : 2 exemples de moins, "
        "2 livrables de plus" in told
    )
    assert "Ajout · répond à 1.1 · échéance le 2026-12-15" in told
    assert "2 ajouts" in told
    assert not [words for words in ACCUSATIONS if words in told]
    assert "Avancement" not in told  # from what examples did to what is one's own
    english = plantrack("diff", "main", "--lang", "en", root=proposed, clock=CLOCK).out
    assert "The examples of action plan 2026 were replaced: 2 examples gone, 2 new" in english


def test_diff_in_json_says_the_same(plantrack: Callable, proposed: Path) -> None:
    found = json.loads(plantrack("diff", "main", "--json", root=proposed, clock=CLOCK).out)
    gone = {"period": "2026", "year": 2026, "gone": ["2026-L01", "2026-L02"]}
    assert found["examples_replaced"] == [gone | {"added": ["2026-L01", "2026-L09"]}]
    of_work = [change for change in found["changes"] if change["record"] == "deliverable"]
    assert [(change["kind"], change["id"]) for change in of_work] == [
        ("added", "2026-L01"),
        ("added", "2026-L09"),
    ]
    assert not any(change["rewritten"] for change in found["changes"])
    assert found["moves"] == []


@pytest.mark.parametrize("since", [(), ("--since", "main")])
def test_no_change_of_an_example_is_one_of_the_plan(
    plantrack: Callable, proposed: Path, since: tuple[str, ...]
) -> None:
    found = plantrack("changes", *since, "--json", root=proposed, clock=CLOCK).out
    assert json.loads(found)["changes"] == []


def test_what_is_changed_once_adopted_is_told_as_ever(plantrack: Callable, proposed: Path) -> None:
    path = proposed / "actions/2026/1-membres.yaml"
    path.write_text(path.read_text().replace("due: 2026-12-15", "due: 2026-12-18"))
    told = plain(plantrack("diff", root=proposed, clock=CLOCK).out)
    assert "1 échéance adoptée modifiée" in told
    found = plantrack("changes", "--since", "HEAD", "--json", root=proposed, clock=CLOCK).out
    assert [change["id"] for change in json.loads(found)["changes"]] == ["2026-L01"]


def test_a_draft_that_is_reworded_is_the_same_example(plantrack: Callable, tmp_path: Path) -> None:
    words = (
        "--from", "axes-annual", "--title", "Plan", "--organisation", "Coop", "--language", "fr",
        "--start", "2026", "--end", "2028", "--git",
    )  # fmt: skip
    assert plantrack("init", "p", *words, root=tmp_path, clock=CLOCK).code == 0
    root = tmp_path / "p"
    git(root, "add", "--all")
    git(root, "commit", "-q", "-m", "gabarit", moment="2026-11-20T10:00:00-05:00")
    assert plantrack("set", "2026-L01", "title", "Bâtir", root=root, clock=CLOCK).code == 0
    told = plain(plantrack("diff", root=root, clock=CLOCK).out)
    assert "Nouveau titre : c’était « Publier un guide d’accueil des membres »" in told
    assert "remplacés" not in told


@pytest.mark.parametrize(
    ("language", "told"),
    [("fr", "entièrement du fait de ce qui a été consigné"), ("en", "from what was recorded")],
)
def test_nothing_falls_thanks_to_work_done(
    plantrack: Callable, proposed: Path, language: str, told: str
) -> None:
    path = proposed / "actions/2026/1-membres.yaml"
    path.write_text(path.read_text().replace("progress: 10", "progress: 4"))
    fallen = plantrack("diff", "--lang", language, root=proposed, clock=CLOCK)
    assert told in plain(fallen.out)
    assert "grâce aux réalisations" not in plain(fallen.out)
    path.write_text(path.read_text().replace("progress: 4", "progress: 90"))
    risen = plain(plantrack("diff", "--lang", "fr", root=proposed, clock=CLOCK).out)
    assert "entièrement grâce aux réalisations" in risen
