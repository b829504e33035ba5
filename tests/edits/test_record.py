"""The record of an edit."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plantrack.edits.record import Edited, FileChange, read_record, write_record
from plantrack.errors import PlantrackError

TEXTS = st.text(st.characters(exclude_categories=["Cs"]))


@settings(max_examples=200, deadline=None)
@given(
    st.text(st.characters(exclude_categories=["Cs"])),
    st.text(st.characters(exclude_categories=["Cs"])),
)
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
    write_record(tmp_path / "last.json", Edited("t", ()))
    with pytest.raises(PlantrackError, match="is not a record"):
        read_record(tmp_path / "last.json")
