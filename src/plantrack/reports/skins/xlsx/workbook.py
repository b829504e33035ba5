"""A report as a workbook: what writes each sheet that its class names."""

from collections.abc import Callable, Mapping

from plantrack.reports.classes import about
from plantrack.reports.edition import Edition
from plantrack.reports.parts import SheetName
from plantrack.reports.sections.kinds import Document
from plantrack.reports.skins.xlsx.board import (
    axes_sheet,
    changes_sheet,
    commitments_sheet,
    coverage_sheet,
    indicators_sheet,
    register_sheet,
)
from plantrack.reports.skins.xlsx.book import Book
from plantrack.reports.skins.xlsx.charts import chart_sheet
from plantrack.reports.skins.xlsx.deliverables import (
    deliverables_sheet,
    evidence_sheet,
    follow_up_sheet,
)
from plantrack.reports.skins.xlsx.method import (
    explanations_sheet,
    method_sheet,
    year_explanations_sheet,
)
from plantrack.reports.skins.xlsx.people import partners_sheets, roles_sheets
from plantrack.reports.skins.xlsx.summary import summary_sheet

WRITERS: dict[SheetName, Callable[[Book], None]] = {
    "summary": summary_sheet,
    "deliverables": deliverables_sheet,
    "axes": axes_sheet,
    "commitments": commitments_sheet,
    "coverage": coverage_sheet,
    "indicators": indicators_sheet,
    "changes": changes_sheet,
    "register": register_sheet,
    "pictures": chart_sheet,
    "explanations": explanations_sheet,
    "year_explanations": year_explanations_sheet,
    "method": method_sheet,
    "follow_up": follow_up_sheet,
    "roles": roles_sheets,
    "partners": partners_sheets,
    "evidence": evidence_sheet,
}


def xlsx_bytes(
    document: Document, edition: Edition, properties: Mapping[str, str] | None = None
) -> bytes:
    """Return a report as a workbook: its first pages, then the data; it has these `properties`.

    Raises:
        PlantrackError: the library that writes workbooks is not installed.
    """
    book = Book(document, edition)
    for sheet in about(document.name).sheets:
        WRITERS[sheet](book)
    for name, text in (properties or {}).items():
        book.workbook.set_custom_property(name, text, "text")
    return book.close()
