"""What is said before the changes: between what, how many, to what effect, and what is missing."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from plantrack.locale import Translator
from plantrack.project import Project
from plantrack.project.difference import Difference, difference_of
from plantrack.telling.difference import basis, effects, gaps, headline
from project.versions import compared_of
from repository import commit

ENGLISH = Translator("en")
A_2018 = "actions/2018/a.yaml"

CLOCK = date(2020, 1, 1)


@pytest.fixture
def root(make_plan: Callable[..., Path]) -> Path:
    plain = make_plan()
    commit(plain, "2018-06-12T10:00:00+00:00")
    return plain


def compared(root: Path, *words: str) -> Difference:
    return difference_of(
        Project(root), compared_of(Project(root), words, CLOCK), date(2018, 12, 31), CLOCK
    )


def test_nothing(root: Path) -> None:
    found = compared(root)
    name = found.before.commit
    assert basis(found, ENGLISH) == f"version {name} of 2018-06-12 → the files as they are"
    assert headline(found, ENGLISH) == "Nothing changed in meaning."
    assert list(effects(found, ENGLISH)) == []
    assert list(gaps(found, ENGLISH)) == []


WHOLE = "Completion of the whole plan (2 action plans out of 2)"
OUT_OF_2 = "taken up out of 2 in force; 2 adopted"


def test_effects_are_counts_first(root: Path) -> None:
    text = (root / A_2018).read_text(encoding="utf-8")
    text = text.replace("status: done", "status: in_progress").replace('- "1.10"', "- 1.1")
    (root / A_2018).write_text(text, encoding="utf-8")
    assert list(effects(compared(root), ENGLISH)) == [
        "Promised by 2018-12-31: 1 done out of 2; it was 2 done out of 2.",
        f"1 commitment {OUT_OF_2} (before: 2 commitments {OUT_OF_2}).",
        "Completion of action plan 2018: from 100% to 0%, all of it from what was recorded.",
        f"{WHOLE}: from 100% to 50%, all of it from what was recorded.",
    ]


def test_what_could_not_be_read_is_said(root: Path) -> None:
    (root / A_2018).write_text("deliverables: [", encoding="utf-8")
    assert list(gaps(compared(root), ENGLISH)) == [
        (
            "NOT READ: actions/2018/a.yaml (the files as they are). The figures do not count "
            "this. What is missing there is not told as removed."
        )
    ]
