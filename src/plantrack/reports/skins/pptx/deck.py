"""A document as slides: its parts, their text, tables and figures; the same bytes each time."""

import io
from collections.abc import Mapping
from itertools import pairwise

import pptx
from pptx.presentation import Presentation

from plantrack.reports.sections.kinds import (
    Document,
    Figure,
    Heading,
    Masthead,
    NewPage,
    Paragraph,
    Section,
    Table,
    Text,
)
from plantrack.reports.skins.office.beginning import alerts_of, begun, masthead_of
from plantrack.reports.skins.office.package import checked_package, fixed_package, refused
from plantrack.reports.skins.office.properties import name_file
from plantrack.reports.skins.pptx.allowed import SLIDES_FILE
from plantrack.reports.skins.pptx.figures import write_figure
from plantrack.reports.skins.pptx.lines import lines_of
from plantrack.reports.skins.pptx.one_slide import write_on_one
from plantrack.reports.skins.pptx.several import write_slides
from plantrack.reports.skins.pptx.slides import Slides
from plantrack.reports.skins.pptx.tables import write_table
from plantrack.reports.skins.pptx.words import write_fitted

_SUBTITLE = 20  # points


def pptx_bytes(
    document: Document,
    reference: bytes,
    pictures: Mapping[str, bytes],
    file: str = "reference.pptx",
) -> bytes:
    """Return a document as PowerPoint reads it, in the look of a reference deck.

    A heading of level 2 begins a slide. `pictures` are the charts that were drawn, by key, as PNG.

    Raises:
        PlantrackError: the reference, named `file`, is no deck or holds what it may not.
    """
    deck = _opened(reference, file)
    slides = Slides(document, deck, file)
    if document.slides:
        write_slides(slides)
        return _written(deck, document)
    if document.alone:
        write_on_one(slides)
        return _written(deck, document)
    first = slides.add("title", document.title)
    slides.put_logo(first)
    if len(first.placeholders) > 1:
        told = alerts_of(document) or masthead_of(document) or document.running_head
        write_fitted(first.placeholders[1], told, _SUBTITLE, 2)
    before: Section = NewPage()
    above, sections = begun(document)
    alerts = (each for each in above if not isinstance(each, Masthead))
    for section, after in pairwise((*alerts, *sections, NewPage())):
        if isinstance(section, Heading) and isinstance(after, Table | Figure):
            slides.begin(section.text)
        elif isinstance(section, Table):
            write_table(section, slides, _note(after))
        elif not (isinstance(before, Table) and _note(section)):
            _write(section, slides, pictures)
        before = section
    slides.begin(())
    return _written(deck, document)


def _written(deck: Presentation, document: Document) -> bytes:
    name_file(deck.core_properties, document)
    stream = io.BytesIO()
    deck.save(stream)
    return fixed_package(stream.getvalue(), document.look)


def _opened(reference: bytes, file: str) -> Presentation:
    """Return a deck without its slides, which are left out where it is checked."""
    try:
        return pptx.Presentation(io.BytesIO(checked_package(reference, file, SLIDES_FILE)))
    except (KeyError, ValueError) as error:  # a package without its deck
        raise refused(file, SLIDES_FILE.not_one) from error


def _note(section: Section) -> Text:
    """Return the note that a section is below a table; none where it is something else."""
    return section.text if isinstance(section, Paragraph) and section.tone == "quiet" else ()


def _write(section: Section, slides: Slides, pictures: Mapping[str, bytes]) -> None:
    match section:
        case Heading(level=1 | 2):
            slides.begin(section.text)
        case NewPage():
            slides.turn()
        case Figure():
            write_figure(section.chart, pictures.get(section.chart.key), slides)
        case _:
            for line in lines_of(section, slides.document):
                slides.write(line)
