"""What tells a page that the plan was written elsewhere: a stream of events.

The files are looked at twice a second, for a few streams at most, and none holds a thread.
"""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from plantrack.web.at_hand import Stamps

MOST_STREAMS = 8
_PAUSE = 0.4  # seconds
_BEAT = 15.0  # seconds: a proxy or a laptop that slept is noticed


@dataclass
class Live:
    """The streams that are open, and the number of the last change that they tell."""

    stamps: Callable[[], Stamps]
    is_ending: Callable[[], bool] = lambda: False
    number: int = 0
    open: int = 0
    _known: Stamps | None = None
    _looking: asyncio.Lock = field(default_factory=asyncio.Lock)

    @property
    def is_full(self) -> bool:
        """Whether no more streams are given."""
        return self.open >= MOST_STREAMS

    @contextmanager
    def held(self) -> Iterator[None]:
        """Count a stream as open, from before its first event."""
        self.open += 1
        try:
            yield
        finally:
            self.open -= 1

    async def events(self) -> AsyncIterator[bytes]:
        """Give the number of each change, the present one first, until all ends."""
        told, waited = -1, 0.0
        while not self.is_ending():
            await self._look()
            if self.number != told:
                told, waited = self.number, 0.0
                yield f"data: {told}\n\n".encode()
            elif waited >= _BEAT:
                waited = 0.0
                yield b": \n\n"
            await asyncio.sleep(_PAUSE)
            waited += _PAUSE

    async def present(self) -> int:
        """Return the number of the present state of the files."""
        await self._look()
        return self.number

    async def _look(self) -> None:
        async with self._looking:
            stamps = await asyncio.to_thread(self.stamps)
            if self._known is not None and stamps != self._known:
                self.number += 1
            self._known = stamps
