"""A document as a Word file: its sections laid on a reference document, always the same bytes."""

import io
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import docx
from docx.document import Document as WordDocument
from docx.oxml.ns import qn

from plantrack.reports.sections.kinds import (
    Contents,
    Document,
    Facts,
    Figure,
    Heading,
    KeyFigures,
    Listing,
    Masthead,
    Meter,
    NewPage,
    Paragraph,
    Table,
)
from plantrack.reports.skins.docx.allowed import WORD_FILE
from plantrack.reports.skins.docx.blocks import (
    contents_of,
    facts_of,
    heading_of,
    key_figures_of,
    listing_of,
    masthead_of,
    meter_of,
    paragraph_of,
    title_of,
)
from plantrack.reports.skins.docx.elements import Element, made, paragraph
from plantrack.reports.skins.docx.lending import lend_styles
from plantrack.reports.skins.docx.pen import Pen
from plantrack.reports.skins.docx.pictures import figure_of
from plantrack.reports.skins.docx.sheet import dress_sheets
from plantrack.reports.skins.docx.tables import table_of
from plantrack.reports.skins.office.beginning import begun
from plantrack.reports.skins.office.package import checked_package, fixed_package, refused
from plantrack.reports.skins.office.plain import LANGUAGES
from plantrack.reports.skins.office.properties import name_file

# What is in the plan's language: the styles named `Plan …`, and the head with the plan's title.
_PLAN_STYLES = ("plan ", "running head")
_SPELLINGS: dict[type, Callable[[Any, Pen], Iterator[Element]]] = {
    Heading: heading_of,
    Paragraph: paragraph_of,
    Masthead: masthead_of,
    KeyFigures: key_figures_of,
    Facts: facts_of,
    Listing: listing_of,
    Table: table_of,
    Meter: meter_of,
    Figure: figure_of,
    Contents: contents_of,
}


def docx_bytes(
    document: Document,
    reference: bytes,
    pictures: Mapping[str, bytes],
    file: str = "reference.docx",
) -> bytes:
    """Return a document as Word reads it, in the styles of a reference document.

    `pictures` are the charts that were drawn, by their key, as PNG.

    Raises:
        PlantrackError: the reference, named `file`, is no Word document or holds what it may not.
    """
    word = _opened(reference, file)
    body = word.element.body
    body.clear_content()
    end = body.get_or_add_sectPr()
    lend_styles(word)
    pen = Pen(document, word, pictures)
    dress_sheets(pen)
    for element in _laid(pen):
        end.addprevious(element)
    for number, drawn in enumerate(body.xpath("//wp:docPr"), start=1):
        drawn.set("id", str(number))
    name_file(word.core_properties, document)
    _speak(pen)
    stream = io.BytesIO()
    word.save(stream)
    return fixed_package(stream.getvalue(), document.look)


def _opened(reference: bytes, file: str) -> WordDocument:
    try:
        return docx.Document(io.BytesIO(checked_package(reference, file, WORD_FILE)))
    except (KeyError, ValueError) as error:  # a package without its document
        raise refused(file, WORD_FILE.not_one) from error


def _laid(pen: Pen) -> Iterator[Element]:
    """Give what every section is in Word; what follows a `NewPage` begins a sheet.

    Alerts that a document begins with stand above its title, and whose it is.
    """
    before, others = begun(pen.document)
    for section in before:
        yield from _SPELLINGS[type(section)](section, pen)
    yield title_of(pen)
    anew = False
    for section in others:
        if isinstance(section, NewPage):
            anew = True
            continue
        for element in _SPELLINGS[type(section)](section, pen):
            if anew and element.tag.endswith("}tbl"):
                yield paragraph(pen.style("After Table"), (), made("pageBreakBefore"))
            elif anew:
                element.get_or_add_pPr().get_or_add_pageBreakBefore()
            anew = False
            yield element


def _speak(pen: Pen) -> None:
    """Say the language of a document, and of the plan's own words: in styles `Plan …`."""
    language = LANGUAGES[pen.document.language]
    styles = pen.word.styles.element
    defaults = styles.xpath("w:docDefaults/w:rPrDefault/w:rPr")
    for properties in defaults:
        _set_language(properties, language)
    for style in styles.style_lst:
        if (style.name_val or "").casefold().startswith(_PLAN_STYLES):
            _set_language(style.get_or_add_rPr(), pen.plan_language)
    for theme in pen.word.settings.element.xpath("w:themeFontLang"):
        theme.set(qn("w:val"), language)


def _set_language(properties: Element, language: str) -> None:
    for lang in properties.xpath("w:lang"):
        properties.remove(lang)
    properties.append(made("lang", val=language))
