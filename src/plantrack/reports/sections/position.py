"""The first pages of the board's report: what was kept, is asked, is late, and comes next."""

from plantrack.reports.all_counts import summary_sentences
from plantrack.reports.edition import Edition
from plantrack.reports.sections.deliverables import (
    late_listing,
    silent_listing,
    unclosed_listing,
)
from plantrack.reports.sections.frame import Part
from plantrack.reports.sections.kinds import (
    Contents,
    Heading,
    Paragraph,
    Section,
)
from plantrack.reports.sections.spans import (
    strong,
    words,
)
from plantrack.reports.since import since_told

_MANY = 60  # deliverables: those of fewer stand on six pages with all the rest


def summary(edition: Edition) -> Part:
    """Return the paragraph that opens the report."""
    return (Paragraph(words(" ".join(summary_sentences(edition))), "lead"),)


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
        left = edition.snapshot.left_open
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


def contents(edition: Edition) -> Part:
    """Return the headings of what follows, where that goes on for long."""
    current = edition.status.current
    size = len(edition.snapshot.of_year(current.period)) if current else 0
    if not edition.annexes and size < _MANY:
        return ()
    title = edition.translator.text("In the pages that follow")
    return (Contents(2, strong(title)),)
