"""A message before it is spelled: its id (the English template) and the values to fill in."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from plantrack.errors import PlantrackError

_NOTHING: Mapping[str, object] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Message:
    """An English template that is also the catalogue's key, and its values.

    `about` is what the words are said of, where French makes them agree with it: `none` is
    « aucun » of an answer and « aucune » of a due date.
    """

    id: str
    values: Mapping[str, object] = field(default_factory=lambda: _NOTHING)
    plural_id: str | None = None
    count: int = 1
    about: str | None = None


def msg(message_id: str, /, **values: object) -> Message:
    """Return the message with this template, its `{names}` to be filled from `values`."""
    return Message(message_id, values)


def message_of(error: PlantrackError) -> Message:
    """Return the sentence of an error."""
    return Message(error.message_id, error.values)


def msg_about(about: str, message_id: str, /, **values: object) -> Message:
    """Return the message said of `about`, with which it agrees."""
    return Message(message_id, values, about=about)


def plural_msg(singular: str, many: str, count: int, /, **values: object) -> Message:
    """Return the message that agrees with `count`, which both templates may use as `{count}`."""
    return Message(singular, values, many, count)


def marked(message_id: str) -> str:
    """Return a template as it is, marked for the catalogue where it is only passed on."""
    return message_id
