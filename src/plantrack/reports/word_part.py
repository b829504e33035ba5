"""One part of a Word document filled: its body, a header, a footer, its footnotes."""

import io
import re
import traceback
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import jinja2
from markupsafe import Markup

from plantrack.errors import PlantrackError
from plantrack.locale import msg
from plantrack.reports.edition import Page
from plantrack.reports.extras import extra
from plantrack.reports.sandbox import bounded
from plantrack.reports.skins.office.package import refused
from plantrack.reports.template_errors import template_reason
from plantrack.reports.typesetting import ids_of, typeset_word
from plantrack.reports.word_tables import fit_tables, keep_last_rows, mend_tables
from plantrack.reports.word_text import (
    address_of,
    break_lines,
    hyperlink_run,
    plain,
    word_environment,
    word_value,
)

_HYPERLINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
_PARAGRAPH = re.compile(r"<w:p(?=[ >])")
_MARK = re.compile(r"<[^>]*>")
_UNEVEN = msg(
    "a tag begins in one paragraph, row or cell and ends in another; begin and end it alike"
)
_SHAPES = {
    "done": "●", "partial": "◑", "in_progress": "◔", "planned": "○", "deferred": "→",
    "cancelled": "×", "late": "▲", "silent": "?", "due_soon": "›", "unclosed": "□",
}  # fmt: skip
_OUTSIDE = msg("a value is printed outside of a text; write it without p, r, tr or tc")
_BARE = """//w:*[not(self::w:t or self::w:delText or self::w:instrText or self::w:delInstrText)]
    /text()[normalize-space()]"""
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_LONGEST_PLACE = 80
_HIGHEST_PICTURE = 0.52  # of the page: a table’s end has room beside it


@dataclass(frozen=True)
class WordPart:
    """A part of a template, and what filling it needs."""

    file: str
    word: Any  # docxtpl's DocxTemplate, which is imported when a document is asked for
    part: Any  # python-docx's Part
    pictures: Mapping[str, bytes]

    def fill(self, page: Page, environment: jinja2.Environment) -> None:
        """Replace the part's text by the text filled in.

        Raises:
            PlantrackError: the template is broken; the sentence has the paragraph.
        """
        parse_xml, etree = extra("docx.oxml", "docx").parse_xml, extra("lxml.etree", "docx")
        in_tree = hasattr(self.part, "_element")
        before = self.part.element if in_tree else etree.fromstring(self.part.blob)
        source = self.word.patch_xml(etree.tostring(before, encoding="unicode"))
        # A paragraph a line, so that a mistake has a place.
        source = _PARAGRAPH.sub("\n<w:p", source)
        text = self._rendered(source, page, word_environment(environment, self._tools(page)))
        try:
            after = parse_xml(text.replace("\n<w:p", "<w:p").encode())
        except etree.XMLSyntaxError as error:
            raise refused(self.file, _UNEVEN) from error
        if etree.XPath(_BARE, namespaces={"w": _WORD})(after):
            raise refused(self.file, _OUTSIDE)
        break_lines(after)
        mend_tables(after)
        fit_tables(after)
        keep_last_rows(after)
        typeset_word(after, ids_of(page))
        if in_tree:
            self.part._element = after  # noqa: SLF001 - there is no other way in
        else:
            self.part._blob = etree.tostring(after, encoding="UTF-8")  # noqa: SLF001 - the same

    def _rendered(self, source: str, page: Page, environment: jinja2.Environment) -> str:
        try:
            return bounded(environment.from_string(source).generate(page))
        except PlantrackError:
            raise
        except Exception as error:  # a template may raise anything: it is its author's to know
            raise PlantrackError(
                "template {file}, near “{text}”: {reason}",
                file=self.file,
                text=_place(error, source),
                reason=template_reason(error),
            ) from error

    def _tools(self, page: Page) -> dict[str, object]:
        """Return what a template may call; closures, for a sandbox lets nobody look into those."""
        words = {chart["key"]: chart for chart in page.get("charts", ())}

        def link(text: str, href: str | None = None) -> Markup:
            address = address_of(href)
            if address is None:
                return word_value(text)
            name = self.part.relate_to(address, _HYPERLINK, is_external=True)
            return _beside(f'<w:hyperlink r:id="{name}">{hyperlink_run(text)}</w:hyperlink>')

        def picture(key: str) -> Markup:
            if key not in self.pictures or not hasattr(self.part, "new_pic_inline"):
                return Markup()
            chart = words.get(key, {})
            drawn = self._drawn(key, str(chart.get("title", key)), str(chart.get("alt", "")))
            return _beside(f"<w:r>{drawn}</w:r>")

        return {
            "link": link,
            "picture": picture,
            "pictures": tuple(self.pictures),
            "shape": lambda kind: _SHAPES.get(kind, ""),
        }

    def _drawn(self, key: str, title: str, alt: str) -> str:
        """Return a picture as wide as the text, or less where it would be too high."""
        section = self.word.docx.sections[0]
        width = section.page_width - section.left_margin - section.right_margin
        picture = self.part.new_pic_inline(io.BytesIO(self.pictures[key]), width)
        most = int(section.page_height * _HIGHEST_PICTURE)
        if picture.extent.cy > most:
            width = width * most // picture.extent.cy
            picture = self.part.new_pic_inline(io.BytesIO(self.pictures[key]), width)
        for name, value in (("name", title), ("title", title), ("descr", alt)):
            picture.docPr.set(name, plain(value))
        drawing = extra("docx.oxml", "docx").OxmlElement("w:drawing")
        drawing.append(picture)
        return str(extra("lxml.etree", "docx").tostring(drawing, encoding="unicode"))


def _beside(xml: str) -> Markup:
    """Return what stands beside the run of text that a template prints it in."""
    around = "</w:t></w:r>", '<w:r><w:t xml:space="preserve">'
    return Markup(xml.join(around))  # noqa: S704 - made of escaped text


def _place(error: BaseException, source: str) -> str:
    """Return the text of the paragraph where a template went wrong."""
    frames = traceback.extract_tb(error.__traceback__)
    inside = [one.lineno for one in frames if one.filename == "<template>" and one.lineno]
    line = getattr(error, "lineno", None) or (inside or [1])[-1]
    text = _MARK.sub("", (source.split("\n") + [""] * line)[line - 1]).strip()
    return text if len(text) <= _LONGEST_PLACE else f"{text[: _LONGEST_PLACE - 1]}…"
