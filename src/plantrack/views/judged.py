"""What a second verdict is given on: the text, the promise and the proofs, without the state."""

from dataclasses import dataclass
from datetime import date

from plantrack.model import Deliverable, Milestone, Node, Plan
from plantrack.model.journal import adoption_of, entries_until


@dataclass(frozen=True, slots=True)
class Judged:
    """What was promised, and what is shown as proof; nothing of what its lead says became of it.

    `due` is the date adopted; `milestones` are those promised, whether reached or not; `evidence`
    is every proof given by the day, whichever entry gives it.
    """

    deliverable: Deliverable
    answers: tuple[Node, ...]
    due: date | None
    milestones: tuple[Milestone, ...]
    evidence: tuple[str, ...]


def judged(plan: Plan, deliverable: Deliverable, day: date) -> Judged:
    """Return what somebody who is to judge a promise is shown on a day."""
    given = [*deliverable.evidence]
    for entry in entries_until(deliverable, day):
        given.extend(entry.evidence)
    return Judged(
        deliverable=deliverable,
        answers=tuple(plan.nodes[each] for each in deliverable.commitments if each in plan.nodes),
        due=adoption_of(deliverable)[0],
        milestones=deliverable.milestones,
        evidence=tuple(dict.fromkeys(given)),
    )
