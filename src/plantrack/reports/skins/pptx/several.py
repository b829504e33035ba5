"""The slides of a deck, each filled by what stands on it; behind each, its notes."""

from collections.abc import Iterator, Sequence
from typing import Any

from pptx.enum.dml import MSO_THEME_COLOR
from pptx.util import Emu

from plantrack.reports.sections.kinds import KeyFigures, Section, Slide, Span, Table, Text
from plantrack.reports.sections.spans import shown
from plantrack.reports.skins.office.plain import plain
from plantrack.reports.skins.pptx.blocks import Blocks, figures_high, high_of, lines_high
from plantrack.reports.skins.pptx.lines import Line
from plantrack.reports.skins.pptx.native import add_bars
from plantrack.reports.skins.pptx.notes import write_notes
from plantrack.reports.skins.pptx.slides import Slides

_LARGEST, _SMALLEST, _IN_TABLES = 26.0, 8.0, 18.0  # points
_FIGURES, _WORDS = 60.0, 18.0
_LEAST_CHART, _LINE_UNDER = 150.0, 14.0
_AXIS = ((5, 15.0), (9, 12.0), (14, 10.0))  # so many names, in letters of this size
_STRONG, _PALE = MSO_THEME_COLOR.ACCENT_1, MSO_THEME_COLOR.ACCENT_3


def write_slides(slides: Slides) -> None:
    """Write each slide of a document, in letters as large as there is room for, and its notes."""
    for at, told in enumerate(slides.document.slides):
        slide = slides.add("titleOnly", plain(shown(told.title)))
        if not at:
            slides.put_logo(slide, beside=True)
        _write(Blocks(slide, slides, slides.body), told, slides)
        write_notes(slide, told.notes, slides.document)


def _write(blocks: Blocks, told: Slide, slides: Slides) -> None:
    above, drawn, below = _apart(told.sections)
    if isinstance(drawn, Table):
        _write_bars(blocks, drawn, [*above, *below], slides)
        return
    size = _size_for(blocks, told, slides)
    blocks.put(above, size)
    if isinstance(drawn, KeyFigures):
        blocks.figures(drawn, _FIGURES, _WORDS)
    blocks.put(below, size)


def _apart(
    sections: Sequence[Section],
) -> tuple[Sequence[Section], KeyFigures | Table | None, Sequence[Section]]:
    """Return what is drawn, if anything is, with what stands above and below it."""
    for at, section in enumerate(sections):
        if isinstance(section, KeyFigures) or (isinstance(section, Table) and section.bars):
            return sections[:at], section, sections[at + 1 :]
    return sections, None, ()


def _size_for(blocks: Blocks, told: Slide, slides: Slides) -> float:
    _, _, width, height = blocks.box
    texts = [each for each in told.sections if not isinstance(each, KeyFigures)]
    drawn = [each for each in told.sections if isinstance(each, KeyFigures)]
    room = Emu(height).pt - sum(figures_high(each, width, _FIGURES, _WORDS) for each in drawn)
    size = _IN_TABLES if any(isinstance(each, Table) for each in texts) else _LARGEST
    while size > _SMALLEST and high_of(texts, width, size, slides) > room:
        size -= 0.5
    return size


def _write_bars(blocks: Blocks, table: Table, beside: Sequence[Section], slides: Slides) -> None:
    """Write a table as a chart, each row's other figures in its name, and the rest below it."""
    bars = table.bars
    if bars is None:
        return
    rows = [[cell.text for cell in row] for group in table.groups for row in group.rows]
    names = [_named(row, table, bars.columns) for row in rows]
    total = [cell.text for cell in table.total]
    under = [Line(_joined(total, table), bold=True)] if total else []
    left, top, width, height = blocks.box
    size = _LINE_UNDER
    while True:
        needed = lines_high(under, Emu(width).pt, size) + high_of(beside, width, size, slides)
        high = int(height - Emu(int(needed * 12_700)))
        if size <= _SMALLEST or Emu(high).pt >= _LEAST_CHART:
            break
        size -= 0.5
    letters = next((letters for most, letters in _AXIS if len(rows) <= most), _SMALLEST)
    box = (left, top, width, Emu(high))
    day = slides.document.day
    frame = add_bars(blocks.slide, names, bars.series, box, size=letters, day=day)
    _colour(frame.chart)
    _tell(frame, names, bars.series)
    rest = Blocks(blocks.slide, slides, (left, Emu(top + high), width, Emu(height - high)))
    if under:
        rest.lines(under, size)
    rest.put(beside, size)


def _named(row: Sequence[Text], table: Table, without: Sequence[int]) -> str:
    """Return the name of a row and what its other columns say, in words."""
    told = [*_told(row, table, without)]
    return " · ".join([shown(row[table.named_by]), *told])


def _told(row: Sequence[Text], table: Table, without: Sequence[int]) -> Iterator[str]:
    for at, (text, column) in enumerate(zip(row, table.columns, strict=True)):
        words = "".join(span.text for span in text if span.tone != "mark")
        if at not in (*without, table.named_by) and text and text[0].tone != "quiet":
            yield f"{column.words} {words}"


def _joined(row: Sequence[Text], table: Table) -> Text:
    told = (f" · {words}" for words in _told(row, table, ()))
    return (*row[table.named_by], *map(Span, told))


def _colour(drawn: Any) -> None:  # noqa: ANN401 - python-pptx carries no types
    """Give the last series the colour that stands out, the others a pale one, and all their counts.

    It is the one of the reference deck's theme, so that it is changed there for all.
    """
    plot = drawn.plots[0]
    plot.gap_width, plot.overlap = 55, -5
    *others, last = plot.series
    for series, colour in (*((each, _PALE) for each in others), (last, _STRONG)):
        series.format.fill.solid()
        series.format.fill.fore_color.theme_color = colour
        labels = series.data_labels
        labels.show_value, labels.number_format, labels.number_format_is_linked = True, "0", False


def _tell(frame: Any, names: Sequence[str], series: Sequence[tuple[str, Sequence[int]]]) -> None:  # noqa: ANN401 - the same
    """Tell those who do not see what is drawn; python-pptx knows no words for it."""
    told = (
        f"{name}: " + ", ".join(f"{words} {counts[at]}" for words, counts in series)
        for at, name in enumerate(names)
    )
    named = frame.element.nvGraphicFramePr.cNvPr
    named.set("descr", plain("; ".join(told)))
