"""Files changed together: all or none, whatever happens on the way."""

import errno
import json
import os
import random
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from plantrack.edits import PENDING
from plantrack.edits.kept import last_edit
from plantrack.edits.lock import lock
from plantrack.edits.record import LAST, FileChange
from plantrack.edits.transaction import (
    commit,
    recover,
    recover_held,
    recovery,
    unfinished_edit,
)
from plantrack.errors import PlantrackError
from plantrack.state import opened_state
from plantrack.writing import Linked

from .plans import (
    CHANGES,
    CRASHED,
    NEW,
    OLD,
    REFUSED,
    Fail,
    Kill,
    edit,
    edited_without_room,
    in_child,
    laid,
    taken_back,
    there,
)

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="forks, links, owners")
pytestmark = POSIX
MOST_STEPS = 400


def pending(root: Path) -> Path:
    """Return where the record of an unfinished edit is, its folder made."""
    with opened_state(root) as state:
        return state.path / PENDING


def cut_short(root: Path) -> None:
    """Have the last edit look as if its writer had been killed just before the end."""
    pending(root).with_name("last.json").rename(pending(root))


def test_all_files_change_and_the_edit_is_remembered(tmp_path: Path) -> None:
    root = laid(tmp_path)
    edit(root)
    assert there(root) == NEW
    found = last_edit(root)
    assert found is not None
    assert (found.title, found.changes) == ("an edit", CHANGES)
    assert recover(root) is None


