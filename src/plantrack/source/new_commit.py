"""A commit made of a few files, with plumbing alone: no hook, filter or signing program runs.

What else waits in the index stays there: the tree is that of the last commit, with these files.
"""

from collections.abc import Mapping
from pathlib import Path

from plantrack.errors import PlantrackError
from plantrack.source.commits import commit_named
from plantrack.source.git import ask_git, told_by_git

_ORDINARY = "100644"
_TREE, _BLOB = "tree", "blob"


def last_commit(root: Path) -> str:
    """Return the commit on which another one can be made.

    Raises:
        PlantrackError: there is none, or git is in the middle of something.
    """
    head = commit_named(root, "HEAD")
    if head is None:
        raise PlantrackError("there is no commit here yet: make the first one with git")
    for name in ("MERGE_HEAD", "CHERRY_PICK_HEAD", "REVERT_HEAD", "REBASE_HEAD"):
        if ask_git(root, "rev-parse", "--verify", "--quiet", name):
            raise PlantrackError("git is in the middle of something here: finish it first with git")
    told_by_git(root, "var", "GIT_COMMITTER_IDENT")  # git says so itself where it knows nobody
    return head


def commit_of(root: Path, prefix: str, files: Mapping[str, bytes | None], subject: str) -> str:
    """Make a commit of what files hold now, None where they are gone, and return its name.

    `prefix` leads from the top of the repository to the plan's folder.

    Raises:
        PlantrackError: git refuses, or the last commit is not the one it was.
    """
    head = last_commit(root)
    blobs = {f"{prefix}{path}": _blob(root, content) for path, content in files.items()}
    tree = _tree(root, f"{head}^{{tree}}", blobs)
    words = ("commit-tree", "--no-gpg-sign", "-p", head, "-F", "-", tree)
    commit = _said(told_by_git(root, *words, given=subject.encode()))
    _put_into_index(root, blobs, "0" * len(head))
    told_by_git(root, "update-ref", "-m", f"commit: {subject}", "HEAD", commit, head)
    return commit


def _put_into_index(root: Path, blobs: Mapping[str, str | None], nothing: str) -> None:
    """Have the index hold what the commit does, and its other entries as they were."""
    lines = (
        f"{_ORDINARY} {blob}\t{path}\0" if blob else f"0 {nothing}\t{path}\0"
        for path, blob in blobs.items()
    )
    given = "".join(lines).encode("utf-8", "surrogateescape")
    told_by_git(root, "update-index", "--add", "-z", "--index-info", given=given)


def _blob(root: Path, content: bytes | None) -> str | None:
    if content is None:
        return None
    words = ("hash-object", "-w", "--no-filters", "--stdin")
    return _said(told_by_git(root, *words, given=content))


def _tree(root: Path, base: str | None, blobs: Mapping[str, str | None]) -> str:
    """Return the tree of a folder with files changed; `base` is the one it had."""
    entries = _entries(root, base)
    below: dict[str, dict[str, str | None]] = {}
    for path, blob in blobs.items():
        step, slash, rest = path.partition("/")
        if slash:
            below.setdefault(step, {})[rest] = blob
        elif blob is None:
            entries.pop(step, None)
        else:
            mode = entries.get(step, (_ORDINARY, _BLOB, ""))[0]
            entries[step] = (mode, _BLOB, blob)
    for step, inner in below.items():
        known = entries.get(step)
        had = known[2] if known and known[1] == _TREE else None
        entries[step] = ("040000", _TREE, _tree(root, had, inner))
    lines = (f"{mode} {kind} {name}\t{step}\0" for step, (mode, kind, name) in entries.items())
    given = "".join(lines).encode("utf-8", "surrogateescape")
    return _said(told_by_git(root, "mktree", "-z", "--missing", given=given))


def _entries(root: Path, tree: str | None) -> dict[str, tuple[str, str, str]]:
    if tree is None:
        return {}
    listed = told_by_git(root, "ls-tree", "-z", "--full-tree", tree)
    found = {}
    for line in listed.decode("utf-8", "surrogateescape").split("\0")[:-1]:
        told, _, step = line.partition("\t")
        mode, kind, name = told.split(" ")
        found[step] = (mode, kind, name)
    return found


def _said(answer: bytes) -> str:
    return answer.decode().strip()
