"""Indicators of commitments: baseline, targets and measurements."""

from decimal import Decimal
from enum import StrEnum

from plantrack.model.record import Record
from plantrack.model.spelling import Day, Id, Number, Reference, Text, Tolerance


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


class Measurement(Record):
    """A value found on a day, and where it comes from."""

    date: Day
    value: Number
    source: Text | None = None


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
    measurements: tuple[Measurement, ...] = ()
