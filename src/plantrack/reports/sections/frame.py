"""What every report has: whose it is and from when, how its figures are made, from which files."""

from dataclasses import dataclass
from typing import TypeAlias, TypedDict

from plantrack.model.evidence import link_of
from plantrack.reports.edition import Edition
from plantrack.reports.method import method
from plantrack.reports.remarks import last_entry, sources_words
from plantrack.reports.sections.kinds import Entry, Heading, Listing, Paragraph, Section, Span, Text
from plantrack.reports.sections.spans import between, own, quiet, strong, words
from plantrack.reports.summary import adoption_sentences

Part: TypeAlias = tuple[Section, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Framed:
    """What stands in every report.

    Fields:
        masthead: whose plan it is, the board meeting, the day of the figures, what is an example.
        adoption: an alert for each action plan that has begun without being adopted.
        method: how the figures are made.
        sources: from which files the figures come, and how to take one apart.
    """

    masthead: Part
    adoption: Part
    method: Part
    sources: Part


class Frame(TypedDict):
    """The fields of what stands in every report."""

    masthead: Part
    adoption: Part
    method: Part
    sources: Part


def framed(edition: Edition, report: str) -> Frame:
    """Return what stands in every report, for one of them."""
    return {
        "masthead": masthead(edition),
        "adoption": adoption(edition),
        "method": method_of(edition, report),
        "sources": sources(edition),
    }


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
    t, plans = edition.translator, edition.snapshot.plan.action_plans
    names = [plan.name for plan in plans if plan.illustrative]
    if not names:
        return ()
    if len(names) == len(plans):
        return quiet(t.text("Action plans given as examples"))
    return quiet(
        t.plural(
            "Action plan given as an example: {names}",
            "Action plans given as examples: {names}",
            len(names),
            names=", ".join(names),
        )
    )


def adoption(edition: Edition) -> Part:
    """Return an alert for each action plan that has begun without being adopted."""
    return tuple(Paragraph(words(sentence), "alert") for sentence in adoption_sentences(edition))


def method_of(edition: Edition, report: str) -> Part:
    """Return how the figures of a report are made."""
    title = words(edition.translator.text("How the figures are made"))
    rules = tuple(Entry(words(sentence)) for sentence in method(edition, report))
    return (Heading(2, title, "method"), Listing(rules, "method"))


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
