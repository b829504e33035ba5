"""Pictures within pages: those of the reports, drawn for a page and for a phone."""

from dataclasses import replace

from markupsafe import Markup

from plantrack.pages.pieces import Picture
from plantrack.pages.setting import Setting
from plantrack.reports.charts.chart import Chart
from plantrack.reports.charts.promises import promises_chart
from plantrack.reports.charts.svg import svg_of

_MOST = 80_000  # beyond, a phone is given the wide drawing too


def picture_of_promises(setting: Setting) -> tuple[Picture, ...]:
    """Return what was promised and what was kept, month by month; nothing without a promise."""
    edition = setting.edition
    if edition.forecasting:  # which takes seconds of a large plan
        edition = replace(edition, forecasting=False)
    chart = promises_chart(edition) if edition.pictures else None
    return (picture_from(chart),) if chart else ()


def picture_from(chart: Chart, target: str = "") -> Picture:
    """Return a chart as a page shows it: our own drawing, in which all words are escaped."""
    wide, narrow = (
        Markup(svg_of(each, alone=False))  # noqa: S704 - made by ElementTree, which escapes
        for each in (chart.drawing, chart.narrow)
    )
    if len(wide) + len(narrow) > _MOST:
        narrow = Markup()
    return Picture(chart.title, chart.alt, wide, narrow, target, chart.caption)
