"""Each figure taken apart: what was added up, over which weight, and what was not counted."""

from plantrack.reports.edition import Edition
from plantrack.reports.explanations import Explanation, explanations
from plantrack.reports.sections.frame import Part
from plantrack.reports.sections.kinds import Entry, Fact, Heading, Listing, Paragraph, Span, Text
from plantrack.reports.sections.spans import own, quiet, strong, words


def apart(edition: Edition) -> Part:
    """Return how each figure of the report was made."""
    t, found = edition.translator, explanations(edition)
    how = t.text(
        "For each set: what its {w.deliverable:s} add up to, over the sum of their weights."
    )
    entries = tuple(
        Entry(
            (*_title(edition, each), Span(" · "), *strong(each.sum)),
            _groups(edition, each),
            each.anchor,
        )
        for each in found
    )
    return (
        Heading(2, words(t.text("Each figure, taken apart")), "explanations"),
        Paragraph(words(how)),
        Listing(entries, "explanations"),
    )


def apart_of_year(edition: Edition, year: int) -> Part:
    """Return how the completion of one action plan was made."""
    title = words(edition.translator.text("How the completion was made"))
    heading = Heading(2, title, "why")
    for each in explanations(edition):
        if each.kind == "year" and each.id == str(year):
            entry = Entry(strong(each.sum), _groups(edition, each))
            return (heading, Listing((entry,), "explanations"))
    return ()


def _title(edition: Edition, told: Explanation) -> Text:
    t = edition.translator
    if told.kind == "axis":
        name = t.text("{head}: ", head=t.text("{w.Axis} {id}", id=told.id))
        return (*words(name), *own(told.title))
    if told.kind == "commitment":
        return (*words(f"{told.id} "), *own(told.title))
    if told.kind == "promised" and told.id:
        name = t.text("{head}: ", head=t.text("Promised to date, {w.axis} {id}", id=told.id))
        return (*words(name), *own(told.title))
    return own(told.title) if told.kind == "plan" else words(told.title)


def _groups(edition: Edition, told: Explanation) -> tuple[Fact, ...]:
    groups = (
        Fact(
            words(", ".join([group.words, *_adding(edition, group.adds)])),
            words(", ".join(group.ids)),
        )
        for group in told.groups
    )
    notes = (Fact((), quiet(note)) for note in told.notes)
    return (*groups, *notes)


def _adding(edition: Edition, number: str) -> list[str]:
    return [edition.translator.text("adding {number}", number=number)] if number else []
