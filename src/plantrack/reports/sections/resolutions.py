"""What the board decides, written out for its minutes: each resolution, and a block to sign."""

from collections.abc import Iterator

from plantrack.reports.edition import Edition
from plantrack.reports.sections.frame import Part
from plantrack.reports.sections.kinds import (
    Entry,
    Fact,
    Heading,
    Listing,
    Paragraph,
    Span,
    Text,
)
from plantrack.reports.sections.spans import between, name, own, quiet, strong, words
from plantrack.telling.decisions import (
    BLANK,
    decided_words,
    motion,
    ratification,
    withdrawal_ratification,
)
from plantrack.views.decisions import Asked, Decisions


def resolutions(edition: Edition) -> Part:
    """Return what the board is asked to resolve, each as it is moved, and why."""
    t, found = edition.translator, edition.decisions
    heading = Heading(2, words(t.text("Decisions requested of the board")), "decisions")
    if found is None or not found.asked:
        return (heading, Paragraph(words(t.text("No decision is asked of the board."))))
    plan = edition.snapshot.plan
    entries = tuple(
        _resolution(edition, number, motion(each, plan, t), each)
        for number, each in enumerate(found.asked, start=1)
    )
    counted = t.text(
        "The figures already count these decisions as the journal tells them: the board is asked "
        "to confirm them or to have them reversed."
    )
    return (heading, Listing(entries, "resolutions"), Paragraph(words(counted), "quiet"))


def to_regularise(edition: Edition) -> Part:
    """Return what was decided without a resolution, by name."""
    t, found = edition.translator, edition.decisions
    if found is None or not found.without_resolution:
        return ()
    heading = Heading(2, words(t.text("To regularise")), "to-regularise")
    note = t.text("Awaiting a resolution of the board:")
    return (heading, Paragraph(words(note)), Listing(tuple(_decided(edition, found))))


def ratifications(edition: Edition) -> Part:
    """Return what was decided without a resolution, each as the board would ratify it."""
    t, found, plan = edition.translator, edition.decisions, edition.snapshot.plan
    if found is None or not found.without_resolution:
        return ()
    told = [
        *((ratification(each, plan, t), each) for each in found.to_regularise),
        *((withdrawal_ratification(node, t), None) for node in found.withdrawn),
    ]
    entries = tuple(
        _resolution(edition, number, words_of, each)
        for number, (words_of, each) in enumerate(told, start=len(found.asked) + 1)
    )
    heading = Heading(2, words(t.text("To regularise")), "to-regularise")
    return (heading, Listing(entries, "resolutions"))


def signatures(edition: Edition) -> Part:
    """Return the lines on which the minutes are signed; none where nothing is to be resolved."""
    t, found = edition.translator, edition.decisions
    if found is None or not (found.asked or found.without_resolution):
        return ()
    entries = tuple(
        Entry(words(t.text("{who}: {blank} · Date: {day}", who=who, blank=BLANK * 2, day=BLANK)))
        for who in (t.text("Chair"), t.text("Secretary"))
    )
    return (Listing(entries, "signatures"),)


def _resolution(edition: Edition, number: int, moved: str, asked: Asked | None) -> Entry:
    """Return a resolution: as it is moved, why, of what, and the line for its number."""
    t = edition.translator
    told = (*strong(str(number)), Span("\u00a0"), *words(moved))
    reason = Fact(words(t.text("Reason")), own(asked.reason)) if asked and asked.reason else None
    about = Fact(words(t.text("{w.Deliverable}")), words(asked.deliverable.id)) if asked else None
    line = Fact(words(t.text("Resolution")), words(BLANK))
    return Entry(told, tuple(fact for fact in (reason, about, line) if fact))


def _decided(edition: Edition, found: Decisions) -> Iterator[Entry]:
    t, plan = edition.translator, edition.snapshot.plan
    for each in found.to_regularise:
        day = t.long_date(each.entry.date) if each.entry else ""
        yield Entry(
            _line(each.deliverable.title, decided_words(each, plan, t), day, each.deliverable.id)
        )
    for node in found.withdrawn:
        day = t.long_date(node.withdrawn.date) if node.withdrawn else ""
        yield Entry(_line(node.title, t.text_about("commitment", "withdrawn"), day, node.id))


def _line(title: str, decided: str, day: str, identifier: str) -> Text:
    return between(" · ", [name(title), words(decided), words(day), quiet(identifier)])
