"""The server: bound to this machine alone, started, shown to a browser, ended when nobody comes."""

import asyncio
import socket
import sys
import webbrowser
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from html import escape
from pathlib import Path
from threading import Thread
from time import monotonic

import uvicorn

from plantrack.errors import PlantrackError
from plantrack.locale import Translator
from plantrack.locale.system_errors import system_reason
from plantrack.state import opened_state
from plantrack.web.answers import Answers
from plantrack.web.at_hand import AtHand, Days
from plantrack.web.guard import ENTRANCE, TOKEN, Guard
from plantrack.web.keys import LOCAL, Keys
from plantrack.web.live import Live
from plantrack.web.patience import Patient
from plantrack.web.routes import application
from plantrack.web.saving import Desk

_OURS = 0o600
_LARGEST_HEAD = 32_768  # bytes of a request's first lines
_MOST_AT_ONCE = 64


@dataclass(frozen=True, slots=True)
class Asked:
    """What `open` was asked for; `idle` is in seconds."""

    port: int = 0
    browser: bool = True
    read_only: bool = False
    commits: bool = False
    idle: float = 1800.0


class _Server(uvicorn.Server):
    """The server: says when it has begun, and ends by itself once it is over."""

    def __init__(
        self, config: uvicorn.Config, begun: Callable[[], None], is_over: Callable[[], bool]
    ) -> None:
        super().__init__(config)
        self.begun, self.is_over = begun, is_over

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin, and say so."""
        await super().startup(sockets)
        self.begun()

    async def on_tick(self, counter: int) -> bool:
        """Return whether to end, asked ten times a second."""
        return await super().on_tick(counter) or self.is_over()


@dataclass
class Session:
    """A plan that is open: its server's secrets, its answers, and when somebody last came."""

    root: Path
    t: Translator
    days: Callable[[], Days]
    asked: Asked
    cache: Path | None = None
    heard: float = field(default_factory=monotonic)

    def serve(self, tell: Callable[[str], None]) -> None:
        """Answer until it is ended, or nobody came for a while; `tell` says where.

        Raises:
            PlantrackError: the port cannot be had, or the state folder cannot be used.
        """
        with _bound(self.asked.port) as bound:
            keys = Keys(bound.getsockname()[1])
            with suppress(KeyboardInterrupt):
                asyncio.run(self._served(bound, keys, tell))
        tell(self.t.text("The page is closed."))

    def guarded(self, keys: Keys, is_ending: Callable[[], bool] = lambda: False) -> Guard:
        """Return the application, behind who may be answered."""
        at_hand = AtHand(self.root, self.t, self.days, self.cache)
        desk = Desk(self.root, self.asked.commits)
        answers = Answers(at_hand, desk, keys.field_value, self.asked.read_only)
        live = Live(at_hand.stamps, is_ending)
        behind = application(answers, live)
        return Guard(behind, keys, lambda: at_hand.teller, self._hear, self.asked.read_only)

    def _hear(self) -> None:
        self.heard = monotonic()

    async def _served(self, bound: socket.socket, keys: Keys, tell: Callable[[str], None]) -> None:
        server: _Server
        guard = self.guarded(keys, lambda: server.should_exit)
        server = _Server(
            uvicorn.Config(
                guard,
                access_log=False,
                h11_max_incomplete_event_size=_LARGEST_HEAD,
                http=Patient,
                lifespan="off",
                limit_concurrency=_MOST_AT_ONCE,
                log_config=None,
                log_level="error",  # not what somebody sends who should not
                loop="asyncio",
                proxy_headers=False,
                server_header=False,
                timeout_graceful_shutdown=1,
                ws="none",
            ),
            begun=lambda: self._show(keys, tell),
            is_over=self._is_over,
        )
        try:
            await server.serve(sockets=[bound])
        finally:
            with suppress(PlantrackError), opened_state(self.root) as state:
                state.remove(_start_name(keys))

    def _is_over(self) -> bool:
        return monotonic() - self.heard > self.asked.idle

    def _show(self, keys: Keys, tell: Callable[[str], None]) -> None:
        self._hear()
        address = f"{keys.origin}{ENTRANCE}?{TOKEN}={keys.token}"
        if not self.asked.browser:
            tell(self.t.text("Open this address, which serves once: {address}", address=address))
        else:
            page = write_start_page(self.root, keys, address, self.t)
            tell(self.t.text("The plan is open at {address}.", address=keys.origin))
            # A browser of the terminal goes on until it is left.
            Thread(target=webbrowser.open, args=(page.as_uri(),), daemon=True).start()
        tell(self.t.text("Ctrl+C closes it."))


def write_start_page(root: Path, keys: Keys, address: str, t: Translator) -> Path:
    """Write the page that the browser is sent to, which nobody else can read, and return it.

    The token is in it, and on no command line.
    """
    words = escape(t.text("Open the plan"))
    page = (
        f'<!doctype html><html lang="{t.language}"><meta charset="utf-8">'
        '<meta name="referrer" content="no-referrer">'
        f'<meta http-equiv="refresh" content="0;url={escape(address)}"><title>plantrack</title>'
        f'<p><a href="{escape(address)}">{words}</a></p></html>\n'
    )
    with opened_state(root) as state:
        state.replace(_start_name(keys), page.encode(), _OURS)
        return state.path / _start_name(keys)


def _start_name(keys: Keys) -> str:
    return f"start-{keys.port}.html"


def _bound(port: int) -> socket.socket:
    """Return a socket of this machine alone.

    Raises:
        PlantrackError: somebody has the port, or it is not to be had.
    """
    bound = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    if sys.platform != "win32":  # there, it would let another program take the port over
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        bound.bind((LOCAL, port))
    except (OSError, OverflowError) as error:
        bound.close()
        reason = system_reason(error) if isinstance(error, OSError) else str(error)
        raise PlantrackError(
            "port {port} cannot be had: {reason}. Without --port, a free one is taken",
            port=port,
            reason=reason,
        ) from error
    return bound
