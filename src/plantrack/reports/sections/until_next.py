"""The second page, what is ahead: what comes before the next meeting, and who has not spoken."""

from collections.abc import Iterator
from datetime import date

from plantrack.locale.words import mark_words
from plantrack.reports.deliverables import lead_of
from plantrack.reports.edition import Edition
from plantrack.reports.sections.capping import capped
from plantrack.reports.sections.frame import Part
from plantrack.reports.sections.kinds import Entry, Heading, Listing, Paragraph, Section, Span, Text
from plantrack.reports.sections.spans import between, own, quiet, words
from plantrack.telling.excerpts import shortened
from plantrack.telling.fates import confirmed_words
from plantrack.views.standing import Standing
from plantrack.views.until import coming_of

_MOST, _MOST_SILENT = 7, 5


def coming(edition: Edition) -> Part:
    """Return what comes before the next meeting, by date: the work due, and the events."""
    t = edition.translator
    if edition.ended:
        return ()
    found = coming_of(edition.snapshot, edition.status)
    dated: list[tuple[date, Text]] = [(each.date, own(each.title)) for each in found.events]
    dated += [(each.state.due, _named(edition, each)) for each in found.due if each.state.due]
    if not dated:
        return ()
    title = t.text("What comes next")
    if found.meeting:
        title = t.text("Before the meeting of {day}", day=t.long_date(found.meeting.date))

    def told(each: tuple[date, Text]) -> Entry:
        """Return what comes, after its day."""
        day = t.near_date(each[0], edition.snapshot.day)
        return Entry((*quiet(t.text("{head}: ", head=day)), *each[1]))

    dated.sort(key=lambda each: each[0])
    entries = capped(dated, _MOST, told, edition)
    return (Heading(2, words(title), "soon"), Listing(entries, "coming"))


def _named(edition: Edition, standing: Standing) -> Text:
    deliverable = standing.deliverable
    lead = own(lead_of(edition, standing))
    return between(" · ", [own(shortened(deliverable.title)), lead, quiet(deliverable.id)])


def unspoken(edition: Edition) -> Part:
    """Return of what nobody spoke for too long, or ever, and by name who leads it."""
    t, status = edition.translator, edition.status
    silent = {each.deliverable.id for each in status.silent}
    never = [each for each in status.unreported if each.deliverable.id not in silent]
    if edition.ended or not (status.silent or never or status.confirmed):
        return ()
    return (Heading(2, words(t.text("Who has not spoken")), "unspoken"), *_unspoken(edition, never))


def _unspoken(edition: Edition, never: list[Standing]) -> Iterator[Section]:
    t, confirmed = edition.translator, len(edition.status.confirmed)

    def told(standing: Standing) -> Entry:
        """Return a deliverable by name, who leads it, and since when nobody spoke of it."""
        silent = standing.silent_days is not None
        kind = "silent" if silent and not standing.unreported else "unreported"
        since = words(t.spell(mark_words(kind, standing.silent_days)))
        return Entry((*_named(edition, standing), Span(" · "), *since))

    found = (*edition.status.silent, *never)
    if found:
        yield Listing(capped(found, _MOST_SILENT, told, edition, "trouble"), "plain")
    if confirmed:
        yield Paragraph(words(confirmed_words(confirmed, t)), "quiet")
