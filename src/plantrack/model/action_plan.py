"""A year's action plan and its deliverables, with their milestones and journals."""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from plantrack.model.periods import WHOLE_PLAN, PeriodPlace, year_of
from plantrack.model.record import Record
from plantrack.model.review import Review
from plantrack.model.spelling import (
    Day,
    Extra,
    Flag,
    Id,
    Ids,
    Progress,
    Reference,
    References,
    Text,
    Weight,
    Year,
)


class Status(StrEnum):
    """What a journal says of a deliverable; "late" is computed, never typed."""

    PLANNED = "planned"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    PARTIAL = "partial"
    DEFERRED = "deferred"
    CANCELLED = "cancelled"

    @property
    def is_open(self) -> bool:
        """Whether work is still expected."""
        return self in _OPEN

    @property
    def is_behind(self) -> bool:
        """Whether the promise was not kept whole, so that a reason is owed."""
        return self in _BEHIND


_OPEN = frozenset((Status.PLANNED, Status.IN_PROGRESS))
_BEHIND = frozenset((Status.PARTIAL, Status.DEFERRED, Status.CANCELLED))
_NOT_SAID = ("date", "by")  # of an entry: when, and who; the rest is what it says


class ActionPlan(Record):
    """The header of an action plan: that of a year, or of any other period."""

    year: Year | None = None
    title: Text
    start: Day
    end: Day
    label: Text | None = None
    adopted: Day | None = None
    resolution: Text | None = None
    illustrative: Flag = False
    note: Text | None = None

    @property
    def name(self) -> str:
        """What people call it: its label, else its key."""
        return self.label or self.key

    @property
    def key(self) -> str:
        """The name of its folder, by which it is known."""
        return self.origin.period or f"{self.year or 0:04}"

    @property
    def is_whole(self) -> bool:
        """Whether it stands for the work of the whole plan, promised by the plan itself."""
        return self.key == WHOLE_PLAN

    @property
    def binding_from(self) -> date | None:
        """The day from which it is a promise: its adoption; of the whole plan, its first."""
        return self.start if self.is_whole else self.adopted

    @property
    def is_example(self) -> bool:
        """Whether it is given as an example that nobody adopted: it promised nothing."""
        return self.illustrative and self.adopted is None

    @property
    def promised_from(self) -> date | None:
        """The day from which changing it is changing a promise; an example never was one."""
        return None if self.is_example else self.binding_from

    @property
    def place(self) -> PeriodPlace:
        """Where it stands among the others: by its start, then by its key."""
        return self.start, self.key


class YearPlan(ActionPlan):
    """The header of an action plan whose folder is a year, which it says too."""

    year: Year


class Milestone(Record):
    """A dated step of a deliverable, done or not."""

    title: Text
    due: Day
    done: Day | None = None


class Update(Record):
    """One dated entry of a deliverable's journal."""

    date: Day
    status: Status | None = None
    progress: Progress | None = None
    note: Text | None = None
    challenges: Text | None = None
    due: Day | None = None
    lead: Reference | None = None
    reason: Text | None = None
    resolution: Text | None = None
    question: Text | None = None
    to: Reference | None = None
    answer: Text | None = None
    review: Review | None = None
    internal: Text | None = None
    by: Reference | None = None
    evidence: tuple[Text, ...] = ()

    @property
    def speaks(self) -> bool:
        """Whether it tells how the work goes: a decision alone, or a reason, tells nothing new."""
        return (
            self.status is not None
            or self.progress is not None
            or self.due is not None
            or bool(self.note or self.challenges or self.evidence)
        )

    @property
    def confirms(self) -> bool:
        """Whether it says nothing, and so that all stands as it did.

        What could not be read of it may have been all that it said.
        """
        if self.speaks or self.origin.is_torn:
            return False
        return all(said in (None, ()) for name, said in self if name not in _NOT_SAID)

    @property
    def is_internal(self) -> bool:
        """Whether it says nothing but a note that no document repeats."""
        if self.internal is None:
            return False
        return self.without_internal.confirms

    @property
    def is_aside(self) -> bool:
        """Whether it says nothing of how the work goes, nor asks: an internal note, a review."""
        if self.internal is None and self.review is None:
            return False
        return self.model_copy(update={"internal": None, "review": None}).confirms

    @property
    def without_internal(self) -> "Update":
        """The entry as documents and comparisons have it: without its internal note."""
        return self if self.internal is None else self.model_copy(update={"internal": None})


class Deliverable(Record):
    """A concrete result promised by an action plan, and the journal of what became of it."""

    id: Id
    title: Text
    commitments: References
    description: Text | None = None
    lead: Reference | None = None
    contributors: References = ()
    partners: References = ()
    start: Day | None = None
    due: Day | None = None
    added: Day | None = None
    weight: Weight = Decimal(1)
    depends_on: References = ()
    continues: Reference | None = None
    formerly: Ids = ()
    ref: Text | None = None
    extra: Extra = {}  # noqa: RUF012 - pydantic copies it
    milestones: tuple[Milestone, ...] = ()
    evidence: tuple[Text, ...] = ()
    updates: tuple[Update, ...] = ()

    @property
    def period(self) -> str:
        """The key of the action plan whose folder it was read from."""
        return self.origin.period

    @property
    def year(self) -> int | None:
        """The year of its action plan, where its key is one."""
        return year_of(self.origin.period)
