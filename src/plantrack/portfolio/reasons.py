"""Why a plan could not be read: a message kept as plain values, to be spelled in any language."""

import os
from pathlib import Path
from typing import Any

from plantrack.locale import Message

Kept = dict[str, Any]
_MESSAGE = "message"


def kept_reason(message: Message, folder: Path) -> Kept:
    """Return a message as plain values; a place below a folder is named from there.

    Others read the answers, on other machines: where the catalogue stands on this one is no news.
    """
    values = {name: _kept(value, folder) for name, value in message.values.items()}
    return {
        _MESSAGE: message.id, "values": values, "plural": message.plural_id,
        "count": message.count, "about": message.about,
    }  # fmt: skip


def reason_of(kept: Kept) -> Message:
    """Return the message that plain values were made of."""
    values = {name: _understood(value) for name, value in kept["values"].items()}
    return Message(kept[_MESSAGE], values, kept["plural"], kept["count"], kept["about"])


def _kept(value: object, folder: Path) -> object:
    if isinstance(value, Message):
        return kept_reason(value, folder)
    return value if isinstance(value, int) else str(value).replace(f"{folder}{os.sep}", "")


def _understood(value: object) -> object:
    return reason_of(value) if isinstance(value, dict) and _MESSAGE in value else value
