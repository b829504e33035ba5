"""What another role found of promises, where it differs from the state; how often they agree."""

from collections.abc import Collection

from plantrack.reports.edition import Edition
from plantrack.reports.follow_up import year_meant
from plantrack.reports.sections.capping import capped
from plantrack.reports.sections.frame import Part
from plantrack.reports.sections.kinds import Entry, Fact, Heading, Listing, Paragraph
from plantrack.reports.sections.spans import between, name, own, quiet, words
from plantrack.telling.excerpts import first_sentence, shortened
from plantrack.telling.verdicts import (
    agreement_words,
    beside_state,
    kept_words,
    state_words,
    verdict_words,
    whose_words,
)
from plantrack.views.verdicts import SecondVerdict, agreement_of

_MOST = 7


def second_verdicts(edition: Edition) -> Part:
    """Return how often second verdicts agree with the states, and those that do not, by name."""
    return _told(edition, edition.verdicts.values())


def of_year(edition: Edition) -> Part:
    """Return the same of the deliverables of an action plan."""
    year, found = year_meant(edition), edition.verdicts.values()
    period = year.period if year else ""
    return _told(edition, [each for each in found if each.standing.deliverable.period == period])


def _told(edition: Edition, found: Collection[SecondVerdict]) -> Part:
    if not found:
        return ()
    t = edition.translator
    shown = [each for each in found if each.differs]
    shown.extend(each for each in found if each.outdated)
    told = agreement_words(agreement_of(found), t)
    entries = capped(shown, _MOST, lambda each: _entry(edition, each), edition)
    return (
        Heading(2, words(t.text("Second verdicts")), "second-verdicts"),
        Paragraph(words(f"{told}.")),
        *((Listing(entries, "named"),) if entries else ()),
    )


def _entry(edition: Edition, verdict: SecondVerdict) -> Entry:
    """Return a deliverable, its state and the second verdict on it, whose it is and on what."""
    t, standing = edition.translator, verdict.standing
    whose = whose_words(verdict, edition.snapshot.plan, t.long_date(verdict.entry.date), t)
    outdated = quiet(t.spell(beside_state(verdict))) if verdict.outdated else ()
    told = [
        name(shortened(standing.deliverable.title)),
        words(t.text("state: {state}", state=state_words(verdict, t).lower())),
        words(verdict_words(verdict.review, t)),
        own(whose),
        outdated,
    ]
    basis = own(first_sentence(verdict.review.basis or ""))
    return Entry(between(" · ", told), (Fact((), basis),))


def kept(edition: Edition) -> Part:
    """Return how the promises kept were kept: as promised, after their date, or once changed."""
    found = edition.promises
    if found is None or not found.kept.total:
        return ()
    told = kept_words(found.kept, edition.translator, is_known=edition.witness.is_whole)
    return (Paragraph(words(told), "quiet"),)
