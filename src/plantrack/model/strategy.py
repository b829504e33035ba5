"""The plan itself: its header, and the tree of its axes and commitments."""

from collections.abc import Iterator
from datetime import date
from typing import Any, ClassVar, Literal, TypeAlias

from plantrack.locale import Translator, spoken_for
from plantrack.locale.plan_words import DEFAULT_WORDS, PlanWords
from plantrack.model.kept import EvidenceKeeping
from plantrack.model.look import Look
from plantrack.model.record import Record
from plantrack.model.site import Site
from plantrack.model.spelling import Day, Extra, Flag, Id, Ids, Language, PeriodKeys, Text, Whole
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


class Withdrawal(Record):
    """The day from which an axis or a commitment is no longer in force, and why."""

    date: Day
    reason: Text
    resolution: Text | None = None
    replaced_by: Ids = ()


_LONGEST_TITLE = 80


def title_from(text: str) -> str:
    """Return a title for tables made of a text: its first words, cut with an ellipsis."""
    line = " ".join(text.split())
    if len(line) <= _LONGEST_TITLE:
        return line
    return line[: line.rfind(" ", 0, _LONGEST_TITLE)] + "…"


def titled(model: type[Record], given: dict[str, Any]) -> dict[str, Any]:
    """Return the fields of a record, with a title where its text may stand for one."""
    if given.get("title") is None and "title" in getattr(model, "EITHER", ()):
        text = given.get("text")
        if isinstance(text, str) and text.strip():
            return {**given, "title": title_from(text)}
    return given


class Commitment(Record):
    """A numbered commitment, which those below it make precise where there are any.

    It has an official wording, `text`, a short title for tables, or both; without a title, it is
    read with `title_from` its text, which nothing stores. It is in force from
    `added`, or always, until it is `withdrawn`, and takes all that stands below it along.
    """

    EITHER: ClassVar[tuple[str, ...]] = ("title", "text")  # what it has one of, at least

    id: Id
    title: Text
    text: Text | None = None
    reviewed: Day | None = None
    added: Day | None = None
    withdrawn: Withdrawal | None = None
    formerly: Ids = ()
    ref: Text | None = None
    extra: Extra = {}  # noqa: RUF012 - pydantic copies it
    commitments: "tuple[Commitment, ...]" = ()


class Axis(Record):
    """An axis of the plan with its commitments, in file order; without any, it is a leaf.

    Like a commitment, it has a title, a wording or both, and a life of its own.
    """

    EITHER: ClassVar[tuple[str, ...]] = Commitment.EITHER

    id: Id
    title: Text
    text: Text | None = None
    added: Day | None = None
    withdrawn: Withdrawal | None = None
    commitments: tuple[Commitment, ...] = ()
    rationale: Text | None = None
    formerly: Ids = ()
    ref: Text | None = None
    extra: Extra = {}  # noqa: RUF012 - pydantic copies it


Node: TypeAlias = Axis | Commitment


def named_level(node: Node) -> int:
    """Return the level whose word a node bears: its own, from 1; 0, the deepest, of a leaf.

    An axis bears the word of the first, whatever stands below it.
    """
    level = 1 + node.origin.route.count("commitments")
    return level if level == 1 or node.commitments else 0


def with_those_below(node: Node) -> Iterator[Node]:
    """Give a node, then the commitments below it, at every depth, in file order."""
    yield node
    yield from nodes_below(node)


def nodes_below(node: Node) -> Iterator[Commitment]:
    """Give the commitments below a node, at every depth, in file order."""
    for child in node.commitments:
        yield child
        yield from nodes_below(child)


def is_begun(node: Node, day: date) -> bool:
    """Return whether a node was part of the plan on a day, or had been."""
    return node.added is None or node.added <= day


def is_standing(node: Node, day: date) -> bool:
    """Return whether a node was in force on a day, as far as it is its own to say."""
    return is_begun(node, day) and (node.withdrawn is None or day < node.withdrawn.date)


class PlanHeader(Record):
    """What `plan/plan.yaml` says of the whole plan."""

    title: Text
    organisation: Text
    language: Language
    years: PeriodKeys = ()
    period: Period
    words: Words | None = None
    look: Look | None = None
    evidence: EvidenceKeeping | None = None
    site: Site | None = None
    whole_plan: Flag = False
    illustrative: Flag = False
    board_doubts: Flag = False
    vision: Text | None = None
    mission: Text | None = None
    mandates: tuple[Text, ...] = ()
    funder: Text | None = None
    licence: Text | None = None
    url: Text | None = None
    contact: Text | None = None
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
        return Translator(spoken_for(self.language), words=self.plan_words, region=self.language)
