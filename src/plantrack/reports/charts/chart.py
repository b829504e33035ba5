"""A picture of a report: the question it answers, what it shows in words, and how it is drawn."""

from dataclasses import dataclass

from plantrack.reports.charts.layers import Spec
from plantrack.reports.edition import Page


@dataclass(frozen=True)
class Chart:
    """One picture.

    `title` is a question; `alt` says what the picture shows, with the figures; `columns` and
    `rows` are the table behind it; `spec` is a Vega-Lite specification that names styles and
    ranges, and no colours. `caption` says how to read it, where the picture alone could mislead.
    `states` are those that its columns count, one after the other, from the second on.
    """

    key: str
    title: str
    alt: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    spec: Spec
    caption: str = ""
    states: tuple[str, ...] = ()


def chart_page(chart: Chart) -> Page:
    """Return what a template is given of a picture."""
    return {
        "key": chart.key,
        "title": chart.title,
        "alt": chart.alt,
        "caption": chart.caption,
        "columns": list(chart.columns),
        "rows": [list(row) for row in chart.rows],
        "states": list(chart.states),
    }
