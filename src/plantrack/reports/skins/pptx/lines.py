"""What is no table and no picture, as lines of a slide: their words, level and look."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plantrack.reports.sections.kinds import (
    Contents,
    Decision,
    Document,
    Fact,
    Facts,
    Heading,
    Listing,
    Meter,
    Paragraph,
    Section,
    Span,
    Text,
)

_TITLED = 2  # the level of heading that begins a slide


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph of a slide; `kept`, the next one stands on the same slide."""

    text: Text
    level: int = 0
    bullet: bool = False
    bold: bool = False
    kept: bool = False


def lines_of(section: Section, document: Document) -> Iterator[Line]:
    """Give the lines of a section; a table and a picture have none."""
    match section:
        case Heading():
            yield Line(section.text, bold=True, kept=True)
        case Paragraph():
            yield Line(section.text, bold=section.tone == "alert")
        case Facts():
            yield from (Line(_told(fact), bullet=True) for fact in section.facts)
        case Listing() | Meter():
            yield from _listed(section)
        case Decision():
            reason = bool(section.reason)
            asked = (*section.asked, Span(" · "), *section.about)
            yield Line(asked, bullet=True, kept=reason)
            yield from [Line(section.reason, level=1)] * reason
        case Contents():
            yield Line(section.title, bold=True, kept=True)
            for each in document.headings_after(section):
                yield Line(each.text, level=each.level - _TITLED, bullet=True)


def _listed(section: Listing | Meter) -> Iterator[Line]:
    if isinstance(section, Meter):
        for name, share in section.shares:
            yield Line((*name, Span(" · "), *share.text), bullet=True)
        return
    for entry in section.entries:
        yield Line(entry.text, bullet=True, kept=bool(entry.facts))
        yield from _facts(entry.facts)


def _facts(facts: Iterable[Fact]) -> Iterator[Line]:
    for fact in facts:
        yield Line(_told(fact), level=1)


def _told(fact: Fact) -> Text:
    return (*fact.head, *([Span(" · ")] if fact.head else []), *fact.told)
