"""What the system refuses to write, told as a request that cannot be done."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from plantrack.errors import PlantrackError
from plantrack.locale.system_errors import system_reason


@contextmanager
def in_plain_words(path: Path) -> Iterator[None]:
    """Tell an error of the system, or a name that it cannot take, in plain words.

    Raises:
        PlantrackError: in place of either, naming the path and why.
    """
    try:
        yield
    except (OSError, ValueError) as error:
        reason = system_reason(error)
        raise PlantrackError(
            "{file} cannot be written: {reason}", file=str(path), reason=reason
        ) from error
