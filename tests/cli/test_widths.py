"""Screens of every width: nothing is wider, no id is cut, no line begins with what ends one."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from rich.cells import cell_len

from crossing import crossed
from places import FROZEN

RENAMED = {
    "1.1": "1.1.1",
    "1.2": "1.10.10",
    "1.3": "10.10.10.10",
    "1.4": "1.aaaaaaaaaaaaaaaaaa",
    "2018-L07": "2018-LLLLLLLLLLLLLLL",
    "I-03": "I-ABCDEFGHIJKLMNOP03",
}
LONG = sorted(set(RENAMED.values()) - {"I-ABCDEFGHIJKLMNOP03", "2018-LLLLLLLLLLLLLLL"})
SCREENS = {
    ("status", "--details"): LONG,
    ("coverage",): LONG,
    ("list", "--year", "2018"): ["2018-LLLLLLLLLLLLLLL"],
    ("agenda",): ["2018-LLLLLLLLLLLLLLL"],
    ("show", "2018-LLLLLLLLLLLLLLL"): ["2018-LLLLLLLLLLLLLLL", "2017-L08"],
    ("show", "1"): LONG,
    ("show", "2.1"): ["I-ABCDEFGHIJKLMNOP03"],
    ("show", "I-ABCDEFGHIJKLMNOP03"): ["I-ABCDEFGHIJKLMNOP03"],
    ("why", "2018"): ["2018-LLLLLLLLLLLLLLL"],
    ("history", "2018"): [],
    ("history", "1.aaaaaaaaaaaaaaaaaa"): ["1.aaaaaaaaaaaaaaaaaa"],
    ("rules",): ["progress-contradicts-status"],
    ("explain", "no-lead"): ["no-lead"],
}
# A command to copy is whole; a long address or name has no place to be broken at.
COPIED = re.compile(r"plantrack \w+")
ORPHAN = re.compile(r"^ *(?:[:%·;»$](?:\s|$)|\u00a0)", re.MULTILINE)

# A number ends a line only where what it counts is not a short word of the same sentence.
COUNT_ALONE = re.compile(
    r"(?:depuis|for|de|of|: | · |, )[ \u00a0]?([0-9]+)\n *(?:jours?|days?|EN|LATE|réalisés?|done)\b"
)


@pytest.fixture(scope="module")
def long_names(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the real plan with long ids and a long label."""
    root = tmp_path_factory.mktemp("noms") / "plan"
    for name in ("plan", "actions"):
        shutil.copytree(FROZEN / name, root / name)
    for file in root.rglob("*.yaml"):
        text = file.read_text(encoding="utf-8")
        for old, new in RENAMED.items():
            text = re.sub(rf"(?<![\w.-]){re.escape(old)}(?![\w.])", new, text)
        file.write_text(text, encoding="utf-8")
    header = root / "actions/2018/plan.yaml"
    header.write_text(header.read_text(encoding="utf-8") + "label: 2018-2019\n", encoding="utf-8")
    return root


@pytest.mark.few(1)
@pytest.mark.parametrize(("width", "language"), crossed([40, 60, 80, 100, 120, 200], ["fr", "en"]))
def test_every_screen_of_every_width(
    plantrack: Callable,
    monkeypatch: pytest.MonkeyPatch,
    long_names: Path,
    width: int,
    language: str,
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    for words, ids in SCREENS.items():
        asked = (*words, "--lang", language, "--as-of", "2018-09-30")
        shown = plantrack(*asked, root=long_names).out
        lines = shown.splitlines()
        assert lines, words
        wide = [one for one in lines if cell_len(one) > width and not COPIED.search(one)]
        assert wide == [], words
        assert ORPHAN.findall(shown) == [], words
        assert COUNT_ALONE.findall(shown) == [], words
        assert [one for one in ids if one not in shown] == [], words


def test_a_label_stands_apart(plantrack: Callable, long_names: Path) -> None:
    shown = plantrack("status", "--as-of", "2018-09-30", "--lang", "fr", root=long_names).out
    assert "PLAN D’ACTION 2018-2019  avancement" in shown


@pytest.mark.parametrize("command", ["list", "status", "coverage"])
def test_wide_cuts_and_breaks_nothing(
    plantrack: Callable, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    shown = plantrack(command, "--wide", "--as-of", "2018-09-30").out
    assert "…" not in shown
    title = (
        "Publier la cartographie des ressources d’accompagnement"
        if command == "list"
        else "Réaffirmer le rôle du Chantier de l’économie sociale comme carrefour du mouvement"
    )
    assert any(title in line for line in shown.splitlines())


def test_an_agenda_may_be_wide_too(plantrack: Callable, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    shown = plantrack("agenda", "--wide", "--as-of", "2018-09-30").out
    title = "2018-L07 Publier la cartographie des ressources d’accompagnement"
    assert any(title in line for line in shown.splitlines())


def test_a_heading_is_not_cut_within_a_word(
    plantrack: Callable, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    shown = plantrack("status", "--lang", "fr", "--as-of", "2018-09-30").out
    assert re.search(r"^ +réalisés/ .*\n +livrables$", shown, re.MULTILINE)
