"""The plan itself: its header, its axes and their commitments."""

from typing import Literal

from plantrack.locale import Translator, spoken_for
from plantrack.locale.plan_words import DEFAULT_WORDS, PlanWords
from plantrack.model.record import Record
from plantrack.model.spelling import Day, Id, Ids, Language, Text, Whole, Years
from plantrack.model.words import Words


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
    years: Years
    period: Period
    words: Words | None = None
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

    @property
    def plan_words(self) -> PlanWords:
        """What the plan calls its parts, in messages about it."""
        return self.words.spoken if self.words else DEFAULT_WORDS

    @property
    def writer(self) -> Translator:
        """Who words what is written into the plan's own files, in their language."""
        return Translator(spoken_for(self.language), words=self.plan_words)
