"""Pictures of the reports: what each one shows, in words and figures, and how it is drawn."""

from plantrack.reports.charts.chart import Chart
from plantrack.reports.charts.gallery import charts_of, shown_charts
from plantrack.reports.charts.palette import style_sheet
from plantrack.reports.charts.picture import png_file, svg_file
from plantrack.reports.charts.svg import svg_of

__all__ = ["Chart", "charts_of", "png_file", "shown_charts", "style_sheet", "svg_file", "svg_of"]
