"""What the gate of edits refuses of many rows, found row by row, so that the others may be written.

Most refusals name the records they are about. Of any other one, the row is looked for with which
the rows before it are refused, and without which they are not.
"""

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from plantrack.diagnostics import Diagnostic, Place
from plantrack.edits.applying import Prepared, WouldBreak
from plantrack.edits.facts import LaterFacts
from plantrack.errors import PlantrackError
from plantrack.locale import Message, message_of, msg

GATE = "row-refused"
_MOST_LOOKED_FOR = 20  # rows whose refusal names no record: each takes some readings of the plan

Part = TypeVar("Part", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Refused(Generic[Part]):
    """A part of an import that is refused, and why."""

    part: Part
    message: Message

    def told(self, place: Place) -> Diagnostic:
        """Return the mistake at the place of its row."""
        return Diagnostic(GATE, place, self.message)


@dataclass(frozen=True, slots=True)
class Sifted(Generic[Part]):
    """What passes, ready to be written, and what is refused; nothing is ready of nothing."""

    prepared: Prepared | None
    refused: list[Refused[Part]]


@dataclass
class Gate(Generic[Part]):
    """`prepare` makes the edit of some parts; `part_of` tells whose a record of the last one is."""

    prepare: Callable[[Sequence[Part]], Prepared | None]
    part_of: Callable[[str], Part | None]

    def sifted(self, parts: Sequence[Part]) -> Sifted[Part]:
        """Return the edit of all parts that may be together, and those that are refused.

        Raises:
            PlantrackError: it is refused whatever is left out.
        """
        left, looked_for = list(parts), 0
        refused: list[Refused[Part]] = []
        while True:
            try:
                return Sifted(self.prepare(left), refused)
            except PlantrackError as error:
                found = self._named(left, error)
                if not found and looked_for < _MOST_LOOKED_FOR:
                    looked_for += 1
                    found = self._looked_for(left, error)
                if not found:
                    raise
            out = {each.part for each in found}
            left = [part for part in left if part not in out]
            refused.extend(found)

    def _named(self, parts: Sequence[Part], error: PlantrackError) -> list[Refused[Part]]:
        """Return the parts whose records a refusal names."""
        found: dict[Part, Refused[Part]] = {}
        there = set(parts)
        for identifier, message in _causes(error):
            part = self.part_of(identifier)
            if part is not None and part in there:
                found.setdefault(part, Refused(part, message))
        return [*found.values()]

    def _looked_for(self, parts: Sequence[Part], error: PlantrackError) -> list[Refused[Part]]:
        """Return the first part with which those before it are refused."""
        passing, failing, why = 0, len(parts), error
        while failing - passing > 1:
            middle = (passing + failing) // 2
            try:
                self.prepare(parts[:middle])
                passing = middle
            except PlantrackError as refusal:
                failing, why = middle, refusal
        return [Refused(parts[failing - 1], message_of(why))] if parts else []


def _causes(error: PlantrackError) -> Iterator[tuple[str, Message]]:
    """Give the records that a refusal is about, each with why."""
    if isinstance(error, LaterFacts):
        for fact in error.facts:
            told = msg("it would state a fact of {day}, after today", day=fact.day)
            yield fact.id, told
    elif isinstance(error, WouldBreak):
        for identifier, mistake in error.by_record():
            told = msg(
                "the plan would have an error, {message} ({rule})",
                message=mistake.message,
                rule=mistake.rule,
            )
            yield identifier, told
