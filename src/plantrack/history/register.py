"""The register of changes to the plan since it was adopted: who, when, and why.

The promise of an action plan holds from its adoption, and that of the plan itself from the first
adoption of an action plan: what was changed before is no change of a promise.
"""

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from plantrack.history.amendment import Amendment
from plantrack.history.examples import is_after_adoption
from plantrack.history.steps import Names, Step, key_of, names_since
from plantrack.model import ChangeReason, Plan
from plantrack.source.log import Commit
from plantrack.source.witness import WHOLE, Witness


@dataclass(frozen=True, slots=True)
class Registered:
    """A change to the plan: what changed, the commit that wrote it, and why.

    `step` is the position of the version that wrote it; `commit` is None where git does not know
    it, or not yet; `is_untold` where it may be committed all the same. The reason is the journal's,
    else that of `plan/changes.yaml`; an `editorial` change leaves the substance as it was. The day
    of the decision is the journal's, the addition's own, else `decided`, that of
    `plan/changes.yaml`: never the day on which it was typed.
    """

    amendment: Amendment
    step: int
    commit: Commit | None
    reason: str | None
    resolution: str | None
    editorial: bool = False
    is_untold: bool = False
    decided: date | None = None

    @property
    def declared(self) -> date | None:
        """The day of the decision, as the plan's files tell it; None where they do not."""
        return self.amendment.day or self.decided

    @property
    def typed(self) -> date | None:
        """The day on which git saw it typed; None where git did not."""
        return self.commit.typed.date() if self.commit else None

    @property
    def is_unexplained(self) -> bool:
        """Whether nobody said why."""
        return self.reason is None

    @property
    def day(self) -> date | None:
        """The day by which it is ordered: that of the decision, or of its typing if sooner."""
        return min(filter(None, (self.declared, self.typed)), default=None)


@dataclass(frozen=True, slots=True)
class Baseline:
    """From where a register counts; without a word, from each action plan's adoption.

    `commits` are the names of those made since; `day` is that of the baseline; `years` are those
    that the plan then had.
    """

    word: str | None = None
    day: date | None = None
    commits: Container[str] = ()
    years: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Register:
    """The changes to a plan since a baseline: those that nobody explained, then the latest first.

    `unused` are the reasons of `plan/changes.yaml` that explain no change at all; `witness` is
    what git can tell of all this.
    """

    plan: Plan
    day: date
    baseline: Baseline
    entries: tuple[Registered, ...]
    unused: tuple[ChangeReason, ...]
    witness: Witness = WHOLE

    @property
    def unexplained(self) -> tuple[Registered, ...]:
        """The changes that nobody explained."""
        return tuple(entry for entry in self.entries if entry.is_unexplained)

    @property
    def explained(self) -> tuple[Registered, ...]:
        """The changes that have a reason."""
        return tuple(entry for entry in self.entries if not entry.is_unexplained)

    @property
    def was_adopted(self) -> bool:
        """Whether any action plan says when it was adopted, so that there is a promise to keep."""
        return any(action_plan.promised_from for action_plan in self.plan.action_plans)


def register_of(plan: Plan, day: date, steps: Sequence[Step], baseline: Baseline) -> Register:
    """Return the register of a plan, on a day, from its versions: these steps, oldest first."""
    names = names_since(steps)
    every = [
        Registered(
            _known_as(amendment, names[at]),
            at,
            step.writer_of(amendment),
            amendment.reason,
            amendment.resolution,
            is_untold=at == 0 or step.commit is not None,
        )
        for at, step in enumerate(steps)
        for amendment in step.facts.amendments
    ]
    unused = _explain(every, plan, steps, names)
    held = _Held(plan, steps, baseline)
    counted = [
        entry for entry in every if held.counts(entry) and (entry.day is None or entry.day <= day)
    ]
    counted.sort(key=lambda entry: (entry.day or date.max, entry.step), reverse=True)
    counted.sort(key=lambda entry: not entry.is_unexplained)
    return Register(plan, day, baseline, tuple(counted), unused)


