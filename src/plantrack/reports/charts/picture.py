"""Pictures drawn: a chart as SVG or PNG, the same bytes for the same chart, kept once made."""

import json
from collections.abc import Callable
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, Literal

from plantrack import __version__
from plantrack.cache import cached
from plantrack.reports.charts.chart import Chart
from plantrack.reports.charts.cleaning import cleaned, painted
from plantrack.reports.charts.layers import Spec
from plantrack.reports.charts.packing import packed
from plantrack.reports.charts.palette import DRAFT, THEMES, config_of, paint_of
from plantrack.reports.extras import extra

Kind = Literal["svg", "png"]
ThemeName = Literal["light", "dark"]
_VEGA_LITE = "v6.4"
_DRAWING = 2  # counted up when the same specification is drawn otherwise
_PNG_SCALE = 2
_DISTRIBUTION = "vl-convert-python"
_LOCALES = {"fr": "fr-CA", "en": "en-CA"}
# As the OQLF abbreviates them; the library's own are all cut at three letters.
_SHORT_MONTHS = {
    "fr": [
        "janv.", "févr.", "mars", "avr.", "mai", "juin",
        "juill.", "août", "sept.", "oct.", "nov.", "déc.",
    ],
}  # fmt: skip


def picture_of(
    chart: Chart, language: str, kind: Kind, theme: ThemeName, cache_folder: Path | None = None
) -> bytes:
    """Return a chart drawn in a language and a theme, on a transparent ground.

    A picture already made with the same libraries is taken from the cache folder, if one is given.

    Raises:
        PlantrackError: the library that draws is not installed.
    """
    made_by = [__version__, _DRAWING, _VEGA_LITE, _library_version()]
    key = [*made_by, language, chart.spec, config_of(DRAFT)]
    draft = cached(_spelled(key), lambda: _svg(chart.spec, language), cache_folder)
    paint = paint_of(THEMES[theme])
    svg = painted(draft.decode("utf-8"), paint)
    if kind == "svg":
        return svg.encode("utf-8")
    return cached(_spelled([*key, kind, paint]), lambda: _png(svg), cache_folder)


def _spelled(key: list[object]) -> bytes:
    return json.dumps(key, sort_keys=True).encode("ascii")


@cache
def _library_version() -> str:
    """Return the version of the library that draws, without importing it: that takes longer."""
    try:
        return version(_DISTRIBUTION)
    except PackageNotFoundError:
        return ""


def _svg(spec: Spec, language: str) -> bytes:
    """Return a chart in the colours of a draft: one drawing serves every theme."""
    library = extra("vl_convert", "charts")
    svg = library.vegalite_to_svg(
        spec,
        vl_version=_VEGA_LITE,
        config=config_of(DRAFT),
        allowed_base_urls=[],
        format_locale=_LOCALES[language],
        time_format_locale=_time_locale(library.get_time_format_locale, language),
    )
    return cleaned(svg).encode("utf-8")


def _png(svg: str) -> bytes:
    library = extra("vl_convert", "charts")
    return packed(library.svg_to_png(svg, scale=_PNG_SCALE))


def _time_locale(known: Callable[[str], dict[str, Any]], language: str) -> dict[str, Any]:
    locale = dict(known(_LOCALES[language]))
    return locale | {"shortMonths": _SHORT_MONTHS.get(language, locale["shortMonths"])}
