"""The page of method: how the figures of many plans are made, and what they are not."""

from plantrack.pages.addresses import METHOD
from plantrack.pages.kinds import AnswerPage
from plantrack.pages.pieces import Section
from plantrack.portfolio.overview.portrait import Portrait
from plantrack.telling.parts import meant_words


def method_page(portrait: Portrait) -> AnswerPage:
    """Return how figures are made, which plans they count, and what is not shown."""
    t = portrait.t
    hidden = t.text("No note of a journal is shown; internal notes are not even in the facts.")
    return AnswerPage(
        address=METHOD,
        title=t.text("How figures are made"),
        crumbs=(portrait.home,),
        sections=(
            Section(t.text("What is counted"), "counted", _counted(portrait)),
            Section(t.text("Which plans are counted"), "plans", _plans(portrait)),
            Section(t.text("What is not shown"), "hidden", (hidden,)),
        ),
    )


def _counted(portrait: Portrait) -> tuple[str, ...]:
    t, answers = portrait.t, portrait.answers
    return (
        t.text("Each figure is that of the plan itself, counted from its own files."),
        meant_words(t),
        t.text(
            "Late: not closed, and its current due date is past. The tool computes it from the "
            "dates; nobody types it."
        ),
        t.text(
            "Silent: {w.deliverable:a} in progress, or that should have started, of which nothing "
            "was said for longer than its plan allows: 90 days, unless it states another number."
        ),
        answers["status"].sentences[-1],
        t.text("A row of several plans is a sum of counts, never of percentages."),
        t.text(
            "Weak: {w.commitment:a} answered only by {w.deliverable:s} that were deferred or "
            "cancelled."
        ),
        *answers["slips"].sentences,
        *answers["quality"].sentences,
    )


def _plans(portrait: Portrait) -> tuple[str, ...]:
    t = portrait.t
    count = len(portrait.entries)
    return (
        t.plural("The catalogue has {count} plan.", "The catalogue has {count} plans.", count),
        t.text(
            "A plan that could not be read this time is counted as it was, and the first page says "
            "so; one that was never read is not counted."
        ),
    )
