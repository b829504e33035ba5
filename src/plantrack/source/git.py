"""The one module that starts git: bounded, and running nothing that a repository names.

A repository's configuration names programs, and its history may hold anything. So git runs no
hook, fetches nothing, follows no graft and no replacement, takes no bare repository that it was
not told to take, and is ended where it answers too long or too much. A commit that its
user asks for runs their own hooks.
"""

import os
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from threading import Thread, Timer
from types import MappingProxyType
from typing import IO, cast

from plantrack.errors import PlantrackError
from plantrack.locale import Message, msg
from plantrack.locale.system_errors import system_reason
from plantrack.programs import program_named
from plantrack.source.files import printable

MOST = 16_000_000  # bytes of one answer that is held whole
_PATIENCE = 20.0  # seconds
_NO_MORE: Mapping[str, str] = MappingProxyType({})
PIPE = 1 << 20  # bytes: git goes on while we read
_MOST_REASON = 2_000  # bytes
CONFIGURED = {
    "core.bigFileThreshold": "1m",  # what is larger is passed on piece by piece
    "core.fsmonitor": "false",
    "core.hooksPath": os.devnull,
    "diff.external": "",
    "protocol.allow": "never",
    "safe.bareRepository": "explicit",
}
# A repository's own configuration must not be able to run or fetch anything while we read.
_QUIET = {
    "GIT_ALLOW_PROTOCOL": "",
    "GIT_GRAFT_FILE": os.devnull,
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "LC_ALL": "C",
}


# A commit is its user's own: their hooks have their say, as on the command line.
_COMMITTING = {"core.fsmonitor": "false", "protocol.allow": "never"}
_COMMIT_PATIENCE = 60.0  # seconds


class GitFailed(PlantrackError):
    """Git gives no answer where it should: why, and the code that it ended with."""

    def __init__(self, why: Message, code: int | None = None) -> None:
        super().__init__(why.id, **why.values)
        self.why, self.code = why, code


class NoGit(GitFailed):
    """There is no program named git."""

    def __init__(self) -> None:
        super().__init__(msg("git is not installed, or stands in no folder of PATH"))


class Refusal(GitFailed):
    """Git refuses, and says why in its own words."""

    def __init__(self, reason: str, code: int | None = None) -> None:
        super().__init__(msg("git refuses to answer here: `{reason}`", reason=reason), code)
        self.reason = reason


