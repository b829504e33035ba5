"""What is new since an earlier day or version of a plan: how work turned, and what was changed."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from plantrack.history.changes import changes_between
from plantrack.history.comparison import Comparison, Turn, compared
from plantrack.model import Deliverable
from plantrack.project.earlier import Earlier, earlier_plan
from plantrack.project.meant import LAST, Word
from plantrack.project.opening import Project
from plantrack.views.standing import Snapshot, Standing


@dataclass(frozen=True)
class News:
    """What is new since an earlier day: the turns that reports tell, the changes that `diff` does.

    `changed` are the ids of the deliverables that turned, that say something else than then, or of
    which an entry, or a milestone done, is dated since; `is_visit` where the day is that of a last
    visit.
    """

    earlier: Earlier
    comparison: Comparison
    changed: frozenset[str]
    is_visit: bool

    @property
    def turns(self) -> tuple[Turn, ...]:
        """How deliverables turned since: work done, then scope changed."""
        return (*self.comparison.work, *self.comparison.scope)

    @cached_property
    def otherwise(self) -> tuple[str, ...]:
        """The ids of those in force that changed without turning: a note, a title."""
        told = {turn.standing.deliverable.id for turn in self.turns}
        known = (standing.deliverable.id for standing in self.comparison.after.in_force)
        return tuple(name for name in known if name in self.changed and name not in told)

    def among(self, holds: Callable[[Standing], bool]) -> "News":
        """Return what is new of the deliverables of which this holds."""
        found = self.comparison
        work, scope = (
            tuple(turn for turn in turns if holds(turn.standing))
            for turns in (found.work, found.scope)
        )
        kept = {each.deliverable.id for each in found.after.every if holds(each)}
        comparison = replace(found, work=work, scope=scope)
        return replace(self, comparison=comparison, changed=self.changed & kept)


def news_since(project: Project, snapshot: Snapshot, word: Word) -> News:
    """Return what is new on a day since the earlier one that a word means.

    Raises:
        PlantrackError: there is no such day or version, or it is not earlier.
    """
    earlier = earlier_plan(project, word, snapshot.day)
    found = compared(earlier.snapshot, snapshot)
    turned = (turn.standing.deliverable for turn in (*found.work, *found.scope))
    known = {each.id for each in turned if each.id in project.plan.deliverable_of}
    changed = known.union(_changed(project, earlier, snapshot.day))
    return News(earlier, found, frozenset(changed), word == LAST)


def _changed(project: Project, earlier: Earlier, day: date) -> Iterator[str]:
    if earlier.loaded is not None:
        for change in changes_between(earlier.loaded, project.loaded):
            if change.sort == "deliverable":
                yield change.id
    for deliverable in project.plan.deliverables:
        if any(earlier.day < told <= day for told in _days(deliverable)):
            yield deliverable.id


def _days(deliverable: Deliverable) -> Iterator[date]:
    """Give the days on which something is told of a deliverable, but to those who work on it."""
    yield from (entry.date for entry in deliverable.updates if not entry.is_internal)
    yield from (each.done for each in deliverable.milestones if each.done is not None)
