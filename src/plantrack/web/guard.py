"""Who is answered at all: asked before any page is looked for, in this order.

The host (another one is a name that was led here), the method, the token or the cookie, then, of
what could write, the origin, how it was fetched, its size, and the session's field.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import escape
from urllib.parse import parse_qs

from plantrack.locale import Message, Translator, msg
from plantrack.web.keys import FIELD, Keys
from plantrack.web.requests import (
    Application,
    Receive,
    Scope,
    Send,
    TooLarge,
    Unreadable,
    body_of,
    cookie_of,
    fields_of,
    header_of,
    headers_of,
)

ENTRANCE = "/entrer"
TOKEN = "jeton"  # noqa: S105 - the name of the parameter
_READING, _WRITING = ("GET", "HEAD"), ("POST",)
HEADERS: Mapping[str, str] = {
    "cache-control": "no-store",
    "content-security-policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
    # `no-referrer` would have forms post `Origin: null`, which somebody would then allow.
    "referrer-policy": "same-origin",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
}


@dataclass(frozen=True, slots=True)
class Refused(Exception):
    """A request that is not answered: its status, and why."""

    status: int
    why: Message


@dataclass
class Guard:
    """The application behind who may be answered; `heard` is told of each request that is.

    `teller` is who words the pages now: somebody may have changed their language.
    """

    behind: Application
    keys: Keys
    teller: Callable[[], Translator]
    heard: Callable[[], None] = lambda: None
    read_only: bool = False

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse it."""
        if scope["type"] != "http":
            return
        guarded = _with_headers(send)
        try:
            await self._answer(scope, receive, guarded)
        except Refused as refused:
            await self._tell(guarded, refused.status, self.teller().spell(refused.why))

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        self._refuse_host(scope)
        if scope["method"] not in (*_READING, *_WRITING):
            raise Refused(405, msg("This is answered to no such method."))
        if scope["path"] == ENTRANCE and scope["method"] == "GET":
            await self._enter(scope, send)
            return
        if not self.keys.knows(cookie_of(scope, self.keys.cookie_name)):
            raise Refused(
                403,
                msg("This page is open to the browser that plantrack opened. Run plantrack open."),
            )
        self.heard()
        state = scope.setdefault("state", {})
        if scope["method"] in _WRITING:
            state["fields"] = await self._written(scope, receive)
        await self.behind(scope, receive, send)

    def _refuse_host(self, scope: Scope) -> None:
        if headers_of(scope, "host") != [self.keys.host]:
            raise Refused(421, msg("This is answered at {address} only.", address=self.keys.origin))

    async def _enter(self, scope: Scope, send: Send) -> None:
        """Give the cookie for the token, on a page that leads on.

        A redirection would not do: it comes from the start page, a file, so that the browser would
        not send a strict cookie along.
        """
        given = parse_qs(scope["query_string"].decode("latin-1")).get(TOKEN, [""])
        if not self.keys.spend(given[0]):
            raise Refused(403, msg("This address was used already. Run plantrack open again."))
        self.heard()
        t = self.teller()
        words = escape(t.text("Open the plan"))
        page = (
            f'<!doctype html><html lang="{t.language}"><meta charset="utf-8">'
            f'<meta http-equiv="refresh" content="0;url=index.html"><title>plantrack</title>'
            f'<p><a href="index.html">{words}</a></p></html>'
        )
        cookie = f"{self.keys.cookie_name}={self.keys.cookie}; Path=/; HttpOnly; SameSite=Strict"
        await _send(send, 200, page, {"set-cookie": cookie})

    async def _written(self, scope: Scope, receive: Receive) -> object:
        """Return the fields of a form of ours, sent by a page of ours."""
        if self.read_only:
            raise Refused(403, msg("This page is open for reading only."))
        if header_of(scope, "origin") != self.keys.origin:
            raise Refused(403, msg("This form was sent by another page."))
        fetched = headers_of(scope, "sec-fetch-site")
        if fetched and fetched != ["same-origin"]:
            raise Refused(403, msg("This form was sent by another page."))
        try:
            fields = fields_of(scope, await body_of(scope, receive))
        except TooLarge as error:
            raise Refused(413, msg("This is more than a form can hold.")) from error
        except Unreadable as error:
            raise Refused(400, msg("This form cannot be read.")) from error
        if not self.keys.is_field("".join(fields.get(FIELD, ()))):
            raise Refused(403, msg("This form is of another session: open the page again."))
        return fields

    async def _tell(self, send: Send, status: int, words: str) -> None:
        await _send(send, status, bare_page(self.teller(), words), {"connection": "close"})


def bare_page(t: Translator, words: str) -> str:
    """Return a page of a sentence, which needs nothing of the plan."""
    return (
        f'<!doctype html><html lang="{t.language}"><meta charset="utf-8">'
        f"<title>plantrack</title><p>{escape(words)}</p></html>"
    )


def _with_headers(send: Send) -> Send:
    """Return what sends an answer with the headers that each one has."""
    own = [(name.encode(), value.encode()) for name, value in HEADERS.items()]
    names = {name for name, _ in own}

    async def sent(message: Scope) -> None:
        if message["type"] == "http.response.start":
            theirs = [pair for pair in message.get("headers", ()) if pair[0].lower() not in names]
            message = {**message, "headers": [*theirs, *own]}
        await send(message)

    return sent


async def _send(send: Send, status: int, page: str, more: Mapping[str, str]) -> None:
    body = page.encode()
    headers = {
        "content-type": "text/html; charset=utf-8",
        "content-length": str(len(body)),
        **more,
    }
    spelled = [(name.encode(), value.encode()) for name, value in headers.items()]
    await send({"type": "http.response.start", "status": status, "headers": spelled})
    await send({"type": "http.response.body", "body": body})
