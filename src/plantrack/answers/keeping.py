"""Answers anew, and keeps the answer with what it depends on."""

import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING

from plantrack.answers.repeating import (
    Kept,
    Question,
    Seen,
    Unusual,
    is_settled,
    look,
    paths_of_plan,
)
from plantrack.cache import LARGEST_ENTRY, keep
from plantrack.cli.app import CANNOT_RUN, INTERRUPTED, outcome_of
from plantrack.cli.call import Call
from plantrack.edits import PENDING
from plantrack.locale.translator import CATALOGUES
from plantrack.programs import places_of
from plantrack.project.visits import VISITS
from plantrack.source.files import FORMER, FolderTree, is_below
from plantrack.state import state_of

_PACKAGE = Path(__file__).parents[1]
_SYSTEM = Path("/etc/gitconfig"), Path("/etc/localtime")

if TYPE_CHECKING:
    from typing_extensions import Buffer


def answer_and_keep(question: Question) -> int:
    """Answer a question, and keep the answer if all that it depends on can be told."""
    try:
        before = _state(question.root)
    except (Unusual, OSError, ValueError):
        return outcome_of(question.arguments).exit_code
    with _listening() as printed:
        outcome = outcome_of(question.arguments)
    if outcome.call is None or outcome.exit_code in (CANNOT_RUN, INTERRUPTED):
        return outcome.exit_code
    try:
        kept = _kept(question, outcome.exit_code, outcome.call, before, printed)
    except (Unusual, OSError, ValueError, OverflowError):
        return outcome.exit_code
    keep(question.name, kept.written(), Path(question.cache))
    return outcome.exit_code


def keep_simpler(question: Question, kept: Kept) -> None:
    """Keep an answer once more, its files told by their times alone."""
    kept.seen = [_noted(path) if how == "c" else (how, seen, path) for how, seen, path in kept.seen]
    keep(question.name, kept.written(), Path(question.cache))


def _kept(
    question: Question,
    exit_code: int,
    call: Call,
    before: list[Seen],
    printed: list[tuple[int, bytes]],
) -> Kept:
    tree = call.project.tree
    if (
        not isinstance(tree, FolderTree)
        or call.asked_of_labels
        or tree.root != Path(question.root)
        or _state(question.root) != before
        or sum(len(piece) for _, piece in printed) > LARGEST_ENTRY
    ):
        raise Unusual
    seen = [*before, *_proofs(tree), *_pictures(tree), *_program()]
    if any("\n" in path for *_, path in seen):
        raise Unusual
    times = _seconds(call.clock, call.project.timezone)
    files = len(paths_of_plan(question.root))
    return Kept(question.text, times, exit_code, seen, files, printed)


def _state(root: str) -> list[Seen]:
    """Return what the plan's files, git's and the user's are like now."""
    plan = [
        ("m", look("m", path), path) if path.endswith(os.sep) else _noted(path)
        for path in paths_of_plan(root)
    ]
    unusual = [Path(root, FORMER)]  # whether git tracks it is asked anew
    visits: list[Path] = []
    if (state := state_of(Path(root))) is not None:
        unusual.append(state / PENDING)  # an edit was cut short
        visits.append(state / VISITS)  # what is new is told since the last one
    if any(map(os.path.lexists, unusual)):
        raise Unusual
    others = [*_files_of_git(Path(root)), *_files_of_the_user(), *unusual, *visits]
    return [*plan, *(_noted(str(path)) for path in others)]


def _noted(path: str) -> Seen:
    """Return how a file is now: its content too where it was written just before."""
    seen = look("f", path)
    return ("f", seen, path) if is_settled(seen) else ("c", look("c", path), path)


def _settled(path: str) -> Seen:
    """Return how a file or folder is, that was not changed for a while.

    Raises:
        Unusual: it was, perhaps after it was read.
    """
    seen = look("f", path)
    if not is_settled(seen):
        raise Unusual
    return "f", seen, path


def _files_of_git(root: Path) -> list[Path]:
    """Return the files that tell git's answer about the current commit, there or not.

    Raises:
        Unusual: they cannot be told.
    """
    places = [folder / ".git" for folder in (root, *root.parents)]
    found = next((n for n, place in enumerate(places) if os.path.lexists(place)), None)
    if found is None:
        return places
    place = places[found]
    home = place
    if not place.is_dir():  # a worktree's, or a submodule's
        home = place.parent / _text(place).removeprefix("gitdir: ")
    shared = home / "commondir"
    common = home / _text(shared) if shared.exists() else home
    head = home / "HEAD"
    branch = _text(head).removeprefix("ref: ")
    if branch.endswith(".invalid"):  # another way to store branches than in files
        raise Unusual
    files = [head, common / "config", common / "packed-refs", common / branch, shared]
    if (common / branch).exists() and _text(common / branch).startswith("ref:"):
        raise Unusual
    return [*places[:found], *([] if home == place else [place]), *files]


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8").strip()


