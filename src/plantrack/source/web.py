"""The one module that fetches from the network: a document at an address, for whoever asked.

An address of a plan may lead anywhere. So only http and https are spoken, only with machines of
the public network, by the address that was looked up and no other; no more than so many bytes, in
no more than so much time, with no cookie, no password and no proxy.
"""

import http.client
import ipaddress
import socket
import ssl
import time
from collections.abc import Callable
from urllib.parse import SplitResult, urljoin, urlsplit

from plantrack.errors import PlantrackError
from plantrack.locale import Message, marked, msg

MOST_BYTES = 50_000_000
_PATIENCE = 30.0  # seconds, for all of it
_MOST_REDIRECTS = 5
_CHUNK = 1 << 16
_OK, _REDIRECTS = 200, (301, 302, 303, 307, 308)
_PORTS = {"http": 80, "https": 443}


class NotFetched(PlantrackError):
    """Nothing is fetched from an address, and why."""

    def __init__(self, address: str, why: Message) -> None:
        super().__init__(marked("{address} is not fetched: {why}"), address=address, why=why)
        self.why = why


def is_public(ip: str) -> bool:
    """Return whether a machine is one of the public network: of nobody's house or office."""
    found = ipaddress.ip_address(ip.partition("%")[0])
    mapped = getattr(found, "ipv4_mapped", None) or getattr(found, "sixtofour", None)
    return (mapped or found).is_global and not found.is_multicast


def fetched(address: str, allowed: Callable[[str], bool] = is_public) -> bytes:
    """Return what stands at an address, redirections followed.

    Raises:
        NotFetched: it leads elsewhere than to the public network, answers otherwise, too long or
            too much.
    """
    end, here = time.monotonic() + _PATIENCE, address
    for _ in range(_MOST_REDIRECTS + 1):
        told = _answer(address, here, end, allowed)
        if isinstance(told, bytes):
            return told
        here = told
    raise NotFetched(address, msg("it leads on and on"))


def _answer(address: str, here: str, end: float, allowed: Callable[[str], bool]) -> bytes | str:
    """Return the bytes that stand there, or the address where they are said to stand."""
    try:
        parts = urlsplit(here)
        connection = _connected(address, parts, end, allowed)
        try:
            path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
            connection.request("GET", path, headers={"User-Agent": "plantrack", "Accept": "*/*"})
            response = connection.getresponse()
            if response.status in _REDIRECTS:
                return _target(address, here, response.headers.get("Location") or "")
            if response.status != _OK:
                raise NotFetched(address, msg("it answers {status}", status=str(response.status)))
            return _read(address, response, end)
        finally:
            connection.close()
    except (OSError, ValueError, http.client.HTTPException) as error:
        raise NotFetched(address, msg("no sound answer came")) from error


def _target(address: str, here: str, location: str) -> str:
    """Return where an answer leads: what began in secret goes on so."""
    target = urljoin(here, location)
    if urlsplit(here).scheme == "https" and urlsplit(target).scheme != "https":
        raise NotFetched(address, msg("it leads to {target}", target=target))
    return target


def _read(address: str, response: http.client.HTTPResponse, end: float) -> bytes:
    content = bytearray()
    while chunk := response.read1(_CHUNK):
        content += chunk
        if len(content) > MOST_BYTES:
            raise NotFetched(
                address, msg("it is larger than {count} MB", count=MOST_BYTES // 1_000_000)
            )
        if time.monotonic() > end:
            raise NotFetched(address, msg("it takes more than {seconds} s", seconds=int(_PATIENCE)))
    if response.length:  # it said that there was more
        raise NotFetched(address, msg("no sound answer came"))
    return bytes(content)


def _connected(
    address: str, parts: SplitResult, end: float, allowed: Callable[[str], bool]
) -> http.client.HTTPConnection:
    """Return a connection to the machine that the name leads to, which was looked at first."""
    host, scheme = parts.hostname, parts.scheme.lower()
    if scheme not in _PORTS or not host or parts.username is not None:
        raise NotFetched(address, msg("only http and https are spoken, with no password"))
    port = parts.port or _PORTS[scheme]
    found = [row[4][0] for row in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
    if not found or not all(allowed(str(ip)) for ip in found):
        raise NotFetched(address, msg("it leads to a machine that is not of the public network"))
    left = max(0.1, end - time.monotonic())
    plain = socket.create_connection((str(found[0]), port), timeout=left)
    connection = http.client.HTTPConnection(host, port, timeout=left)
    if scheme == "https":
        context = ssl.create_default_context()
        connection.sock = context.wrap_socket(plain, server_hostname=host)
        connection.default_port = _PORTS["https"]
    else:
        connection.sock = plain
    return connection
