"""Facts that do not go together, where the plan asks for them in its board's report."""

from dataclasses import replace
from datetime import date

from plantrack.locale import Message, Translator
from plantrack.project.doubting import seen_by_git
from plantrack.reports.edition import Edition
from plantrack.reports.sections.frame import Part
from plantrack.reports.sections.kinds import Entry, Fact, Heading, Listing, Paragraph, Section
from plantrack.reports.sections.spans import own, quiet, words
from plantrack.views.doubts import Doubted, doubts_of, title_of


def doubts(edition: Edition) -> Part:
    """Return what does not go together, by doubt; nothing where the plan does not ask for it.

    What the past says is worth little is left out, as on the screen.
    """
    plan, t = edition.project.plan, edition.translator
    if not plan.header.board_doubts:
        return ()
    told = seen_by_git(edition.project, edition.snapshot.day, None).told
    found = doubts_of(plan, edition.snapshot.day, told).speaking
    if not found:
        return ()
    return (
        Heading(2, words(t.text("Facts to bring together")), "doubts"),
        Paragraph(
            quiet(
                t.text(
                    "They may be harmless: these are questions, not findings; figures stay as "
                    "they are."
                )
            )
        ),
        *(section for each in found for section in _told(each, edition)),
    )


def _told(each: Doubted, edition: Edition) -> tuple[Section, ...]:
    t, plan = edition.translator, edition.snapshot.plan
    entries = (
        Entry(
            words(_sentence(finding.message, t)),
            (Fact((), own(title_of(plan, finding.of))),),
        )
        for finding in each.findings
    )
    summary = t.text(each.doubt.summary).removesuffix(".")
    heading = Heading(3, words(summary), f"doubt-{each.doubt.name}")
    return heading, Listing(tuple(entries))


def _sentence(message: Message, t: Translator) -> str:
    """Return the facts as prose has them: dates in words."""
    values = {
        name: t.long_date(value) if isinstance(value, date) else value
        for name, value in message.values.items()
    }
    return t.spell(replace(message, values=values)) + "."
