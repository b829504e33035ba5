"""What a request says of itself, as bytes came: its headers, its cookie, the fields of its form."""

from collections.abc import Awaitable, Callable, Mapping, MutableMapping
from typing import Any, TypeAlias
from urllib.parse import parse_qsl

Scope: TypeAlias = MutableMapping[str, Any]
Receive: TypeAlias = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send: TypeAlias = Callable[[MutableMapping[str, Any]], Awaitable[None]]
Application: TypeAlias = Callable[[Scope, Receive, Send], Awaitable[None]]
Typed: TypeAlias = Mapping[str, tuple[str, ...]]

MOST_BYTES, MOST_FIELDS = 65_536, 40


class TooLarge(ValueError):
    """A body of more bytes, or a form of more fields, than any of ours has."""


class Unreadable(ValueError):
    """A body that is no form."""


def headers_of(scope: Scope, name: str) -> list[str]:
    """Return the values of each header of a name; a browser sends most of them once."""
    wanted = name.encode()
    return [value.decode("latin-1") for key, value in scope["headers"] if key.lower() == wanted]


def header_of(scope: Scope, name: str) -> str | None:
    """Return a header that was sent once; nothing where it was not, or more than once."""
    found = headers_of(scope, name)
    return found[0] if len(found) == 1 else None


def cookie_of(scope: Scope, name: str) -> str | None:
    """Return a cookie; nothing where it was sent twice, since one of them is somebody else's."""
    pairs = [
        pair.strip().partition("=")
        for each in headers_of(scope, "cookie")
        for pair in each.split(";")
    ]
    found = [value for key, _, value in pairs if key == name]
    return found[0] if len(found) == 1 else None


async def body_of(scope: Scope, receive: Receive) -> bytes:
    """Return the body of a request, whole.

    Raises:
        TooLarge: it is more than any form of ours.
    """
    told = header_of(scope, "content-length")
    if told is not None and (not told.isdigit() or int(told) > MOST_BYTES):
        raise TooLarge
    body = b""
    while True:
        message = await receive()
        if message["type"] != "http.request":
            raise Unreadable
        body += message.get("body", b"")
        if len(body) > MOST_BYTES:
            raise TooLarge
        if not message.get("more_body", False):
            return bytes(body)


def fields_of(scope: Scope, body: bytes) -> Typed:
    """Return the fields of a form, each with all its values: of those there may be any number.

    Raises:
        TooLarge: there are more than any form of ours has.
        Unreadable: it is no form, or no text.
    """
    kind = (header_of(scope, "content-type") or "").partition(";")[0].strip().lower()
    if kind != "application/x-www-form-urlencoded":
        raise Unreadable
    try:
        pairs = parse_qsl(
            body.decode("ascii"), keep_blank_values=True, errors="strict", strict_parsing=bool(body)
        )
    except ValueError as error:
        raise Unreadable from error
    found: dict[str, list[str]] = {}
    for name, value in pairs:
        found.setdefault(name, []).append(value)
    if len(found) > MOST_FIELDS:
        raise TooLarge
    return {name: tuple(values) for name, values in found.items()}
