"""The first pages of the board's report: what was kept, is asked, is late, and comes next."""

from collections.abc import Iterator
from datetime import date

from plantrack.locale.words import joined
from plantrack.reports.deliverables import lead_of
from plantrack.reports.edition import Edition
from plantrack.reports.sections.deliverables import (
    late_listing,
    silent_listing,
    unclosed_listing,
)
from plantrack.reports.sections.frame import Part
from plantrack.reports.sections.kinds import (
    Contents,
    Decision,
    Entry,
    Heading,
    Listing,
    NewPage,
    Paragraph,
    Section,
    Text,
)
from plantrack.reports.sections.spans import (
    bracketed,
    named,
    own,
    quiet,
    strong,
    words,
)
from plantrack.reports.since import since_told
from plantrack.reports.summary import summary_sentences
from plantrack.telling.due_dates import move_asked
from plantrack.views.decisions import Asked, Decisions


def summary(edition: Edition) -> Part:
    """Return the paragraph that opens the report."""
    return (Paragraph(words(" ".join(summary_sentences(edition))), "lead"),)


def decisions(edition: Edition) -> Part:
    """Return what the board is asked to decide, and how the figures count it."""
    t, found = edition.translator, edition.decisions
    if found is None:
        return ()
    none = words(t.text("no reason given"))
    asked = [
        Decision(
            words(_asked_words(edition, each)),
            named(each.outcome.standing.deliverable.id, each.outcome.standing.deliverable.title),
            own(each.reason) or none,
        )
        for each in found.asked
    ]
    heading = Heading(2, words(t.text("Decisions requested of the board")), "decisions")
    return (heading, *asked, Paragraph(words(_note(edition, found)), "quiet"))


def _asked_words(edition: Edition, asked: Asked) -> str:
    """Return what the board is asked to do, such as to defer to a year."""
    t, state = edition.translator, asked.outcome.standing.state
    if asked.kind == "cancelled":
        return t.text("Cancel")
    if asked.kind == "moved":
        adopted, due = edition.from_to(state.adopted, state.due)
        return move_asked(adopted, due, t)
    if asked.outcome.successor:
        name = edition.snapshot.plan.name_of(asked.outcome.successor.period)
        return t.text("Defer to {year}", year=name)
    return t.text("Defer to a later {w.period}")


def _note(edition: Edition, found: Decisions) -> str:
    """Return how the figures count what is asked, and what earlier years left unresolved."""
    t, said = edition.translator, list[str]()
    if found.asked:
        said.append(
            t.text(
                "The figures already count these decisions as the journal tells them: the board "
                "is asked to confirm them or to have them reversed."
            )
        )
    if found.earlier:
        said.append(
            t.text(
                "Without a resolution in the journal, from earlier {w.period:s}: {ids}.",
                ids=joined(found.earlier, t),
            )
        )
    return " ".join(said) or t.text("No decision is asked of the board.")


def since(edition: Edition) -> Part:
    """Return how much changed since the last board meeting, and what that rests on."""
    found = since_told(edition)
    if found is None:
        return ()
    told = f"{found.counts}. {found.moved}".rstrip()
    return (
        Heading(2, words(found.heading), "since"),
        Paragraph(words(told)),
        Paragraph(words(found.basis), "quiet"),
    )


def trouble(edition: Edition) -> Part:
    """Return what is late and what is silent; once the plan has ended, what was never closed."""
    t, status = edition.translator, edition.status
    found: list[Section] = []
    if edition.ended:
        left = [each for each in edition.snapshot.in_force if each.status.is_open]
        title = t.text("{w.Deliverable:s} never closed")
        return (
            (Heading(2, words(title), "unclosed"), unclosed_listing(edition, left)) if left else ()
        )
    if status.late:
        found.append(Heading(2, words(t.text("What is late")), "late"))
        found.append(late_listing(edition, status.late))
    if status.silent:
        found.append(Heading(2, words(t.text("Silent {w.deliverable:s}")), "silent"))
        found.append(silent_listing(edition, status.silent))
    return tuple(found)


def coming(edition: Edition) -> Part:
    """Return what comes next, by date: the work due soon, and the events until the next meeting."""
    t = edition.translator
    found = sorted((*_events(edition), *_due_soon(edition)), key=lambda each: each[0])
    entries = tuple(
        Entry((*quiet(t.text("{head}: ", head=t.long_date(day))), *text)) for day, text in found
    )
    heading = Heading(2, words(t.text("What comes next")), "soon")
    return (heading, Listing(entries, "coming")) if entries else ()


def _due_soon(edition: Edition) -> Iterator[tuple[date, Text]]:
    for each in () if edition.ended else edition.status.due_soon:
        if each.state.due:
            lead = bracketed(own(lead_of(edition, each)))
            yield each.state.due, (*named(each.deliverable.id, each.deliverable.title), *lead)


def _events(edition: Edition) -> Iterator[tuple[date, Text]]:
    day, header = edition.snapshot.day, edition.snapshot.plan.header
    board = edition.status.next_board
    until = max(header.due_soon_days, (board.date - day).days if board else 0)
    for event in header.events:
        if 0 <= (event.date - day).days <= until:
            yield event.date, own(event.title)


def contents(edition: Edition) -> Part:
    """Return the headings of what follows, which begins a sheet of its own."""
    title = edition.translator.text("In the pages that follow")
    return (Contents(3, strong(title)), NewPage())
