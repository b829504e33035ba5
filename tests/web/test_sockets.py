"""The local page as a program on the same machine reaches it: over sockets."""

import re
import socket
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from queue import Queue
from threading import Thread

import pytest
from browsing import DAY

from plantrack.locale import Translator
from plantrack.web import patience
from plantrack.web.at_hand import Days
from plantrack.web.live import MOST_STREAMS
from plantrack.web.serving import Asked, Session


@dataclass(frozen=True)
class Server:
    port: int
    token: str

    def connected(self, lines: str = "") -> socket.socket:
        """Connect, and send the first lines of a request."""
        connection = socket.create_connection(("127.0.0.1", self.port), timeout=5)
        connection.sendall(lines.encode())
        return connection

    def lines(self, address: str, *more: str) -> str:
        return "\r\n".join(
            (f"GET {address} HTTP/1.1", f"Host: 127.0.0.1:{self.port}", *more, "", "")
        )

    def answer(self, lines: str) -> str:
        with self.connected(lines) as connection:
            return "".join(iter(lambda: connection.recv(65_536).decode("latin-1"), ""))


@pytest.fixture
def server(copy: Path) -> Iterator[Server]:
    told: Queue[str] = Queue()
    asked = Asked(browser=False)
    session = Session(copy, Translator("en"), lambda: Days(DAY, DAY), asked)
    thread = Thread(target=session.serve, args=(told.put,))
    thread.start()
    found = re.search(r":([0-9]+)/entrer\?jeton=(\S+)", told.get(timeout=20))
    assert found
    yield Server(int(found[1]), found[2])
    session.heard = float("-inf")
    thread.join(20)


def test_a_ninth_stream_is_refused_however_fast_it_is_asked(server: Server) -> None:
    entered = server.answer(server.lines(f"/entrer?jeton={server.token}", "Connection: close"))
    cookie = re.search(r"set-cookie: (plantrack-[^;]+);", entered)
    assert cookie
    lines = server.lines("/evenements", f"Cookie: {cookie[1]}")
    with ExitStack() as stack:
        asked = [stack.enter_context(server.connected()) for _ in range(MOST_STREAMS + 4)]
        for connection in asked:
            connection.sendall(lines.encode())
        statuses = [connection.recv(12).decode() for connection in asked]
    assert statuses.count("HTTP/1.1 200") == MOST_STREAMS
    assert statuses.count("HTTP/1.1 503") == 4


def test_who_asks_nothing_keeps_nobody_out(
    server: Server, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(patience, "PATIENCE", 0.3)
    half = server.lines("/")[:-2]
    answered = server.lines("/", "X: 1")  # without the cookie: refused, and closed
    with ExitStack() as stack:
        silent = [stack.enter_context(server.connected()) for _ in range(35)]
        slow = [stack.enter_context(server.connected(half)) for _ in range(35)]
        ended = [connection.recv(1) for connection in (*silent, *slow)]
        assert "HTTP/1.1 403" in server.answer(answered)
    assert set(ended) == {b""}
    assert "HTTP/1.1 400" in server.answer("what is this?\r\n\r\n")
    assert capfd.readouterr().err == ""
