"""Libraries that only some formats need: imported when one is asked for, missed in one sentence."""

from importlib.util import find_spec
from types import ModuleType

from plantrack.tables.libraries import library


def extra(module: str, name: str) -> ModuleType:
    """Return a library of the extra `name`, imported now.

    Raises:
        PlantrackError: it is not installed; the sentence has the command that installs it.
    """
    return library(module, name)


def is_installed(module: str) -> bool:
    """Return whether a library is there, without importing it."""
    return find_spec(module) is not None
