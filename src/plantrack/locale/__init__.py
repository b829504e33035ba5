"""The one translator: messages as values, spelled in French or English at the edge."""

from plantrack.locale.messages import Message, marked, message_of, msg, msg_about, plural_msg
from plantrack.locale.translator import (
    LANGUAGE_NAMES,
    LANGUAGES,
    Translator,
    choose_language,
    spoken_for,
)

__all__ = [
    "LANGUAGES",
    "LANGUAGE_NAMES",
    "Message",
    "Translator",
    "choose_language",
    "marked",
    "message_of",
    "msg",
    "msg_about",
    "plural_msg",
    "spoken_for",
]
