"""Figures in Word: the picture with its words for those who do not see it, how to read it."""

import io
from collections.abc import Iterator

from docx.shared import Emu, Twips

from plantrack.reports.charts import Chart
from plantrack.reports.sections.kinds import Figure, Span, Text
from plantrack.reports.skins.docx.elements import Element, made, paragraph, run
from plantrack.reports.skins.docx.pen import Pen
from plantrack.reports.skins.docx.words import told
from plantrack.reports.skins.office.plain import plain

_HIGHEST = 0.52  # of the page: a table’s end has room beside it


def figure_of(figure: Figure, pen: Pen) -> Iterator[Element]:
    """Give a figure: its question, its picture or else what it shows in words, how to read it."""
    chart = figure.chart
    yield paragraph(pen.style("Figure Title"), told(_title(figure), pen))
    kept = [made("keepNext")] if chart.caption else []
    if chart.key in pen.pictures:
        drawn = run(made("drawing", _picture(chart, pen)))
        yield paragraph(pen.style("Picture"), [drawn], *kept)
    else:
        yield paragraph(pen.style("Normal"), told((Span(chart.alt),), pen), *kept)
    if chart.caption:
        yield paragraph(pen.style("Note"), told((Span(chart.caption),), pen))


def placed_in_line(drawn: Element, words: str, told: str) -> Element:
    """Return a picture as a letter of its line, with its name, and its words for who is told it."""
    for side in ("distT", "distB", "distL", "distR"):  # readers do not take the same for granted
        drawn.set(side, "0")
    for name, value in (("name", words), ("title", words), ("descr", told)):
        drawn.docPr.set(name, plain(value))
    return drawn


def _title(figure: Figure) -> Text:
    """Return the question of a figure, which leads to the figures behind it."""
    return (Span(figure.chart.title, target=figure.numbers or None),)


def _picture(chart: Chart, pen: Pen) -> Element:
    """Return a picture as wide as the text, or less where it would be too high."""
    section, part = pen.word.sections[-1], pen.word.part
    width, most = Twips(pen.width), int((section.page_height or 0) * _HIGHEST)
    png = pen.pictures[chart.key]
    drawn = part.new_pic_inline(io.BytesIO(png), width)
    if drawn.extent.cy > most:
        less = Emu(width * most // drawn.extent.cy)
        drawn = part.new_pic_inline(io.BytesIO(png), less)
    return placed_in_line(drawn, chart.title, chart.alt)
