"""The mistakes that a plan has after an edit and had not before."""

from collections import Counter
from dataclasses import replace
from datetime import date

from plantrack.checking import located, mistakes_of
from plantrack.diagnostics import Diagnostic, Route, Severity
from plantrack.loading import Loaded


def new_mistakes(
    before: Loaded, after: Loaded, day: date, clock: date, *severities: Severity
) -> list[Diagnostic]:
    """Return the mistakes of some severities that the plan had not before, whatever theirs was.

    A commitment that no deliverable answers becomes an error once the last year has its header,
    which has to be opened before its deliverables can be written.
    """
    had: dict[str, list[Route]] = {}
    for mistake in mistakes_of(before, day, clock):
        had.setdefault(_identity(mistake), []).append(mistake.place.route)
    has: dict[str, list[Diagnostic]] = {}
    for mistake in mistakes_of(after, day, clock):
        if mistake.severity in severities:
            has.setdefault(_identity(mistake), []).append(mistake)
    new = (mistake for same, found in has.items() for mistake in _come(found, had.get(same, [])))
    return sorted(located(new, after), key=lambda mistake: mistake.sort_key)


def as_many(before: Loaded, after: Loaded, day: date, clock: date) -> bool:
    """Return whether no rule finds more than before, under whatever names."""
    had, has = (
        Counter(mistake.rule for mistake in mistakes_of(loaded, day, clock))
        for loaded in (before, after)
    )
    return has <= had


def _come(found: list[Diagnostic], had: list[Route]) -> list[Diagnostic]:
    """Return which of some mistakes of one kind are new: those at places that had none, first."""
    many = len(found) - len(had)
    if many <= 0:
        return []
    known = set(had)
    return sorted(found, key=lambda mistake: mistake.place.route in known)[:many]


def _identity(found: Diagnostic) -> str:
    """Return what a mistake keeps when lines and records come above it: no line, no position.

    A record that is told by its id may be given another title.
    """
    fields = ".".join(step for step in found.place.route if isinstance(step, str))
    values = dict(found.message.values)
    if "id" in values:
        values.pop("title", None)
    return f"{found.rule} {found.place.path} {fields} {replace(found.message, values=values)!r}"
