"""Lists that end in how many others there are, so that a page keeps to its size."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias, TypeVar

from plantrack.reports.edition import Edition
from plantrack.reports.sections.kinds import Entry, Text
from plantrack.reports.sections.spans import quiet

T = TypeVar("T")
FirstList: TypeAlias = Literal["to_decide", "late", "by_axis", "results"]
_LINES = 37  # of the lists of the first page, on Letter


@dataclass(frozen=True, slots=True)
class _Share:
    """How many lines an entry of a list takes, and how few of its entries are shown at least."""

    lines: int
    fewest: int


_SHARES: Mapping[FirstList, _Share] = {
    "results": _Share(2, 3),
    "late": _Share(3, 3),
    "by_axis": _Share(1, 6),
    "to_decide": _Share(3, 2),
}


def fitted(counts: Mapping[FirstList, int]) -> dict[FirstList, int]:
    """Return how many entries each list of the first page shows, so that all stand on a sheet.

    What does not fit is taken from the lists in their order, down to the fewest of each.
    """
    shown = dict(counts)
    for name, share in _SHARES.items():
        while _lines(shown) > _LINES and shown[name] > share.fewest:
            shown[name] -= 1
    return shown


def _lines(shown: Mapping[FirstList, int]) -> int:
    return sum(_SHARES[name].lines * count for name, count in shown.items())


def capped(
    found: Sequence[T], at_most: int, told: Callable[[T], Entry], edition: Edition, rest: str = ""
) -> tuple[Entry, ...]:
    """Return the entries of the first ones, and a last entry that counts the others.

    `rest` is the anchor where all of them stand, if the document has one.
    """
    kept = found if len(found) <= at_most else found[: at_most - 1]
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
