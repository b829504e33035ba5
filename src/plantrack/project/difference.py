"""Two readings of a plan compared: what changed in meaning, and what it does to the figures."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from plantrack.history.change import Change
from plantrack.history.changes import changes_between
from plantrack.history.comparison import Move, is_comparable, move_between
from plantrack.history.examples import Replaced, examples_replaced, is_of_replaced
from plantrack.model import Plan
from plantrack.project.opening import Project
from plantrack.project.safeguards import Safeguard, is_of_checks, safeguards_between
from plantrack.project.sides import Compared, Side, sides_of
from plantrack.views.standing import Snapshot


@dataclass(frozen=True)
class Difference:
    """What changed from one reading of a plan to another, and the figures of both on one day.

    The day is the same on both sides, so that no figure changes but by what was written. The
    examples that were `replaced` are told apart: they are none of the changes.
    """

    before: Side
    after: Side
    day: date
    changes: tuple[Change, ...]
    replaced: tuple[Replaced, ...] = ()

    @property
    def plan(self) -> Plan:
        """The plan as it stands after."""
        return self.after.project.plan

    @cached_property
    def safeguards(self) -> tuple[Safeguard, ...]:
        """What changed in what checks and shows the plan."""
        return safeguards_between(self.before.project, self.after.project, self.changes)

    @property
    def substance(self) -> tuple[Change, ...]:
        """The changes of the plan itself."""
        return tuple(change for change in self.changes if not is_of_checks(change))

    @cached_property
    def was(self) -> Snapshot:
        """The earlier reading on the day."""
        return Snapshot(self.before.project.plan, self.day)

    @cached_property
    def now(self) -> Snapshot:
        """The later reading on the day."""
        return Snapshot(self.plan, self.day)

    @property
    def years(self) -> tuple[str, ...]:
        """The years with a deliverable in force on both sides, not examples that were replaced."""
        examples = {each.period for each in self.replaced}
        return tuple(
            year
            for year in self.plan.action_plan_of
            if year not in examples and self.was.of_year(year) and self.now.of_year(year)
        )

    def move(self, year: str | None = None) -> Move | None:
        """Return how the completion of a year moved, or of the whole plan, by work and scope.

        None where not all could be read, on either side: nobody can say by what it moved.
        """
        if not is_comparable(self.was, self.now) or (year is None and self.replaced):
            return None
        was, now = (
            snapshot.of_year(year) if year else snapshot.in_force
            for snapshot in (self.was, self.now)
        )
        return move_between(was, now, self._earlier_ids)

    @property
    def _earlier_ids(self) -> dict[str, str]:
        return {
            str(change.after): str(change.before)
            for change in self.changes
            if change.kind == "renamed" and change.sort == "deliverable"
        }


def difference_of(
    project: Project, compared: Compared, as_of: date | None, clock: date
) -> Difference:
    """Return what changed between the two readings that are to be compared.

    The day of the figures is `as_of`, else that of the later commit, else the clock's. Of the
    earlier reading only the files that differ are read.

    Raises:
        PlantrackError: a word names no commit, or the commit has no plan.
    """
    before, after = sides_of(project, compared, as_of or clock)
    was = before.project.loaded_beside(after.project)
    changes = changes_between(was, after.project.loaded)
    replaced = examples_replaced(changes, was.plan, after.project.plan)
    return Difference(
        before,
        after,
        as_of or after.day or clock,
        tuple(change for change in changes if not is_of_replaced(change, replaced)),
        replaced,
    )
