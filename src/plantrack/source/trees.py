"""The plan's files in one commit, its folders read level by level, no deeper than a plan goes.

A few folders that hold each other many times over are small in git, and name more files than any
machine can list. So folders are read by their names, each once, and what is listed is counted.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from plantrack.errors import PlantrackError
from plantrack.locale import marked, msg
from plantrack.source.files import printable
from plantrack.source.git import GitFailed
from plantrack.source.objects import contents_of, held_under

FOLDERS = ("plan", "actions")
MOST_FILES = 10_000  # in one version of a plan
DEEPEST = 2  # actions/<year>/<folder>: what lies deeper is named by that folder
TREE = "40000"
_LARGEST_TREE = 2_000_000  # bytes
_REGULAR = "100"
_ENTRY = re.compile(rb"([0-7]{5,6}) ([^\0]+)\0")


@dataclass(frozen=True, slots=True)
class Entry:
    """What a folder of git's holds under a name: its mode, and the name of its content."""

    mode: str
    name: str

    @property
    def is_regular(self) -> bool:
        """Whether it is an ordinary file."""
        return self.mode.startswith(_REGULAR)

    @property
    def is_folder(self) -> bool:
        """Whether it is a folder."""
        return self.mode.lstrip("0") == TREE


class NotWhole(GitFailed):
    """Git does not have all that a version is made of."""

    def __init__(self, commit: str) -> None:
        super().__init__(
            msg(
                "git has not all contents of version {commit} here, and none is fetched: in a "
                "clone made with --filter, clone again without it",
                commit=commit[:7],
            )
        )


class TooManyFiles(PlantrackError):
    """A version has more files than a plan can have."""

    def __init__(self, commit: str) -> None:
        message = marked(
            "version {commit} has more than {count} files in plan/ and actions/: it is not read"
        )
        super().__init__(message, commit=commit[:7], count=MOST_FILES)


def plan_files(root: Path, commit: str, folders: tuple[str, ...] = FOLDERS) -> dict[str, Entry]:
    """Return the files of a commit in a plan's two folders; a folder left unlisted ends with `/`.

    Or, as deep, those of other folders of the plan's.

    Raises:
        GitFailed: git does not answer, or has not all of them.
        TooManyFiles: there are too many.
    """
    found: dict[str, Entry] = {}
    held = held_under(root, [f"{commit}:./{folder}" for folder in folders])
    there = {
        folder: holding
        for folder, holding in zip(folders, held, strict=True)
        if holding is not None
    }
    level = {folder: holding.name for folder, holding in there.items() if holding.kind == "tree"}
    found |= {
        folder: Entry("", holding.name) for folder, holding in there.items() if folder not in level
    }
    for depth in range(DEEPEST):
        level = dict(_folders(root, level, depth, found, commit))
    return found


def _folders(
    root: Path, level: dict[str, str], depth: int, found: dict[str, Entry], commit: str
) -> Iterator[tuple[str, str]]:
    """Note the files of some folders, and give the folders in them that are to be read."""
    names = tuple(dict.fromkeys(level.values()))
    contents = dict(zip(names, contents_of(root, names, _LARGEST_TREE), strict=True))
    for prefix, name in level.items():
        content = contents[name]
        if content is None:
            raise NotWhole(commit)
        if len(content) > _LARGEST_TREE:
            raise TooManyFiles(commit)
        for step, entry in _entries(content, len(name) // 2):
            if is_followed(step, entry, depth):
                yield f"{prefix}/{step}", entry.name
            else:
                found[place_of(prefix, step, entry)] = entry
            if len(found) > MOST_FILES:
                raise TooManyFiles(commit)


def is_hidden(step: str) -> bool:
    """Return whether a name is not one of the plan's: hidden, or no name of one file."""
    return step.startswith(".") or "/" in step


def is_followed(step: str, entry: Entry, depth: int) -> bool:
    """Return whether a plan's files may stand in a folder, at a depth below the first two."""
    return entry.is_folder and depth < DEEPEST - 1 and not step.endswith(".yaml")


def place_of(prefix: str, step: str, entry: Entry) -> str:
    """Return the path of a file, or of a folder that is left unlisted, fit to show."""
    is_unlisted = entry.is_folder and not step.endswith(".yaml")
    return f"{prefix}/{printable(step)}" + ("/" if is_unlisted else "")


def _entries(content: bytes, length: int) -> Iterator[tuple[str, Entry]]:
    at = 0
    while found := _ENTRY.match(content, at):
        at = found.end() + length
        step = found[2].decode("utf-8", "surrogateescape")
        if not is_hidden(step):
            yield step, Entry(found[1].decode(), content[found.end() : at].hex())
