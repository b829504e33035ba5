"""What comments silence at one place, and the comments that silence nothing any more."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from plantrack.diagnostics import Advice, Diagnostic, NearestName, Place, Route, Span
from plantrack.diagnostics.places import START
from plantrack.loading import Loaded
from plantrack.locale import Message, msg
from plantrack.locale.known_names import KnownNames
from plantrack.rules import RULES, Rule
from plantrack.source.ignores import Ignore, ignores_in

USELESS_IGNORE = "useless-ignore"
_RULE_NAMES = KnownNames(RULES)
Compared: TypeAlias = tuple[Diagnostic, Place | None]  # and where it was in the earlier version


# What a comment speaks of: a line of a file, or the record that begins on it.
_Scope: TypeAlias = tuple[str, int | Route]


class _Scopes:
    """What comments speak of, each with the rules silenced there."""

    def __init__(self, ignores: Sequence[Ignore], loaded: Loaded) -> None:
        paths = {ignore.path for ignore in ignores}
        self._records = {path: _records_by_line(loaded, path) for path in paths}
        self._silenced: defaultdict[_Scope, set[str]] = defaultdict(set)
        for ignore in ignores:
            for scope in self.of_comment(ignore):
                self._silenced[scope].update(name for name, _ in ignore.names)

    def of_comment(self, ignore: Ignore) -> Iterator[_Scope]:
        """Give what a comment speaks of."""
        yield ignore.path, ignore.line
        if (record := self._records[ignore.path].get(ignore.line)) is not None:
            yield ignore.path, record

    def silencing(self, rule: str, place: Place) -> list[_Scope]:
        """Return the scopes in which a rule is silenced at a place."""
        around: list[_Scope] = [(place.path, route) for route in _around(place.route)]
        if place.span:
            around.append((place.path, place.span.line))
        return [scope for scope in around if rule in self._silenced.get(scope, ())]


def _records_by_line(loaded: Loaded, path: str) -> dict[int, Route]:
    """Return the outermost record that begins on each line of a file."""
    outermost: dict[int, Route] = {}
    for route, line in loaded.lines.get(path, {}).items():
        if line not in outermost or len(route) < len(outermost[line]):
            outermost[line] = route
    return outermost


def _around(route: Route) -> Iterator[Route]:
    """Give the routes of all that stands around a place, the file itself first."""
    return (route[:length] for length in range(len(route) + 1))


def ignores_of(loaded: Loaded) -> tuple[Ignore, ...]:
    """Return the comments of a plan's files that silence rules."""
    return tuple(ignore for source in loaded.sources.values() for ignore in ignores_in(source))


def not_ignored(
    found: Iterable[Diagnostic], ignores: Sequence[Ignore], loaded: Loaded
) -> Iterator[Diagnostic]:
    """Give the diagnostics that no comment silences, then the comments that silence nothing.

    Each diagnostic has its line. An error of reading stays: it hides what follows.
    """
    scopes = _Scopes(ignores, loaded)
    served: set[tuple[_Scope, str]] = set()
    for diagnostic in found:
        silencing = (
            []
            if RULES[diagnostic.rule].is_locked
            else scopes.silencing(diagnostic.rule, diagnostic.place)
        )
        served.update((scope, diagnostic.rule) for scope in silencing)
        if not silencing:
            yield diagnostic
    for ignore in ignores:
        if not ignore.names:
            yield _diagnostic(ignore.path, ignore.span, *_NAMELESS)
        spoken_of = tuple(scopes.of_comment(ignore))
        for name, span in ignore.names:
            is_served = any((scope, name) in served for scope in spoken_of)
            if why := _why_useless(name, loaded, is_served=is_served):
                yield _diagnostic(ignore.path, span, *why)


def not_ignored_before(
    found: Iterable[Compared], ignores: Sequence[Ignore], earlier: Loaded
) -> Iterator[Diagnostic]:
    """Give the mistakes about the past that no comment of the earlier version silenced.

    A comment stands there at what a mistake is about, or at the first line of the file.
    """
    scopes = _Scopes(ignores, earlier)
    for diagnostic, before in found:
        at_start = diagnostic.place.span == START  # of the file, where what is gone has no line
        places = [*([before] if before else []), *([diagnostic.place] if at_start else [])]
        if not any(scopes.silencing(diagnostic.rule, place) for place in places):
            yield diagnostic


_NAMELESS = (
    msg("this comment names no rule"),
    msg("Write it as `# plantrack: ignore[done-without-evidence]`"),
)
_DELETE = msg("Delete this comment.")


def _why_useless(name: str, loaded: Loaded, *, is_served: bool) -> tuple[Message, Advice] | None:
    """Return why a rule's name in a comment serves nothing, and what to do; nothing if it does."""
    if name not in RULES:
        return msg("no rule is named {name}", name=name), rule_meant(name)
    rule = RULES[name]
    if rule.is_locked:
        return (
            msg("{name} stays an error: what it finds hides the rest of a file", name=name),
            _DELETE,
        )
    if is_served or _may_serve(rule) or loaded.unread:
        return None
    return msg("{name} finds nothing here: this comment is no longer needed", name=name), _DELETE


def _may_serve(rule: Rule) -> bool:
    """Return whether a rule may find on another day, or beside a version, what it does not now."""
    return rule.is_of_the_day or rule.is_of_the_past


def rule_meant(name: str) -> Advice:
    """Return the advice that proposes the rule nearest to a name that is none's."""
    return NearestName(name, _RULE_NAMES, msg("plantrack rules lists them."))


def _diagnostic(path: str, span: Span, message: Message, advice: Advice) -> Diagnostic:
    return Diagnostic(
        USELESS_IGNORE,
        Place(path, span=span),
        message,
        advice,
        severity=RULES[USELESS_IGNORE].severity,
    )
