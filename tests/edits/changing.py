"""What the tests of edits to existing records share: a plan loaded, an edit made on it."""

from datetime import date
from pathlib import Path

import pytest

from plantrack.edits.applying import prepare
from plantrack.edits.change import Edit
from plantrack.errors import PlantrackError
from plantrack.loading import Loaded, load_plan
from plantrack.locale import Translator
from plantrack.source.files import FolderTree

DAY = date(2018, 3, 1)
CLOCK = date(2019, 6, 1)
ENGLISH = Translator("en")


def load(root: Path) -> Loaded:
    return load_plan(FolderTree(root))


def made(root: Path, edit: Edit) -> dict[str, str]:
    """Return the files that an edit changes, as it leaves them; "" for one that goes."""
    prepared = prepare(FolderTree(root), load(root), edit, DAY, CLOCK)
    return {one.path: (one.after or b"").decode() for one in prepared.files}


def told(edit: Edit) -> list[str]:
    return [ENGLISH.spell(one.message) for one in edit.done]


def refused(error: pytest.ExceptionInfo[PlantrackError]) -> str:
    return ENGLISH.text(error.value.message_id, **error.value.values)


def replaced(root: Path, path: str, old: str, new: str) -> dict[str, str]:
    """Return the one file that should change, with one line instead of another."""
    text = (root / path).read_text(encoding="utf-8")
    assert text.count(old) == 1
    return {path: text.replace(old, new)}
