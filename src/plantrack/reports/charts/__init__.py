"""Pictures of the reports: what each one shows, in words and figures, and how it is drawn."""

from plantrack.reports.charts.chart import Chart, chart_page
from plantrack.reports.charts.gallery import charts_of
from plantrack.reports.charts.picture import picture_of

__all__ = ["Chart", "chart_page", "charts_of", "picture_of"]
