"""The door of `speed/`: shorter ways to what the parser and pydantic give, and always give.

Where that folder is not there, no way is shorter: each gives nothing, as it does where it is not
sure, and who asks takes the usual way.
"""

from collections.abc import Mapping
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, TypeVar

from plantrack.fields import Fields

if TYPE_CHECKING:
    from plantrack.model import Origin, Record

R = TypeVar("R", bound="Record")
_IS_THERE = find_spec("plantrack.speed") is not None


def values_in_plain_lines(text: str) -> Fields | None:
    """Return what a text in the usual style holds, or nothing where the parser is to be asked."""
    if not _IS_THERE:
        return None
    from plantrack.speed import plain_lines

    return plain_lines.values_in_plain_lines(text)


def plain_record(model: type[R], given: Mapping[str, Any], origin: "Origin") -> R | None:
    """Return the record that these values make, or nothing where pydantic is to be asked."""
    if not _IS_THERE:
        return None
    from plantrack.speed import plain_check

    return plain_check.plain_record(model, given, origin)
