"""How far an indicator has come from its baseline towards its target."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from plantrack.model import Direction, Indicator, Measurement, Target


@dataclass(frozen=True, slots=True)
class Attainment:
    """An indicator on a day: its last measurement, the target meant, the share attained.

    `value` is (measurement - baseline) / (target - baseline), not clipped, and None where it
    cannot be measured; for `maintain`, 1 within the tolerance of the target, else 0.
    """

    indicator: Indicator
    measurement: Measurement | None
    target: Target | None
    value: Fraction | None


def attainment_of(indicator: Indicator, day: date) -> Attainment:
    """Return an indicator's attainment on a day."""
    known = sorted(
        (one for one in indicator.measurements if one.date <= day), key=lambda one: one.date
    )
    measurement = known[-1] if known else None
    target = _target(indicator, measurement.date) if measurement else None
    return Attainment(indicator, measurement, target, _value(indicator, measurement, target))


def _target(indicator: Indicator, day: date) -> Target | None:
    """Return the last target dated on or before the measurement, else the first."""
    targets = sorted(indicator.targets, key=lambda one: one.date)
    due = [one for one in targets if one.date <= day]
    return due[-1] if due else targets[0] if targets else None


def _value(
    indicator: Indicator, measurement: Measurement | None, target: Target | None
) -> Fraction | None:
    if measurement is None or target is None:
        return None
    if indicator.direction is Direction.MAINTAIN:
        distance = abs(measurement.value - target.value)
        return Fraction(int(distance <= indicator.tolerance))
    if indicator.baseline is None or target.value == indicator.baseline.value:
        return None
    baseline = Fraction(indicator.baseline.value)
    return (Fraction(measurement.value) - baseline) / (Fraction(target.value) - baseline)
