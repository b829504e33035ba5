"""The last edit taken back."""

from pathlib import Path

import pytest

from edits.changing import refused
from plantrack.edits.kept import last_edit
from plantrack.edits.lock import lock
from plantrack.edits.record import FileChange
from plantrack.edits.transaction import commit
from plantrack.edits.undoing import reversal, undo
from plantrack.errors import PlantrackError

OLD = {"plan/a.yaml": b"a: 1\r\n", "actions/2018/b.yaml": b"b: 1"}
NEW = {"plan/a.yaml": b"a: 2\r\n", "actions/2019/c.yaml": b"c: 1\n"}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for path, content in OLD.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(content)
    changes = [FileChange(path, OLD.get(path), content) for path, content in NEW.items()]
    changes.append(FileChange("actions/2018/b.yaml", OLD["actions/2018/b.yaml"], None))
    with lock(tmp_path):
        commit(tmp_path, changes, "an edit")
    return tmp_path


def there(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*.yaml")}


def test_all_of_it_or_nothing(root: Path) -> None:
    assert there(root) == NEW
    assert undo(root, "undo", lambda _: None).title == "an edit"
    assert there(root) == OLD
    assert not (root / "actions/2019").exists()
    assert last_edit(root) is None


def test_once_only(root: Path) -> None:
    undo(root, "undo", lambda _: None)
    with pytest.raises(PlantrackError) as error:
        undo(root, "undo", lambda _: None)
    assert "nothing to undo" in refused(error)


def test_looking_at_it_writes_nothing(root: Path) -> None:
    changes = reversal(root).changes
    assert {one.path: one.after for one in changes} == {**OLD, "actions/2019/c.yaml": None}
    assert there(root) == NEW


@pytest.mark.parametrize("path", ["plan/a.yaml", "actions/2018/b.yaml", "actions/2019/c.yaml"])
@pytest.mark.parametrize("content", [b"changed: 1\n", None])
def test_a_file_changed_since_is_named(root: Path, path: str, content: bytes | None) -> None:
    file = root / path
    if content is None:
        if not file.exists():
            pytest.skip("it is as the edit left it")
        file.unlink()
    else:
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(content)
    before = there(root)
    with pytest.raises(PlantrackError) as error:
        undo(root, "undo", lambda _: None)
    assert f"{path} has changed since the last edit (an edit)" in refused(error)
    assert there(root) == before


def test_something_else_in_place_of_a_file(root: Path) -> None:
    (root / "plan/a.yaml").unlink()
    (root / "plan/a.yaml").mkdir()
    with pytest.raises(PlantrackError) as error:
        undo(root, "undo", lambda _: None)
    assert "plan/a.yaml cannot be read" in refused(error)