def _files_of_the_user() -> list[Path]:
    """Return the files that git and the clock are set by, and git itself."""
    home = Path("~").expanduser()
    settings = os.environ.get("XDG_CONFIG_HOME") or home / ".config"
    found = [home / ".gitconfig", Path(settings, "git", "config"), *_SYSTEM]
    for place in places_of("git", os.environ):
        found.append(Path(place))
        if os.access(place, os.X_OK):
            break
    return [path.absolute() for path in found]


def _proofs(tree: FolderTree) -> Iterator[Seen]:
    """Yield what tells whether the files that something was asked of are still there, or not.

    A folder that was not changed tells it for all its files, but for links, which lead elsewhere.
    """
    by_folder: dict[str, list[str]] = {}
    for path in filter(is_below, tree.asked):
        folder, _, _ = f"{tree.root}/{path}".rpartition("/")
        by_folder.setdefault(folder, []).append(path)
    for folder, paths in by_folder.items():
        seen = look("f", folder)
        linked = Path(folder).resolve() != Path(folder) or any(
            (tree.root / path).is_symlink() for path in paths
        )
        if is_settled(seen) and not linked:
            yield "f", seen, folder
            continue
        for path in paths:
            if tree.has_file(path) != (tree.root / path).is_file():
                raise Unusual
            yield "e", look("e", f"{tree.root}/{path}"), f"{tree.root}/{path}"


def _pictures(tree: FolderTree) -> Iterator[Seen]:
    """Yield how the files are that were read beside the plan's own.

    Raises:
        Unusual: one of them is not there, is reached through a link, or was changed just now.
    """
    for path in sorted(tree.looked_into):
        file = tree.root / path
        if not file.is_file() or file.resolve() != tree.root.resolve() / path:
            raise Unusual
        yield _settled(str(file))


def _program() -> Iterator[Seen]:
    """Yield how the folders of the program's libraries are, and itself where it is in none.

    What is installed in a folder of libraries changes that folder; a new file, a folder of our own.
    """
    here = Path.cwd()
    folders = [folder for folder in map(Path, sys.path) if folder not in (here, Path())]
    for folder in folders:
        yield _settled(str(folder))
    if _PACKAGE.parent.name in ("site-packages", "dist-packages"):
        return
    for name, module in sorted(sys.modules.items()):
        if name.partition(".")[0] == "plantrack":
            for path in filter(None, (module.__file__, *getattr(module, "__path__", ()))):
                yield _settled(path)
    for text in sorted(CATALOGUES.rglob("*")):
        yield _settled(str(text))


def _seconds(day: date, zone: tzinfo | None) -> tuple[int, int]:
    """Return the seconds since 1970 at which a day begins and ends, an hour said twice left out."""
    begin = datetime.combine(day, time(fold=1), zone)
    end = datetime.combine(day + timedelta(days=1), time(), zone)
    return int(begin.timestamp()), int(end.timestamp())


@contextmanager
def _listening() -> Iterator[list[tuple[int, bytes]]]:
    """Give what is printed meanwhile, which is printed all the same."""
    printed: list[tuple[int, bytes]] = []
    streams = sys.stdout, sys.stderr
    heard = [_heard(number, stream, printed) for number, stream in enumerate(streams, 1)]
    sys.stdout, sys.stderr = heard
    try:
        yield printed
    finally:
        if sys.stdout is heard[0]:  # else nobody reads it any more
            for stream in heard:
                stream.flush()
            sys.stdout, sys.stderr = streams


def _heard(number: int, stream: object, printed: list[tuple[int, bytes]]) -> io.TextIOWrapper:
    if not isinstance(stream, io.TextIOWrapper):
        raise Unusual
    return io.TextIOWrapper(
        _Heard(number, stream, printed),
        stream.encoding,
        stream.errors,
        newline="" if os.linesep == "\n" else None,
        line_buffering=True,
    )


class _Heard(io.BufferedIOBase):
    """A stream that keeps what passes through it."""

    def __init__(
        self, number: int, stream: io.TextIOWrapper, printed: list[tuple[int, bytes]]
    ) -> None:
        super().__init__()
        self.number, self.stream, self.printed = number, stream, printed

    def writable(self) -> bool:
        """Return True: what is printed can always be kept."""
        return True

    @property
    def name(self) -> str:
        """The name of the stream that is printed to."""
        return self.stream.name

    def write(self, content: "Buffer") -> int:
        """Return how many bytes were kept, and printed to the stream."""
        raw = bytes(content)
        self.printed.append((self.number, raw))
        self.stream.buffer.write(raw)
        return len(raw)

    def flush(self) -> None:
        """Have the stream print what it still holds."""
        self.stream.buffer.flush()

    def isatty(self) -> bool:
        """Return whether the stream is a terminal."""
        return self.stream.isatty()

    def fileno(self) -> int:
        """Return the number that the system knows the stream by."""
        return self.stream.fileno()