def test_so_they_do_where_the_system_opens_no_folders(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("plantrack.writing.folder._FROM_FOLDERS", False)
    root = laid(tmp_path / "root")
    edit(root)
    assert there(root) == NEW
    cut_short(root)
    (root / "plan/a.yaml").write_bytes(OLD["plan/a.yaml"])
    recovered = recover(root)
    assert recovered is not None
    assert (recovered.finished, there(root)) == (True, NEW)
    (root / "actions").rename(tmp_path / "out")
    (root / "actions").symlink_to(tmp_path / "out")
    with pytest.raises(Linked):
        edit(root, (FileChange("actions/2018/b.yaml", NEW["actions/2018/b.yaml"], b"x\n"),))


def test_taking_it_back_removes_new_files_and_their_folder(tmp_path: Path) -> None:
    root = laid(tmp_path)
    edit(root)
    taken_back(root)
    assert there(root) == OLD
    assert not (root / "actions/2020").exists()
    assert last_edit(root) is None


def test_what_takes_an_edit_back_is_not_taken_back_itself(tmp_path: Path) -> None:
    for step in range(1, MOST_STEPS):
        root = laid(tmp_path / str(step))
        edit(root)
        code = in_child(taken_back, root, Kill(step))
        recover(root)
        kept = {path: one for path, one in there(root).items() if not path.endswith(".tmp")}
        assert (last_edit(root) is None) == (kept == OLD)
        if code == 0:
            return
    pytest.fail("it never came to an end")


def test_nothing_but_plan_files_stands_in_the_plan_s_folder(tmp_path: Path) -> None:
    root = laid(tmp_path)
    edit(root)
    assert {one.name for one in root.iterdir()} == {"plan", "actions"}


@pytest.mark.parametrize("path", list(NEW))
def test_a_file_changed_elsewhere_is_refused_and_nothing_is_written(
    tmp_path: Path, path: str
) -> None:
    root = laid(tmp_path)
    (root / path).parent.mkdir(exist_ok=True)
    (root / path).write_bytes(b"elsewhere\n")
    with pytest.raises(PlantrackError) as refused:
        edit(root)
    assert refused.value.values["file"] == path
    assert there(root) == {**OLD, path: b"elsewhere\n"}
    assert recover(root) is None


@pytest.mark.nightly
def test_killed_before_any_of_its_calls_an_edit_is_whole_or_was_never_made(tmp_path: Path) -> None:
    seen = set()
    for step in range(1, MOST_STEPS):
        root = laid(tmp_path / str(step))
        code = in_child(edit, root, Kill(step))
        recover(root)
        state = there(root)
        kept = {path: one for path, one in state.items() if not path.endswith(".tmp")}
        assert kept in (OLD, NEW), step
        seen.add(len(kept))
        before = {path: kept.get(path) for path in NEW}
        edit(root, tuple(FileChange(path, one, b"later\n") for path, one in before.items()))
        assert set(there(root)) == set(NEW), "a temporary file was left"
        if code == 0:
            assert seen == {len(OLD), len(NEW)}
            return
        assert code == -signal.SIGKILL
    pytest.fail("it never came to an end")


def test_killed_while_it_is_put_right_an_edit_is_put_right_the_next_time(tmp_path: Path) -> None:
    for step in range(1, MOST_STEPS, 3):
        root = laid(tmp_path / str(step))
        in_child(edit, root, Kill(40))
        code = in_child(recover, root, Kill(step))
        recover(root)
        kept = {path: one for path, one in there(root).items() if not path.endswith(".tmp")}
        assert kept in (OLD, NEW), step
        if code == 0:
            return
    pytest.fail("it never came to an end")


@pytest.mark.few(2)
@pytest.mark.parametrize(
    "code",
    [
        errno.ENOSPC,
        errno.EACCES,
        *(pytest.param(one, marks=pytest.mark.soak) for one in (errno.EIO, errno.EROFS)),
    ],
)
@pytest.mark.parametrize("ever_after", [False, True])
def test_whichever_call_fails_nothing_is_lost(
    tmp_path: Path, code: int, *, ever_after: bool
) -> None:
    for step in range(1, MOST_STEPS):
        root = laid(tmp_path / str(step))
        ended = in_child(edit, root, Fail(step, code, ever_after))
        assert ended != CRASHED, step
        recover(root)
        kept = {path: one for path, one in there(root).items() if not path.endswith(".tmp")}
        assert kept in (OLD, NEW), step
        if ended == 0 and step > 60:  # calls whose failure does no harm
            return
    pytest.fail("it never came to an end")


def test_a_full_disk_leaves_the_old_content(tmp_path: Path) -> None:
    root = laid(tmp_path)
    assert in_child(edited_without_room, root) == REFUSED
    assert there(root) == OLD
    assert recover(root) is None


def test_a_file_changed_after_the_kill_is_left_alone_and_the_others_go_back(tmp_path: Path) -> None:
    root = laid(tmp_path)
    edit(root)
    cut_short(root)
    (root / "plan/a.yaml").write_bytes(b"a: by hand\n")
    recovered = recover(root)
    assert recovered is not None
    assert (recovered.finished, recovered.left_alone) == (False, ("plan/a.yaml",))
    assert there(root) == {**OLD, "plan/a.yaml": b"a: by hand\n"}
    assert recover(root) is None


@pytest.mark.parametrize(
    "path",
    ["../out.yaml", "/etc/x.yaml", "plan/../../x.yaml", "x.yaml", "plan/x.txt",
     "plan/./x.yaml", "plan//x.yaml", "C:/plan/x.yaml", "plan/\x1b.yaml", "plan/.git/x.yaml"],
)  # fmt: skip
def test_a_record_from_elsewhere_reaches_no_other_file(tmp_path: Path, path: str) -> None:
    root = laid(tmp_path / "root")
    record = {
        "format": "plantrack.edit/1",
        "title": "t",
        "keep": True,
        "changes": [{"path": path, "before": None, "after": "x"}],
    }
    pending(root).write_text(json.dumps(record))
    with pytest.raises(PlantrackError, match="is not a record"):
        recover(root)
    assert there(root) == OLD
    assert [one.name for one in tmp_path.iterdir()] == ["root"]


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '{"format": "x"}', "[" * 100_000, "\xff"])
def test_a_broken_record_is_told_and_touches_nothing(tmp_path: Path, text: str) -> None:
    root = laid(tmp_path)
    pending(root).write_text(text, encoding="latin-1")
    with pytest.raises(PlantrackError, match="is not a record"):
        recover(root)
    assert there(root) == OLD


@pytest.mark.parametrize("inside", [False, True])
def test_a_link_is_not_written_through(tmp_path: Path, *, inside: bool) -> None:
    root = laid(tmp_path / "root")
    aim = root / "plan/a.yaml" if inside else tmp_path / "out.yaml"
    aim.write_bytes(OLD["plan/a.yaml"])
    (root / "plan/link.yaml").symlink_to(aim)
    with pytest.raises(Linked, match="is a link"):
        edit(root, (FileChange("plan/link.yaml", OLD["plan/a.yaml"], b"in\n"),))
    assert aim.read_bytes() == OLD["plan/a.yaml"]
    assert (root / "plan/link.yaml").is_symlink()


