"""Runs the rules on a loaded plan: severities applied, places worked out, everything sorted."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from plantrack.checking.ignoring import ignores_of, not_ignored
from plantrack.diagnostics import Diagnostic, Place, Severity
from plantrack.diagnostics.places import START
from plantrack.loading import Loaded
from plantrack.locale import Message, msg, plural_msg
from plantrack.locale.nearest import nearest
from plantrack.rules import RULES, Since, Subject
from plantrack.source.files import PLAN_FILE

MOST_IN_A_FILE = 100


@dataclass(frozen=True, slots=True)
class Checked:
    """All that is wrong with a plan, in the order people meet it, and how many files were read."""

    diagnostics: tuple[Diagnostic, ...]
    files: int

    def count(self, severity: Severity) -> int:
        """Return how many diagnostics have this severity."""
        return sum(1 for one in self.diagnostics if one.severity is severity)

    def at_or_above(self, severity: Severity) -> bool:
        """Return whether any diagnostic matters as much as this severity, or more."""
        return any(one.severity.rank <= severity.rank for one in self.diagnostics)

    def below(self, paths: tuple[str, ...]) -> "Checked":
        """Return only what concerns these files or folders; `""` and none at all are the whole."""
        if not paths or "" in paths:
            return self
        folders = tuple(f"{path.rstrip('/')}/" for path in paths)
        kept = tuple(
            one
            for one in self.diagnostics
            if one.place.path in paths or one.place.path.startswith(folders)
        )
        return Checked(kept, self.files)

    def of_rules(self, selected: tuple[str, ...], ignored: tuple[str, ...]) -> "Checked":
        """Return only what some rules find, or all where none is named, less what others find."""
        kept = tuple(
            one
            for one in self.diagnostics
            if (not selected or one.rule in selected) and one.rule not in ignored
        )
        return Checked(kept, self.files)


@dataclass(frozen=True, slots=True)
class Problems:
    """How many mistakes a plan has, for whoever only reads it, and what could not be read.

    `unread` are the files, `records_lost` is how many records of other files were dropped.
    """

    errors: int
    warnings: int
    unread: tuple[str, ...] = ()
    records_lost: int = 0


def check(loaded: Loaded, day: date, clock: date, since: Since | None = None) -> Checked:
    """Return what is wrong with a plan on `day`; `clock` is the day by the clock.

    Every file and the whole journal are read whatever the day, which serves only the rules
    about elapsed time. With an earlier version, what became of what it had is looked for too.
    """
    subject = Subject(loaded, day, max(day, clock), since)
    ordered = sorted(_kept(subject), key=lambda one: one.sort_key)
    return Checked(tuple(_capped(ordered)), len(loaded.sources.keys() | set(loaded.unread)))


def problems_of(loaded: Loaded, day: date, clock: date) -> Problems:
    """Return how many mistakes a plan has; where they stand matters only to comments."""
    subject = Subject(loaded, day, max(day, clock))
    kept = _kept(subject) if ignores_of(loaded) else _judged(subject)
    found = Counter(one.severity for one in kept)
    basis = loaded.plan.basis
    return Problems(
        found[Severity.ERROR], found[Severity.WARNING], basis.unread, basis.records_lost
    )


def _kept(subject: Subject) -> Iterator[Diagnostic]:
    """Give every mistake at its place, but those that a comment silences there."""
    loaded = subject.loaded
    located = _located(list(_judged(subject)), loaded)
    about_comments = not_ignored(located, ignores_of(loaded), loaded)
    for one in _with_severity(loaded, about_comments):  # those about comments have none yet
        if one.severity is not Severity.OFF:
            yield one


def _judged(subject: Subject) -> Iterator[Diagnostic]:
    """Give every mistake with the severity that the plan gives it; silenced ones are dropped."""
    loaded = subject.loaded
    for one in _with_severity(loaded, (*loaded.diagnostics, *_found(subject))):
        if one.severity is not Severity.OFF:
            yield one


def _found(subject: Subject) -> Iterator[Diagnostic]:
    for rule in RULES.values():
        for finding in rule.find(subject) if rule.find else ():
            yield Diagnostic(
                rule.name,
                finding.place,
                finding.message,
                finding.help,
                finding.related,
                finding.severity or rule.severity,
            )
    yield from _about_severities(subject.loaded)


def _with_severity(loaded: Loaded, found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Apply the plan's own severities; errors of reading cannot be lowered."""
    chosen = loaded.plan.header.severities
    of_reading = {id(one) for one in loaded.diagnostics}
    for one in found:
        rule = RULES[one.rule]
        severity = rule.severity if id(one) in of_reading else one.severity
        if one.rule in chosen and not rule.is_locked:
            severity = Severity(chosen[one.rule])
        yield one if one.severity is severity else replace(one, severity=severity)


def _about_severities(loaded: Loaded) -> Iterator[Diagnostic]:
    """Report the severities of the plan's header that name no rule, or one that stays an error."""
    for name in loaded.plan.header.severities:
        place = Place(PLAN_FILE, ("severities", name), "key")
        if name not in RULES:
            near = nearest(name, RULES)
            advice: Message | None = (
                msg("Did you mean {word}?", word=near)
                if near
                else msg("plantrack rules lists them.")
            )
            yield Diagnostic(
                "unknown-field", place, msg("no rule is named {name}", name=name), advice
            )
        elif RULES[name].is_locked:
            yield Diagnostic(
                "bad-value",
                place,
                msg("{name} stays an error: what it finds hides the rest of a file", name=name),
                msg("Delete this line."),
            )


def _located(found: list[Diagnostic], loaded: Loaded) -> list[Diagnostic]:
    """Work out lines and columns, reading each file concerned once more."""
    if not found:
        return []
    from plantrack.source.positions import Positions, locate

    known: dict[str, Positions | None] = {}

    def _with_span(place: Place) -> Place:
        if place.path not in known and place.span is None:
            readable = place.path in loaded.sources and place.path not in loaded.unread
            known[place.path] = Positions(loaded.sources[place.path]) if readable else None
        return locate(place, known.get(place.path))

    return [
        replace(
            one,
            place=_with_span(one.place),
            related=tuple(replace(other, place=_with_span(other.place)) for other in one.related),
        )
        for one in found
    ]


def _capped(ordered: list[Diagnostic]) -> Iterator[Diagnostic]:
    """Give at most a hundred diagnostics a file, then one that counts the rest."""
    given: Counter[str] = Counter()
    rest: defaultdict[str, list[Diagnostic]] = defaultdict(list)
    total = Counter(one.place.path for one in ordered)
    for one in ordered:
        path = one.place.path
        given[path] += 1
        if given[path] <= MOST_IN_A_FILE:
            yield one
            continue
        rest[path].append(one)
        if given[path] == total[path]:
            yield _counting(rest[path])


def _counting(rest: list[Diagnostic]) -> Diagnostic:
    worst = min((one.severity for one in rest), key=lambda severity: severity.rank)
    return Diagnostic(
        "too-many-mistakes",
        replace(rest[0].place, route=(), span=rest[0].place.span or START),
        plural_msg(
            "{count} more mistake in this file is not shown",
            "{count} more mistakes in this file are not shown",
            len(rest),
        ),
        msg("Correct those above first."),
        severity=worst,
    )