class TooMuch(GitFailed):
    """Git has more to answer than a plan can need."""

    def __init__(self, most: int) -> None:
        super().__init__(
            msg("git was stopped: its answer is more than {count} MB", count=most // 1_000_000)
        )


@dataclass
class Running:
    """A git that was started: what it says on its errors, and whether it was ended for its time."""

    process: "subprocess.Popen[bytes]"
    errors: bytes = b""
    is_late: bool = False
    threads: list[Thread] = field(default_factory=list)

    def listen(self, given: bytes) -> None:
        """Give it what it is given, and hear what it says on its errors."""
        self.threads = [
            Thread(target=self._feed, args=(given,), daemon=True),
            Thread(target=self._hear, daemon=True),
        ]
        for thread in self.threads:
            thread.start()

    def stop(self) -> None:
        """End it where it goes on; no more is heard of it."""
        self.process.kill()
        self.process.wait()
        for thread in self.threads:
            thread.join()

    def expire(self) -> None:
        """End it, for it takes too long."""
        self.is_late = True
        self.process.kill()

    def _feed(self, given: bytes) -> None:
        with suppress(OSError), cast("IO[bytes]", self.process.stdin) as stream:
            stream.write(given)  # nobody listens any more, where it fails

    def _hear(self) -> None:
        with cast("IO[bytes]", self.process.stderr) as stream:
            self.errors = stream.read(_MOST_REASON)
            while stream.read(PIPE):
                pass

    def check(self) -> None:
        """Raise where it ended otherwise than well."""
        if self.is_late:
            raise GitFailed(msg("git was stopped: no answer in {count} s", count=int(_PATIENCE)))
        if self.process.returncode:
            code = self.process.returncode
            raise Refusal(_reason(self.errors) or f"exit {code}", code)


def ask_git(root: Path, *arguments: str) -> str | None:
    """Return git's answer as text without its last line break, or nothing where it has none.

    Raises:
        GitFailed: it was ended before it answered.
    """
    answer = ask_git_bytes(root, *arguments)
    return None if answer is None else answer.decode("utf-8", "replace").strip()


def ask_git_bytes(root: Path, *arguments: str) -> bytes | None:
    """Return what git answers in a plan's folder, or nothing where it has no such thing.

    Raises:
        GitFailed: it was ended before it answered.
    """
    try:
        return told_by_git(root, *arguments)
    except (NoGit, Refusal):
        return None


def told_by_git(root: Path, *arguments: str, given: bytes = b"", most: int = MOST) -> bytes:
    """Return what git answers in a plan's folder to what it is given.

    Raises:
        GitFailed: it refuses, cannot be started, or answers too long or too much.
    """
    with git_streaming(root, *arguments, given=given, patience=_PATIENCE) as stream:
        answer = stream.read(most + 1)
        if len(answer) > most:
            raise TooMuch(most)
    return answer


@contextmanager
def git_streaming(
    root: Path,
    *arguments: str,
    given: bytes = b"",
    patience: float | None = None,
    settings: Mapping[str, str] = CONFIGURED,
) -> Iterator[IO[bytes]]:
    """Give what git answers to what it is given, while it goes on answering.

    Who reads all of it learns at the end whether git had more to say.

    Raises:
        GitFailed: it cannot be started, or it ended otherwise than well.
    """
    running = started(root, arguments, settings=settings)
    running.listen(given)
    timer = Timer(patience, running.expire) if patience else None
    if timer:
        timer.daemon = True
        timer.start()
    stream = cast("IO[bytes]", running.process.stdout)
    try:
        with stream:
            yield stream
            is_whole = not stream.read(1)
        if is_whole:
            running.process.wait()
    finally:
        if timer:
            timer.cancel()
        running.stop()
    if is_whole:
        running.check()


def commit_by_git(root: Path, paths: Sequence[str], message: str) -> None:
    """Have git commit these files that it knows and no others, with its user's hooks.

    Raises:
        GitFailed: it refuses, or takes too long.
    """
    words = ("--literal-pathspecs", "commit", "--quiet", "--only", "-F", "-", "--", *paths)
    given, patience = message.encode(), _COMMIT_PATIENCE
    with git_streaming(root, *words, given=given, patience=patience, settings=_COMMITTING) as told:
        while told.read(PIPE):
            pass


def started(
    root: Path,
    arguments: tuple[str, ...],
    *,
    settings: Mapping[str, str] = CONFIGURED,
    environment: Mapping[str, str] = _NO_MORE,
) -> Running:
    """Start git in a folder, by these settings, and variables besides those of any.

    Raises:
        GitFailed: it cannot be started.
    """
    program = program_named("git", os.environ)
    if program is None:
        raise NoGit
    configured = [word for name, value in settings.items() for word in ("-c", f"{name}={value}")]
    try:
        return Running(
            subprocess.Popen(  # noqa: S603 - fixed words, no shell
                [program, *configured, "-C", str(root), *arguments],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                env={**_environment(), **environment},
                pipesize=PIPE,
            )
        )
    except (OSError, ValueError) as error:
        raise GitFailed(
            msg("git cannot be started: {reason}", reason=system_reason(error))
        ) from error


def _environment() -> dict[str, str]:
    return {k: v for k, v in os.environ.items() if not k.startswith("GIT_")} | _QUIET


def _reason(errors: bytes) -> str:
    """Return the first thing that git says it died of, on one line, fit to show."""
    lines = [line.strip() for line in errors.decode("utf-8", "replace").splitlines()]
    fatal = [line for line in lines if line.startswith(("fatal: ", "error: "))]
    first = (fatal or [line for line in lines if line] or [""])[0]
    return printable(first.partition(": ")[2] if fatal else first)
