"""A folder of plan files, changed in children that are stopped or hindered on the way."""

import os
import signal
import sys
import traceback
from collections.abc import Callable
from pathlib import Path

from plantrack.edits.lock import lock
from plantrack.edits.record import FileChange
from plantrack.edits.transaction import commit, recover_held
from plantrack.errors import PlantrackError

REFUSED, CRASHED = 3, 9
CALLS = {f"os.{name}" for name in ("rename", "remove", "mkdir", "rmdir", "chmod", "chown", "utime")}
CALLS |= {"open", "os.truncate", "os.listdir", "os.scandir", "os.setxattr"}
OLD = {"plan/a.yaml": b"a: old\n", "actions/2018/b.yaml": b"b: old\n" * 50}
NEW = {
    "plan/a.yaml": b"a: new\n",
    "actions/2018/b.yaml": b"b: new\n" * 70,
    "actions/2020/c.yaml": b"c: new\n",
}
CHANGES = tuple(FileChange(path, OLD.get(path), content) for path, content in NEW.items())


def laid(root: Path) -> Path:
    for path, content in OLD.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content)
    return root


def there(root: Path) -> dict[str, bytes]:
    """Return the plan files of a folder; nothing but them may be there."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }


def edit(root: Path, changes: tuple[FileChange, ...] = CHANGES) -> None:
    with lock(root):
        recover_held(root)
        commit(root, changes, "an edit")


def in_child(action: Callable[[], None], hook: Callable[[str, str], None], root: Path) -> int:
    """Run an action in a child process; `hook` is told of each call on a file of the plan's.

    A path that is not whole is one in a folder held open: the plan's, or the user's state of it.

    Returns its exit code, or minus the signal that ended it.
    """
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    try:
        _watch(hook, str(root))
        action()
    except PlantrackError:
        os._exit(REFUSED)
    except BaseException:  # noqa: BLE001 - the parent sees the code
        traceback.print_exc(file=sys.__stderr__)
        os._exit(CRASHED)
    os._exit(0)


def _watch(hook: Callable[[str, str], None], root: str) -> None:
    """Calls of the system that change files are told by the interpreter, but for fsync."""
    real, state = os.fsync, os.environ["PLANTRACK_STATE"]

    def fsync(file: int) -> None:
        hook("fsync", root)
        real(file)

    os.fsync = fsync

    def audit(event: str, arguments: tuple[object, ...]) -> None:
        if event in CALLS:
            path = arguments[0]
            if isinstance(path, int):
                hook(event, root)
            elif isinstance(path, (str, os.PathLike)) and (
                str(path).startswith((root, state)) or not Path(path).is_absolute()
            ):
                hook(event, str(path))

    sys.addaudithook(audit)


def kill_at(step: int) -> Callable[[str, str], None]:
    """Return a hook that kills its process, as `kill -9` does, before its n-th call."""
    left = [step]

    def hook(_event: str, _path: str) -> None:
        left[0] -= 1
        if left[0] == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    return hook


def fail_at(step: int, code: int, *, ever_after: bool) -> Callable[[str, str], None]:
    """Return a hook that makes the n-th call fail with an error of the system."""
    left = [step]

    def hook(_event: str, path: str) -> None:
        left[0] -= 1
        if left[0] == 0 or (ever_after and left[0] < 0):
            raise OSError(code, os.strerror(code), path)

    return hook
