"""What the board is to decide, on the first page: short sentences, numbered."""

from plantrack.reports.edition import Edition
from plantrack.reports.sections.capping import capped, others
from plantrack.reports.sections.first_page import room_for
from plantrack.reports.sections.frame import Part
from plantrack.reports.sections.kinds import Entry, Fact, Heading, Listing, Paragraph, Span, Text
from plantrack.reports.sections.spans import between, name, own, strong, words
from plantrack.telling.decisions import asked_words
from plantrack.telling.excerpts import first_sentence, shortened
from plantrack.views.decisions import Asked, Decisions

_NAMED, _SHORT = 3, 60  # of what is to be regularised; letters


def to_decide(edition: Edition) -> Part:
    """Return what the board is to decide, each in a sentence and why, and what to regularise."""
    t, found = edition.translator, edition.decisions
    if found is None or not (found.asked or found.without_resolution):
        return ()
    numbered = list(enumerate(found.asked, start=1))
    entries = capped(
        numbered,
        room_for(edition, "to_decide"),
        lambda each: _entry(edition, *each),
        edition,
        "decisions",
    )
    heading = Heading(2, words(t.text("To decide")), "to-decide")
    return (heading, *((Listing(entries, "named"),) if entries else ()), *_earlier(edition, found))


def _entry(edition: Edition, number: int, asked: Asked) -> Entry:
    told = (*strong(str(number)), Span("\u00a0"), *_sentence(edition, asked))
    why = own(first_sentence(asked.reason)) if asked.reason else ()
    return Entry(told, (Fact((), why),) if why else ())


def _sentence(edition: Edition, asked: Asked) -> Text:
    """Return what is asked, in a sentence."""
    deliverable = asked.deliverable
    head = edition.translator.text("{head}: ", head="")
    told = asked_words(asked, edition.snapshot.plan, edition.translator)
    return (
        *name(shortened(deliverable.title)),
        Span(head),
        *words(told[:1].lower() + told[1:]),
        Span("."),
    )


def _earlier(edition: Edition, found: Decisions) -> Part:
    """Return how many decisions were taken without the board's resolution, the first ones named."""
    if not found.without_resolution:
        return ()
    t = edition.translator
    titles = [each.deliverable.title for each in found.to_regularise]
    titles.extend(node.title for node in found.withdrawn)
    told = t.plural(
        "To regularise: {count} decision taken without a resolution: ",
        "To regularise: {count} decisions taken without a resolution: ",
        found.without_resolution,
    )
    named = between("; ", [own(shortened(title, _SHORT)) for title in titles[:_NAMED]])
    left = len(titles) - _NAMED
    more = (Span("; "), *others(edition, left, "to-regularise")) if left > 0 else ()
    return (Paragraph((*words(told, "to-regularise"), *named, *more, Span("."))),)
