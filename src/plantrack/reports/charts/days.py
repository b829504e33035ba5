"""Days in pictures: as the moments that Vega-Lite reads, as an axis, and in few words."""

from dataclasses import dataclass
from datetime import date

from plantrack.locale import Translator
from plantrack.reports.charts.layers import Spec

_DAY = 86_400_000
_MONTH = 30.44 * _DAY
_STEPS = ((1, 14), (3, 42), (12, 180), (60, 900), (600, 12_000))  # months apart, up to so many
_NEAR = 0.2  # of the width
_EPOCH = date(1970, 1, 1).toordinal()
_LOCALES = {"fr": "fr_CA", "en": "en_CA"}


@dataclass(frozen=True, slots=True)
class Span:
    """The days that a picture shows, both included."""

    first: date
    last: date

    @property
    def length(self) -> int:
        """How long it is, in milliseconds."""
        return moment(self.last) - moment(self.first) + _DAY

    def place(self, day: date, width: float) -> float:
        """Return where a day stands on so many pixels."""
        share = (moment(day) - moment(self.first)) / self.length
        return min(max(share, 0), 1) * width

    def align(self, day: date) -> str:
        """Return how words at a day are aligned, so that they stay inside."""
        near = self.place(day, 1)
        return "left" if near < _NEAR else "right" if near > 1 - _NEAR else "center"


def moment(day: date) -> int:
    """Return the beginning of a day in UTC, in milliseconds: no time zone has a say."""
    return (day.toordinal() - _EPOCH) * _DAY


def over_time(span: Span, field: str = "day") -> Spec:
    """Return a position in time; what lies beyond the span stands at its edge."""
    domain = [moment(span.first), moment(span.first) + span.length]
    return {
        "field": field,
        "type": "temporal",
        "axis": None,
        "scale": {"type": "utc", "domain": domain, "nice": False, "clamp": True},
    }


def with_axis(position: Spec, span: Span, *, grid: bool) -> Spec:
    """Return the same position, with an axis that names months and years."""
    months = span.length / _MONTH
    step = next((one for one, most in _STEPS if months <= most), _STEPS[-1][0])
    axis = {
        "grid": grid,
        "format": {"year": "%Y", "quarter": "%b", "month": "%b"},
        "tickCount": {"interval": "month", "step": step},
        "labelOverlap": True,
        "labelFlush": False,
    }
    return {**position, "axis": axis}


def short_date(day: date, translator: Translator, year: int) -> str:
    """Return a day in few words, with its year where that is not the one meant."""
    from babel.dates import format_skeleton

    skeleton = "MMMd" if day.year == year else "yMMMd"
    spelled = str(format_skeleton(skeleton, day, locale=_LOCALES[translator.language]))
    if translator.language == "fr" and day.day == 1:
        return spelled.replace("1 ", "1er ", 1)
    return spelled