@dataclass(frozen=True)
class _Held:
    """What of a plan was a promise at each version."""

    plan: Plan
    steps: Sequence[Step]
    baseline: Baseline

    def counts(self, entry: Registered) -> bool:
        """Return whether a change is one of a promise, made since the baseline."""
        if self.baseline.word is not None and not self._is_since(entry):
            return False
        told = entry.amendment
        if told.period is None:
            return self.baseline.word is not None or bool(self._adopted_before(entry.step))
        if told.period in self._adopted_before(entry.step) or told.period in self.baseline.years:
            return True
        return is_after_adoption(told, self.plan)

    def _is_since(self, entry: Registered) -> bool:
        if entry.commit is None and entry.step > 0:
            return True
        if entry.commit is not None and entry.step > 0:
            return entry.commit.name in self.baseline.commits
        day = entry.amendment.day  # of the first version known, only the journals tell
        is_later = self.baseline.day is None or (day is not None and day > self.baseline.day)
        return is_later and (entry.commit is None or entry.commit.name in self.baseline.commits)

    def _adopted_before(self, step: int) -> frozenset[str]:
        return self.steps[step - 1].facts.adopted if step else frozenset()


def _known_as(amendment: Amendment, names: Names) -> Amendment:
    """Return a change under the ids of now."""
    commitments = tuple(names.get(each, each) for each in amendment.commitments)
    return replace(amendment, id=names.get(amendment.id, amendment.id), commitments=commitments)


def _explain(
    every: list[Registered], plan: Plan, steps: Sequence[Step], names: Sequence[Names]
) -> tuple[ChangeReason, ...]:
    """Give the changes that no journal explains their reason; return the reasons of none."""
    # Backwards, so that the first version that has a reason is the one that is kept.
    numbered = reversed([*enumerate(steps)])
    seen = {key: at for at, step in numbered for key in step.facts.reasons}
    former = former_ids(plan)
    unused = []
    for reason in plan.changes:
        at = seen.get(key_of(reason), len(steps))
        known_as = former if at == len(steps) else {**former, **names[at]}
        identifier = known_as.get(reason.id, reason.id)
        found = [*_explained_by(reason, identifier, at, every)]
        for position in found:
            every[position] = replace(
                every[position],
                reason=reason.reason,
                resolution=reason.resolution,
                editorial=reason.editorial,
                decided=reason.date,
            )
        if not found:
            unused.append(reason)
    return tuple(unused)


def former_ids(plan: Plan) -> Names:
    """Return what has an id now that nothing has any more, by that id."""
    in_use = {record.id for record in plan.keeping_ids}
    return {
        old: record.id
        for record in plan.keeping_ids
        for old in record.formerly
        if old not in in_use
    }


def is_about(reason: ChangeReason, identifier: str, told: Amendment) -> bool:
    """Return whether a reason, of what has this id now, is about a change."""
    same = told.id.casefold() == identifier.casefold()
    return same and reason.field in (None, told.field)


def _explained_by(
    reason: ChangeReason, identifier: str, at: int, every: Sequence[Registered]
) -> Iterator[int]:
    """Give the positions of the changes that a reason, first written at a version, explains.

    A commit, where it names one, says which. Else they are those of the same version; where it
    has none, the earlier ones that nobody explained; where there are none, the next.
    """
    meant = [
        (position, entry)
        for position, entry in enumerate(every)
        if entry.is_unexplained and is_about(reason, identifier, entry.amendment)
    ]
    if reason.commit is not None:
        word = reason.commit.lower()
        yield from (n for n, entry in meant if entry.commit and entry.commit.name.startswith(word))
        return
    here = [position for position, entry in meant if entry.step == at]
    before = [position for position, entry in meant if entry.step < at]
    then = min((entry.step for _, entry in meant if entry.step > at), default=at)
    yield from here or before or [position for position, entry in meant if entry.step == then]
