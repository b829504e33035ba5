"""The register of changes to the plan in a report: those that nobody explained, then the others."""

from collections.abc import Iterable
from dataclasses import asdict

from plantrack.history.register import Registered
from plantrack.reports.edition import Edition, Page
from plantrack.telling.amendments import (
    amendment_words,
    basis,
    headline,
    rewording,
    subject_words,
)


def register_page(edition: Edition) -> Page | None:
    """Return the register of an edition; None where it has none."""
    register, t = edition.register, edition.translator
    if register is None or not register.was_adopted:
        return None
    return {
        "summary": headline(register, t) + ".",
        "basis": basis(register, t),
        "unexplained": _rows(edition, register.unexplained),
        "explained": _rows(edition, register.explained),
    }


def _rows(edition: Edition, entries: Iterable[Registered]) -> list[Page]:
    return [_row(edition, one) for one in entries]


def _row(edition: Edition, one: Registered) -> Page:
    told, t = one.amendment, edition.translator
    identifier, title = subject_words(told, t)
    return {
        "kind": told.kind,
        "id": told.id,
        "name": identifier,
        "title": title,
        "words": amendment_words(told, t),
        "before": told.before if told.is_rewording else None,
        "after": told.after if told.is_rewording else None,
        "diff": [asdict(each) for each in rewording(told)],
        "date": edition.day(one.declared),
        "typed": edition.day(one.typed),
        "author": one.commit.author if one.commit else None,
        "commit": one.commit.short if one.commit else None,
        "reason": one.reason,
        "resolution": one.resolution,
        "editorial": one.editorial,
    }
