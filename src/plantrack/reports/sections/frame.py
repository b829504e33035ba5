"""What every report has: whose it is and from when, how its figures are made, from which files."""

from collections.abc import Callable
from typing import TypeAlias

from plantrack.reports.edition import Edition
from plantrack.reports.method import method
from plantrack.reports.remarks import last_entry, sources_words
from plantrack.reports.sections.kinds import Entry, Heading, Listing, Paragraph, Section, Text
from plantrack.reports.sections.spans import between, own, quiet, strong, words
from plantrack.reports.summary import adoption_sentences

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
    t, plans = edition.translator, edition.snapshot.plan.action_plans
    names = [plan.name for plan in plans if plan.illustrative]
    if not names:
        return ()
    if len(names) == len(plans):
        return quiet(t.text("{w.Action_plan:s} given as examples"))
    return quiet(
        t.plural(
            "{w.Action_plan} given as an example: {names}",
            "{w.Action_plan:s} given as examples: {names}",
            len(names),
            names=", ".join(names),
        )
    )


def adoption(edition: Edition) -> Part:
    """Return an alert for each action plan that has begun without being adopted."""
    return tuple(Paragraph(words(sentence), "alert") for sentence in adoption_sentences(edition))


def method_of(report: str) -> Callable[[Edition], Part]:
    """Return what tells how the figures of a report are made."""

    def told(edition: Edition) -> Part:
        """Return how the figures are made."""
        title = words(edition.translator.text("How the figures are made"))
        rules = tuple(Entry(words(sentence)) for sentence in method(edition, report))
        return (Heading(2, title, "method"), Listing(rules, "method"))

    return told


def sources(edition: Edition) -> Part:
    """Return from which files the figures come, and how to take one apart."""
    t = edition.translator
    how = t.text("Any figure can be taken apart, line by line, with the command plantrack why.")
    files = tuple(Entry(words(file)) for file in sorted(edition.project.loaded.sources))
    return (
        Heading(2, words(t.text("Sources")), "sources"),
        Paragraph(words(f"{sources_words(edition)}. {how}")),
        Listing(files, "files"),
    )
