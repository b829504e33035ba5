"""The pictures of the board's report, and the tables behind them."""

from collections.abc import Sequence

from plantrack.reports.charts import Chart
from plantrack.reports.edition import Edition
from plantrack.reports.sections.frame import Part
from plantrack.reports.sections.kinds import Column, Figure, Heading, Rows, Table
from plantrack.reports.sections.spans import cell, words


def pictures(edition: Edition, charts: Sequence[Chart]) -> Part:
    """Return the pictures, each a question that it answers."""
    heading = Heading(2, words(edition.translator.text("In pictures")), "pictures")
    shown = _shown(edition)
    figures = tuple(
        Figure(chart, shown.get(chart.key, f"table-{chart.key}" if chart.rows else ""))
        for chart in charts
    )
    return (heading, *figures) if figures else ()


def numbers(edition: Edition, charts: Sequence[Chart]) -> Part:
    """Return the tables behind the pictures that no other table of the report shows."""
    t, shown = edition.translator, _shown(edition)
    tables = [
        section
        for chart in charts
        if chart.rows and chart.key not in shown
        for section in _numbers(chart)
    ]
    heading = Heading(2, words(t.text("The figures behind the pictures")), "numbers")
    return (heading, *tables) if tables else ()


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


def _shown(edition: Edition) -> dict[str, str]:
    """Return the pictures whose table the report shows by itself, and the anchor of each."""
    coverage = edition.coverage
    return {
        key: key
        for key, there in (
            ("coverage", coverage.totals.in_force and coverage.years),
            ("indicators", edition.snapshot.plan.indicators),
        )
        if there
    }
