"""What changed since the last board meeting, and the changes to the plan itself."""

from collections.abc import Sequence

from plantrack.history.register import Registered
from plantrack.reports.edition import Edition
from plantrack.reports.sections.frame import Part
from plantrack.reports.sections.kinds import (
    Cell,
    Column,
    Heading,
    Paragraph,
    Rows,
    Span,
    Table,
    Text,
    Tone,
)
from plantrack.reports.sections.spans import (
    bracketed,
    cell,
    day_cell,
    lines,
    mark,
    named,
    own,
    own_cell,
    quiet,
    strong,
    words,
)
from plantrack.reports.since import Moved, since_told
from plantrack.telling.amendments import (
    amendment_words,
    basis,
    headline,
    rewording,
    subject_words,
)

_FATES: dict[str, Tone] = {"same": "plan", "gone": "gone", "new": "new"}


def changes(edition: Edition) -> Part:
    """Return what changed since the last board meeting: the work done, then the scope."""
    t, found = edition.translator, since_told(edition)
    if found is None or not (found.work or found.scope):
        return ()
    return (
        Heading(2, words(found.heading), "since-changes"),
        *_changes(edition, t.text("Work done"), "since-work", found.work),
        *_changes(edition, t.text("Changes of scope"), "since-scope", found.scope),
    )


def _changes(edition: Edition, title: str, anchor: str, found: Sequence[Moved]) -> Part:
    t = edition.translator
    columns = (
        Column(t.text("Id"), "text", 0),
        Column(t.text("{w.Deliverable}"), "plan", 3),
        Column(t.text("What changed"), "text", 2),
        Column(t.text("Reason"), "plan", 2),
    )
    rows = tuple(
        (
            cell(strong(each.deliverable.id)),
            own_cell(each.deliverable.title),
            cell(each.words),
            own_cell(each.reason),
        )
        for each in found
    )
    heading = Heading(3, words(title), anchor)
    return (heading, Table(anchor, columns, (Rows(rows),))) if rows else ()


def register(edition: Edition) -> Part:
    """Return the changes to the plan itself: those that nobody explained, then the others."""
    t, found = edition.translator, edition.register
    if found is None or not found.was_adopted:
        return ()
    told = (*words(headline(found, t) + ". "), *quiet(basis(found, t)))
    without, with_one = words(t.text("Without a reason")), words(t.text("With their reason"))
    return (
        Heading(2, words(t.text("Changes to the plan")), "register"),
        Paragraph(told),
        *_registered(edition, (*mark("▲"), *without), "register-unexplained", found.unexplained),
        *_registered(edition, with_one, "register-explained", found.explained),
    )


def _registered(edition: Edition, title: Text, anchor: str, entries: Sequence[Registered]) -> Part:
    t = edition.translator
    columns = (
        Column(t.text("Date"), "date", 0),
        Column(t.text("What"), "plan", 3),
        Column(t.text("Change"), "plan", 3),
        Column(t.text("Reason"), "plan", 3),
        Column(t.text("Resolution"), "text", 1),
        Column(t.text("Typed by"), "text", 2),
    )
    rows = tuple(_amended(edition, each) for each in entries)
    table = Table(anchor, columns, (Rows(rows),), named_by=1)
    return (Heading(3, title, anchor), table) if rows else ()


def _amended(edition: Edition, entry: Registered) -> tuple[Cell, ...]:
    told, t, commit = entry.amendment, edition.translator, entry.commit
    spans: Text = tuple(Span(each.text, _FATES[each.fate]) for each in rewording(told))
    editorial = bracketed(quiet(t.text("editorial"))) if entry.editorial else ()
    typed = entry.typed.isoformat() if entry.typed else ""
    name, title = subject_words(told, t)
    return (
        day_cell(entry.declared),
        Cell(named(name, title)),
        Cell((*lines(words(amendment_words(told, t)), spans), *editorial)),
        cell(own(entry.reason) or t.text("no reason given")),
        cell(entry.resolution or ""),
        cell(lines(words(commit.author), quiet(f"{typed} {commit.short}")) if commit else ""),
    )
