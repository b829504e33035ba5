"""Each report as a workbook: which sheets it has."""

from collections.abc import Callable

from plantrack.locale import Translator
from plantrack.reports.edition import Page
from plantrack.reports.xlsx.board import (
    changes_sheet,
    commitments_sheet,
    coverage_sheet,
    indicators_sheet,
    summary_sheet,
)
from plantrack.reports.xlsx.book import Book
from plantrack.reports.xlsx.charts import chart_sheet
from plantrack.reports.xlsx.deliverables import (
    deliverables_sheet,
    evidence_sheet,
    follow_up_sheet,
    partners_sheet,
    roles_sheet,
)
from plantrack.reports.xlsx.method import explanations_sheet, method_sheet

_SHEETS: dict[str, tuple[Callable[[Book], None], ...]] = {
    "board": (
        summary_sheet,
        deliverables_sheet,
        commitments_sheet,
        coverage_sheet,
        indicators_sheet,
        changes_sheet,
        chart_sheet,
        explanations_sheet,
        method_sheet,
    ),
    "year": (follow_up_sheet, explanations_sheet, method_sheet),
    "role": (roles_sheet, method_sheet),
    "partner": (partners_sheet, method_sheet),
    "evidence": (evidence_sheet, method_sheet),
}


def xlsx_bytes(name: str, page: Page, translator: Translator) -> bytes:
    """Return a report as a workbook; all it holds is in `page`.

    Raises:
        PlantrackError: the library that writes workbooks is not installed.
    """
    book = Book(page, translator)
    for write in _SHEETS[name]:
        write(book)
    return book.close()
