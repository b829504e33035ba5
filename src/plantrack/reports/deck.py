"""The board's report as a deck: slides of what its first page shows, and notes behind each."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from plantrack.reports.classes import CLASSES
from plantrack.reports.edition import Edition
from plantrack.reports.parts import About, Framed, SlideOf, makers_of
from plantrack.reports.sections.capping import others
from plantrack.reports.sections.frame import Part, provenance
from plantrack.reports.sections.kinds import (
    Contents,
    Document,
    Entry,
    Heading,
    Listing,
    Paragraph,
    Rows,
    Section,
    Slide,
    Table,
)
from plantrack.reports.sections.spans import words

_MOST = 40  # entries, or rows, in the notes of a slide


def deck_of(edition: Edition, document: Document) -> Document:
    """Return the pages that are read at a meeting; with slides, where the report has its own."""
    shown = (each for each in document.meeting_pages() if not isinstance(each, Contents))
    deck = replace(document, sections=tuple(shown))
    report = CLASSES.get(document.name)
    about: About | None = report.ABOUT if report else None
    if report is None or about is None or not about.slides:
        return deck
    found = _Deck(edition, deck, report)
    return replace(deck, slides=tuple(found.slides(about.slides)))


class _Deck:
    """What the slides of a report are made from: its parts, those in its document first."""

    def __init__(self, edition: Edition, document: Document, report: type[Framed]) -> None:
        self._document, self._edition = document, edition
        self._whole = replace(edition, annexes=True)
        self._makers = makers_of(report)

    def slides(self, wanted: Iterable[SlideOf]) -> Iterator[Slide]:
        """Give the slides that there is something for, in the order of the document."""
        for at, (slide, sections) in enumerate(self._ordered(wanted)):
            above = () if at else tuple(self._alerts(sections))
            heading = next((each for each in sections if isinstance(each, Heading)), None)
            below = tuple(each for each in sections if each is not heading)
            title = heading.text if heading else words(self._document.title)
            yield Slide(title, (*above, *below), tuple(self._notes(slide)))

    def _ordered(self, wanted: Iterable[SlideOf]) -> list[tuple[SlideOf, Part]]:
        """Return what each slide shows, in the order that the template of the report has.

        What is shown in the place of something stands where that would.
        """
        found: list[tuple[float, SlideOf, Part]] = []
        of_document, place = self._document.sections, -1.0
        for slide in wanted:
            parts = (self._makers[name](self._edition) for name in slide.shown)
            sections = tuple(each for part in parts for each in part if each in of_document)
            if sections:
                place = of_document.index(sections[0])
            else:
                parts = (self._makers[name](self._whole) for name in slide.instead)
                sections, place = tuple(each for part in parts for each in part), place + 0.5
            found.append((place, slide, sections))
        found.sort(key=lambda each: each[0])
        return [(slide, sections) for _, slide, sections in found if sections]

    def _alerts(self, shown: Part) -> Iterator[Section]:
        """Give what a document warns of above its first part."""
        for section in self._document.sections:
            if isinstance(section, Paragraph) and section.tone == "alert" and section not in shown:
                yield section

    def _notes(self, slide: SlideOf) -> Iterator[Section]:
        """Give what stands behind a slide, and on what day and from what its figures are."""
        for name in slide.notes:
            for section in self._makers[name](self._whole):
                yield from self._bounded(section)
        yield from provenance(self._edition)

    def _bounded(self, section: Section) -> Iterator[Section]:
        if isinstance(section, Listing) and len(section.entries) > _MOST:
            more = Entry(others(self._edition, len(section.entries) - _MOST))
            yield replace(section, entries=(*section.entries[:_MOST], more))
        elif isinstance(section, Table):
            rows = [row for group in section.groups for row in group.rows]
            if len(rows) > _MOST:
                yield replace(section, groups=(Rows(tuple(rows[:_MOST])),), total=())
                yield Paragraph(others(self._edition, len(rows) - _MOST))
            else:
                yield section
        else:
            yield section
