"""Whose a version is: who made it, and which branches and tags lead to it.

Anybody may have a repository hold a commit: a request for changes is enough. Only branches and
tags speak for who keeps it, and of the branches, the main one.
"""

import re
from pathlib import Path
from typing import NamedTuple

from plantrack.source.commits import commit_named
from plantrack.source.git import ask_git
from plantrack.source.log import Commit, commit_told

_KEPT_IN = ("refs/heads", "refs/remotes", "refs/tags")
_NAME = re.compile(r"refs/(?:heads|remotes|tags)/(?P<name>.+)")
_MAIN = re.compile(r"refs/(?:heads/(?:main|master)|remotes/[^/]+/(?:main|master|HEAD))")


class Holders(NamedTuple):
    """Who made a version, the branches and tags that lead to it, and whether the main one does."""

    commit: Commit | None
    names: tuple[str, ...]
    is_in_main: bool
    is_kept: bool


def holders_of(repository: Path, commit: str) -> Holders:
    """Return who made a version, and what leads to it.

    Raises:
        GitFailed: git does not tell them.
    """
    told = ask_git(
        repository, "for-each-ref", "--format=%(refname)", f"--contains={commit}", *_KEPT_IN
    )
    references = (told or "").splitlines()
    is_present = commit_named(repository, "HEAD") is not None and (
        ask_git(repository, "merge-base", "--is-ancestor", commit, "HEAD") is not None
    )
    names = [found["name"] for each in references if (found := _NAME.fullmatch(each))]
    return Holders(
        commit_told(repository, commit),
        tuple(name for name in names if not name.endswith("/HEAD")),
        is_present or any(map(_MAIN.fullmatch, references)),
        is_present or bool(names),
    )
