"""Figures on slides: a chart of PowerPoint’s own where counts have states, else a picture."""

import io
from typing import Any

from pptx.slide import Slide
from pptx.util import Emu, Pt

from plantrack.reports.charts import Chart
from plantrack.reports.charts.palette import light_of
from plantrack.reports.sections.kinds import Document, Span
from plantrack.reports.skins.office.plain import plain
from plantrack.reports.skins.pptx.native import add_bars, coloured
from plantrack.reports.skins.pptx.slides import Slides
from plantrack.reports.skins.pptx.words import Box, write_box

_SMALL, _CAPTION, _ROOM, _BAR = 12.0, 14.0, 40, 60  # points


def write_figure(chart: Chart, png: bytes | None, slides: Slides) -> None:
    """Write a figure on a slide of its own: what it asks, what it shows, how to read it."""
    slides.turn()
    slide = slides.add("titleOnly", chart.title)
    left, top, width, height = slides.body
    room = Pt(_ROOM) if chart.caption else 0
    box: Box = (left, top, width, Emu(height - room))
    if chart.states:
        drawn = _native(slide, chart, box, slides.document)
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


def _native(slide: Slide, chart: Chart, box: Box, document: Document) -> Any:  # noqa: ANN401 - the same
    """Return stacked bars; the last row of a chart's table sums up, and is no bar."""
    rows = chart.rows[:-1]
    counted = [
        (chart.columns[at], [int(row[at]) for row in rows])
        for at in range(1, len(chart.states) + 1)
    ]
    left, top, width, height = box
    high = Emu(min(height, Pt(_ROOM + _BAR * len(rows))))
    names, place = [row[0] for row in rows], (left, top, width, high)
    frame = add_bars(slide, names, counted, place, size=_SMALL, day=document.day, stacked=True)
    plot = frame.chart.plots[0]
    plot.gap_width, plot.overlap = 45, 100
    states = light_of(document.look).states
    for series, state in zip(plot.series, chart.states, strict=True):
        series.format.fill.solid()
        series.format.fill.fore_color.rgb = coloured(states[state].fill)
        series.format.line.color.rgb = coloured(states[state].edge)
        labels = series.data_labels
        labels.show_value, labels.number_format, labels.number_format_is_linked = True, "0;;", False
        labels.font.color.rgb = coloured(states[state].on)
    return frame
