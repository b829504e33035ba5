"""How far an indicator has come from its baseline towards its target, and each target's verdict."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Literal, TypeAlias

from plantrack.model import Direction, Indicator, Measurement, Target

Position: TypeAlias = Literal["within", "above", "below"]
Kept: TypeAlias = Literal["reached", "not_reached", "not_measured"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of a target whose day is past, and the measurement that says so."""

    target: Target
    kept: Kept
    measurement: Measurement | None


@dataclass(frozen=True, slots=True)
class Attainment:
    """An indicator on a day: its last measurement, the target pursued, the share attained.

    `value` is (measurement - baseline) / (target - baseline), not clipped, and None where it
    cannot be measured. For `maintain`, it is 1 within the tolerance of the target, and None
    outside: `position` then says on which side. `verdicts` are of the targets dated before the
    day, the earliest first.
    """

    indicator: Indicator
    measurement: Measurement | None
    target: Target | None
    value: Fraction | None
    position: Position | None
    verdicts: tuple[Verdict, ...]


def attainment_of(indicator: Indicator, day: date) -> Attainment:
    """Return an indicator's attainment on a day."""
    known = sorted(
        (measurement for measurement in indicator.measurements if measurement.date <= day),
        key=lambda measurement: measurement.date,
    )
    targets = sorted(indicator.targets, key=lambda target: target.date)
    measurement, target = known[-1] if known else None, indicator.pursued(day)
    position = _position(indicator, measurement, target)
    return Attainment(
        indicator,
        measurement,
        target,
        _value(indicator, measurement, target, position),
        position,
        _verdicts(indicator, targets, known, day),
    )


def _position(
    indicator: Indicator, measurement: Measurement | None, target: Target | None
) -> Position | None:
    """Return where a value to maintain stands beside its target; None for any other."""
    if indicator.direction is not Direction.MAINTAIN or measurement is None or target is None:
        return None
    if indicator.is_reached(target, measurement.value):
        return "within"
    return "above" if measurement.value > target.value else "below"


def _value(
    indicator: Indicator,
    measurement: Measurement | None,
    target: Target | None,
    position: Position | None,
) -> Fraction | None:
    if measurement is None or target is None:
        return None
    if indicator.direction is Direction.MAINTAIN:
        return Fraction(1) if position == "within" else None
    if indicator.baseline is None or target.value == indicator.baseline.value:
        return None
    baseline = Fraction(indicator.baseline.value)
    return (Fraction(measurement.value) - baseline) / (Fraction(target.value) - baseline)


def _verdicts(
    indicator: Indicator, targets: Sequence[Target], known: Sequence[Measurement], day: date
) -> tuple[Verdict, ...]:
    """Return what became of each target dated before the day, by what was known on it."""
    after = indicator.baseline.date if indicator.baseline else None
    found = []
    for target in targets:
        if target.date >= day:
            break
        measurement = _answer(target, known, after)
        found.append(Verdict(target, _kept(indicator, measurement, target), measurement))
        after = target.date
    return tuple(found)


def _answer(target: Target, known: Sequence[Measurement], after: date | None) -> Measurement | None:
    """Return the measurement that a target is judged by.

    It is one made for it, else the last one made since the target before it, up to its own day.
    """
    made_for = [measurement for measurement in known if measurement.answers == target.date]
    in_time = [
        measurement
        for measurement in known
        if measurement.answers is None
        and measurement.date <= target.date
        and (after is None or measurement.date > after)
    ]
    known_answers = made_for or in_time
    return known_answers[-1] if known_answers else None


def _kept(indicator: Indicator, measurement: Measurement | None, target: Target) -> Kept:
    if measurement is None:
        return "not_measured"
    return "reached" if indicator.is_reached(target, measurement.value) else "not_reached"
