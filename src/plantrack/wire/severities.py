"""How each output spells a severity: one table for all of them."""

from dataclasses import dataclass

from plantrack.diagnostics import Severity
from plantrack.locale import Message, msg, msg_about


@dataclass(frozen=True, slots=True)
class Spelling:
    """A severity in words, as a GitHub annotation, and as a level of SARIF."""

    word: Message
    github: str
    sarif: str


SPELLINGS = {
    Severity.ERROR: Spelling(msg("error"), "error", "error"),
    Severity.WARNING: Spelling(msg("warning"), "warning", "warning"),
    Severity.NOTE: Spelling(msg("note"), "notice", "note"),
    Severity.OFF: Spelling(msg_about("rule", "off"), "debug", "none"),
}
