"""The record of an edit."""

import json
import stat
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plantrack.edits.record import Edited, FileChange, read_record, write_record
from plantrack.errors import PlantrackError
from plantrack.source.text import CONTROL
from plantrack.state import opened_state
from trying import examples

NAME = "last.json"
TEXTS = st.text(st.characters(exclude_categories=["Cs"]))
TITLES = st.text(st.characters(exclude_categories=["Cs"])).map(lambda one: CONTROL.sub("", one))


@settings(max_examples=examples(200), deadline=None)
@given(TITLES, TEXTS)
def test_what_was_recorded_is_read_back(
    tmp_path_factory: pytest.TempPathFactory, title: str, text: str
) -> None:
    root = tmp_path_factory.mktemp("record")
    edited = Edited(title, (FileChange("plan/é.yaml", None, f"\ufeff{text}\r\n".encode()),))
    write(root, edited)
    assert read_record(root, NAME) == edited


def write(root: Path, edited: Edited) -> Path:
    with opened_state(root) as state:
        write_record(state, NAME, edited)
        return state.path / NAME


def test_no_record_is_none(tmp_path: Path) -> None:
    assert read_record(tmp_path, NAME) is None


def test_an_edit_of_nothing_is_no_record(tmp_path: Path) -> None:
    with pytest.raises(PlantrackError):
        write(tmp_path, Edited("t", ()))
    assert read_record(tmp_path, NAME) is None


@pytest.mark.parametrize("title", ["\x1b[31mred", "\ud800", "\u2028"])
def test_a_title_never_reaches_the_terminal_as_code(tmp_path: Path, title: str) -> None:
    file = write(tmp_path, Edited(title, (FileChange("plan/a.yaml", b"", b"x"),)))
    found = read_record(tmp_path, NAME)
    assert found is not None
    assert not CONTROL.search(found.title)
    hostile = json.loads(file.read_text(encoding="utf-8")) | {"title": title}
    file.write_text(json.dumps(hostile), encoding="utf-8")
    with pytest.raises(PlantrackError, match="is not a record"):
        read_record(tmp_path, NAME)


@pytest.mark.skipif(sys.platform == "win32", reason="modes")
def test_only_the_user_may_read_it(tmp_path: Path) -> None:
    file = write(tmp_path, Edited("t", (FileChange("plan/a.yaml", b"", b"x"),)))
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
