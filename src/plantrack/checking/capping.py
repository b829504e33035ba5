"""The mistakes that are shown: the first hundred of each file, and how many more there are."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from plantrack.diagnostics import Diagnostic, Severity
from plantrack.diagnostics.places import START
from plantrack.locale import msg, plural_msg

MOST_IN_A_FILE = 100


def capped(found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Give mistakes in the order people meet them, a hundred a file, then one that counts more.

    They come one by one, and no more of them are kept than are shown: there may be millions.
    """
    files: dict[str, _OfFile] = {}
    for diagnostic in found:
        path = diagnostic.place.path
        if path not in files:
            files[path] = _OfFile()
        files[path].add(diagnostic)
    for path in sorted(files):
        yield from files[path].shown()


@dataclass(slots=True)
class _OfFile:
    """The mistakes of one file: the first ones, and of the others the first, the worst, and all."""

    first: list[Diagnostic] = field(default_factory=list)
    following: Diagnostic | None = None
    worst: Severity = Severity.OFF
    more: int = 0

    def add(self, diagnostic: Diagnostic) -> None:
        """Take in a mistake; past ten times those kept, the others are counted and let go."""
        self.first.append(diagnostic)
        # Not at each one: each cut sorts them all.
        if len(self.first) > 10 * MOST_IN_A_FILE:
            self._cut()

    def shown(self) -> Iterator[Diagnostic]:
        """Yield the first mistakes, then one that counts the others, where there are any."""
        self._cut()
        yield from self.first
        if self.following is not None:
            yield _counting(self.following, self.more, self.worst)

    def _cut(self) -> None:
        self.first.sort(key=lambda diagnostic: diagnostic.sort_key)
        rest = self.first[MOST_IN_A_FILE:]
        if not rest:
            return
        del self.first[MOST_IN_A_FILE:]
        self.more += len(rest)
        self.worst = min(
            self.worst,
            *(diagnostic.severity for diagnostic in rest),
            key=lambda severity: severity.rank,
        )
        if self.following is None or rest[0].sort_key < self.following.sort_key:
            self.following = rest[0]


def _counting(first: Diagnostic, more: int, worst: Severity) -> Diagnostic:
    return Diagnostic(
        "too-many-mistakes",
        replace(first.place, route=(), span=first.place.span or START),
        plural_msg(
            "{count} more mistake in this file is not shown",
            "{count} more mistakes in this file are not shown",
            more,
        ),
        msg("Correct those above first."),
        severity=worst,
    )
