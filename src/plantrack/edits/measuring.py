"""A value found on a day, added to an indicator's measurements."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from plantrack.edits.change import Edit
from plantrack.edits.dating import entry_added
from plantrack.edits.decimals import number_meant
from plantrack.edits.fields import Typed, read_typed, written
from plantrack.edits.finding import indicator_named
from plantrack.errors import PlantrackError
from plantrack.loading import Loaded
from plantrack.locale import Message, msg
from plantrack.model import Indicator, Measurement

_PER_CENT = "%"


def measure(loaded: Loaded, identifier: str, typed: Mapping[str, str | None], today: date) -> Edit:
    """Return the edit that adds a measurement to an indicator, at its date's place.

    `typed` holds `date`, `value` and, where given, `source`, and `for`, the date of the target that
    it answers. A measurement that is there already
    changes nothing.

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
    if _is_there(indicator, found):
        return Edit((), ())
    return _added(indicator, fields, found)


def _value(indicator: Indicator, word: str) -> str:
    """Take `58 %` for an indicator counted in per cent."""
    if indicator.unit.strip() == _PER_CENT:
        word = word.strip().removesuffix(_PER_CENT)
    return number_meant(word)


def _is_there(indicator: Indicator, found: Measurement) -> bool:
    for one in indicator.measurements:
        if one.date != found.date:
            continue
        same = found.source in (None, one.source) and found.answers in (None, one.answers)
        if one.value == found.value and same:
            return True
        raise PlantrackError(
            "{id} has a measurement of {date} already, {value}: correct it with "
            "plantrack edit {id}",
            id=indicator.id,
            date=found.date,
            value=_spelled(one.value),
        )
    return False


def _added(indicator: Indicator, fields: Mapping[str, Typed], found: Measurement) -> Edit:
    told = msg(
        "{id}: {value} ({unit}) measured on {date}",
        id=indicator.id,
        value=_spelled(found.value),
        unit=indicator.unit,
        date=found.date,
    )
    values = written(Measurement, fields)
    return entry_added(indicator, "measurements", indicator.measurements, found.date, values, told)


def _spelled(value: Decimal) -> Message | str:
    """Return a number with the decimal mark of the reader's language."""
    whole, _, decimals = f"{value:f}".partition(".")
    return msg("{whole}.{decimals}", whole=whole, decimals=decimals) if decimals else whole
