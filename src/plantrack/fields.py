"""What a plan file holds once it is read: texts, lists and mappings."""

from dataclasses import dataclass

from plantrack.diagnostics import Span

MOST_VALUES = 350_000  # more than a text of 5 MB can need, and few enough to refuse in time

Value = str | None | list["Value"] | dict[str, "Value"]


class Fields(dict[str, Value]):
    """The fields of a record, and the line where they begin, counted from 1."""

    __slots__ = ("line",)
    line: int


@dataclass(frozen=True, slots=True)
class Document:
    """What a plan file holds: every scalar is its text, absent values are None.

    `cuts` are the unquoted values that a comment sign cuts short, by field name, and where.
    """

    values: dict[str, Value]
    cuts: tuple[tuple[str, Span], ...] = ()