@pytest.mark.parametrize("folder", ["plan", "actions", "actions/2018", "actions/2020"])
def test_a_linked_folder_is_not_written_through(tmp_path: Path, folder: str) -> None:
    root, out = laid(tmp_path / "root"), tmp_path / "out"
    if (root / folder).exists():
        (root / folder).rename(out)
    else:
        out.mkdir()
    (root / folder).symlink_to(out)
    before = there(out)
    with pytest.raises(Linked, match="is a link"):
        edit(root)
    assert there(out) == before
    assert recover(root) is None


def test_an_edit_cut_short_is_not_finished_through_a_link(tmp_path: Path) -> None:
    root, out = laid(tmp_path / "root"), tmp_path / "out"
    edit(root)
    cut_short(root)
    (root / "actions/2018").rename(out)
    (out / "b.yaml").write_bytes(OLD["actions/2018/b.yaml"])
    (root / "actions/2018").symlink_to(out)
    recovered = recover(root)
    assert recovered is not None
    assert recovered.left_alone == ("actions/2018/b.yaml",)
    assert (out / "b.yaml").read_bytes() == OLD["actions/2018/b.yaml"]
    assert (root / "plan/a.yaml").read_bytes() == OLD["plan/a.yaml"]


def test_a_second_name_of_a_file_stays_its_name(tmp_path: Path) -> None:
    root = laid(tmp_path)
    (root / "elsewhere").hardlink_to(root / "plan/a.yaml")
    edit(root)
    assert (root / "elsewhere").read_bytes() == NEW["plan/a.yaml"]
    assert (root / "elsewhere").samefile(root / "plan/a.yaml")


def test_a_second_name_survives_a_kill_in_the_middle_of_the_writing(tmp_path: Path) -> None:
    for step in range(1, MOST_STEPS):
        root = laid(tmp_path / str(step))
        (root / "plan/name").hardlink_to(root / "actions/2018/b.yaml")
        code = in_child(edit, root, Kill(step))
        recover(root)
        content = (root / "actions/2018/b.yaml").read_bytes()
        assert content in (OLD["actions/2018/b.yaml"], NEW["actions/2018/b.yaml"])
        assert (root / "plan/name").read_bytes() == content
        if code == 0:
            return
    pytest.fail("it never came to an end")


@pytest.mark.parametrize("mode", [0o640, 0o600, 0o755, 0o444 | 0o200])
def test_modes_are_kept(tmp_path: Path, mode: int) -> None:
    root = laid(tmp_path)
    (root / "plan/a.yaml").chmod(mode)
    edit(root)
    assert stat.S_IMODE((root / "plan/a.yaml").stat().st_mode) == mode


@pytest.mark.skipif(os.geteuid() != 0, reason="only root gives files away")
def test_owners_are_kept(tmp_path: Path) -> None:
    root = laid(tmp_path)
    os.chown(root / "plan/a.yaml", 1234, 4321)
    edit(root)
    found = (root / "plan/a.yaml").stat()
    assert (found.st_uid, found.st_gid) == (1234, 4321)
    assert (root / "plan/a.yaml").read_bytes() == NEW["plan/a.yaml"]


@pytest.mark.parametrize("path", list(OLD))
def test_a_read_only_file_stops_the_whole_edit(tmp_path: Path, path: str) -> None:
    root = laid(tmp_path)
    (root / path).chmod(0o444)
    with pytest.raises(PlantrackError, match="read-only"):
        edit(root)
    assert there(root) == OLD
    assert not (root / "actions/2020").exists()


def test_a_folder_in_place_of_a_file_stops_the_whole_edit(tmp_path: Path) -> None:
    root = laid(tmp_path)
    (root / "actions/2020/c.yaml").mkdir(parents=True)
    with pytest.raises(PlantrackError, match="is a folder"):
        edit(root)
    assert there(root) == OLD


WRITER = """
import sys
from pathlib import Path
from plantrack.edits.lock import lock
from plantrack.edits.record import FileChange
from plantrack.edits.transaction import commit, recover_held
root, name, times = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
for number in range(times):
    with lock(root):
        recover_held(root)
        changes = []
        for path in ("plan/a.yaml", "actions/2018/b.yaml"):
            before = (root / path).read_bytes()
            changes.append(FileChange(path, before, before + f"{name}-{number}\\n".encode()))
        commit(root, changes, name)
"""


def writers(root: Path, count: int, times: int) -> list[subprocess.Popen[bytes]]:
    command = [sys.executable, "-c", WRITER, str(root)]
    return [subprocess.Popen([*command, str(n), str(times)]) for n in range(count)]


