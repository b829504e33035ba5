"""Libraries that only some formats need: imported when one is asked for, missed in one sentence."""

import importlib
from importlib.util import find_spec
from types import ModuleType

from plantrack.errors import PlantrackError


def extra(module: str, name: str) -> ModuleType:
    """Return a library of the extra `name`, imported now.

    Raises:
        PlantrackError: it is not installed; the sentence has the command that installs it.
    """
    try:
        return importlib.import_module(module)
    except ImportError as error:
        raise PlantrackError(
            'this needs a library that is not installed: pip install "plantrack[{extra}]"',
            extra=name,
        ) from error


def is_installed(module: str) -> bool:
    """Return whether a library is there, without importing it."""
    return find_spec(module) is not None
