"""Lists that end in how many others there are, so that a page keeps to its size."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from plantrack.reports.edition import Edition
from plantrack.reports.sections.kinds import Entry, Text
from plantrack.reports.sections.spans import quiet

T = TypeVar("T")


def capped(
    found: Sequence[T], at_most: int, told: Callable[[T], Entry], edition: Edition, rest: str = ""
) -> tuple[Entry, ...]:
    """Return the entries of as many as there may be, and then one that counts the others.

    `rest` is the anchor where all of them stand, if the document has one.
    """
    kept = found[:at_most]
    entries = tuple(map(told, kept))
    left = len(found) - len(kept)
    return (*entries, Entry(others(edition, left, rest))) if left else entries


def others(edition: Edition, count: int, rest: str = "") -> Text:
    """Return how many others there are, and where they stand where the annexes tell them."""
    t = edition.translator
    return quiet(
        t.plural("and {count} other", "and {count} others", count),
        rest if edition.annexes and rest else None,
    )
