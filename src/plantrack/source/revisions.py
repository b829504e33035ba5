"""The files of a plan as a commit has them."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import IO

from plantrack.source.files import is_below, printable
from plantrack.source.git import ask_git_bytes, git_streaming
from plantrack.source.log import FileWritten
from plantrack.source.text import LARGEST

_DEEPEST = 3  # actions/<year>/<file>: what lies deeper is named by that folder
_FILE_MODE = "100"
_DESCRIBED = 3  # `cat-file --batch` describes a content by name, kind and size
_ROW = re.compile(r"(?P<mode>\d{6}) (?P<kind>\w+) (?P<name>[0-9a-f]+) +(?P<size>\d+|-)")


@dataclass(frozen=True, slots=True)
class _Blob:
    name: str
    size: int


class _CommittedTree:
    """The plan's files as git has them; what is no ordinary file there cannot be read."""

    _files: Mapping[str, _Blob]
    _contents: Mapping[str, bytes]

    def paths(self) -> tuple[str, ...]:
        """Return the files below `plan/` and `actions/`; a folder left unlisted ends with `/`."""
        return tuple(sorted(self._files))

    def names(self) -> dict[str, str]:
        """Return the name that git gives to each file's content; it has none where unreadable."""
        return {path: blob.name for path, blob in self._files.items() if blob.name}

    def read(self, path: str) -> bytes:
        """Return a file's bytes, one more than `LARGEST` at most.

        Raises:
            OSError: git has no such file there, or something else under its name.
        """
        blob = self._files.get(path)
        if blob is None or not blob.name:
            raise FileNotFoundError(path) if blob is None else OSError(0, "not a regular file")
        if blob.size > LARGEST:
            return bytes(LARGEST + 1)
        if blob.name not in self._contents:
            raise FileNotFoundError(path)
        return self._contents[blob.name]


class RevisionTree(_CommittedTree):
    """The plan's files in a commit."""

    def __init__(self, root: Path, commit: str) -> None:
        self.root = root
        self.commit = commit
        self._unasked: frozenset[str] = frozenset()

    def without(self, paths: Iterable[str]) -> None:
        """Leave out files that nobody will read, so that git is not asked for their content."""
        self._unasked = frozenset(paths)

    def has_file(self, path: str) -> bool:
        """Return whether an ordinary file of any kind is there, below the plan's folder."""
        return is_below(path) and str(PurePosixPath(path)) in self._names

    @cached_property
    def _names(self) -> frozenset[str]:
        """The paths of all files of the commit below the plan's folder."""
        listed = ask_git_bytes(self.root, "ls-tree", "-r", "-z", self.commit) or b""
        rows = listed.decode("utf-8", "surrogateescape").split("\0")
        regular = (row.partition("\t")[2] for row in rows if row.startswith(_FILE_MODE))
        return frozenset(regular)

    @cached_property
    def _files(self) -> dict[str, _Blob]:  # type: ignore[override]  # listed when first asked for
        asked = ("ls-tree", "-r", "-l", "-z", self.commit, "--", "plan", "actions")
        listed = ask_git_bytes(self.root, *asked) or b""
        found: dict[str, _Blob] = {}
        for row in filter(None, listed.decode("utf-8", "surrogateescape").split("\0")):
            described, _, path = row.partition("\t")
            if match := _ROW.fullmatch(described):
                size = int(match["size"]) if match["size"].isdigit() else 0
                regular = match["kind"] == "blob" and match["mode"].startswith(_FILE_MODE)
                _place(found, path, _Blob(match["name"] if regular else "", size))
        return found

    @cached_property
    def _contents(self) -> dict[str, bytes]:  # type: ignore[override]  # the same
        """The bytes of all files that may be read, asked of git at once."""
        asked = [one for path, one in self._files.items() if path not in self._unasked]
        names = tuple({one.name: None for one in asked if one.name and one.size <= LARGEST})
        try:
            contents = zip(names, contents_of(self.root, names), strict=True)
            return {name: content for name, content in contents if content is not None}
        except OSError:  # git went away
            return {}


class VersionTree(_CommittedTree):
    """The plan's files in one of many versions; only the contents at hand can be read."""

    def __init__(self, files: Mapping[str, FileWritten], contents: Mapping[str, bytes]) -> None:
        found: dict[str, _Blob] = {}
        for path, one in files.items():
            _place(found, path, _Blob(one.name if one.mode.startswith(_FILE_MODE) else "", 0))
        self._files = found
        self._contents = contents

    def has_file(self, path: str) -> bool:
        """Return whether a plan's file is there; files of other kinds are not known."""
        return path in self._files


def contents_of(root: Path, names: Iterable[str]) -> Iterator[bytes | None]:
    """Give the bytes of contents by their names, in their order; None for what git does not have.

    Of each there is one more than `LARGEST` at most.

    Raises:
        OSError: git cannot be started.
    """
    asked = tuple(names)
    given = "".join(f"{name}\n" for name in asked).encode("ascii")
    with git_streaming(root, "cat-file", "--batch", given=given) as answers:
        for _ in asked:
            yield _content(answers)


def _content(answers: IO[bytes]) -> bytes | None:
    described = answers.readline().split()
    if len(described) != _DESCRIBED:  # `<name> missing`
        return None
    size = int(described[2])
    content = answers.read(min(size, LARGEST + 1))
    left = size - len(content) + 1  # the line break that ends each answer
    while left and (skipped := answers.read(min(left, LARGEST))):
        left -= len(skipped)
    return content


def _place(found: dict[str, _Blob], path: str, blob: _Blob) -> None:
    parts = path.split("/")
    if any(part.startswith(".") for part in parts):
        return
    if len(parts) > _DEEPEST:
        found[printable("/".join(parts[:_DEEPEST])) + "/"] = _Blob("", 0)
        return
    found[printable(path)] = blob
