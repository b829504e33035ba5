"""A git repository made of a plan's folder, with nothing of the machine's templates in it."""

import os

from plantrack.programs import program_named
from plantrack.source.git import NoGit, told_by_git
from plantrack.starting.place import Place


def refuse_without_git() -> None:
    """Refuse to promise a repository where git is not there to make it.

    Raises:
        NoGit: it is not.
    """
    if program_named("git", os.environ) is None:
        raise NoGit


def make_repository(place: Place) -> bool:
    """Make a git repository; return False where the folder is in one already, which stays.

    Raises:
        GitFailed: git refuses.
    """
    if place.repository is not None:
        return False
    told_by_git(place.folder, "init", "--quiet", "--template=", "--initial-branch=main")
    return True
