"""A picture of a report: the question it answers, what it shows in words, and how it is drawn."""

from dataclasses import dataclass

from plantrack.reports.charts.drawing import Drawing


@dataclass(frozen=True)
class Chart:
    """One picture.

    `title` is a question; `alt` says what the picture shows, with the figures; `columns` and
    `rows` are the table behind it; `drawing` is what is drawn, and `narrow` the same for the screen
    of a phone. `caption` says how to read it, where the picture alone could mislead. `states` are
    those that its columns count, one after the other, from the second on.
    """

    key: str
    title: str
    alt: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    drawing: Drawing
    narrow: Drawing
    caption: str = ""
    states: tuple[str, ...] = ()
