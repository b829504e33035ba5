"""What was asked of the board at an earlier meeting, and what became of it since."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from plantrack.views.decisions import Asked, decisions_of
from plantrack.views.outcome import Outcome, outcome_of
from plantrack.views.standing import Snapshot
from plantrack.views.status import status_of

AnswerKind = Literal["resolved", "unresolved", "changed"]


@dataclass(frozen=True, slots=True)
class Answer:
    """What was asked on an earlier day, and how it stands now.

    It is `resolved`, with the board's `resolution`; still `unresolved`; or `changed`: the journal
    tells something else since, so that it is no longer asked as it was.
    """

    kind: AnswerKind
    asked: Asked
    resolution: str | None = None


def answers_of(before: Snapshot, after: Snapshot) -> tuple[Answer, ...]:
    """Return what became, on the later day, of what was asked on the earlier one."""
    asked = decisions_of(before, status_of(before))
    return tuple(_answers(asked.asked, after)) if asked else ()


def _answers(asked: tuple[Asked, ...], after: Snapshot) -> Iterator[Answer]:
    now = {each.deliverable.id: each for each in after.in_force}
    for standing in after.in_force:
        for name in standing.deliverable.formerly:
            now.setdefault(name, standing)
    for each in asked:
        found = now.get(each.outcome.standing.deliverable.id)
        yield _answer(each, outcome_of(after, found)) if found else Answer("changed", each)


def _answer(asked: Asked, now: Outcome) -> Answer:
    then = asked.outcome.standing
    if asked.kind == "moved":
        same, resolution = now.standing.state.due == then.state.due, now.due_resolution
    else:
        same, resolution = now.standing.status is then.status, now.resolution
    if not same:
        return Answer("changed", asked)
    return Answer("resolved" if resolution else "unresolved", asked, resolution)
