"""Charts that PowerPoint itself draws, each with the sheet by which it is edited."""

import io
from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from typing import Any, TypeAlias

from pptx.chart.chart import Chart
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION
from pptx.slide import Slide
from pptx.util import Pt

from plantrack.reports.charts.palette import LIGHT
from plantrack.reports.extras import extra
from plantrack.reports.skins.office.plain import plain
from plantrack.reports.skins.pptx.words import Box

Series: TypeAlias = Sequence[tuple[str, Sequence[int]]]
_NO_DAY = date(1980, 1, 1)


def add_bars(
    slide: Slide,
    names: Sequence[str],
    series: Series,
    box: Box,
    *,
    size: float,
    day: date | None,
    stacked: bool = False,
) -> Any:  # noqa: ANN401 - python-pptx carries no types
    """Add bars, a group for each name, and return what holds them; colours are the caller's."""
    counted = CategoryChartData()
    counted.categories = [plain(name) for name in names]
    for name, counts in series:
        counted.add_series(plain(name), counts)
    kind = XL_CHART_TYPE.BAR_STACKED if stacked else XL_CHART_TYPE.BAR_CLUSTERED
    frame = slide.shapes.add_chart(kind, *box, counted)
    drawn = frame.chart
    drawn.part.chart_workbook.update_from_xlsx_blob(_workbook(names, series, day or _NO_DAY))
    _dress(drawn, size)
    return frame


def coloured(told: str) -> RGBColor:
    """Return a colour of ours as PowerPoint has it."""
    return RGBColor.from_string(told.removeprefix("#").upper())


def _dress(drawn: Chart, size: float) -> None:
    drawn.has_title = False
    drawn.has_legend, drawn.font.size = True, Pt(size)
    drawn.font.color.rgb = coloured(LIGHT.ink)
    drawn.legend.position, drawn.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
    drawn.category_axis.reverse_order = True
    drawn.category_axis.format.line.color.rgb = coloured(LIGHT.rule)
    drawn.value_axis.minimum_scale = 0
    drawn.value_axis.visible = drawn.value_axis.has_major_gridlines = False


def _workbook(names: Sequence[str], series: Series, day: date) -> bytes:
    """Return the sheet that PowerPoint edits a chart by; the one it is given tells the hour."""
    stream = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = extra("xlsxwriter", "pptx").Workbook(stream, options)
    book.set_properties({"created": datetime.combine(day, time(), UTC)})
    sheet = book.add_worksheet("Sheet1")
    for at, name in enumerate(names, start=1):
        sheet.write_string(at, 0, plain(name))
    for at, (name, counts) in enumerate(series, start=1):
        sheet.write_string(0, at, plain(name))
        for row, count in enumerate(counts, start=1):
            sheet.write_number(row, at, count)
    book.close()
    return stream.getvalue()
