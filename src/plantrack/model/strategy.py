"""The plan itself: its header, its axes and their commitments."""

from typing import Literal

from plantrack.model.record import Record
from plantrack.model.spelling import Day, Flag, Id, Ids, Language, PeriodKeys, Text, Whole


class Period(Record):
    """First and last day of the plan, both included."""

    start: Day
    end: Day


class Context(Record):
    """A short entry on the plan's surroundings."""

    title: Text
    text: Text


class Event(Record):
    """A dated event; `kind: board` marks the board's meetings."""

    date: Day
    title: Text
    kind: Text | None = None


class Commitment(Record):
    """A numbered commitment: its official wording and a short title for tables."""

    id: Id
    title: Text
    text: Text
    reviewed: Day | None = None
    formerly: Ids = ()


class Axis(Record):
    """An axis of the plan with its commitments, in file order."""

    id: Id
    title: Text
    commitments: tuple[Commitment, ...]
    rationale: Text | None = None
    formerly: Ids = ()


class PlanHeader(Record):
    """What `plan/plan.yaml` says of the whole plan."""

    title: Text
    organisation: Text
    language: Language
    years: PeriodKeys = ()
    period: Period
    whole_plan: Flag = False
    vision: Text | None = None
    mission: Text | None = None
    mandates: tuple[Text, ...] = ()
    funder: Text | None = None
    context: tuple[Context, ...] = ()
    events: tuple[Event, ...] = ()
    timezone: Text | None = None
    due_soon_days: Whole = 30
    stale_after_days: Whole = 90
    severities: dict[Id, Literal["error", "warning", "note", "off"]] = {}  # noqa: RUF012 - pydantic copies it
    thresholds: dict[Id, Text] = {}  # noqa: RUF012 - pydantic copies it