@pytest.mark.few(1)
@pytest.mark.parametrize(("count", "times"), [(2, 25), (5, 12)])
def test_no_update_of_concurrent_writers_is_lost(tmp_path: Path, count: int, times: int) -> None:
    root = laid(tmp_path)
    assert [one.wait() for one in writers(root, count, times)] == [0] * count
    expected = sorted(f"{name}-{number}" for name in range(count) for number in range(times))
    for path, old in OLD.items():
        added = (root / path).read_bytes().removeprefix(old).decode().split()
        assert sorted(added) == expected


def killed_at_random(root: Path, kills: int, seed: int) -> None:
    moments = random.Random(seed)  # noqa: S311 - nothing secret
    for _ in range(kills):
        (writer,) = writers(root, 1, 10_000)
        time.sleep(0.15 + moments.random() * 0.15)
        writer.kill()
        writer.wait()
        recover(root)
        lines = [
            (root / path).read_bytes().removeprefix(old).decode().splitlines()
            for path, old in OLD.items()
        ]
        assert lines[0] == lines[1], "one file went without the other"


@pytest.mark.nightly
def test_killed_at_random_moments_files_stay_together(tmp_path: Path) -> None:
    killed_at_random(laid(tmp_path), kills=15, seed=1)


@pytest.mark.soak
def test_killed_a_thousand_times_files_stay_together(tmp_path: Path) -> None:
    killed_at_random(laid(tmp_path), kills=1000, seed=2)


def test_nothing_pending_costs_nothing(tmp_path: Path) -> None:
    root = laid(tmp_path)
    assert recovery(root) == ()
    assert unfinished_edit(root) is None
    assert not pending(root).exists()
    with lock(root):
        assert recover_held(root) is None


def test_what_somebody_typed_in_a_file_of_two_names_after_the_kill_stays(tmp_path: Path) -> None:
    root = laid(tmp_path)
    (root / "name").hardlink_to(root / "plan/a.yaml")
    edit(root)
    cut_short(root)
    with (root / "plan/a.yaml").open("ab") as file:
        file.write(b"# precious\n")
    recovered = recover(root)
    assert recovered is not None
    assert recovered.left_alone == ("plan/a.yaml",)
    assert (root / "plan/a.yaml").read_bytes() == b"a: new\n# precious\n"


@pytest.mark.parametrize("name", ["2: eco.yaml", "2\\eco.yaml"])
def test_odd_names_that_the_system_allows_are_recorded_and_read_back(
    tmp_path: Path, name: str
) -> None:
    root = laid(tmp_path)
    (root / "plan" / name).write_bytes(b"x\n")
    edit(root, (FileChange(f"plan/{name}", b"x\n", b"y\n"),))
    found = last_edit(root)
    assert found is not None
    assert found.changes[0].path == f"plan/{name}"


def test_a_name_that_is_not_there_is_told_as_such(tmp_path: Path) -> None:
    with pytest.raises(PlantrackError, match="is not there under that name"):
        edit(laid(tmp_path), (FileChange("plan/gone.yaml", b"x\n", b"y\n"),))


def test_a_pipe_in_place_of_the_record_does_not_wait(tmp_path: Path) -> None:
    root = laid(tmp_path)
    os.mkfifo(pending(root))
    assert unfinished_edit(root) is None


def test_what_recovery_would_do_is_told_and_not_done(tmp_path: Path) -> None:
    root = laid(tmp_path)
    edit(root)
    cut_short(root)
    (root / "plan/a.yaml").write_bytes(OLD["plan/a.yaml"])
    before = there(root)
    assert recovery(root) == CHANGES[:1]
    found = unfinished_edit(root)
    assert found is not None
    assert found.title == "an edit"
    assert there(root) == before
    (root / "actions/2018/b.yaml").write_bytes(b"by hand\n")
    assert {one.path: one.after for one in recovery(root)} == {"actions/2020/c.yaml": None}


def test_folders_that_an_edit_made_go_with_what_takes_it_back(tmp_path: Path) -> None:
    new = (FileChange("actions/2020/c.yaml", None, b"c\n"),)
    edit(tmp_path, new)
    back = tuple(FileChange(one.path, one.after, one.before) for one in new)
    with lock(tmp_path):
        commit(tmp_path, back, "undo", undoes=LAST)
    assert not (tmp_path / "actions").exists()
