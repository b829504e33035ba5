"""Pictures as files: SVG as it is drawn, PNG as Typst paints it; the same bytes each time."""

from plantrack.reports.charts.chart import Chart
from plantrack.reports.charts.svg import svg_of
from plantrack.reports.look import OURS, Look
from plantrack.reports.typst import png_bytes


def svg_file(chart: Chart, look: Look = OURS) -> bytes:
    """Return a chart as an SVG file, in light colours on no ground."""
    return svg_of(chart.drawing, alone=True, look=look).encode("utf-8", "replace")


def png_file(chart: Chart, look: Look = OURS) -> bytes:
    """Return a chart as a PNG file, twice as fine as its pixels, on no ground.

    Raises:
        PlantrackError: Typst is not installed.
    """
    return png_bytes(svg_file(chart, look), chart.drawing.width)
