"""Second verdicts: what another role found of a promise, beside the state that its lead gives."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from plantrack.model import Deliverable, Review, Status, Update, Verdict, state_of
from plantrack.model.journal import entries_until
from plantrack.views.standing import Standing

# By id of a deliverable, the days on which its promise was changed; None, not committed yet.
Amended: TypeAlias = Mapping[str, tuple[date | None, ...]]
Outdated: TypeAlias = Literal["told", "amended"]
_AGREEING = {Status.DONE: Verdict.KEPT, Status.PARTIAL: Verdict.PARTLY}


@dataclass(frozen=True, slots=True)
class SecondVerdict:
    """The last verdict on a promise of a role that did not lead it that day.

    `agrees` is None where nothing is compared: the work is open and not late, so that no state
    says yet what became of it; or the verdict is `outdated`: since it, the journal has `told` a
    state, a due date or a proof, or the promise was `amended`.
    """

    standing: Standing
    entry: Update
    review: Review
    agrees: bool | None
    outdated: Outdated | None

    @property
    def differs(self) -> bool:
        """Whether it says otherwise than the state."""
        return self.agrees is False


@dataclass(frozen=True, slots=True)
class Agreement:
    """How often second verdicts agree with the states: `agreed` of those `compared`.

    `outdated` ones and those that `wait` for a state to be compared with are counted apart.
    """

    agreed: int
    compared: int
    outdated: int
    waiting: int

    @property
    def total(self) -> int:
        """How many deliverables have a second verdict."""
        return self.compared + self.outdated + self.waiting


def verdict_on(standing: Standing, day: date, amended: Amended) -> SecondVerdict | None:
    """Return the second verdict on a deliverable, as known on a day; None where there is none."""
    known = entries_until(standing.deliverable, day)
    if all(entry.review is None for entry in known):
        return None
    ordered = sorted(known, key=lambda entry: entry.date)  # of one day, as in the file
    counted = [each for each in ordered if is_second(standing.deliverable, each)]
    if not counted or counted[-1].review is None:
        return None
    entry, review = counted[-1], counted[-1].review
    at = next(n for n, each in enumerate(ordered) if each is entry)
    changed = amended.get(standing.deliverable.id, ())
    outdated: Outdated | None = None
    if any(each.status or each.due or each.evidence for each in ordered[at + 1 :]):
        outdated = "told"
    elif any(when is None or entry.date < when <= day for when in changed):
        outdated = "amended"
    meant = None if outdated else _agreeing(standing)
    return SecondVerdict(
        standing, entry, review, None if meant is None else meant is review.verdict, outdated
    )


def verdicts_of(
    standings: Iterable[Standing], day: date, amended: Amended
) -> tuple[SecondVerdict, ...]:
    """Return the second verdicts on some deliverables, in their order."""
    found = (verdict_on(standing, day, amended) for standing in standings)
    return tuple(verdict for verdict in found if verdict is not None)


def agreement_of(verdicts: Iterable[SecondVerdict]) -> Agreement:
    """Return how often second verdicts agree with the states."""
    found = tuple(verdicts)
    return Agreement(
        agreed=sum(each.agrees is True for each in found),
        compared=sum(each.agrees is not None for each in found),
        outdated=sum(each.outdated is not None for each in found),
        waiting=sum(each.agrees is None and each.outdated is None for each in found),
    )


def is_second(deliverable: Deliverable, entry: Update) -> bool:
    """Return whether an entry has a verdict that counts: signed, founded, and not the lead's."""
    review = entry.review
    if review is None or review.basis is None or entry.by is None:
        return False
    return entry.by != state_of(deliverable, entry.date).lead


def _agreeing(standing: Standing) -> Verdict | None:
    """Return the one verdict that says what a state says; None of work open and not late."""
    if standing.status.is_open:
        return Verdict.NOT_KEPT if standing.late else None
    return _AGREEING.get(standing.status, Verdict.NOT_KEPT)
