"""Figures on slides: a chart of PowerPoint’s own where counts have states, else a picture."""

import io
from datetime import UTC, date, datetime, time
from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION
from pptx.slide import Slide
from pptx.util import Emu, Pt

from plantrack.reports.charts import Chart
from plantrack.reports.charts.palette import LIGHT
from plantrack.reports.extras import extra
from plantrack.reports.sections.kinds import Span
from plantrack.reports.skins.office.plain import plain
from plantrack.reports.skins.pptx.slides import Slides
from plantrack.reports.skins.pptx.words import Box, write_box

_SMALL, _CAPTION, _ROOM, _BAR = 12, 14.0, 40, 60  # points
_NO_DAY = date(1980, 1, 1)


def write_figure(chart: Chart, png: bytes | None, slides: Slides) -> None:
    """Write a figure on a slide of its own: what it asks, what it shows, how to read it."""
    slides.turn()
    slide = slides.add("titleOnly", chart.title)
    left, top, width, height = slides.body
    room = Pt(_ROOM) if chart.caption else 0
    box: Box = (left, top, width, Emu(height - room))
    if chart.states:
        drawn = _native(slide, chart, box, slides.document.day or _NO_DAY)
        # Python-pptx knows no words for those who do not see.
        _tell(drawn.element.nvGraphicFramePr.cNvPr, chart)
    elif png:
        drawn = _picture(slide, png, box)
        _tell(drawn.element.nvPicPr.cNvPr, chart)
    else:
        write_box(slide, (Span(chart.alt),), box, slides.document, _CAPTION)
    if chart.caption:
        below: Box = (left, Emu(top + height - room), width, Emu(room))
        write_box(slide, (Span(chart.caption),), below, slides.document, _CAPTION)


def _tell(named: Any, chart: Chart) -> None:  # noqa: ANN401 - lxml carries no types
    named.set("title", plain(chart.title))
    named.set("descr", plain(chart.alt))


def _picture(slide: Slide, png: bytes, box: Box) -> Any:  # noqa: ANN401 - the same
    left, top, width, height = box
    drawn = slide.shapes.add_picture(io.BytesIO(png), left, top, width)
    if drawn.height > height:
        drawn.width, drawn.height = Emu(width * height // drawn.height), height
    drawn.left = Emu(left + (width - drawn.width) // 2)
    return drawn


def _native(slide: Slide, chart: Chart, box: Box, day: date) -> Any:  # noqa: ANN401 - the same
    """Return stacked bars; the last row of a chart's table sums up, and is no bar."""
    counted = CategoryChartData()
    rows = chart.rows[:-1]
    counted.categories = [plain(row[0]) for row in rows]
    for at in range(1, len(chart.states) + 1):
        counted.add_series(plain(chart.columns[at]), [int(row[at]) for row in rows])
    left, top, width, height = box
    high = min(height, Pt(_ROOM + _BAR * len(rows)))
    frame = slide.shapes.add_chart(XL_CHART_TYPE.BAR_STACKED, left, top, width, high, counted)
    drawn = frame.chart
    drawn.part.chart_workbook.update_from_xlsx_blob(_workbook(chart, day))
    drawn.has_legend, drawn.font.size = True, Pt(_SMALL)
    drawn.legend.position, drawn.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
    drawn.category_axis.reverse_order = True
    drawn.category_axis.format.line.color.rgb = _color(LIGHT.rule)
    drawn.value_axis.minimum_scale = 0
    drawn.value_axis.visible = drawn.value_axis.has_major_gridlines = False
    plot = drawn.plots[0]
    plot.gap_width, plot.overlap = 45, 100
    for series, state in zip(plot.series, chart.states, strict=True):
        series.format.fill.solid()
        series.format.fill.fore_color.rgb = _color(LIGHT.states[state].fill)
        series.format.line.color.rgb = _color(LIGHT.states[state].edge)
        labels = series.data_labels
        labels.show_value, labels.number_format, labels.number_format_is_linked = True, "0;;", False
        labels.font.color.rgb = _color(LIGHT.states[state].on)
    return frame


def _color(told: str) -> RGBColor:
    return RGBColor.from_string(told.removeprefix("#").upper())


def _workbook(chart: Chart, day: date) -> bytes:
    """Return the sheet that PowerPoint edits a chart by; the one it is given tells the hour."""
    stream = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = extra("xlsxwriter", "pptx").Workbook(stream, options)
    book.set_properties({"created": datetime.combine(day, time(), UTC)})
    sheet = book.add_worksheet("Sheet1")
    for at in range(1, len(chart.states) + 1):
        sheet.write_string(0, at, plain(chart.columns[at]))
    for at, row in enumerate(chart.rows[:-1], start=1):
        sheet.write_string(at, 0, plain(row[0]))
        for place in range(1, len(chart.states) + 1):
            sheet.write_number(at, place, int(row[place]))
    book.close()
    return stream.getvalue()
