"""What is no table and no picture, as lines of a slide: their words, level and look."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from plantrack.reports.sections.kinds import (
    Contents,
    Document,
    Fact,
    Facts,
    Heading,
    KeyFigures,
    Listing,
    Masthead,
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
    """Return the lines of a section: of any but a table, a figure and a new page."""
    return _LINES[type(section)](section, document)


def _of_heading(section: Heading, _document: Document) -> Iterator[Line]:
    yield Line(section.text, bold=True, kept=True)


def _of_paragraph(section: Paragraph, _document: Document) -> Iterator[Line]:
    yield Line(section.text, bold=section.tone == "alert")


def _of_masthead(section: Masthead, _document: Document) -> Iterator[Line]:
    yield Line(
        (*section.organisation, *([Span(" · ")] if section.meeting else []), *section.meeting)
    )


def _of_key_figures(section: KeyFigures, _document: Document) -> Iterator[Line]:
    for figure in section.figures:
        before = [Span(" · "), *figure.before] if figure.before else []
        yield Line((*figure.value, Span(" "), *figure.words, *before), bullet=True)


def _of_facts(section: Facts, _document: Document) -> Iterator[Line]:
    return (Line(_told(fact), bullet=True) for fact in section.facts)


def _of_listing(section: Listing, _document: Document) -> Iterator[Line]:
    for entry in section.entries:
        yield Line(entry.text, bullet=section.kind != "named", kept=bool(entry.facts))
        yield from (Line(_told(fact), level=1) for fact in entry.facts)


def _of_meter(section: Meter, _document: Document) -> Iterator[Line]:
    for name, share in section.shares:
        yield Line((*name, Span(" · "), *share.text), bullet=True)


def _of_contents(section: Contents, document: Document) -> Iterator[Line]:
    yield Line(section.title, bold=True, kept=True)
    for each in document.headings_after(section):
        yield Line(each.text, level=each.level - _TITLED, bullet=True)


def _told(fact: Fact) -> Text:
    return (*fact.head, *([Span(" · ")] if fact.head else []), *fact.told)


_LINES: dict[type, Callable[[Any, Document], Iterator[Line]]] = {
    Heading: _of_heading,
    Paragraph: _of_paragraph,
    Masthead: _of_masthead,
    KeyFigures: _of_key_figures,
    Facts: _of_facts,
    Listing: _of_listing,
    Meter: _of_meter,
    Contents: _of_contents,
}
