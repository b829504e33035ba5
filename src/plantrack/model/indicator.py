"""Indicators of commitments: baseline, targets and measurements."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

from pydantic import create_model

from plantrack.model.record import Record
from plantrack.model.spelling import Day, Extra, Id, Number, Reference, Text, Tolerance


class Direction(StrEnum):
    """Which way an indicator is meant to go."""

    INCREASE = "increase"
    DECREASE = "decrease"
    MAINTAIN = "maintain"


class Baseline(Record):
    """The value from which attainment is counted."""

    value: Number
    date: Day | None = None


class Target(Record):
    """The value aimed at on a day."""

    date: Day
    value: Number


class _Measured(Record):
    """A value found on a day, where it comes from, and the target that it answers."""

    date: Day
    value: Number
    source: Text | None = None

    @property
    def answers(self) -> Day | None:
        """The day of the target that it answers, where it came too late to be dated before it."""
        day: Day | None = getattr(self, "for")
        return day


if TYPE_CHECKING:

    class Measurement(_Measured):
        """A value found on a day, where it comes from, and the target that it answers."""

else:
    # `for` is a field of the files and a word of Python: it cannot be declared in a class.
    Measurement = create_model(
        "Measurement", __base__=_Measured, __module__=__name__, **{"for": (Day | None, None)}
    )


class Indicator(Record):
    """A measure of a commitment's outcome."""

    id: Id
    commitment: Reference
    title: Text
    unit: Text
    direction: Direction
    tolerance: Tolerance = Decimal(0)
    baseline: Baseline | None = None
    targets: tuple[Target, ...] = ()
    ref: Text | None = None
    extra: Extra = {}  # noqa: RUF012 - pydantic copies it
    measurements: tuple[Measurement, ...] = ()

    def pursued(self, day: date) -> Target | None:
        """Return the first target dated on or after a day; after the last, that one."""
        targets = sorted(self.targets, key=lambda target: target.date)
        ahead = [target for target in targets if target.date >= day]
        return next(iter(ahead or targets[-1:]), None)

    def is_reached(self, target: Target, value: Decimal) -> bool:
        """Return whether a value reaches a target; one to maintain, within the tolerance."""
        if self.direction is Direction.MAINTAIN:
            return abs(value - target.value) <= self.tolerance
        return value == target.value or self.is_better(value, target.value)

    def is_better(self, value: Decimal, other: Decimal) -> bool:
        """Return whether a value is further the way that the indicator is meant to go."""
        return value > other if self.direction is Direction.INCREASE else value < other
