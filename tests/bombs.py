"""Histories that are small in git and would be endless to read carelessly."""

import subprocess
from pathlib import Path

from repository import WHO, git

LEVELS, WIDTH = 9, 10


def asked(root: Path, *words: str, given: bytes = b"") -> str:
    """Run git with something on its input."""
    command = ["git", "-C", str(root), *WHO, *words]
    return (
        subprocess.run(command, input=given, capture_output=True, check=True)
        .stdout.decode()
        .strip()
    )


def tree_bomb(root: Path) -> str:
    """Return the name of a folder that names 10^10 files, in ten objects."""
    blob = asked(root, "hash-object", "-w", "--stdin", given=b"x\n")
    rows = "".join(f"100644 blob {blob}\tf{n}.yaml\n" for n in range(WIDTH))
    name = asked(root, "mktree", given=rows.encode())
    for _ in range(LEVELS):
        rows = "".join(f"040000 tree {name}\td{n}\n" for n in range(WIDTH))
        name = asked(root, "mktree", given=rows.encode())
    return name


def wide_bomb(root: Path, width: int = 1_000) -> str:
    """Return the name of a folder of as many folders, of as many files each."""
    blob = asked(root, "hash-object", "-w", "--stdin", given=b"x\n")
    rows = "".join(f"100644 blob {blob}\tf{n}.yaml\n" for n in range(width))
    name = asked(root, "mktree", given=rows.encode())
    rows = "".join(f"040000 tree {name}\td{n}\n" for n in range(width))
    return asked(root, "mktree", given=rows.encode())


def folder_of_long_names(root: Path, width: int, size: int = 2) -> str:
    """Return the name of a folder of files whose names are as long as names may be."""
    blob = asked(root, "hash-object", "-w", "--stdin", given=b"#" * size)
    rows = "".join(f"100644 blob {blob}\tf{n:0240}.yaml\n" for n in range(width))
    return asked(root, "mktree", given=rows.encode())


def put(root: Path, tree: str, path: str, folder: str) -> str:
    """Return the name of a tree in which a folder stands at a path."""
    name, _, rest = path.partition("/")
    listed = [row for row in git(root, "ls-tree", tree).split("\n") if row]
    if rest:
        inner = next((row.split()[2] for row in listed if row.endswith(f"\t{name}")), None)
        folder = put(root, inner or asked(root, "mktree"), rest, folder)
    kept = [row for row in listed if not row.endswith(f"\t{name}")]
    rows = "".join(f"{row}\n" for row in (*kept, f"040000 tree {folder}\t{name}"))
    return asked(root, "mktree", given=rows.encode())


def commit_with(root: Path, folder: str, *paths: str) -> tuple[str, str]:
    """Commit a folder at some paths, and take it away in the next commit; return both names."""
    top = git(root, "rev-parse", "HEAD^{tree}")
    bombed = top
    for path in paths:
        bombed = put(root, bombed, path, folder)
    first = git(root, "commit-tree", bombed, "-p", "HEAD", "-m", "x")
    second = git(root, "commit-tree", top, "-p", first, "-m", "x")
    git(root, "update-ref", "refs/heads/main", second)
    return first, second
