"""When the promise of each deliverable was changed since it was adopted, by the register."""

from collections.abc import Iterable
from datetime import date

from plantrack.history.register import Registered
from plantrack.views.verdicts import Amended

_PROMISE = ("title", "due", "due_adopted", "commitments")


def promises_changed(entries: Iterable[Registered], day: date) -> Amended:
    """Return the days on which the title, adopted date or commitments of each were changed.

    A change counts from the day on which git saw it typed: until then, nobody read anything else.
    None is one that is not committed. What only corrects the form changes no promise; a due date
    that the journal moves leaves the adopted one as it was.
    """
    found: dict[str, list[date | None]] = {}
    for entry in entries:
        told = entry.amendment
        is_promise = told.sort == "deliverable" and told.field in _PROMISE and told.day is None
        when = entry.typed or entry.declared
        if is_promise and not entry.editorial and (when is None or when <= day):
            found.setdefault(told.id, []).append(when)
    return {identifier: tuple(days) for identifier, days in found.items()}
