"""A folder of plan files, changed in children that are stopped or hindered on the way."""

import atexit
import json
import os
import resource
import signal
import subprocess
import sys
import traceback
from collections.abc import Callable
from dataclasses import astuple, dataclass
from functools import cache
from pathlib import Path
from typing import NoReturn

from plantrack.edits.lock import lock
from plantrack.edits.record import LAST, FileChange
from plantrack.edits.transaction import commit, recover, recover_held
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


def taken_back(root: Path) -> None:
    back = tuple(FileChange(one.path, one.after, one.before) for one in CHANGES)
    with lock(root):
        commit(root, back, "undo", undoes=LAST)


def edited_without_room(root: Path) -> None:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))
    edit(root, (FileChange("plan/a.yaml", OLD["plan/a.yaml"], b"x" * 100_000),))


Hook = Callable[[str, str], None]


def in_child(
    action: Callable[[Path], object], root: Path, hook: "Kill | Fail | None" = None
) -> int:
    """Run an action in a child process; `hook` is told of each call on a file of the plan's.

    A path that is not whole is one in a folder held open: the plan's, or the user's state of it.

    Returns its exit code, or minus the signal that ended it.
    """
    asked = action.__name__, str(root), hook and (type(hook).__name__, astuple(hook))
    server = _server()
    assert server.stdin is not None
    assert server.stdout is not None
    server.stdin.write(json.dumps([os.environ["PLANTRACK_STATE"], *asked]) + "\n")
    server.stdin.flush()
    return int(server.stdout.readline())


@cache
def _server() -> subprocess.Popen[str]:
    """Return a process that makes the children: it is small, and so is what a fork copies."""
    path = os.pathsep.join(sys.path)
    server = subprocess.Popen(
        [sys.executable, "-c", "from edits.plans import serve; serve()"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": path},
    )
    atexit.register(server.communicate)
    return server


def serve() -> None:
    """Run what is asked, line by line, each in a child; tell how each ended."""
    known = {one.__name__: one for one in (edit, edited_without_room, recover, taken_back)}
    hooks = {one.__name__: one for one in (Kill, Fail)}
    for line in sys.stdin:
        state, action, root, hook = json.loads(line)
        child = os.fork()
        if not child:
            os.environ["PLANTRACK_STATE"] = state
            watched = hooks[hook[0]](*hook[1]) if hook else None
            _run(lambda act=known[action], at=root: act(Path(at)), watched, root)
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        sys.stdout.write(f"{code}\n")
        sys.stdout.flush()


def _run(action: Callable[[], object], hook: Hook | None, root: str) -> NoReturn:
    try:
        if hook:
            _watch(hook, root)
        action()
    except PlantrackError:
        os._exit(REFUSED)
    except BaseException:  # noqa: BLE001 - the parent sees the code
        traceback.print_exc(file=sys.__stderr__)
        os._exit(CRASHED)
    os._exit(0)


def _watch(hook: Hook, root: str) -> None:
    """Calls of the system that change files are told by the interpreter, but for fsync.

    That one is told and not made: what a killed process wrote is there, on the disk or not yet.
    """
    state = os.environ["PLANTRACK_STATE"]

    def fsync(_: int) -> None:
        hook("fsync", root)

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


@dataclass
class Kill:
    """A hook that kills its process, as `kill -9` does, before its n-th call."""

    left: int

    def __call__(self, _event: str, _path: str) -> None:
        self.left -= 1
        if self.left == 0:
            os.kill(os.getpid(), signal.SIGKILL)


@dataclass
class Fail:
    """A hook that makes the n-th call fail with an error of the system, or all from then on."""

    left: int
    code: int
    ever_after: bool

    def __call__(self, _event: str, path: str) -> None:
        self.left -= 1
        if self.left == 0 or (self.ever_after and self.left < 0):
            raise OSError(self.code, os.strerror(self.code), path)
