"""One mistake found in the user's files: which rule, where, what is wrong, what to do."""

from dataclasses import dataclass
from enum import StrEnum

from plantrack.diagnostics.advice import Advice
from plantrack.diagnostics.places import START, Place
from plantrack.locale import Message


class Severity(StrEnum):
    """How much a diagnostic matters; `off` silences a rule."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    OFF = "off"

    @property
    def rank(self) -> int:
        """0 for an error, growing as it matters less."""
        return list(Severity).index(self)


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that explains a diagnostic, such as the first of two definitions."""

    place: Place
    message: Message


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A mistake as a value: a rule's name, a place, a message, an advice and related places."""

    rule: str
    place: Place
    message: Message
    advice: Advice = None
    related: tuple[Related, ...] = ()
    severity: Severity = Severity.ERROR

    @property
    def help(self) -> Message | None:
        """What to do about it, looked for now where that takes time."""
        if self.advice is None or isinstance(self.advice, Message):
            return self.advice
        return self.advice.found()

    @property
    def sort_key(self) -> tuple[str, int, int, str]:
        """Path, line, column, rule: the order in which people meet the mistakes."""
        span = self.place.span or START
        return (self.place.path, span.line, span.column, self.rule)
