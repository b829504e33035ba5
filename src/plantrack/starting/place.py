"""The folder where a plan begins: never one that holds a plan, nor through a link, nor git's."""

import os
from dataclasses import dataclass
from pathlib import Path

from plantrack.errors import PlantrackError
from plantrack.locale import marked
from plantrack.own_folders import brought_by, is_link
from plantrack.source.files import find_root
from plantrack.writing import Linked, refuse_folder

_TAKEN = ("plan", "actions")


@dataclass(frozen=True, slots=True)
class Place:
    """A folder that is ready for a plan: what is there of it, and the steps that are to be made."""

    there: Path
    steps: tuple[str, ...]

    @property
    def folder(self) -> Path:
        """The folder itself."""
        return self.there.joinpath(*self.steps)

    @property
    def repository(self) -> Path | None:
        """The working tree of git's that the folder is in, if any."""
        return _repository_of(self.there)


def place_for(typed: Path) -> Place:
    """Return the place that somebody typed, where a plan may begin.

    Raises:
        PlantrackError: it holds a plan's folders, is among the files of a plan or of git, is behind
            a link, or is no folder.
    """
    _refuse_links(typed.absolute())
    folder = Path(os.path.realpath(typed))
    there = next(step for step in (folder, *folder.parents) if os.path.lexists(step))
    refuse_folder(folder, find_root(there) or there)
    if not there.is_dir():
        raise PlantrackError("{file} is a file: name a folder", file=str(there))
    for name in _TAKEN:
        if os.path.lexists(folder / name):
            raise PlantrackError(
                "{folder} holds {name} already: a plan begins in a folder that has none",
                folder=str(typed),
                name=f"{name}/",
            )
    return Place(there, folder.relative_to(there).parts)


def _refuse_links(typed: Path) -> None:
    """Refuse a link that was typed last, and those that a repository brings."""
    for step in (typed, *typed.parents):
        if _is_link(step) and (step == typed or _repository_of(step.parent)):
            raise Linked(
                marked(
                    "{file} is a link: nothing is written through it; put what it leads to in its "
                    "place"
                ),
                file=str(step),
            )


def _is_link(step: Path) -> bool:
    try:
        return is_link(step.lstat())
    except OSError:  # not there
        return False


def _repository_of(folder: Path) -> Path | None:
    """Return the working tree of git's, which other people fill, that holds a folder."""
    home = Path(brought_by(str(folder)))
    return home if os.path.lexists(home / ".git") else None
