"""Git told to merge a plan's files with plantrack: its own configuration, and `.gitattributes`.

What merges is a program, so git takes it from a repository's configuration only, which no clone
brings: each clone is set up once. `.gitattributes` says which files are meant, and comes with it.
"""

import shlex
import sys
from dataclasses import dataclass
from pathlib import Path

from plantrack.errors import PlantrackError
from plantrack.source.git import GitFailed, NoGit, Refusal, ask_git, told_by_git
from plantrack.writing import Folder, in_plain_words

ATTRIBUTES = ".gitattributes"
LINES = ("plan/**/*.yaml merge=plantrack", "actions/**/*.yaml merge=plantrack")
SECTION = "merge.plantrack"
_TITLE = "plantrack: records by id, journals by date"
# Git quotes %P itself, and %O %A %B are names that it makes. Where the program is gone or fails,
# its code must not pass for that of a conflict, with our version and no mark in the file: git
# merges (`git` is git's own there, which puts its folder of programs first).
_DRIVER = (
    "{program} merge-file %O %A %B --path %P --marker-size %L || {{ "
    "while IFS= read -r line; do case $line in '<<<<<<<'*) exit 1;; esac; done < %A; "
    "git merge-file --marker-size=%L -L ours -L base -L theirs %A %O %B; }}"
)


@dataclass(frozen=True, slots=True)
class Setup:
    """What setting up changes: `.gitattributes` before and after, and the driver."""

    before: bytes | None
    after: bytes | None
    was: str | None
    driver: str | None

    @property
    def changes_nothing(self) -> bool:
        """Whether all is as it should be already."""
        return (self.before, self.was) == (self.after, self.driver)


def driver_of(program: str | None = None) -> str:
    """Return the command line that git runs: this Python by its whole path, else a name."""
    words = [program] if program else [sys.executable, "-P", "-m", "plantrack"]
    return _DRIVER.format(program=shlex.join(words).replace("%", "%%"))


def setup_of(root: Path, driver: str | None) -> Setup:
    """Return what is to be changed so that git merges a plan's files with a driver, or with none.

    Raises:
        PlantrackError: the folder is in no working tree of git's.
    """
    _refuse_outside(root)
    with in_plain_words(root / ATTRIBUTES), Folder.opened(root) as folder:
        before = folder.content(ATTRIBUTES)
    after = _without(before) if driver is None else _with(before)
    return Setup(before, after, ask_git(root, "config", "--local", f"{SECTION}.driver"), driver)


def set_up(root: Path, setup: Setup) -> None:
    """Change what is to be changed.

    Raises:
        PlantrackError: git refuses, or the file cannot be written.
    """
    if setup.before != setup.after:
        with in_plain_words(root / ATTRIBUTES), Folder.opened(root) as folder:
            if setup.after is None:
                folder.remove(ATTRIBUTES)
            else:
                folder.write(ATTRIBUTES, setup.after)
    if setup.driver is not None:
        told_by_git(root, "config", "--local", f"{SECTION}.name", _TITLE)
        told_by_git(root, "config", "--local", f"{SECTION}.driver", setup.driver)
    elif setup.was is not None:
        told_by_git(root, "config", "--local", "--remove-section", SECTION)


def _refuse_outside(root: Path) -> None:
    try:
        is_inside = told_by_git(root, "rev-parse", "--is-inside-work-tree").strip() == b"true"
    except NoGit:
        raise
    except GitFailed as error:
        if not isinstance(error, Refusal):
            raise
        is_inside = False
    if not is_inside:
        raise PlantrackError(
            "{folder} is in no git repository: make one first (git init)", folder=str(root)
        )


def _with(before: bytes | None) -> bytes:
    """Return `.gitattributes` with the lines that it lacks at its end."""
    content = before or b""
    there = {line.strip() for line in content.splitlines()}
    line_break = b"\r\n" if b"\r\n" in content else b"\n"
    missing = [line.encode() for line in LINES if line.encode() not in there]
    if missing and content and not content.endswith((b"\n", b"\r")):
        content += line_break
    return content + b"".join(line + line_break for line in missing)


def _without(before: bytes | None) -> bytes | None:
    """Return `.gitattributes` without our lines; None where nothing else was in it."""
    if before is None:
        return None
    kept = b"".join(
        line
        for line in before.splitlines(keepends=True)
        if line.strip().decode("latin-1") not in LINES
    )
    return kept if kept or before == kept else None
