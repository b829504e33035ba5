"""Reports as workbooks: filters, real dates and percentages, charts that Excel draws itself."""

from plantrack.reports.skins.xlsx.workbook import xlsx_bytes

__all__ = ["xlsx_bytes"]
