"""What can be asked of a text: one value set, inserted, deleted or appended."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from plantrack.diagnostics.places import RouteStep
from plantrack.errors import PlantrackError
from plantrack.source.tree import Path

__all__ = [
    "Append",
    "Delete",
    "EditRefused",
    "Insert",
    "NewValue",
    "Operation",
    "Path",
    "Plain",
    "RouteStep",
    "Set",
]


class Plain(str):
    """Text to be written without quotes wherever YAML allows it: an id, a date, a number."""

    __slots__ = ()


# Text that another reader of YAML would take for a number, a date or a truth value is quoted;
# `Plain` text and Python's own numbers, dates and truth values are not.
NewValue: TypeAlias = (
    "str | int | Decimal | bool | date | Sequence[NewValue] | Mapping[str, NewValue] | None"
)


@dataclass(frozen=True, slots=True)
class Set:
    """Give the value at the path, or a field that its mapping has not, this value."""

    value: NewValue


@dataclass(frozen=True, slots=True)
class Insert:
    """Insert a field that is not there, or an element before the one at the path's index.

    `after` names the field after which the new one is to stand; by default the last one.
    """

    value: NewValue
    after: str | None = None


@dataclass(frozen=True, slots=True)
class Delete:
    """Delete the field or element at the path."""


@dataclass(frozen=True, slots=True)
class Append:
    """Put a value at the end of the list at the path; an absent value becomes a list of one."""

    value: NewValue


Operation: TypeAlias = Set | Insert | Delete | Append


class EditRefused(PlantrackError):
    """A change that cannot be made to a text without harm; the text is as it was."""
