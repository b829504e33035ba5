"""The files of a plan as a commit has them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from functools import cached_property
from pathlib import Path, PurePosixPath

from plantrack.errors import PlantrackError
from plantrack.source.files import is_below
from plantrack.source.git import Refusal, told_by_git
from plantrack.source.names import name_among
from plantrack.source.objects import contents_of
from plantrack.source.text import LARGEST
from plantrack.source.trees import Entry, NotWhole, plan_files
from plantrack.source.written import FileWritten

MOST_BYTES = 64_000_000  # of all files of one version: a hundred times a large plan
_ROW_PARTS = 3  # mode, kind, name


class _CommittedTree:
    """The plan's files as git has them; what is no ordinary file there cannot be read."""

    _files: Mapping[str, Entry]
    _contents: Mapping[str, bytes]

    def paths(self) -> tuple[str, ...]:
        """Return the files below `plan/` and `actions/`; a folder left unlisted ends with `/`."""
        return tuple(sorted(self._files))

    def names(self) -> dict[str, str]:
        """Return the name that git gives to each file's content; it has none where unreadable."""
        return {path: entry.name for path, entry in self._files.items() if entry.is_regular}

    def read(self, path: str) -> bytes:
        """Return a file's bytes, one more than `LARGEST` at most.

        Raises:
            OSError: git has no such file there, or something else under its name.
        """
        entry = self._files.get(path)
        if entry is None or not entry.is_regular:
            raise FileNotFoundError(path) if entry is None else OSError(0, "not a regular file")
        if entry.name not in self._contents:
            raise FileNotFoundError(path)
        return self._contents[entry.name]


class RevisionTree(_CommittedTree):
    """The plan's files in a commit, by its whole name."""

    def __init__(self, root: Path, commit: str) -> None:
        self.root = root
        self.commit = commit
        self._unasked: frozenset[str] = frozenset()
        self._listed: dict[str, dict[str, dict[str, str]]] = {}

    def without(self, paths: Iterable[str]) -> None:
        """Leave out files that nobody will read, so that git is not asked for their content."""
        self._unasked = frozenset(paths)

    def has_file(self, path: str) -> bool:
        """Return whether an ordinary file of any kind is there, below the plan's folder."""
        return self.name_of(path) is not None

    def beside(self, path: str, most: int) -> bytes:
        """Return the bytes of a file of any kind, one more than `most` at most; raises OSError."""
        name = self.name_of(path)
        if name is None:
            raise FileNotFoundError(path)
        with closing(contents_of(self.root, [name], most)) as contents:
            content = next(contents)
        if content is None:
            raise FileNotFoundError(path)
        return content

    def name_of(self, path: str) -> str | None:
        """Return git's name for the content of an ordinary file of any kind, or nothing."""
        if not is_below(path):
            return None
        *folders, name = PurePosixPath(path).parts
        folder = ""
        for part in folders:
            known = part if part.isascii() else name_among(part, self._entries(folder, "folders"))
            folder += f"{known or part}/"
        files = self._entries(folder, "files")
        found = name_among(name, files)
        return None if found is None else files[found]

    def _entries(self, folder: str, kind: str) -> dict[str, str]:
        """Return the names that git gives to the folders, or the ordinary files, in a folder."""
        folder = folder.rstrip("/")
        if folder not in self._listed:
            self._listed[folder] = {"files": {}, "folders": {}}
            for name, entry in self._in_folder(folder):
                kept = "folders" if entry.is_folder else "files"
                if entry.is_folder or entry.is_regular:
                    self._listed[folder][kept][name] = entry.name
        return self._listed[folder][kind]

    def _in_folder(self, folder: str) -> Iterable[tuple[str, Entry]]:
        """Give what stands right in a folder, by its name."""
        try:
            listed = told_by_git(
                self.root, "ls-tree", "--full-tree", "-z", f"{self.commit}:./{folder}"
            )
        except Refusal:  # there is no such folder
            return
        for row in filter(None, listed.decode("utf-8", "surrogateescape").split("\0")):
            described, _, name = row.partition("\t")
            parts = described.split(" ")
            if len(parts) == _ROW_PARTS:
                yield name, Entry(parts[0], parts[2])

    @cached_property
    def _files(self) -> dict[str, Entry]:  # type: ignore[override]  # listed when first asked for
        return plan_files(self.root, self.commit)

    @cached_property
    def _contents(self) -> dict[str, bytes]:  # type: ignore[override]  # the same
        """The bytes of all files that may be read, asked of git at once."""
        files = self._files.items()
        asked = Counter(x.name for path, x in files if x.is_regular and path not in self._unasked)
        with closing(contents_of(self.root, asked)) as contents:
            return dict(self._within(asked, contents))

    def _within(
        self, asked: Mapping[str, int], contents: Iterable[bytes | None]
    ) -> Iterator[tuple[str, bytes]]:
        """Give the contents asked for, git having all of them: what it lacks would seem new.

        A small content that stands in a thousand places is read a thousand times.

        Raises:
            NotWhole: it has not one of them.
            PlantrackError: all who ask for them are asking too much.
        """
        left = MOST_BYTES
        for (name, times), content in zip(asked.items(), contents, strict=True):
            if content is None:
                raise NotWhole(self.commit)
            left -= len(content) * times if len(content) <= LARGEST else 0
            if left < 0:
                raise PlantrackError(
                    "version {commit} has more than {count} MB of files in plan/ and actions/: it "
                    "is not read",
                    commit=self.commit[:7],
                    count=MOST_BYTES // 1_000_000,
                )
            yield name, content


class VersionTree(_CommittedTree):
    """The plan's files in one of many versions; only the contents at hand can be read."""

    def __init__(self, files: Mapping[str, FileWritten], contents: Mapping[str, bytes]) -> None:
        self._files = {path: Entry(file.mode, file.name) for path, file in files.items()}
        self._contents = contents

    def has_file(self, path: str) -> bool:
        """Return whether a plan's file is there; files of other kinds are not known."""
        return path in self._files

    def beside(self, path: str, most: int) -> bytes:
        """Return nothing, for files of other kinds are not known.

        Raises:
            OSError: always.
        """
        del most
        raise FileNotFoundError(path)
