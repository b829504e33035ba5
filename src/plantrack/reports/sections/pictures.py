"""The pictures of the board's report, and the tables behind them."""

from itertools import chain

from plantrack.reports.charts import Chart, charts_of, shown_charts
from plantrack.reports.edition import Edition
from plantrack.reports.sections.frame import Part
from plantrack.reports.sections.kinds import Column, Figure, Heading, Rows, Table
from plantrack.reports.sections.spans import cell, words

_FEWEST = 2


def pictures(edition: Edition) -> Part:
    """Return the pictures to show, each a question that it answers; all of them as an annex."""
    heading = Heading(2, words(edition.translator.text("At a glance")), "pictures")
    charts = shown_charts(edition)[: None if edition.annexes else _FEWEST]
    figures = tuple(Figure(chart, _behind(chart)) for chart in charts)
    return (heading, *figures) if figures else ()


def numbers(edition: Edition) -> Part:
    """Return the tables behind all pictures that no other table of the report shows."""
    t = edition.translator
    behind = [chart for chart in charts_of(edition) if _behind(chart) == f"table-{chart.key}"]
    heading = Heading(2, words(t.text("The figures behind the pictures")), "numbers")
    return (heading, *chain(*map(_numbers, behind))) if behind else ()


def _behind(chart: Chart) -> str:
    """Return the anchor of the table behind a picture: the report may show it by itself."""
    if chart.key == "indicators":
        return chart.key
    return f"table-{chart.key}" if chart.rows else ""


def _numbers(chart: Chart) -> Part:
    anchor = f"table-{chart.key}"
    others = [*enumerate(chart.columns)][1:]
    columns = (
        Column(chart.columns[0], "text", 2),
        *(Column(name, "count" if _is_count(chart, at) else "text", 1) for at, name in others),
    )
    rows = tuple(tuple(map(cell, row)) for row in chart.rows)
    return (Heading(3, words(chart.title), anchor), Table(anchor, columns, (Rows(rows),)))


def _is_count(chart: Chart, column: int) -> bool:
    return all(row[column].isdecimal() for row in chart.rows)
