"""What a doubt is given, and what it gives back."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import TypeAlias

from plantrack.diagnostics import Place, Related
from plantrack.locale import Message
from plantrack.model import Deliverable, Indicator, Plan, Record, State, Update
from plantrack.model.journal import entries_until, state_on

Value: TypeAlias = tuple[date, Decimal, Record]  # what was measured on a day, and where it stands


@dataclass(frozen=True, slots=True)
class Finding:
    """What a doubt found: whose it is, where it stands, and the facts in words.

    `of` is the id of a deliverable, an indicator, an axis, a commitment or an action plan; `also`
    are the deliverables that it is about besides.
    """

    of: str
    place: Place
    message: Message
    related: tuple[Related, ...] = ()
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Work:
    """A deliverable in force on a day: its state then, its entries up to then, where it begins."""

    deliverable: Deliverable
    state: State
    start: date

    @property
    def id(self) -> str:
        """The deliverable's id."""
        return self.deliverable.id

    def entries(self, day: date) -> tuple[Update, ...]:
        """Return the entries up to a day, in file order."""
        return entries_until(self.deliverable, day)


@dataclass(frozen=True, slots=True)
class TargetChanged:
    """A target of an indicator that is another than it was: by git, and the register of changes.

    `typed` is the day on which git saw it, None where it is not committed yet; `is_lowered` says
    that it is easier to reach; `is_resolved`, that the board is said to have decided it, or that
    only the form was corrected.
    """

    indicator: str
    day: str
    before: str | None
    after: str | None
    typed: date | None
    is_lowered: bool
    is_resolved: bool


@dataclass(frozen=True, slots=True)
class Told:
    """What git tells: since when it knows the plan, and when it saw each entry first.

    `typed` has the day by the id of a deliverable and the position of an entry in its journal.
    """

    first: date | None = None
    typed: Mapping[tuple[str, int], date] = field(default_factory=dict)
    targets: tuple[TargetChanged, ...] = ()


@dataclass(frozen=True)
class Subject:
    """A plan on a day, and what git tells of it; None where git tells nothing.

    What stands in the files of a later day is not there yet. Of work that could not be read whole,
    nothing is said.
    """

    plan: Plan
    day: date
    told: Told | None = None

    @cached_property
    def works(self) -> tuple[Work, ...]:
        """The work in force on that day, in the plan's order."""
        return tuple(self._works(self.plan.deliverables, self.plan.final_states))

    def _works(
        self, deliverables: Iterable[Deliverable], finals: Iterable[State]
    ) -> Iterator[Work]:
        plan, day, is_whole = self.plan, self.day, self.plan.basis.is_whole
        for deliverable, final in zip(deliverables, finals, strict=True):
            since = plan.in_force_from(deliverable)
            if since <= day and (is_whole or not plan.basis.is_torn(deliverable)):
                state = state_on(deliverable, final, day)
                yield Work(deliverable, state, deliverable.start or since)

    @cached_property
    def open(self) -> tuple[Work, ...]:
        """Those of them that are planned or in progress."""
        return tuple(work for work in self.works if work.state.status.is_open)

    @cached_property
    def work_of(self) -> Mapping[str, Work]:
        """The same work, by its id."""
        return {work.id: work for work in self.works}

    def values_of(self, indicator: Indicator) -> tuple[Value, ...]:
        """Return what was measured of an indicator up to that day, its baseline first, by day."""
        found: list[Value] = []
        base = indicator.baseline
        if base is not None and (base.date is None or base.date <= self.day):
            found.append((base.date or date.min, base.value, base))
        measured = (each for each in indicator.measurements if each.date <= self.day)
        found.extend((each.date, each.value, each) for each in measured)
        return tuple(sorted(found, key=lambda told: told[0]))


def place_of(record: Record, *steps: str | int) -> Place:
    """Return the place of a record, or of a field or element inside it."""
    origin = record.origin
    return Place(origin.path, (*origin.route, *steps))
