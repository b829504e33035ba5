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

    Nothing is told where the past of the plan is too short for either.
    """
    found = edition.forecast
    whole = found.whole if found else None
    if found is None or whole is None or not (whole.between or found.record[80].told):
        return ()
    t = edition.translator
    record = [record_words(found, t, (80,)), range_record_words(whole, t)]
    said = t.text(
        "How it held, at past month ends: {record}.", record="; ".join(filter(None, record))
    )
    said = " ".join(filter(None, (said, too_early_words(found, t))))
    return (
        Heading(2, words(t.text("What the past leads to expect")), "outlook"),
        Paragraph(words(whole_sentence(whole, t))),
        Paragraph(words(said), "quiet"),
    )


def alike(edition: Edition) -> Part:
    """Return by when what is like the open work was closed, of what is due first."""
    t, known = edition.translator, _known(edition)

    def told(each: Outlook) -> Entry:
        """Return a deliverable by name, and by when what is alike was closed."""
        deliverable = each.standing.deliverable
        name, day = own(shortened(deliverable.title)), words(outlook_sentence(each, t))
        return Entry(between(" · ", [name, day, quiet(deliverable.id)]))

    if not known:
        return ()
    entries = capped(known, _MOST, told, edition)
    return (
        Heading(2, words(t.text("By when the open work may be closed")), "alike"),
        Paragraph(words(t.spell(CLOSED))),
        Listing(entries, "plain"),
    )


def _known(edition: Edition) -> list[Outlook]:
    found = edition.forecast
    return [each for each in found.outlooks if each.bound(80)] if found else []
