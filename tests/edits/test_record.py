"""The record of an edit."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plantrack.edits.record import Edited, FileChange, read_record, write_record
from plantrack.errors import PlantrackError
from plantrack.source.text import CONTROL

TEXTS = st.text(st.characters(exclude_categories=["Cs"]))
TITLES = st.text(st.characters(exclude_categories=["Cs"])).map(lambda one: CONTROL.sub("", one))


@settings(max_examples=200, deadline=None)
@given(TITLES, TEXTS)
def test_what_was_recorded_is_read_back(
    tmp_path_factory: pytest.TempPathFactory, title: str, text: str
) -> None:
    file = tmp_path_factory.mktemp("record") / "last.json"
    edited = Edited(title, (FileChange("plan/é.yaml", None, f"\ufeff{text}\r\n".encode()),))
    write_record(file, edited)
    assert read_record(file) == edited


def test_no_record_is_none(tmp_path: Path) -> None:
    assert read_record(tmp_path / "last.json") is None


def test_an_edit_of_nothing_is_no_record(tmp_path: Path) -> None:
    with pytest.raises(PlantrackError):
        write_record(tmp_path / "last.json", Edited("t", ()))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("title", ["\x1b[31mred", "\ud800", "\u2028"])
def test_a_title_never_reaches_the_terminal_as_code(tmp_path: Path, title: str) -> None:
    file = tmp_path / "last.json"
    write_record(file, Edited(title, (FileChange("plan/a.yaml", b"", b"x"),)))
    found = read_record(file)
    assert found is not None
    assert not CONTROL.search(found.title)
    hostile = json.loads(file.read_text(encoding="utf-8")) | {"title": title}
    file.write_text(json.dumps(hostile), encoding="utf-8")
    with pytest.raises(PlantrackError, match="is not a record"):
        read_record(file)
