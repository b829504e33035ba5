"""Fields of a form: what is asked, how it is answered, what was typed, what is wrong with it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal, TypeAlias

from plantrack.edits.fields import read_typed
from plantrack.edits.naming import role_named
from plantrack.errors import PlantrackError
from plantrack.locale import Message, msg
from plantrack.locale.typed_days import day_typed
from plantrack.model import Update
from plantrack.views.named_days import span_meant
from plantrack.web.at_hand import Ground
from plantrack.web.requests import Typed

Kind: TypeAlias = Literal[
    "line", "text", "lines", "day", "number", "choice", "list", "several", "tick"
]
Choice: TypeAlias = tuple[str, str]
OF_TODAY, TO_COME, STARTS, ROLE = "of today", "to come", "starts", "role"


class Wrong(PlantrackError):
    """A field that will not do: its name, and why, in a message."""

    def __init__(self, name: str, why: Message) -> None:
        super().__init__(why.id, **why.values)
        self.name = name


@dataclass(frozen=True, slots=True)
class Field:
    """A field as it is asked for, its words spelled.

    `answers` are those of the form's question that it goes with; none: with each. `value` is what
    stands in it before anybody types. `meaning` is how a day is read, or that a role is named.
    `owed_with` has, by answer, words on when it is owed. `says` is the name of what it tells, where
    another field tells that with other answers.
    """

    name: str
    label: str
    kind: Kind = "line"
    answers: tuple[str, ...] = ()
    value: tuple[str, ...] = ()
    choices: tuple[Choice, ...] = ()
    hint: str = ""
    meaning: str = OF_TODAY
    is_owed: bool = False
    owed_with: Mapping[str, str] = field(default_factory=dict)
    says: str = ""

    @property
    def told(self) -> str:
        """The name of what it tells."""
        return self.says or self.name

    def goes_with(self, answer: str) -> bool:
        """Return whether it is asked with an answer."""
        return not self.answers or answer in self.answers


@dataclass(frozen=True)
class Said:
    """What a form was answered: each field's words, those that go with another answer left out."""

    fields: Sequence[Field]
    typed: Typed
    ground: Ground
    question: str = ""
    filled: Mapping[str, str] = field(default_factory=dict)

    @property
    def answer(self) -> str:
        """The answer to the form's question."""
        return self._typed(self.question)

    def word(self, name: str) -> str | None:
        """Return what was typed in a field, or nothing."""
        if name in self.filled:
            return self.filled[name]
        asked = self.asked(name)
        return self._typed(asked.name) or None if asked else None

    def words(self, name: str) -> tuple[str, ...]:
        """Return what was chosen of several."""
        chosen = self.typed.get(name, ()) if self.asked(name) else ()
        return tuple(filter(None, (each.strip() for each in chosen)))

    def lines(self, name: str) -> tuple[str, ...]:
        """Return the lines of a field that holds one thing a line."""
        return tuple(filter(None, (line.strip() for line in (self.word(name) or "").splitlines())))

    def day(self, name: str) -> str | None:
        """Return the day that was typed, as the files spell it."""
        asked, word = self.asked(name), self.word(name)
        return day_meant(asked, word, self.ground) if asked and word else None

    def fact_day(self, name: str = "date") -> str:
        """Return the day of what is written down; by default the one looked at, today at most."""
        days = self.ground.days
        return self.day(name) or min(days.day, days.clock).isoformat()

    def left_out(self) -> tuple[str, ...]:
        """Return the labels of what was typed in fields that go with another answer."""
        return tuple(
            field.label
            for field in self.fields
            if not field.goes_with(self.answer)
            and any(map(str.strip, self.typed.get(field.name, ())))
        )

    def with_filled(self, more: Mapping[str, str]) -> "Said":
        """Return the same, with something in the place of what is owed."""
        return replace(self, filled={**self.filled, **more})

    def asked(self, name: str) -> Field | None:
        """Return the field that tells this with the answer."""
        return next(
            (each for each in self.fields if each.told == name and each.goes_with(self.answer)),
            None,
        )

    def _typed(self, name: str) -> str:
        return next(iter(self.typed.get(name, ())), "").strip()


def day_meant(asked: Field, word: str, ground: Ground) -> str:
    """Return the day that a word means in a field, as the files spell it.

    Raises:
        Wrong: it means none, or one that has not come where something is written down as done.
    """
    clock = ground.days.clock
    try:
        if asked.meaning == OF_TODAY:
            day = day_typed(word, clock).first
        else:
            last = asked.meaning == TO_COME
            span = span_meant(ground.plan, word, clock, ahead=True, last=last)
            day = span.last if last else span.first
    except PlantrackError as error:
        raise Wrong(asked.name, Message(error.message_id, error.values)) from error
    if asked.meaning == OF_TODAY and day > clock:
        raise _not_yet(asked, day, clock)
    return day.isoformat()


def _not_yet(asked: Field, day: date, clock: date) -> Wrong:
    why = msg(
        "{day} is after today, {today}: what is written down as done has happened. Write {today} "
        "at the latest",
        day=day,
        today=clock,
    )
    return Wrong(asked.name, why)


def refused_words(said: Said) -> dict[str, PlantrackError]:
    """Return what cannot be read, by the names of the fields: a day, a percentage, a role."""
    found: dict[str, PlantrackError] = {}
    for asked in said.fields:
        word = said.word(asked.told)
        if not word or not asked.goes_with(said.answer):
            continue
        try:
            if asked.kind == "day":
                day_meant(asked, word, said.ground)
            elif asked.meaning == ROLE:
                role_named(said.ground.project.loaded, word)
            elif asked.name == "progress":
                read_typed(Update, {"date": _ANY_DAY, "progress": word})
            else:
                read_typed(Update, {"date": _ANY_DAY, "note": word})
        except PlantrackError as error:
            found[asked.name] = error
    return found


_ANY_DAY = "2000-01-01"


def chosen_from(known: Iterable[Choice], *, nothing: str | None = None) -> tuple[Choice, ...]:
    """Return the choices of a list; `nothing` is what the first one says, which chooses none."""
    first = () if nothing is None else (("", nothing),)
    return (*first, *known)
