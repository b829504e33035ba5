"""Drafts: `tests/cli/commands/test_edit.py` shows them in use; here, what it cannot reach."""

from pathlib import Path

from plantrack.cli.drafting import _draft, _drop
from plantrack.cli.editing import _told
from plantrack.diagnostics import Diagnostic, Place, Severity
from plantrack.locale import Translator, msg


def test_each_draft_is_a_file_of_its_own(tmp_path: Path) -> None:
    names = [_draft(tmp_path, "a.yaml", b"x", dry_run=False).name for _ in range(3)]
    assert names == ["a.yaml", "a-2.yaml", "a-3.yaml"]


def test_what_an_editor_leaves_beside_a_draft_stays(tmp_path: Path) -> None:
    draft = _draft(tmp_path, "a.yaml", b"x", dry_run=False)
    backup = draft.with_name("a.yaml~")
    backup.touch()
    _drop(draft)
    _drop(draft)
    assert backup.exists()


def test_a_mistake_without_a_place_is_at_the_beginning() -> None:
    one = Diagnostic("x", Place("a"), msg("wrong"), severity=Severity.WARNING)
    assert _told(one, Translator("en")) == "a:1:1  warning[x]  wrong"
