"""What a process tells the one that started it, as plain values: to read them runs nothing.

A line of JSON, then the bytes that it only gives the lengths of.
"""

import json
from collections.abc import Mapping
from typing import Any

from plantrack.locale import Message


def told(value: object) -> bytes:
    """Return plain values, and messages, as bytes; what is neither is told by its words."""
    pieces: list[bytes] = []
    head = json.dumps(_written(value, pieces))
    return b"\n".join([head.encode("ascii"), b"".join(pieces)])


def understood(content: bytes) -> Any:
    """Return the values that `told` wrote.

    Raises:
        ValueError: it did not write that.
    """
    head, _, rest = content.partition(b"\n")
    value, at = _read(json.loads(head), rest, 0)
    if at != len(rest):
        raise ValueError
    return value


def _written(value: object, pieces: list[bytes]) -> object:
    """Return what JSON can hold; each list begins with what it stands for."""
    if value is None or isinstance(value, (str, int, float)):
        return value
    if isinstance(value, bytes):
        pieces.append(value)
        return ["bytes", len(value)]
    if isinstance(value, Message):
        parts = (value.id, value.values, value.plural_id, value.count, value.about)
        return ["message", *(_written(part, pieces) for part in parts)]
    if isinstance(value, Mapping):
        rows = [(str(name), _written(inner, pieces)) for name, inner in value.items()]
        return ["mapping", *rows]
    if isinstance(value, (list, tuple)):
        return ["tuple", *(_written(inner, pieces) for inner in value)]
    return str(value)


def _read(value: Any, rest: bytes, at: int) -> tuple[Any, int]:
    """Return a value, and where the bytes of the next one begin."""
    if not isinstance(value, list):
        return value, at
    kind, *inner = value
    if kind == "bytes":
        return rest[at : at + inner[0]], at + inner[0]
    found: list[Any] = []
    for part in inner:
        name, held = part if kind == "mapping" else (None, part)
        read, at = _read(held, rest, at)
        found.append((name, read) if kind == "mapping" else read)
    if kind == "mapping":
        return dict(found), at
    return (Message(*found) if kind == "message" else tuple(found)), at
