"""Each report as a workbook: which sheets it has."""

from collections.abc import Callable

from plantrack.reports.edition import Edition
from plantrack.reports.sections.kinds import Document
from plantrack.reports.xlsx.board import (
    axes_sheet,
    changes_sheet,
    commitments_sheet,
    coverage_sheet,
    indicators_sheet,
    register_sheet,
)
from plantrack.reports.xlsx.book import Book
from plantrack.reports.xlsx.charts import chart_sheet
from plantrack.reports.xlsx.deliverables import (
    deliverables_sheet,
    evidence_sheet,
    follow_up_sheet,
)
from plantrack.reports.xlsx.method import explanations_sheet, method_sheet
from plantrack.reports.xlsx.people import partners_sheets, roles_sheets
from plantrack.reports.xlsx.summary import summary_sheet

_SHEETS: dict[str, tuple[Callable[[Book], None], ...]] = {
    "board": (
        summary_sheet,
        deliverables_sheet,
        axes_sheet,
        commitments_sheet,
        coverage_sheet,
        indicators_sheet,
        changes_sheet,
        register_sheet,
        chart_sheet,
        explanations_sheet,
        method_sheet,
    ),
    "year": (follow_up_sheet, explanations_sheet, method_sheet),
    "role": (roles_sheets, method_sheet),
    "partner": (partners_sheets, method_sheet),
    "evidence": (evidence_sheet, method_sheet),
}


def xlsx_bytes(document: Document, edition: Edition) -> bytes:
    """Return a report as a workbook: its first pages, then the data.

    Raises:
        PlantrackError: the library that writes workbooks is not installed.
    """
    book = Book(document, edition)
    for write in _SHEETS[document.name]:
        write(book)
    return book.close()
