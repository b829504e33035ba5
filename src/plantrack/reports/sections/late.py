"""What is late, on the first page: by name, promised when, and what was last told of it."""

from plantrack.reports.deliverables import lead_of
from plantrack.reports.edition import Edition
from plantrack.reports.sections.capping import capped
from plantrack.reports.sections.first_page import room_for
from plantrack.reports.sections.frame import Part
from plantrack.reports.sections.kinds import Entry, Heading, Listing, Span, Text
from plantrack.reports.sections.spans import between, name, own, words
from plantrack.telling.excerpts import first_sentence, shortened
from plantrack.views.standing import Standing


def late(edition: Edition) -> Part:
    """Return what is late, by name; once the plan has ended, what was never closed."""
    t, found = edition.translator, edition.status.late
    title = t.text_about("heading", "Late")
    if edition.ended:
        found = edition.snapshot.left_open
        title = t.text("{w.Deliverable:s} never closed")
    if not found:
        return ()
    most = room_for(edition, "late")
    entries = capped(found, most, lambda each: Entry(_told(edition, each)), edition, "trouble")
    return (Heading(2, words(title), "late-by-name"), Listing(entries, "named"))


def _told(edition: Edition, standing: Standing) -> Text:
    last = edition.outcome(standing).last_told
    head = between(
        " · ",
        [
            name(shortened(standing.deliverable.title)),
            own(lead_of(edition, standing)),
            words(_dates(edition, standing)),
        ],
    )
    return (*head, Span(". "), *own(first_sentence(last.text))) if last else (*head, Span("."))


def _dates(edition: Edition, standing: Standing) -> str:
    """Return when it was promised, and the new date where there is one."""
    t, adopted, due = edition.translator, standing.state.adopted, standing.state.due
    day = edition.snapshot.day
    if adopted is None:
        return ""
    promised = t.near_date(adopted, day)
    if due is None or due == adopted:
        return t.text_about("deliverable", "promised for {day}, no new date", day=promised)
    now = t.near_date(due, day)
    if due < day:
        return t.text_about(
            "deliverable", "promised for {day}, then for {now}, past as well", day=promised, now=now
        )
    return t.text_about("deliverable", "promised for {day}, now for {now}", day=promised, now=now)
