"""A proposed map written into the plan, where it is read again and kept in git."""

from pathlib import Path

from plantrack.edits.change import Done, Edit, NewFile
from plantrack.errors import PlantrackError
from plantrack.loading import Loaded
from plantrack.locale import msg
from plantrack.tables.foreign.naming import slug
from plantrack.tables.foreign.proposing import Proposal


def map_name(table: Path) -> str:
    """Return the name of the map of a file: its own, as a file's name may be."""
    return slug(table.stem)


def map_saved(loaded: Loaded, path: str, proposal: Proposal, comment: str) -> Edit:
    """Return the edit that writes a map where none is.

    Raises:
        PlantrackError: one is there already.
    """
    if path in loaded.sources or path in loaded.unread:
        raise PlantrackError("{file} is there already", file=path)
    told = msg("{file} written", file=path)
    return Edit((NewFile(path, comment, proposal.values),), (Done(told, path),))
