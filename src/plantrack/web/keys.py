"""What tells the browser that was sent here from any other program: made anew at each start."""

import secrets
from dataclasses import dataclass, field
from hmac import compare_digest
from threading import Lock

LOCAL = "127.0.0.1"
FIELD = "seance"  # the field of the session, in each form
_HTTP = 80


def _secret() -> str:
    return secrets.token_urlsafe(32)


@dataclass
class Keys:
    """The secrets of one start, for one port: the token that is used once, the cookie, the field.

    None of them is in what this shows of itself.
    """

    port: int
    token: str | None = field(default_factory=_secret, repr=False)
    cookie: str = field(default_factory=_secret, repr=False)
    field_value: str = field(default_factory=_secret, repr=False)
    _held: Lock = field(default_factory=Lock, repr=False)

    @property
    def cookie_name(self) -> str:
        """The name of the cookie: two plans on two ports do not take each other's."""
        return f"plantrack-{self.port}"

    @property
    def host(self) -> str:
        """The one host that is answered, as a browser writes it."""
        return LOCAL if self.port == _HTTP else f"{LOCAL}:{self.port}"

    @property
    def origin(self) -> str:
        """The one origin whose forms are taken."""
        return f"http://{self.host}"

    def spend(self, token: str) -> bool:
        """Return whether this is the start token, which is then good for nothing."""
        with self._held:
            is_right = self.token is not None and _same(token, self.token)
            if is_right:
                self.token = None
        return is_right

    def knows(self, cookie: str | None) -> bool:
        """Return whether a cookie is that of this start."""
        return cookie is not None and _same(cookie, self.cookie)

    def is_field(self, value: str) -> bool:
        """Return whether a form's field is that of this start."""
        return _same(value, self.field_value)


def _same(given: str, known: str) -> bool:
    return compare_digest(given.encode("utf-8", "replace"), known.encode())
