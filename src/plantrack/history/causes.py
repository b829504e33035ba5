"""Why a figure moved from one day to the next: what was worked on, and what was changed in scope.

The journals tell most of it. Git adds what they do not: deliverables that came or went, dates and
weights rewritten where they stood, and how long after its date each entry was typed.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from typing import Literal, TypeAlias

from plantrack.history.amendment import AmendmentKind
from plantrack.history.comparison import Turn, TurnKind, compared
from plantrack.history.register import Registered
from plantrack.history.steps import Entry, Written, key_of
from plantrack.model import Deliverable, Update
from plantrack.model.journal import entries_until
from plantrack.source.log import Commit
from plantrack.source.witness import WHOLE, Witness
from plantrack.views.figures import median
from plantrack.views.standing import Snapshot

Nature: TypeAlias = Literal["work", "scope"]
CauseKind: TypeAlias = TurnKind | Literal["begun"]
_OF_GIT: Mapping[AmendmentKind, TurnKind] = {
    "added": "added",
    "dropped": "removed",
    "due-pushed": "moved",
    "due-advanced": "moved",
    "reweighted": "reweighted",
    "answers": "answers",
}


@dataclass(frozen=True, slots=True)
class Cause:
    """Something that moved a figure: of work or of scope, and of which deliverable.

    An action plan that began is `begun`, its year in place of an id.
    """

    nature: Nature
    kind: CauseKind
    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Typing:
    """How long after their dates the entries of a time were typed.

    `entries` are those dated then, `known` those of which git saw the typing; `median_days` and
    `longest_days` are of the latter, None where there is none.
    """

    entries: int
    known: int
    median_days: Fraction | None
    longest_days: int | None


@dataclass(frozen=True, slots=True)
class Past:
    """What git tells of a plan: the changes to it, and the commit that first had each entry.

    What stood in the `first` version that it has may have been typed long before. `written` are
    all changes in meaning, oldest first, each with the commit that wrote it; None for files that
    are not committed, and for what stood where git's history is cut. `witness` says what git
    can tell at all.
    """

    entries: Sequence[Registered] = ()
    seen: Mapping[Entry, Commit] = field(default_factory=dict)
    first: Commit | None = None
    written: Sequence[tuple[Commit | None, Written]] = ()
    witness: Witness = WHOLE

    def seen_of(self, identifier: str, update: Update) -> Commit | None:
        """Return the commit that first had an entry of a journal, where git knows it."""
        return self.seen.get(Entry(identifier, key_of(update)))

    def last_seen(self, deliverable: Deliverable, day: date) -> Commit | None:
        """Return the commit that first had the last entry of a journal, up to a day."""
        known = entries_until(deliverable, day)
        return self.seen_of(deliverable.id, known[-1]) if known else None

    def last_typed(self, day: date) -> Commit | None:
        """Return the commit that last typed an entry, up to a day, where git saw one."""
        seen = {commit.name: commit for commit in self.seen.values() if commit != self.first}
        known = [commit for commit in seen.values() if commit.typed.date() <= day]
        return max(known, key=lambda commit: commit.typed, default=None)

    def delay(self, identifier: str, update: Update) -> int | None:
        """Return how many days after its date an entry was typed, where git saw that."""
        commit = self.seen_of(identifier, update)
        if commit is None or commit == self.first:
            return None
        return max((commit.typed.date() - update.date).days, 0)


NO_PAST = Past()


def causes_between(
    before: Snapshot, after: Snapshot, deliverables: Iterable[Deliverable], past: Past = NO_PAST
) -> tuple[Cause, ...]:
    """Return why the figure of these deliverables moved between two days."""
    found, known = compared(before, after), tuple(deliverables)
    names = {deliverable.id for deliverable in known} | {
        deliverable.period for deliverable in known
    }
    told = [
        *(
            Cause("scope", "begun", action_plan.key, action_plan.title)
            for action_plan in found.begun
        ),
        *(_cause("work", turn) for turn in found.work),
        *(_cause("scope", turn) for turn in found.scope),
        *_of_git(past, before.day, after.day),
    ]
    return tuple(dict.fromkeys(cause for cause in told if cause.id in names))


def typing_between(
    deliverables: Sequence[Deliverable], first: date | None, last: date, past: Past = NO_PAST
) -> Typing:
    """Return how late the entries dated after a day, up to another, were typed."""
    dated = [
        (deliverable.id, each)
        for deliverable in deliverables
        for each in deliverable.updates
        if each.date <= last and (first is None or each.date > first)
    ]
    told = (past.delay(name, each) for name, each in dated) if past.seen else ()
    days = [delay for delay in told if delay is not None]
    if not days:
        return Typing(len(dated), 0, None, None)
    return Typing(len(dated), len(days), median(days), max(days))


def _of_git(past: Past, first: date, last: date) -> Iterator[Cause]:
    for entry in past.entries:
        told, day = entry.amendment, entry.day
        kind = _OF_GIT.get(told.kind)
        if told.sort != "deliverable" or day is None or kind is None:
            continue
        if told.day is not None and kind != "added":
            continue  # the journal tells it
        if first < day <= last and told.field != "milestones":
            yield Cause("scope", kind, told.id, told.title)


def _cause(nature: Nature, turn: Turn) -> Cause:
    deliverable = turn.standing.deliverable
    return Cause(nature, turn.kind, deliverable.id, deliverable.title)
