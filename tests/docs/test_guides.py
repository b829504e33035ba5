"""The guides for who edits twice a year: what they say to paste can be pasted."""

import re
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from places import FROZEN, REPOSITORY

GUIDES = {
    "fr": REPOSITORY / "docs/how-to/modifier-dans-le-navigateur.md",
    "en": REPOSITORY / "docs/how-to/edit-in-the-browser.md",
}
CLOCK = date(2020, 3, 31)
WORK = """\
  - id: 2018-L90
    title: Dresser une carte
    commitments: [2.3]
    lead: developpement
    start: 2018-02-01
    due: 2018-06-30
"""
JOURNAL = (
    "    updates:\n      - date: 2018-04-20\n        status: in_progress\n        progress: 60\n"
)


def pasted(language: str) -> list[str]:
    """Return the lines that a guide gives to paste."""
    text = GUIDES[language].read_text(encoding="utf-8")
    return re.findall(r"^```yaml\n(.*?)^```", text, re.DOTALL | re.MULTILINE)


def test_both_guides_say_the_same_to_paste() -> None:
    assert pasted("fr") == pasted("en")
    assert len(pasted("fr")) == 5


@pytest.mark.parametrize("block", pasted("fr"), ids=lambda one: one.strip().splitlines()[0])
def test_what_is_pasted_is_sound(plantrack: Callable, tmp_path: Path, block: str) -> None:
    for name in ("plan", "actions"):
        shutil.copytree(FROZEN / name, tmp_path / name)
    before = {"  - id:": "", "    upd": WORK, "      -": WORK + JOURNAL}[block[:7]]
    file = tmp_path / "actions/2018/2-ecosysteme.yaml"
    file.write_text(file.read_text(encoding="utf-8") + before + block, encoding="utf-8")
    ran = plantrack("check", "--quiet", "--fail-on", "error", root=tmp_path, clock=CLOCK)
    assert ran.code == 0, ran.out


@pytest.mark.parametrize("picture", sorted((REPOSITORY / "docs/images").glob("*.svg")), ids=str)
def test_a_picture_says_in_words_what_it_shows(picture: Path) -> None:
    root = ET.parse(picture).getroot()  # noqa: S314 - our own file
    space = "{http://www.w3.org/2000/svg}"
    assert root.findtext(f"{space}title")
    assert root.findtext(f"{space}desc")
    pages = [page.read_text(encoding="utf-8") for page in (REPOSITORY / "docs").rglob("*.md")]
    shown = sum(f"images/{picture.name})" in text for text in pages)
    assert shown == (len(GUIDES) if picture.name.startswith("edit-") else 1)
