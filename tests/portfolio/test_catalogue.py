"""The catalogue: each mistake has its place, and what leads elsewhere is refused."""

from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import write_plan
from portfolio.made import sync

WRONG = {
    "path: ../autre": "sort du dossier",
    "path: /etc": "sort du dossier",
    r"path: 'a\..\..\b'": "sort du dossier",
    "path: C:/plans": "sort du dossier",
    "path: lien": "passe par un lien",
    "path: lien/dessous": "passe par un lien",
    "repository: file:///etc": "commence par https://",
    "repository: http://example.org/a": "commence par https://",
    "repository: ext::sh -c id": "commence par https://",
    "repository: git@example.org:plan.git": "commence par https://",
    "repository: https://-oProxyCommand=x/a": "n’est pas une adresse",
    "repository: https://nom:secret@example.org/a": "ni nom ni mot de passe",
    "repository: https://[::1/a": "n’est pas une adresse",
    "branch: principale": "chemin ou un dépôt",
    "title: Nord": "champ",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_plan(tmp_path / "plans/nord", {})
    (tmp_path / "lien").symlink_to(tmp_path / "plans")
    return tmp_path


def written(folder: Path, text: str) -> Path:
    file = folder / "catalogue.yaml"
    file.write_text(text, "utf-8")
    return file


@pytest.mark.parametrize("field", WRONG)
def test_a_mistake_has_its_place_and_nothing_is_read(
    plantrack: Callable, folder: Path, field: str
) -> None:
    ran = sync(plantrack, written(folder, f"plans:\n  - id: nord\n    {field}\n"))
    assert ran.code == 2
    assert WRONG[field] in ran.err.replace("\u00a0", " ")
    assert "catalogue.yaml:" in ran.err
    assert "secret" not in ran.err
    assert not (folder / "store").exists()


def test_names_that_nothing_has_propose_the_nearest(plantrack: Callable, folder: Path) -> None:
    text = """\
plans:
  - id: nord
    path: plans/nord
  - id: Nord
    path: plans/nord
themes:
  - id: logement
    title: Habiter
crosswalk:
  - theme: logemen
    plan: nrod
    commitments: ["1.1"]
"""
    ran = sync(plantrack, written(folder, text))
    assert "catalogue.yaml:4:9  erreur[duplicate-id]" in ran.err
    assert "catalogue.yaml:10:12" in ran.err
    assert "`logement`" in ran.err
    assert "catalogue.yaml:11:11" in ran.err
    assert "`nord`" in ran.err.casefold()


@pytest.mark.parametrize("text", ["plans: [x", "", "plans:\n  - id: a\n    <<: *x\n", "a: 1\n"])
def test_what_is_no_catalogue_is_refused(plantrack: Callable, folder: Path, text: str) -> None:
    assert sync(plantrack, written(folder, text)).code == 2


def test_a_branch_is_a_name(plantrack: Callable, folder: Path) -> None:
    for branch in ("--upload-pack=x", "a..b", "a b", "a.lock", "/a"):
        text = f"plans:\n  - id: a\n    repository: https://example.org/a\n    branch: '{branch}'\n"
        ran = sync(plantrack, written(folder, text))
        assert (ran.code, "catalogue.yaml:4:" in ran.err) == (2, True), branch
