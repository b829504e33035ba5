"""The second page, what is ahead: what will be done, and when, as the past of the plan tells."""

from plantrack.reports.edition import Edition
from plantrack.reports.sections.capping import capped
from plantrack.reports.sections.frame import Part
from plantrack.reports.sections.kinds import Entry, Heading, Listing, Paragraph
from plantrack.reports.sections.spans import between, own, quiet, words
from plantrack.telling.excerpts import shortened
from plantrack.telling.forecast import (
    CLOSED,
    outlook_sentence,
    range_record_words,
    record_words,
    too_early_words,
    whole_sentence,
)
from plantrack.views.forecast.outlook import Outlook

_MOST = 5


def outlook(edition: Edition) -> Part:
    """Return how much will be done by the end of the action plan, and how often that held.

    Nothing is told where the past of the plan is too short for it.
    """
    whole = edition.forecast.whole if edition.forecast else None
    if whole is None or whole.between is None:
        return ()
    t = edition.translator
    return (
        Heading(2, words(t.text("What the past leads to expect")), "outlook"),
        Paragraph(words(whole_sentence(whole, t))),
        *_held(range_record_words(whole, t), edition),
    )


def alike(edition: Edition) -> Part:
    """Return by when what is like the open work was closed, of what is due first, and how often."""
    t, found, known = edition.translator, edition.forecast, _known(edition)

    def told(each: Outlook) -> Entry:
        """Return a deliverable by name, and by when what is alike was closed."""
        deliverable = each.standing.deliverable
        name, day = own(shortened(deliverable.title)), words(outlook_sentence(each, t))
        return Entry(between(" · ", [name, day, quiet(deliverable.id)]))

    if found is None or not known:
        return ()
    entries = capped(known, _MOST, told, edition)
    return (
        Heading(2, words(t.text("By when the open work may be closed")), "alike"),
        Paragraph(words(t.spell(CLOSED))),
        Listing(entries, "plain"),
        *_held(record_words(found, t), edition, too_early_words(found, t)),
    )


def _held(record: str, edition: Edition, more: str = "") -> Part:
    if not record:
        return ()
    said = edition.translator.text("At past month ends, {record}.", record=record)
    return (Paragraph(words(f"{said} {more}".rstrip()), "quiet"),)


def _known(edition: Edition) -> list[Outlook]:
    found = edition.forecast
    return [each for each in found.outlooks if each.bound(80)] if found else []
