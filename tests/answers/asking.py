"""Asks the program as its entry point does, and tells whether the answer was a repeated one."""

import io
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from plantrack.answers import answer, keeping
from plantrack.cli.app import Outcome, outcome_of

Said = tuple[int, str, str]


@dataclass
class Asker:
    """Asks about a plan; `anew` counts the answers that were not repeated."""

    root: Path
    patch: pytest.MonkeyPatch
    anew: int = 0

    def ask(self, *words: str) -> Said:
        """Return the exit code, the output and the errors of a command."""
        streams = [io.TextIOWrapper(io.BytesIO(), "utf-8", newline="") for _ in range(2)]
        with self.patch.context() as patch:
            patch.chdir(self.root)
            patch.setattr(sys, "stdout", streams[0])
            patch.setattr(sys, "stderr", streams[1])
            code = answer(list(words))
        return code, *map(_text, streams)  # type: ignore[return-value]

    def is_repeated(self, *words: str) -> bool:
        """Ask, hold the answer to one made anew, and return whether it was a repeated one."""
        before = self.anew
        said = self.ask(*words)
        repeated = self.anew == before
        assert said == self.ask(*words, "--no-cache"), words
        return repeated


def _text(stream: io.TextIOWrapper) -> str:
    stream.flush()
    return stream.buffer.getvalue().decode()  # type: ignore[attr-defined]


def asker_of(root: Path, patch: pytest.MonkeyPatch, cache: Path) -> Asker:
    """Return an asker with a cache of its own, in a program that nobody changes meanwhile."""
    asker = Asker(root, patch)

    def counted(arguments: list[str]) -> Outcome:
        asker.anew += 1
        return outcome_of(arguments)

    patch.setattr(keeping, "outcome_of", counted)
    patch.setattr("plantrack.cli.app.run", lambda arguments: counted(arguments).exit_code)
    patch.setattr(keeping, "_program", lambda: iter(()))
    patch.setenv("PLANTRACK_CACHE", str(cache))
    return asker
