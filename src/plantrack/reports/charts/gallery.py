"""The pictures of a report, in their order; one with nothing to show is left out."""

from plantrack.reports.charts.chart import Chart
from plantrack.reports.charts.indicators import indicators_chart
from plantrack.reports.charts.promises import promises_chart
from plantrack.reports.charts.states import states_chart
from plantrack.reports.charts.timeline import timeline_chart
from plantrack.reports.edition import Edition

_CHARTS = (promises_chart, states_chart, timeline_chart, indicators_chart)


def charts_of(edition: Edition) -> tuple[Chart, ...]:
    """Return the pictures of an edition: what was kept, what stands where, what comes next."""
    drawn = (chart(edition) for chart in _CHARTS)
    return edition.once("charts", lambda: tuple(chart for chart in drawn if chart is not None))


def shown_charts(edition: Edition) -> tuple[Chart, ...]:
    """Return the pictures to show: all of them, or none."""
    return charts_of(edition) if edition.pictures else ()
