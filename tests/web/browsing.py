"""A browser without a screen: requests as bytes of HTTP would have them, answered in process."""

import asyncio
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from html import unescape
from pathlib import Path
from urllib.parse import urlencode

from plantrack.locale import Translator
from plantrack.web.at_hand import Days
from plantrack.web.guard import ENTRANCE, TOKEN
from plantrack.web.keys import FIELD, Keys
from plantrack.web.serving import Asked, Session

DAY = date(2019, 7, 8)
PORT = 4321


@dataclass(frozen=True)
class Told:
    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def page(self) -> str:
        return self.body.decode("utf-8")

    @property
    def words(self) -> str:
        """The text of the page, its marks left out."""
        told = re.sub(r"<[^>]*>", " ", self.page)
        return " ".join(unescape(told).split())

    @property
    def location(self) -> str:
        return self.headers["location"]

    def hidden(self, name: str) -> str:
        found = re.search(rf'name="{name}" value="([^"]*)"', self.page)
        assert found, name
        return unescape(found[1])


@dataclass
class Browser:
    root: Path
    language: str = "fr"
    read_only: bool = False
    commits: bool = False
    day: date = DAY
    keys: Keys = field(default_factory=lambda: Keys(PORT))

    def __post_init__(self) -> None:
        asked = Asked(read_only=self.read_only, commits=self.commits)
        translator = Translator(self.language)
        self.session = Session(self.root, translator, lambda: Days(self.day, self.day), asked)
        self.guard = self.session.guarded(self.keys)
        self.cookie = f"{self.keys.cookie_name}={self.keys.cookie}"

    def raw(
        self, method: str, path: str, headers: list[tuple[str, str]], body: bytes = b""
    ) -> Told:
        """Ask with these headers and no others."""
        return asyncio.run(self._asked(method, path, headers, body))

    def at_once(self, times: int, path: str, fields: Mapping[str, object]) -> list[Told]:
        """Send a form several times at once."""

        async def _sent() -> list[Told]:
            return await asyncio.gather(
                *(self._asked(*self._form(path, fields)) for _ in range(times))
            )

        return asyncio.run(_sent())

    async def _asked(
        self, method: str, path: str, headers: list[tuple[str, str]], body: bytes = b""
    ) -> Told:
        path, _, query = path.partition("?")
        scope = {
            "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": method,
            "scheme": "http", "path": path, "raw_path": path.encode(), "root_path": "",
            "query_string": query.encode(), "client": ("127.0.0.1", 9),
            "server": ("127.0.0.1", PORT),
            "headers": [(name.lower().encode(), value.encode()) for name, value in headers],
        }  # fmt: skip
        sent: list[dict] = []
        parts = [body[n : n + 20_000] for n in range(0, len(body), 20_000)] or [b""]

        async def receive() -> dict:
            part = parts.pop(0) if parts else b""
            return {"type": "http.request", "body": part, "more_body": bool(parts)}

        async def send(message: dict) -> None:
            sent.append(message)

        await self.guard(scope, receive, send)
        start = sent[0]
        headers_sent = {name.decode(): value.decode() for name, value in start["headers"]}
        return Told(start["status"], headers_sent, b"".join(m.get("body", b"") for m in sent[1:]))

    def headers(self, **more: str) -> list[tuple[str, str]]:
        return [("host", self.keys.host), ("cookie", self.cookie), *more.items()]

    def get(self, path: str) -> Told:
        return self.raw("GET", path, self.headers())

    def post(self, path: str, fields: Mapping[str, object], **headers: str) -> Told:
        return self.raw(*self._form(path, fields, **headers))

    def _form(
        self, path: str, fields: Mapping[str, object], **headers: str
    ) -> tuple[str, str, list[tuple[str, str]], bytes]:
        typed = {FIELD: self.keys.field_value, **fields}
        body = urlencode(typed, doseq=True).encode()
        form = {"origin": self.keys.origin, "sec-fetch-site": "same-origin",
                "content-type": "application/x-www-form-urlencoded", **headers}  # fmt: skip
        return "POST", path, self.headers(**form), body

    def typed(self, form: str, **fields: object) -> Told:
        """Fill a form in, and follow where it leads: to its draft, or back with what is wrong."""
        shown = self.get(form)
        assert shown.status == 200, shown.words
        revision = {"revision": shown.hidden("revision")} if 'name="revision"' in shown.page else {}
        taken = self.post(form, {**revision, **fields})
        assert taken.status == 303, taken.words
        return self.get(taken.location)

    def draft_of(self, form: str, **fields: object) -> str:
        shown = self.get(form)
        revision = {"revision": shown.hidden("revision")} if 'name="revision"' in shown.page else {}
        taken = self.post(form, {**revision, **fields})
        assert taken.location.startswith("/brouillon/"), self.get(taken.location).words
        return taken.location

    def saved(self, draft: str) -> Told:
        """Save a draft, as its one button does."""
        shown = self.get(draft)
        return self.post(draft, {"revision": shown.hidden("revision")})

    def enter(self, token: str) -> Told:
        return self.raw("GET", f"{ENTRANCE}?{TOKEN}={token}", [("host", self.keys.host)])
