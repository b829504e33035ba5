"""What was answered, found again, with all that it depended on.

Of Python's own modules only those that cost next to nothing stand at the top. An entry is text: the
question, until when the answer holds, what it depends on, and the answer as it was printed.
Nothing of it is ever run.

A file is known by its times, size and number and, as git does, by its content as well where it
was written so shortly before that times cannot tell.
"""

import os
import stat
import sys
import time
from _imp import source_hash  # in the interpreter itself: a millisecond less than zlib's sum

from plantrack import __version__
from plantrack.cli.global_options import AT, GLOBAL_OPTIONS, NO_CACHE, ROOT, WITH_VALUE
from plantrack.own_folders import HOME, content_of, folder_of, is_brought, user

COMMANDS = frozenset({"status", "list", "agenda", "coverage", "check"})
# What looks at more than the files as they are, or is no answer to keep.
ANEW = frozenset(
    {
        AT, NO_CACHE, "--since", "--changed-since", "--details", "--all-roles", "--output",
        "--force", "--reviewed", "--disagree", "--evidence", "--web", "--xlsx", "--help", "-h",
        "--",
    }
)  # fmt: skip
_ENGLISH = frozenset((*GLOBAL_OPTIONS, "--json"))  # options that need no table to be known
_HEADING = "plantrack-answer 1"
_KEY = 2017  # any number, always the same
_UNSETTLED = 2_000_000_000  # nanoseconds: times of some file systems are no finer
# Variables that nothing here asks for, and one that the program sets itself.
_PASSING = frozenset({"_", "OLDPWD", "PWD", "SHLVL", "PYDANTIC_DISABLE_PLUGINS"})
_MOST_FILES = 5_000
_ABSENT = "-"
Seen = tuple[str, str, str]  # how a path is looked at, what was seen, and the path


class Unusual(Exception):
    """What an answer depends on cannot be told."""


class Question:
    """A command line, and all that its answer depends on besides files and the time.

    `text` tells it whole, variables as a sum since some are secrets; `root` is the plan's folder,
    `cache` the folder that its answer is kept in, under `name`.

    Raises:
        Unusual: answers to it are not kept.
    """

    def __init__(self, arguments: list[str]) -> None:
        command, english = _in_english(arguments)
        if command not in COMMANDS or any(word.partition("=")[0] in ANEW for word in english):
            raise Unusual
        if sys.stdout is None or sys.stderr is None:  # closed before the program began
            raise Unusual
        self.arguments = arguments
        here = os.getcwd()
        self.root = _root_of(english, here)
        folder = folder_of(os.environ)
        if folder is None or is_brought(folder, self.root):
            raise Unusual
        self.cache = folder
        self.text = repr(
            (
                (__version__, sys.version, sys.executable, sys.path, sys.flags, user()),
                (arguments, here, [_terminal(number) for number in range(3)]),
                [(stream.encoding, stream.errors) for stream in (sys.stdout, sys.stderr)],
                _sum_of(sorted(f"{n}={v}" for n, v in os.environ.items() if n not in _PASSING)),
            )
        )
        self.name = f"{_sum_of([self.text])}.answer"

    def kept(self) -> "Kept | None":
        """Return the answer that was kept, where it still holds."""
        kept = Kept.read(content_of(os.path.join(self.cache, HOME), self.name) or b"")
        if kept is None or kept.question != self.text or not kept.start <= time.time() < kept.end:
            return None
        paths = paths_of_plan(self.root)
        if paths != [path for _, _, path in kept.seen[: kept.files]] or len(paths) != kept.files:
            return None
        return kept if all(look(how, path) == seen for how, seen, path in kept.seen) else None


class Kept:
    """An answer: the seconds since 1970 between which it holds, and what it depends on.

    `seen` begins with the plan's own `files`, as many as they are; `printed` are the bytes
    printed, each run of them with the number of its stream: 1 for output, 2 for errors.
    """

    def __init__(
        self,
        question: str,
        times: tuple[int, int],
        exit_code: int,
        seen: list[Seen],
        files: int,
        printed: list[tuple[int, bytes]],
    ) -> None:
        self.question = question
        self.start, self.end = times
        self.exit_code = exit_code
        self.seen, self.files = seen, files
        self.printed = printed

    @classmethod
    def read(cls, content: bytes) -> "Kept | None":
        """Return an answer as `written` wrote it, or nothing where that is damaged."""
        heading, _, rest = content.partition(b"\n")
        if heading != _heading(rest):
            return None
        try:
            return cls._of(rest)
        except ValueError:  # whole, but not ours
            return None

    @classmethod
    def _of(cls, content: bytes) -> "Kept":
        head, _, body = content.partition(b"\n\n")
        question, numbers, *seen = head.decode("utf-8", "surrogateescape").split("\n")
        start, end, exit_code, files, *sizes = map(int, numbers.split(" "))
        printed, at = [], 0
        for stream, size in zip(sizes[::2], sizes[1::2], strict=True):
            printed.append((stream, body[at : at + size]))
            at += size
        every = [(how, what, path) for how, what, path in (line.split(" ", 2) for line in seen)]
        return cls(question, (start, end), exit_code, every, files, printed)

    def written(self) -> bytes:
        """Return the answer as an entry of the cache."""
        sizes = [number for stream, piece in self.printed for number in (stream, len(piece))]
        numbers = [self.start, self.end, self.exit_code, self.files, *sizes]
        lines = [self.question, " ".join(map(str, numbers)), *map(" ".join, self.seen)]
        head = "\n".join(lines).encode("utf-8", "surrogateescape")
        rest = b"\n\n".join([head, b"".join(piece for _, piece in self.printed)])
        return b"\n".join([_heading(rest), rest])

    @property
    def may_be_simpler(self) -> bool:
        """Whether times now tell what only contents could when it was kept."""
        by_content = [seen for how, seen, _ in self.seen if how == "c"]
        return bool(by_content) and all(map(is_settled, by_content))

    def repeat(self, arguments: list[str]) -> int:
        """Print the answer again; return its exit code, or 2 where it cannot be printed."""
        try:
            for number, piece in self.printed:
                stream = sys.stdout if number == 1 else sys.stderr
                stream.buffer.write(piece)
                stream.buffer.flush()
        except OSError as error:
            from plantrack.cli.app import unwritten

            return unwritten(error, arguments)
        return self.exit_code


