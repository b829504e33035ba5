"""What one version of a plan wrote beside the one before it: the facts that a history keeps."""

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import tzinfo
from typing import Any, TypeAlias

from plantrack.history.amendment import Amendment, spelled
from plantrack.history.amendments import added_since, amendments_of, journal_amendments
from plantrack.history.change import Change, ChangeKind, Sort
from plantrack.history.changes import PairedReadings, readings_paired
from plantrack.history.examples import of_promises
from plantrack.history.pairing import content_of, entries_paired
from plantrack.loading import Loaded
from plantrack.model import Plan, Record, Update
from plantrack.model.promises import is_of_example
from plantrack.source.log import Commit

_ASIDE = ("internal", "question", "to", "answer", "review")

Names: TypeAlias = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a journal, told again by its deliverable's id and by what it says."""

    id: str
    key: str


@dataclass(frozen=True, slots=True)
class Written:
    """One change in meaning that a version made, whatever it is of: values as files spell them.

    A record that came or went is told by its title.
    """

    kind: ChangeKind
    sort: Sort
    id: str
    field: str | None
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Facts:
    """What a version wrote.

    `amendments` are its changes to the plan itself, `entries` the entries of journals and
    `reasons` those of `plan/changes.yaml` that are new in it, `renamed` the ids that changed, old
    to new. `adopted` are the years whose action plan says, in that version, that it was adopted.
    `written` are all its changes in meaning.
    """

    amendments: tuple[Amendment, ...] = ()
    entries: tuple[Entry, ...] = ()
    reasons: tuple[str, ...] = ()
    renamed: Mapping[str, str] = field(default_factory=dict)
    adopted: frozenset[str] = frozenset()
    written: tuple[Written, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """One version after another; `commit` is None for files that are not committed.

    `brought` are the steps of the commits that it merges, oldest first; `is_cut` where git's
    history is cut at one of those, so that whoever wrote what none of them did is not known.
    `unread` are the files of that version of which not all could be read.
    """

    commit: Commit | None
    facts: Facts
    brought: "tuple[Step, ...]" = ()
    is_cut: bool = False
    unread: tuple[str, ...] = ()

    def writer_of(self, told: Amendment) -> Commit | None:
        """Return the commit that made a change: the last one merged that did, else the step's."""
        meant = _result_of(told)
        return self._last(lambda facts: meant in map(_result_of, facts.amendments))

    def author_of(self, told: Written) -> Commit | None:
        """Return the commit that wrote a change: the last one merged that did, else the step's."""
        meant = _end_of(told)
        return self._last(lambda facts: meant in map(_end_of, facts.written))

    def typist_of(self, entry: Entry) -> Commit | None:
        """Return the commit that first wrote an entry: one that was merged, else the step's."""
        found = (step.commit for step in self.brought if entry in step.facts.entries)
        return next(found, self._own)

    def _last(self, holds: Callable[[Facts], bool]) -> Commit | None:
        """Return the last commit merged of whose facts something holds, else the step's own."""
        found = (step.commit for step in reversed(self.brought) if holds(step.facts))
        return next(found, self._own)

    @property
    def _own(self) -> Commit | None:
        """The step's commit, where what it brings can only be its own."""
        return None if self.is_cut else self.commit

    def in_zone(self, zone: tzinfo) -> "Step":
        """Return the step, its moments in a time zone."""
        commit = self.commit and replace(self.commit, typed=self.commit.typed.astimezone(zone))
        return replace(self, commit=commit, brought=tuple(x.in_zone(zone) for x in self.brought))


def first_facts(loaded: Loaded) -> Facts:
    """Return what the first version that is known tells: its journals, and what it added late."""
    entries = (
        Entry(deliverable.id, key_of(x))
        for deliverable in loaded.plan.deliverables
        for x in deliverable.updates
    )
    return replace(facts_without_git(loaded), entries=tuple(entries))


def facts_without_git(loaded: Loaded) -> Facts:
    """Return what a plan tells of its own past: no entries, since nobody knows who typed them."""
    plan = loaded.plan
    late = (added_since(plan, deliverable) for deliverable in plan.deliverables)
    promised = (each for each in plan.deliverables if not is_of_example(plan, each))
    told = (amendment for each in promised for amendment in journal_amendments(None, each))
    return Facts(
        amendments=(*(addition for addition in late if addition is not None), *told),
        reasons=tuple(map(key_of, plan.changes)),
        adopted=_adopted(plan),
    )


def facts_between(before: Loaded, after: Loaded) -> Facts:
    """Return what a version wrote beside the one before it."""
    found = readings_paired(before, after)
    plan, known = after.plan, set(map(key_of, before.plan.changes))
    changes = [*found.changes()]
    told = [*amendments_of(changes, plan)]
    entries: list[Entry] = []
    for was, now in found.pairs["deliverable"]:
        if now is not None and not found.is_unsure(was, now, "updates"):
            told.extend(journal_amendments(was, now))
            entries.extend(_new_entries(was, now))
    return Facts(
        amendments=tuple(of_promises(told, found.pairs["deliverable"], before.plan, plan)),
        written=tuple(map(_written, changes)),
        entries=tuple(entries),
        reasons=tuple(key for reason in plan.changes if (key := key_of(reason)) not in known),
        renamed=_renamed(found),
        adopted=_adopted(plan),
    )


def key_of(record: Record) -> str:
    """Return what tells a record again by what it says, wherever it stands.

    What an entry says aside is no part of that, unless it says nothing else: to change it is not to
    write the entry anew.
    """
    if isinstance(record, Update) and any(getattr(record, name) for name in _ASIDE):
        told = record.model_copy(update=dict.fromkeys(_ASIDE))
        record = record if told.confirms else told
    said = repr(content_of(record)).encode("utf-8", "surrogatepass")
    return hashlib.sha256(said).hexdigest()[:16]


def _new_entries(was: Any, now: Any) -> Iterator[Entry]:  # noqa: ANN401 - deliverables
    pairs = entries_paired(was.updates if was else (), now.updates)
    yield from (Entry(now.id, key_of(entry)) for _, entry in pairs if entry is not None)


def _renamed(found: PairedReadings) -> dict[str, str]:
    """Return the ids that changed; those of roles and partners are of another space."""
    return {
        old: new
        for sort, ids in found.renames.of.items()
        if sort not in ("role", "partner")
        for old, new in ids.items()
    }


def _written(change: Change) -> Written:
    whole = change.field is None
    before = getattr(change.before, "title", None) if whole else spelled(change.before)
    after = getattr(change.after, "title", None) if whole else spelled(change.after)
    return Written(change.kind, change.sort, change.id, change.field, before, after)


def _end_of(told: Written) -> tuple[object, ...]:
    return told.kind, told.sort, told.id, told.field, told.after


def _result_of(told: Amendment) -> tuple[object, ...]:
    """Return what a change makes of the plan, whatever it was before."""
    return told.sort, told.id, told.field, told.detail, told.after, told.kind == "dropped"


def _adopted(plan: Plan) -> frozenset[str]:
    return frozenset(
        action_plan.key for action_plan in plan.action_plans if action_plan.promised_from
    )


def names_since(steps: Sequence[Step]) -> list[Names]:
    """Return, for each version, what its ids are called in the last one, where they changed."""
    names: list[Names] = []
    later: Names = {}
    for step in reversed(steps):
        names.append(later)
        renamed = step.facts.renamed
        if renamed:
            later = {**later, **{old: later.get(new, new) for old, new in renamed.items()}}
    return names[::-1]


def typed_by(steps: Sequence[Step]) -> Mapping[Entry, Commit]:
    """Return the commit that first wrote each entry of a journal, where git knows it.

    Entries of the first version that is known were typed then, or before.
    """
    names, found = names_since(steps), dict[Entry, Commit]()
    for step, known_as in zip(steps, names, strict=True):
        for entry in step.facts.entries:
            now = Entry(known_as.get(entry.id, entry.id), entry.key)
            if commit := step.typist_of(entry):
                found.setdefault(now, commit)
    return found
