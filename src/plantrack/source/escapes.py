"""Escapes of double-quoted text: what each stands for."""

import re
import sys

ESCAPE = re.compile(r"\\(x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)", re.DOTALL)
_NAMED_ESCAPES = {
    "0": "\0", "a": "\a", "b": "\b", "v": "\v", "f": "\f", "r": "\r", "e": "\x1b",
    "N": "\x85", "L": "\u2028", "P": "\u2029",
}  # fmt: skip


def escaped(name: str) -> str:
    """Return the character that an escape stands for; nothing for one that stands for none."""
    if name[0] in "xuU" and len(name) > 1:
        code = int(name[1:], 16)
        return chr(code) if code <= sys.maxunicode else ""
    return _NAMED_ESCAPES.get(name, "")
