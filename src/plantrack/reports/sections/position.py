"""The first pages of the board's report: what was kept, is asked, is late, and comes next."""

from collections.abc import Iterable, Iterator
from datetime import date

from plantrack.reports.edition import Edition
from plantrack.reports.first_page import asked_words, bars, decisions_note, promises_kept
from plantrack.reports.sections.deliverables import (
    late_listing,
    lead_of,
    silent_listing,
    unclosed_listing,
)
from plantrack.reports.sections.frame import Part
from plantrack.reports.sections.kinds import (
    Cell,
    Column,
    Decision,
    Entry,
    Heading,
    Listing,
    Meter,
    Paragraph,
    Rows,
    Section,
    Table,
    Text,
)
from plantrack.reports.sections.spans import (
    bracketed,
    cell,
    count_cell,
    named,
    own,
    quiet,
    words,
)
from plantrack.reports.since import since_told
from plantrack.reports.summary import summary_sentences


def summary(edition: Edition) -> Part:
    """Return the paragraph that opens the report."""
    return (Paragraph(words(" ".join(summary_sentences(edition))), "lead"),)


def decisions(edition: Edition) -> Part:
    """Return what the board is asked to decide, and how the figures count it."""
    t, found, note = edition.translator, edition.decisions, decisions_note(edition)
    if found is None:
        return ()
    none = words(t.text("no reason given"))
    asked = [
        Decision(
            words(asked_words(edition, each)),
            named(each.outcome.standing.deliverable.id, each.outcome.standing.deliverable.title),
            own(each.reason) or none,
        )
        for each in found.asked
    ]
    heading = Heading(2, words(t.text("Decisions requested of the board")), "decisions")
    return (heading, *asked, Paragraph(words(note), "quiet"))


def promises(edition: Edition) -> Part:
    """Return what became of the promises to date, axis by axis; of all, once the plan has ended."""
    kept, t = promises_kept(edition), edition.translator
    if kept is None:
        return ()
    title = (
        t.text("What became of the {w.deliverable:s}")
        if edition.ended
        else t.text("What became of the promises to date")
    )
    columns = (
        Column(t.text("{w.Axis}"), "plan", 3),
        *(Column(fate, "count", 0) for fate in kept.fates),
    )
    rows = tuple(
        (
            cell(own(f"{axis.id} {axis.title}")),
            *_counted(edition, counts, f"why-promised-{axis.id}"),
        )
        for axis, counts in kept.axes
    )
    total = (cell(t.text("Distinct")), *_counted(edition, kept.distinct, "why-promised"))
    return (
        Heading(2, words(title), "axes"),
        Table("axes-caption", columns, (Rows(rows),), words(kept.caption), total),
        *(Paragraph(words(note), "quiet") for note in kept.notes),
    )


def _counted(edition: Edition, counts: Iterable[int], why: str) -> Iterator[Cell]:
    for count in counts:
        yield count_cell(count, None if edition.ended else why)


def progress(edition: Edition) -> Part:
    """Return the year's completion beside the time elapsed; after the end, each year's and all."""
    t, found = edition.translator, bars(edition)
    if not found:
        return ()
    title = t.text("Completion and time elapsed")
    if edition.ended:
        title = t.text("Completion, year by year")
    notes = [
        t.text("{head}: ", head=bar.label)
        + f"{bar.told['done_words']}; {bar.told['completion_words']}."
        for bar in found
    ]
    shares: list[tuple[Text, Cell]] = []
    for bar in found:
        label = t.text("completion") if bar.elapsed is not None else bar.label
        percent = bar.told["completion"]["words"]
        why = words(percent, f"why-{bar.key}")
        shares.append((words(label), Cell(why, bar.completion)))
        if bar.elapsed is not None:
            gone = words(edition.share(bar.elapsed)["words"])
            shares.append((quiet(t.text("time elapsed")), Cell(gone, bar.elapsed)))
    return (
        Heading(2, words(title), "bars"),
        Meter(tuple(shares)),
        *(Paragraph(words(note), "quiet") for note in notes),
    )


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
