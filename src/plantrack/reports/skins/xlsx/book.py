"""A workbook being written: its formats and the names of its sheets."""

from datetime import UTC, datetime, time
from io import BytesIO
from typing import Any

from plantrack.model.look import mixed
from plantrack.reports.charts.palette import light_of
from plantrack.reports.classes import about
from plantrack.reports.edition import Edition
from plantrack.reports.extras import extra
from plantrack.reports.look import OURS, Look
from plantrack.reports.sections.kinds import Document
from plantrack.reports.skins.xlsx.heights import SIZE, SMALL
from plantrack.reports.skins.xlsx.texts import LONGEST_NAME, footer, header, plain, sheet_name

ACCENT, QUIET, RULE, LATE = "#0C5A5E", "#566067", "#D9D5CB", "#B5432A"
_BARS, _PALE = "#CFE3E3", 0.2
FONT = "Arial"  # everywhere, or another of the same widths
_MIDNIGHT = time()
_PAPERS = {"letter": 1, "a4": 9}
_MARGINS = {"left": 0.4, "right": 0.4, "top": 0.7, "bottom": 0.7}  # inches
_TEXT: dict[str, object] = {
    "text_wrap": True, "valign": "top", "align": "left", "indent": 1,
    "bottom": 1, "bottom_color": RULE,
}  # fmt: skip
_COLUMN: dict[str, object] = {
    "bold": True, "text_wrap": True, "valign": "top", "align": "left", "indent": 1,
    "font_size": SMALL,
    "font_color": "#FFFFFF", "bg_color": ACCENT,
}  # fmt: skip
_RIGHT = {"align": "right", "indent": 0}
_STYLES: dict[str, dict[str, object]] = {
    "title": {"bold": True, "font_size": 14},
    "meta": {"font_color": QUIET},
    "plain": {},
    "alert": {"bold": True, "font_color": LATE},
    "heading": {"bold": True, "font_size": 12, "font_color": ACCENT},
    "wrapped": {"text_wrap": True, "valign": "top"},
    "last": {"bold": True},
    "column": _COLUMN,
    "right": _RIGHT,
    "text": _TEXT,
    "quoted": {"quote_prefix": True},  # a text stays one where somebody edits it
    "date": {"num_format": "yyyy-mm-dd"},
    "percent": {**_RIGHT, "num_format": "0%"},
    "whole": {**_RIGHT, "num_format": '0;-0;"–"'},  # none is a dash, and still the number 0
    "number": _RIGHT,
    "link": {"font_color": ACCENT, "underline": 1},
}


def _colours(look: Look) -> tuple[str, str]:
    """Return the colour of headings, and that of bars behind figures."""
    if look.accent == OURS.accent:
        return ACCENT, _BARS
    return look.accent.upper(), mixed(look.accent, "#ffffff", _PALE).upper()


class Book:
    """A workbook of a report."""

    def __init__(self, document: Document, edition: Edition) -> None:
        self.document, self.edition, self.translator = document, edition, edition.translator
        self.accent, self.pale = _colours(document.look)
        self.theme = light_of(document.look)
        self.title = about(document.name).title(edition)
        self._stream = BytesIO()
        font = {"font_name": FONT, "font_size": SIZE, "font_scheme": False}
        options = {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
            "default_format_properties": font,
        }
        self.workbook: Any = extra("xlsxwriter", "xlsx").Workbook(self._stream, options)
        self.workbook.set_properties(
            {
                "title": plain(self.title),
                "subject": plain(edition.snapshot.plan.header.title),
                "author": plain(document.author),
                "comments": plain(document.running_foot),
                "created": datetime.combine(edition.snapshot.day, _MIDNIGHT, UTC),
            }
        )
        # Charts placed on a sheet before the cells that they are drawn from are written.
        self.waiting: dict[str, Any] = {}
        self._formats: dict[tuple[str, ...], Any] = {}
        self._names: set[str] = set()

    def add_sheet(self, title: str) -> tuple[str, Any]:
        """Return a new sheet and its name: as wide as a page, its pages numbered."""
        name = self._name(title)
        sheet = self.workbook.add_worksheet(name)
        sheet.set_paper(_PAPERS[self.document.paper or "letter"])
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(**_MARGINS)
        sheet.hide_gridlines(2)
        # Ids such as 1.10 are text, and meant to be.
        sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
        pages = self.translator.text("page {page} of {pages}", page="&P", pages="&N")
        sheet.set_header(header(self.title, title))
        sheet.set_footer(footer(self.document.running_foot, pages))
        return name, sheet

    def style(self, *names: str) -> Any:  # noqa: ANN401 - XlsxWriter carries no types
        """Return a format, made once."""
        if names not in self._formats:
            merged: dict[str, object] = {}
            for name in names:
                merged |= _STYLES[name]
            merged = {
                key: self.accent if value == ACCENT else value for key, value in merged.items()
            }
            if "percent" in names and self.translator.language == "fr":
                merged["num_format"] = "0 %"
            self._formats[names] = self.workbook.add_format(merged)
        return self._formats[names]

    def close(self) -> bytes:
        """Return the finished workbook."""
        self.workbook.close()
        return self._stream.getvalue()

    def _name(self, title: str) -> str:
        base = sheet_name(title)
        name, at = base, 1
        while name.casefold() in self._names:
            at += 1
            name = f"{base[: LONGEST_NAME - 4]} {at}"
        self._names.add(name.casefold())
        return name
