"""What was not understood of a table, each at its cell; equal ones are folded into one."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from plantrack.diagnostics import Diagnostic, Place
from plantrack.locale import Message, plural_msg

CELL = "cell-not-understood"
_MOST_NAMED = 12


def not_understood(place: Place, message: Message, advice: Message | None = None) -> Diagnostic:
    """Return the diagnostic of a cell that was not understood."""
    return Diagnostic(CELL, place, message, advice)


def folded(found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Give each mistake once: of equal ones, the first, with how many there are and where."""
    alike: dict[object, list[Diagnostic]] = defaultdict(list)
    for mistake in found:
        alike[_sense(mistake)].append(mistake)
    for first, *others in alike.values():
        if not others:
            yield first
            continue
        names = [_short(other.place) for other in others[:_MOST_NAMED]]
        told = plural_msg(
            "{message} (and in {count} other cell: {cells})",
            "{message} (and in {count} other cells: {cells})",
            len(others),
            message=first.message,
            cells=", ".join(names) + ("…" if len(others) > _MOST_NAMED else ""),
        )
        yield replace(first, message=told)


def _sense(mistake: Diagnostic) -> object:
    """Return what makes two mistakes equal: the rule, the file, the sheet, the words."""
    values = tuple(sorted((name, str(value)) for name, value in mistake.message.values.items()))
    sheet = mistake.place.cell.rpartition(":")[0]
    return mistake.rule, mistake.place.path, sheet, mistake.message.id, values


def _short(place: Place) -> str:
    cell = place.cell.rpartition(":")[2]
    return cell or place.told.partition(":")[2]
