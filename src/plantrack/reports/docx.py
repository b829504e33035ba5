"""A report as a Word document: a Word file is the template, which Word itself can dress."""

import io
import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any

import jinja2

from plantrack.reports.basis import word_told_first
from plantrack.reports.edition import Page
from plantrack.reports.extras import extra
from plantrack.reports.skins.docx.allowed import WORD_FILE
from plantrack.reports.skins.office.package import (
    LARGEST_TEMPLATE,
    checked_package,
    fixed_package,
    refused,
)
from plantrack.reports.word_part import WordPart
from plantrack.reports.word_text import plain

__all__ = ["LARGEST_TEMPLATE", "docx_bytes"]

_FILLED = re.compile(r"\.(document\.main|header|footer|footnotes|endnotes)\+xml$")
_LONGEST_PROPERTY = 255
_LANGUAGES = {"fr": "fr-CA", "en": "en-CA"}
# The styles of the plan's own words: `Plan Text` and others named so.
_PLAN_STYLES = "w:style[starts-with(@w:styleId, 'Plan') and @w:type='character']/w:rPr"


def docx_bytes(
    template: bytes, page: Page, environment: jinja2.Environment, pictures: Mapping[str, bytes]
) -> bytes:
    """Return a report as a Word document: the template filled from `page`, the same every time.

    `environment` is a sandbox with `t` and `n`; what is printed is made harmless here. A template
    may also call `picture(key)` and `link(text, href)`, and look a key up in `pictures`.

    Raises:
        PlantrackError: the template is not a Word document, holds what it may not, or is broken.
    """
    file = f"templates/{page['report']}.docx"
    library = extra("docxtpl", "docx")
    package = checked_package(template, file, WORD_FILE)
    try:
        word = library.DocxTemplate(io.BytesIO(package))
        word.init_docx()
    except Exception as error:  # a damaged document may raise anything
        raise refused(file, WORD_FILE.not_one) from error
    filled = [
        one for one in word.docx.part.package.iter_parts() if _FILLED.search(one.content_type)
    ]
    for part in filled:
        WordPart(file, word, part, pictures).fill(page, environment)
    word_told_first(word.docx, page["basis"])
    _number_drawings(filled)
    _name(word.docx, page)
    _speak(word.docx, page)
    stream = io.BytesIO()
    word.docx.save(stream)
    return checked_package(fixed_package(stream.getvalue()), file, WORD_FILE)


def _number_drawings(parts: list[Any]) -> None:
    """Give each drawing a number of its own: a template that repeats one repeats its number."""
    drawn = extra("docx.oxml.ns", "docx").qn("wp:docPr")
    elements = [
        one for part in parts if hasattr(part, "_element") for one in part.element.iter(drawn)
    ]
    for number, element in enumerate(elements, start=1):
        element.set("id", str(number))


def _name(document: Any, page: Page) -> None:  # noqa: ANN401 - python-docx carries no types here
    """Give a document its title, author, language, and the day of its figures as its own."""
    properties, organisation = document.core_properties, page["plan"]["organisation"]
    properties.title = plain(page["title"])[:_LONGEST_PROPERTY]
    properties.author = plain(organisation)[:_LONGEST_PROPERTY]
    properties.last_modified_by = properties.author
    properties.language = _LANGUAGES[page["language"]]
    properties.created = properties.modified = datetime.fromisoformat(page["as_of"]["iso"])
    properties.revision = 1


def _speak(document: Any, page: Page) -> None:  # noqa: ANN401 - the same
    """Say the language of a report, and of the plan's own words: in styles `Plan …`."""
    qn, styles = extra("docx.oxml.ns", "docx").qn, document.styles.element
    spoken = {"w:docDefaults/w:rPrDefault/w:rPr": page["language"]}
    spoken[_PLAN_STYLES] = page["plan"]["language"]
    for path, language in spoken.items():
        for properties in styles.xpath(path):
            for word in properties.xpath("w:lang"):
                word.set(qn("w:val"), _LANGUAGES.get(language, language))
    for word in document.settings.element.xpath("w:themeFontLang"):
        word.set(qn("w:val"), _LANGUAGES[page["language"]])
