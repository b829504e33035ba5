"""What a text given as evidence is: an address, a file of the plan's folder, or words."""

import re

_LINK = re.compile(r"(?:https?://|mailto:)[^\s\x00-\x20<>\"'`{}|\\^]+", re.IGNORECASE)
# Shaped like an address: any scheme with its slashes, one that needs none, a host by its habit.
_LINK_SHAPED = re.compile(
    r"(?:[a-z][a-z0-9+.-]+://|(?:https?|ftp|file|mailto|javascript|vbscript|data|tel|sms|blob):\S"
    r"|www\.\S)",
    re.IGNORECASE,
)
_WITH_HOST = re.compile(
    r"(?:https?://(?:[^/?#@\s]*@)?\[?[^/?#@\s\]]|mailto:[^@\s]+@[^@\s])", re.IGNORECASE
)
_PATH = re.compile(
    r".*\.(pdf|docx?|xlsx?|pptx?|od[tsp]|rtf|csv|txt|md|html?|ya?ml|jpe?g|png|gif|zip|eml|msg)",
    re.IGNORECASE,
)


def link_of(text: str) -> str | None:
    """Return a text that is an http, https or mailto address and nothing else, or None."""
    return text if _LINK.fullmatch(text) else None


def is_bad_link(text: str) -> bool:
    """Return whether a text is shaped like an address, and is none that may be followed."""
    if not _LINK_SHAPED.match(text):
        return False
    return link_of(text) is None or not _WITH_HOST.match(text)


def path_of(text: str) -> str | None:
    """Return a text that is shaped like a file's path, or None for an address and for words."""
    return text if _PATH.fullmatch(text) and not _LINK_SHAPED.match(text) else None
