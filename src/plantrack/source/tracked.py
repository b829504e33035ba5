"""Whether git tracks what stands in a plan's folder."""

import os
from pathlib import Path

from plantrack.source.files import printable
from plantrack.source.git import GitFailed, ask_git_bytes


def first_tracked(root: Path, name: str) -> str | None:
    """Return the first path that git tracks at or below a name in a plan's folder, if any.

    Git is asked only where something stands under that name. Where it refuses to answer in what
    looks like a repository, the name itself is returned: nothing proves that it did not come along.
    """
    if not os.path.lexists(root / name):
        return None
    try:
        listed = ask_git_bytes(root, "ls-files", "-z", "--", name)
    except GitFailed:  # it was ended before it had told all that it tracks there
        return name
    if listed is None:
        above = (root, *root.parents)
        return name if any(os.path.lexists(folder / ".git") for folder in above) else None
    first = listed.partition(b"\0")[0]
    return printable(os.fsdecode(first)) or None
