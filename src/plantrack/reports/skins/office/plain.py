"""Text as a file of Word or PowerPoint can hold it, and addresses as they take them."""

import re
from urllib.parse import quote, urlsplit

from plantrack.model.evidence import link_of

LANGUAGES = {"fr": "fr-CA", "en": "en-CA"}
_SPACE = re.compile(r"[ \t\r\n\v\f\x1c-\x1f\x85\u2028\u2029]+")
# What XML cannot hold, and what would turn around the text that follows.
_UNSHOWN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)
# As long as Word takes.
_LONGEST_ADDRESS = 2_000
_IN_ADDRESS = "%:/?#@!$&*+,;=()~-._"


def plain(text: str) -> str:
    """Return a text on one line, each character that cannot be shown or turns text as `\ufffd`."""
    return _UNSHOWN.sub("\ufffd", _SPACE.sub(" ", text))


def address_of(text: str) -> str | None:
    """Return an http, https or mailto address as Word takes it, or None where it is not one."""
    if link_of(text) is None:
        return None
    try:
        urlsplit(text)
    except ValueError:
        return None
    spelled = quote(text, safe=_IN_ADDRESS, errors="replace")
    return spelled if len(spelled) <= _LONGEST_ADDRESS else None
