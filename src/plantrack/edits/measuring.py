"""A value found on a day, added to an indicator's measurements."""

from collections.abc import Mapping
from datetime import date

from plantrack.edits.change import Done, Edit, TextChange
from plantrack.edits.dating import entry_added
from plantrack.edits.decimals import number_meant
from plantrack.edits.fields import Typed, read_typed, written
from plantrack.edits.finding import indicator_named
from plantrack.edits.text import Insert
from plantrack.errors import PlantrackError
from plantrack.loading import Loaded
from plantrack.locale import msg
from plantrack.model import Indicator, Measurement

_PER_CENT = "%"


def measure(loaded: Loaded, identifier: str, typed: Mapping[str, str | None], today: date) -> Edit:
    """Return the edit that adds a measurement to an indicator, at its date's place.

    `typed` holds `date`, `value` and, where given, `source`, and `for`, the date of the target that
    it answers. A measurement that is there already changes nothing, but for a source that it lacks.

    Raises:
        PlantrackError: no such indicator, no number, a date after `today`, or another value
            found on the same day.
    """
    indicator = indicator_named(loaded, identifier)
    fields: dict[str, Typed] = {**typed, "value": _value(indicator, typed.get("value") or "")}
    found = read_typed(Measurement, fields)
    if found.date > today:
        raise PlantrackError(
            "a measurement says what was found: {date} is after today, {today}",
            date=found.date,
            today=today,
        )
    if there := _there(indicator, found):
        return _sourced(indicator, there, found.source)
    return _added(indicator, fields, found)


def _value(indicator: Indicator, word: str) -> str:
    """Take `58 %` for an indicator counted in per cent."""
    if indicator.unit.strip() == _PER_CENT:
        word = word.strip().removesuffix(_PER_CENT)
    return number_meant(word)


def _sourced(indicator: Indicator, there: Measurement, source: str | None) -> Edit:
    """Return the edit that gives a measurement its source, where it has none."""
    if source is None or there.source is not None:
        return Edit((), ())
    path, route = there.origin.path, there.origin.route
    told = msg("{id}: the source of {date} is noted", id=indicator.id, date=there.date)
    change = TextChange(path, (*route, "source"), Insert(source))
    return Edit((change,), (Done(told, path, route),))


def _there(indicator: Indicator, found: Measurement) -> Measurement | None:
    for measurement in indicator.measurements:
        if measurement.date != found.date:
            continue
        is_source_told = measurement.source is None or found.source in (None, measurement.source)
        is_same = measurement.value == found.value and found.answers in (None, measurement.answers)
        if is_same and is_source_told:
            return measurement
        raise PlantrackError(
            "{id} has a measurement of {date} already, {value}: correct it with "
            "plantrack edit {id}",
            id=indicator.id,
            date=found.date,
            value=measurement.value,
        )
    return None


def _added(indicator: Indicator, fields: Mapping[str, Typed], found: Measurement) -> Edit:
    told = msg(
        "{id}: {value} ({unit}) measured on {date}",
        id=indicator.id,
        value=found.value,
        unit=indicator.unit,
        date=found.date,
    )
    values = written(Measurement, fields)
    return entry_added(indicator, "measurements", indicator.measurements, found.date, values, told)