def look(how: str, path: str) -> str:
    """Return what tells whether a path is as it was: `-` where there is nothing.

    `f` looks at a file's or folder's times, size, number and mode; `c` at a file's content too;
    `m` at the mode and owner only; `e` tells whether a file is there.
    """
    if how == "e":
        return str(os.path.isfile(path))
    try:
        found = os.stat(path)
    except (OSError, ValueError):
        return _ABSENT
    if how == "m":
        return f"{found.st_mode}.{found.st_uid}"
    seen = f"{found.st_mtime_ns}.{found.st_ctime_ns}.{found.st_size}.{found.st_ino}.{found.st_mode}"
    if how == "f" or not stat.S_ISREG(found.st_mode):  # a pipe would be waited for
        return seen
    from hashlib import sha256

    with open(path, "rb") as stream:
        return f"{seen}.{sha256(stream.read()).hexdigest()}"


def is_settled(seen: str) -> bool:
    """Return whether what `look` saw of a file is old enough for its times to tell."""
    written, changed = seen.split(".", 2)[:2] if seen != _ABSENT else ("0", "0")
    return max(int(written), int(changed)) < time.time_ns() - _UNSETTLED


def paths_of_plan(root: str) -> list[str]:
    """Return the paths below the plan's two folders, those of folders with a slash at the end.

    Raises:
        Unusual: there is a link among them, or a folder cannot be listed.
    """
    found = [os.path.join(root, name, "") for name in ("plan", "actions")]
    for path in found:
        if path[-1] == os.sep and os.path.isdir(path):
            for entry in sorted(os.scandir(path), key=lambda entry: entry.name):
                if entry.name[0] == ".":
                    continue
                if entry.is_symlink() or "\n" in entry.name or len(found) > _MOST_FILES:
                    raise Unusual
                found.append(entry.path + (os.sep if entry.is_dir() else ""))
    return found


def _in_english(arguments: list[str]) -> tuple[str | None, list[str]]:
    """Return the command and the line in English; a table is asked where some may be French."""
    options = (word.partition("=")[0] for word in arguments if word[:2] == "--")
    command = _command_of(arguments)
    if command in COMMANDS and _ENGLISH.issuperset(options):
        return command, arguments
    from plantrack.cli.french_words import command_meant, line_meant

    english = line_meant(arguments)
    return command_meant(_command_of(english) or ""), english


def _command_of(arguments: list[str]) -> str | None:
    """Return the first word that is neither an option of every command nor its value."""
    words = iter(arguments)
    for word in words:
        if word in WITH_VALUE:
            next(words, None)
        elif word[:1] != "-":
            return word
    return None


def _root_of(arguments: list[str], here: str) -> str:
    """Return the plan's folder: the one that is named last, else the nearest one upwards."""
    named = None
    for position, word in enumerate(arguments):
        name, is_given, value = word.partition("=")
        if name == ROOT:
            named = value if is_given else "".join(arguments[position + 1 : position + 2])
    if named is not None:
        return os.path.join(here, named)
    while not os.path.isfile(os.path.join(here, "plan", "plan.yaml")):
        here, below = os.path.dirname(here), here
        if here == below:
            raise Unusual
    return here


def _terminal(number: int) -> tuple[int, int] | None:
    """Return a stream's columns and lines, or nothing where it is no terminal."""
    if not os.isatty(number):
        return None
    size = os.get_terminal_size(number)
    return size.columns, size.lines


def _sum_of(texts: list[str]) -> str:
    return _sum_of_bytes("\0".join(texts).encode("utf-8", "surrogateescape"))


def _sum_of_bytes(raw: bytes) -> str:
    """Return 64 bits that tell contents apart, by the sum that Python knows compiled files by."""
    return source_hash(_KEY, raw).hex()


def _heading(rest: bytes) -> bytes:
    return f"{_HEADING} {_sum_of_bytes(rest)} {len(rest)}".encode()
