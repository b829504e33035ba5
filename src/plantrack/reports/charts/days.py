"""Days in pictures: as the moments that Vega-Lite reads, as an axis, and in few words."""

from datetime import date

from plantrack.locale import Translator
from plantrack.reports.charts.layers import Spec

_DAY = 86_400_000
_EPOCH = date(1970, 1, 1).toordinal()
_LOCALES = {"fr": "fr_CA", "en": "en_CA"}


def moment(day: date) -> int:
    """Return the beginning of a day in UTC, in milliseconds: no time zone has a say."""
    return (day.toordinal() - _EPOCH) * _DAY


def over_time(first: date, last: date, field: str = "day") -> Spec:
    """Return a position in time, from the beginning of a day to the end of another."""
    domain = [moment(first), moment(last) + _DAY]
    return {
        "field": field,
        "type": "temporal",
        "axis": None,
        "scale": {"type": "utc", "domain": domain, "nice": False, "clamp": True},
    }


def with_axis(position: Spec, *, grid: bool) -> Spec:
    """Return the same position, with an axis that names months and years."""
    formats = {
        "year": "%Y", "quarter": "%b", "month": "%b", "week": "%e %b", "date": "%e %b", "day": "%e %b",
    }  # fmt: skip
    axis = {"grid": grid, "format": formats, "tickCount": 8, "labelOverlap": True}
    return {**position, "axis": axis}


def short_date(day: date, translator: Translator, year: int) -> str:
    """Return a day in few words, with its year where that is not the one meant."""
    from babel.dates import format_skeleton

    skeleton = "MMMd" if day.year == year else "yMMMd"
    spelled = str(format_skeleton(skeleton, day, locale=_LOCALES[translator.language]))
    if translator.language == "fr" and day.day == 1:
        return spelled.replace("1 ", "1er ", 1)
    return spelled
