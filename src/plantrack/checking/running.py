"""Runs the rules on a loaded plan: severities and ignores applied, places worked out, sorted."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from plantrack.checking.capping import capped
from plantrack.checking.ignoring import (
    USELESS_IGNORE,
    ignores_of,
    not_ignored,
    not_ignored_before,
    rule_meant,
)
from plantrack.checking.locating import located, places_located
from plantrack.diagnostics import Diagnostic, Place, Severity
from plantrack.loading import Loaded
from plantrack.locale import msg
from plantrack.rules import RULES, Finding, Rule, Since, Subject
from plantrack.source.files import PLAN_FILE


@dataclass(frozen=True, slots=True)
class Checked:
    """All that is wrong with a plan, in the order people meet it, and how many files were read."""

    diagnostics: tuple[Diagnostic, ...]
    files: int

    def count(self, severity: Severity) -> int:
        """Return how many diagnostics have this severity."""
        return sum(1 for diagnostic in self.diagnostics if diagnostic.severity is severity)

    def at_or_above(self, severity: Severity) -> bool:
        """Return whether any diagnostic matters as much as this severity, or more."""
        return any(diagnostic.severity.rank <= severity.rank for diagnostic in self.diagnostics)

    def below(self, paths: tuple[str, ...]) -> "Checked":
        """Return only what concerns these files or folders; `""` and none at all are the whole."""
        if not paths or "" in paths:
            return self
        folders = tuple(f"{path.rstrip('/')}/" for path in paths)
        kept = tuple(
            diagnostic
            for diagnostic in self.diagnostics
            if diagnostic.place.path in paths or diagnostic.place.path.startswith(folders)
        )
        return Checked(kept, self.files)

    def of_rules(self, selected: tuple[str, ...], ignored: tuple[str, ...]) -> "Checked":
        """Return only what some rules find, or all where none is named, less what others find."""
        kept = tuple(
            diagnostic
            for diagnostic in self.diagnostics
            if (not selected or diagnostic.rule in selected) and diagnostic.rule not in ignored
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


def check(
    loaded: Loaded,
    day: date,
    clock: date,
    since: Since | None = None,
    proofs: tuple[tuple[int, str], ...] = (),
) -> Checked:
    """Return what is wrong with a plan on `day`; `clock` is the day by the clock.

    Every file and the whole journal are read whatever the day, which serves only the rules
    about elapsed time. With an earlier version, what became of what it had is looked for too.
    `proofs` are the kept proofs that are no longer what they were, where they were looked at.
    """
    subject = Subject(loaded, day, max(day, clock), since, proofs)
    shown = capped(located(_kept(subject), loaded))
    return Checked(tuple(shown), len(loaded.sources.keys() | set(loaded.unread)))


def mistakes_of(loaded: Loaded, day: date, clock: date) -> Iterator[Diagnostic]:
    """Give every mistake of a plan, however many, in no order; few have their lines."""
    yield from _kept(Subject(loaded, day, max(day, clock)))


def problems_of(loaded: Loaded, day: date, clock: date) -> Problems:
    """Return how many mistakes a plan has, and what could not be read."""
    found = Counter(diagnostic.severity for diagnostic in mistakes_of(loaded, day, clock))
    basis = loaded.plan.basis
    return Problems(
        found[Severity.ERROR], found[Severity.WARNING], basis.unread, basis.records_lost
    )


def _kept(subject: Subject) -> Iterator[Diagnostic]:
    """Give every mistake but those that a comment silences, and those that the plan switched off.

    Where mistakes stand matters only to comments.
    """
    loaded = subject.loaded
    found = _judged(subject)
    if ignores := ignores_of(loaded):
        found = not_ignored(located(found, loaded), ignores, loaded)
    chosen = loaded.plan.header.severities
    for diagnostic in found:
        graded = (
            diagnostic
            if diagnostic.rule != USELESS_IGNORE
            else _graded(diagnostic, diagnostic.severity, chosen)
        )
        if graded.severity is not Severity.OFF:
            yield graded
    if subject.since is not None:
        yield from _of_the_past(subject, subject.since.earlier)


def _of_the_past(subject: Subject, earlier: Loaded) -> Iterator[Diagnostic]:
    """Give what the rules find beside an earlier version, by its severities and its comments.

    Whoever changes a plan cannot silence what that change does to what it was.
    """
    chosen = earlier.plan.header.severities
    found = [
        (
            _graded(_diagnostic_of(rule, finding), finding.severity or rule.severity, chosen),
            finding.before,
        )
        for rule in RULES.values()
        if rule.is_of_the_past and rule.find
        for finding in _beside(rule.find, subject)
    ]
    kept = [
        (diagnostic, before)
        for diagnostic, before in found
        if diagnostic.severity is not Severity.OFF
    ]
    here = located([diagnostic for diagnostic, _ in kept], subject.loaded)
    there = places_located([before for _, before in kept], earlier)
    compared = zip(here, there, strict=True)
    yield from not_ignored_before(compared, ignores_of(earlier), earlier)


def _beside(find: Callable[[Subject], Iterable[Finding]], subject: Subject) -> Iterator[Finding]:
    """Give what a rule finds only because there is an earlier version to compare with."""
    alone = {repr(finding) for finding in find(subject.alone)}
    for finding in find(subject):
        if repr(finding) not in alone:
            yield finding


def _judged(subject: Subject) -> Iterator[Diagnostic]:
    """Give every mistake with the severity that the plan gives it."""
    loaded = subject.loaded
    chosen = loaded.plan.header.severities
    for diagnostic in loaded.diagnostics:
        yield _graded(diagnostic, RULES[diagnostic.rule].severity, chosen)
    for diagnostic in _found(subject):
        yield _graded(diagnostic, diagnostic.severity, chosen)


def _graded(diagnostic: Diagnostic, severity: Severity, chosen: Mapping[str, str]) -> Diagnostic:
    """Apply the plan's own severities; errors of reading cannot be lowered."""
    if diagnostic.rule in chosen and not RULES[diagnostic.rule].is_locked:
        severity = Severity(chosen[diagnostic.rule])
    return diagnostic if diagnostic.severity is severity else replace(diagnostic, severity=severity)


def _found(subject: Subject) -> Iterator[Diagnostic]:
    for rule in RULES.values():
        meant = subject.alone if rule.is_of_the_past else subject
        for finding in rule.find(meant) if rule.find else ():
            yield _diagnostic_of(rule, finding)
    yield from _about_severities(subject.loaded)


def _diagnostic_of(rule: Rule, finding: Finding) -> Diagnostic:
    return Diagnostic(
        rule.name,
        finding.place,
        finding.message,
        finding.help,
        finding.related,
        finding.severity or rule.severity,
    )


def _about_severities(loaded: Loaded) -> Iterator[Diagnostic]:
    """Report the severities of the plan's header that name no rule, or one that stays an error."""
    for name in loaded.plan.header.severities:
        place = Place(PLAN_FILE, ("severities", name), "key")
        if name not in RULES:
            message = msg("no rule is named {name}", name=name)
            yield Diagnostic("unknown-field", place, message, rule_meant(name))
        elif RULES[name].is_locked:
            yield Diagnostic(
                "bad-value",
                place,
                msg("{name} stays an error: what it finds hides the rest of a file", name=name),
                msg("Delete this line."),
            )
