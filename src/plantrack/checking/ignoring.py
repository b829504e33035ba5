"""What comments silence at one place, and the comments that silence nothing any more."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plantrack.diagnostics import Diagnostic, Place, Route, Span
from plantrack.loading import Loaded
from plantrack.locale import Message, msg
from plantrack.locale.nearest import nearest
from plantrack.rules import RULES
from plantrack.source.ignores import Ignore, ignores_in

_RULE = "useless-ignore"


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
        elif name not in served and not RULES[name].is_of_the_day and not loaded.unread:
            message = msg("{name} finds nothing here: this comment serves no more", name=name)
            yield _diagnostic(ignore.path, span, message, msg("Delete this comment."))


def _diagnostic(path: str, span: Span, message: Message, advice: Message) -> Diagnostic:
    return Diagnostic(
        _RULE, Place(path, span=span), message, advice, severity=RULES[_RULE].severity
    )
