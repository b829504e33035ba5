"""What comments silence at one place, and the comments that silence nothing any more."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from plantrack.diagnostics import Diagnostic, Place, Route, Span
from plantrack.diagnostics.places import START
from plantrack.loading import Loaded
from plantrack.locale import Message, msg
from plantrack.locale.nearest import nearest
from plantrack.rules import RULES
from plantrack.source.ignores import Ignore, ignores_in

_RULE = "useless-ignore"
Compared: TypeAlias = tuple[Diagnostic, Place | None]  # and where it was in the earlier version


@dataclass(frozen=True, slots=True)
class _Scope:
    """What a comment speaks of: a line, and the record that begins on it, if one does."""

    ignore: Ignore
    record: Route | None

    def holds(self, place: Place) -> bool:
        if place.path != self.ignore.path:
            return False
        if place.span and place.span.line == self.ignore.line:
            return True
        return self.record is not None and place.route[: len(self.record)] == self.record


def ignores_of(loaded: Loaded) -> tuple[Ignore, ...]:
    """Return the comments of a plan's files that silence rules."""
    return tuple(one for source in loaded.sources.values() for one in ignores_in(source))


def not_ignored(
    found: Sequence[Diagnostic], ignores: Sequence[Ignore], loaded: Loaded
) -> Iterator[Diagnostic]:
    """Give the diagnostics that no comment silences, then the comments that silence nothing.

    Each diagnostic has its line. An error of reading stays: it hides what follows.
    """
    scopes = [_Scope(one, _record_at(loaded, one)) for one in ignores]
    served: set[tuple[int, str]] = set()
    for one in found:
        silencing = [
            (at, one.rule)
            for at, scope in enumerate(scopes)
            if _names(scope.ignore, one.rule) and scope.holds(one.place)
        ]
        if silencing and not RULES[one.rule].is_locked:
            served.update(silencing)
        else:
            yield one
    for at, scope in enumerate(scopes):
        yield from _useless(scope.ignore, {name for number, name in served if number == at}, loaded)


def not_ignored_before(
    found: Iterable[Compared], ignores: Sequence[Ignore], earlier: Loaded
) -> Iterator[Diagnostic]:
    """Give the mistakes about the past that no comment of the earlier version silenced.

    A comment stands there at what a mistake is about, or at the first line of the file.
    """
    scopes = [_Scope(one, _record_at(earlier, one)) for one in ignores]
    for one, before in found:
        at_start = one.place.span == START  # of the file, where what is gone has no line
        places = [*([before] if before else []), *([one.place] if at_start else [])]
        if not any(
            _names(scope.ignore, one.rule) and any(map(scope.holds, places)) for scope in scopes
        ):
            yield one


def _names(ignore: Ignore, rule: str) -> bool:
    return any(name == rule for name, _ in ignore.names)


def _record_at(loaded: Loaded, ignore: Ignore) -> Route | None:
    """Return the outermost record that begins on the line a comment speaks of."""
    lines = loaded.lines.get(ignore.path, {})
    routes = [route for route, line in lines.items() if line == ignore.line]
    return min(routes, key=len, default=None)


def _useless(ignore: Ignore, served: set[str], loaded: Loaded) -> Iterator[Diagnostic]:
    if not ignore.names:
        yield _diagnostic(
            ignore.path,
            ignore.span,
            msg("this comment names no rule"),
            msg("Write it as # plantrack: ignore[done-without-evidence]"),
        )
    for name, span in ignore.names:
        if name not in RULES:
            near = nearest(name, RULES)
            advice = (
                msg("Did you mean {word}?", word=near)
                if near
                else msg("plantrack rules lists them.")
            )
            yield _diagnostic(ignore.path, span, msg("no rule is named {name}", name=name), advice)
        elif RULES[name].is_locked:
            message = msg(
                "{name} stays an error: what it finds hides the rest of a file", name=name
            )
            yield _diagnostic(ignore.path, span, message, msg("Delete this comment."))
        elif name not in served and not _may_serve(name) and not loaded.unread:
            message = msg("{name} finds nothing here: this comment serves no more", name=name)
            yield _diagnostic(ignore.path, span, message, msg("Delete this comment."))


def _may_serve(name: str) -> bool:
    """Return whether a rule may find on another day, or beside a version, what it does not now."""
    return RULES[name].is_of_the_day or RULES[name].is_of_the_past


def _diagnostic(path: str, span: Span, message: Message, advice: Message) -> Diagnostic:
    return Diagnostic(
        _RULE, Place(path, span=span), message, advice, severity=RULES[_RULE].severity
    )
