"""What every report has: whose it is and from when, how its figures are made, from which files."""

from collections.abc import Callable, Iterable
from typing import TypeAlias

from plantrack.model.evidence import link_of
from plantrack.reports.all_counts import adoption_sentences
from plantrack.reports.edition import Edition
from plantrack.reports.remarks import last_entry, sources_words
from plantrack.reports.sections.kinds import Entry, Heading, Listing, Paragraph, Section, Span, Text
from plantrack.reports.sections.spans import between, own, quiet, strong, words
from plantrack.telling.agenda import illustrative_words

Part: TypeAlias = tuple[Section, ...]


def masthead(edition: Edition) -> Part:
    """Return whose plan it is, the board meeting, the day of the figures, what is an example."""
    header, t = edition.snapshot.plan.header, edition.translator
    plan = between(" · ", [own(header.organisation), own(header.title)])
    board = None if edition.ended else edition.status.next_board
    last = last_entry(edition)
    told = [
        strong(t.text("Board meeting of {day}", day=t.long_date(board.date))) if board else (),
        quiet(sources_words(edition), "sources"),
        quiet(t.text("Last journal entry: {day}", day=t.long_date(last))) if last else (),
        _examples(edition),
    ]
    return (
        Paragraph(plan, "quiet"),
        Listing(tuple(Entry(text) for text in told if text), "masthead"),
    )


def _examples(edition: Edition) -> Text:
    return quiet(illustrative_words(edition.snapshot.plan, edition.translator) or "")


def adoption(edition: Edition) -> Part:
    """Return an alert for each action plan that has begun without being adopted."""
    return tuple(Paragraph(words(sentence), "alert") for sentence in adoption_sentences(edition))


def absent(_edition: Edition) -> Part:
    """Return nothing: what every report has stands in another one."""
    return ()


def annexed(make: Callable[[Edition], Part]) -> Callable[[Edition], Part]:
    """Return what makes a part only where the annexes are asked for."""

    def annex(edition: Edition) -> Part:
        """Return the part, or nothing."""
        return make(edition) if edition.annexes else ()

    return annex


def method_of(rules: Callable[[Edition], Iterable[str]]) -> Callable[[Edition], Part]:
    """Return what tells how the figures of a report are made, by its rules in words."""

    def told(edition: Edition) -> Part:
        """Return how the figures are made."""
        title = words(edition.translator.text("How the figures are made"))
        told = tuple(Entry(words(sentence)) for sentence in rules(edition))
        return (Heading(2, title, "method"), Listing(told, "method"))

    return told


def provenance(edition: Edition) -> Part:
    """Return on what day and from what the figures come; with the annexes, from which files."""
    t = edition.translator
    if edition.annexes:
        return sources(edition)
    last = last_entry(edition)
    told = t.text("Last journal entry: {day}", day=t.long_date(last)) if last else ""
    sentences = ". ".join(filter(None, (sources_words(edition), told)))
    more = t.text("The annexes, which the option --annexes adds, have all details.")
    return (
        Heading(2, words(t.text("Sources")), "sources"),
        Paragraph(words(f"{sentences}. {more}"), "quiet"),
        *_published(edition),
    )


def sources(edition: Edition) -> Part:
    """Return from which files the figures come, and how to take one apart."""
    t = edition.translator
    how = t.text("Any figure can be taken apart, line by line, with the command plantrack why.")
    files = tuple(Entry(words(file)) for file in sorted(edition.project.loaded.sources))
    return (
        Heading(2, words(t.text("Sources")), "sources"),
        Paragraph(words(f"{sources_words(edition)}. {how}")),
        *_published(edition),
        Listing(files, "files"),
    )


def _published(edition: Edition) -> Part:
    """Return under which licence the plan is published, where, and whom to write to."""
    t, header = edition.translator, edition.snapshot.plan.header
    told = (
        (t.text("Licence"), header.licence),
        (t.text("Published at"), header.url),
        (t.text("Contact"), header.contact),
    )
    facts = tuple(
        (*words(t.text("{head}: ", head=label)), Span(text, "plan", link_of(text)))
        for label, text in told
        if text
    )
    return (Paragraph(between(" · ", facts)),) if facts else ()
