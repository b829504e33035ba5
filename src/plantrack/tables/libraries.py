"""Libraries that a plain installation has not: imported when needed, missed in one sentence."""

import importlib
from types import ModuleType

from plantrack.errors import PlantrackError


def library(module: str, extra: str = "tables") -> ModuleType:
    """Return a library of an extra, imported now.

    Raises:
        PlantrackError: it is not installed; the sentence has the command that installs it.
    """
    try:
        return importlib.import_module(module)
    except ImportError as error:
        raise PlantrackError(
            'this needs a library that is not installed: pip install "plantrack[{extra}]"',
            extra=extra,
        ) from error
