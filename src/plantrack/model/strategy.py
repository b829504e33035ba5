"""The plan itself: its header, and the tree of its axes and commitments."""

from collections.abc import Iterator
from datetime import date
from typing import Any, Literal, TypeAlias

from pydantic import model_validator

from plantrack.model.record import Record
from plantrack.model.spelling import Day, Id, Ids, Language, Text, Whole, Years


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


class Withdrawal(Record):
    """The day from which an axis or a commitment is no longer in force, and why."""

    date: Day
    reason: Text
    resolution: Text | None = None
    replaced_by: Ids = ()


class _Titled(Record):
    """A part of the plan: an axis, or a commitment at any depth below it.

    It has an official wording (`text`), a short title for tables, or both. It is in force from
    `added`, or always, until it is `withdrawn`, and takes all that stands below it along.
    """

    id: Id
    title: Text
    text: Text | None = None
    added: Day | None = None
    withdrawn: Withdrawal | None = None
    formerly: Ids = ()

    @model_validator(mode="before")
    @classmethod
    def _titled(cls, given: Any) -> Any:  # noqa: ANN401 - whatever was read
        """Give a node without a title the beginning of its text: shown, and never stored."""
        if isinstance(given, dict) and given.get("title") is None:
            text = given.get("text")
            if isinstance(text, str) and text.strip():
                return {**given, "title": title_from(text)}
        return given

    def begun(self, day: date) -> bool:
        """Return whether it was part of the plan on a day, or had been."""
        return self.added is None or self.added <= day

    def stands(self, day: date) -> bool:
        """Return whether it was in force on a day, as far as it is its own to say."""
        return self.begun(day) and (self.withdrawn is None or day < self.withdrawn.date)


class Commitment(_Titled):
    """A numbered commitment, which those below it make precise where there are any."""

    commitments: "tuple[Commitment, ...]" = ()
    reviewed: Day | None = None


class Axis(_Titled):
    """An axis of the plan with its commitments, in file order; without any, it is a leaf."""

    commitments: tuple[Commitment, ...] = ()
    rationale: Text | None = None


Node: TypeAlias = Axis | Commitment


def with_those_below(node: Node) -> Iterator[Node]:
    """Give a node, then the commitments below it, at every depth, in file order."""
    yield node
    yield from nodes_below(node)


def nodes_below(node: Node) -> Iterator[Commitment]:
    """Give the commitments below a node, at every depth, in file order."""
    for child in node.commitments:
        yield child
        yield from nodes_below(child)


_LONGEST_TITLE = 80


def title_from(text: str) -> str:
    """Return a title for tables made of a text: its first words, cut with an ellipsis."""
    line = " ".join(text.split())
    if len(line) <= _LONGEST_TITLE:
        return line
    return line[: line.rfind(" ", 0, _LONGEST_TITLE)] + "…"


class PlanHeader(Record):
    """What `plan/plan.yaml` says of the whole plan."""

    title: Text
    organisation: Text
    language: Language
    years: Years
    period: Period
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
