"""Three versions of a file merged line by line, by git itself; and how git marks a conflict."""

from pathlib import Path

from plantrack.source.git import MOST, GitFailed, Refusal, TooMuch, ask_git, git_streaming

_MOST_CONFLICTS = 127  # git says with its code how many there are, and above that, that it failed


def merged_by_git(root: Path, versions: tuple[Path, Path, Path], size: int) -> tuple[bytes, int]:
    """Return a file made of ours, the base and theirs, and how many conflicts git left in it.

    Raises:
        GitFailed: git does not merge them.
    """
    words = ["merge-file", "-p", f"--marker-size={size}"]
    words += [word for side in ("ours", "base", "theirs") for word in ("-L", side)]
    content = b""
    try:
        with git_streaming(root, *words, "--", *map(str, versions)) as stream:
            content = stream.read(MOST + 1)
    except Refusal as refusal:
        if refusal.code is None or not 0 < refusal.code <= _MOST_CONFLICTS:
            raise
        return content, refusal.code
    if len(content) > MOST:
        raise TooMuch(MOST)
    return content, 0


def shows_base(root: Path) -> bool:
    """Return whether git is told to show the lines of the base in a conflict."""
    try:
        return ask_git(root, "config", "--get", "merge.conflictStyle") in ("diff3", "zdiff3")
    except GitFailed:
        return False
