"""Why the plan itself was changed, for what no journal tells."""

from typing import Literal, TypeAlias

from plantrack.model.record import Record
from plantrack.model.spelling import Day, Flag, Id, Reference, Text

# The fields whose change is a change of the plan itself.
AmendedField: TypeAlias = Literal[
    "text", "title", "axis", "rationale", "vision", "mission", "mandates", "years", "period",
    "whole_plan", "start", "end", "adopted", "year", "due", "weight", "commitments", "status",
    "milestones", "commitment", "unit", "direction", "tolerance", "baseline", "targets", "parent",
    "added", "withdrawn",
]  # fmt: skip


class ChangeReason(Record):
    """The reason of a change to the plan, kept in `plan/changes.yaml`.

    `id` is that of the record changed, `plan` for the plan's own file, or the year of an action
    plan; without `field` it explains any change of it. A change that is `editorial` leaves the
    substance as it was.
    """

    id: Reference
    reason: Text
    field: AmendedField | None = None
    commit: Id | None = None
    editorial: Flag = False
    resolution: Text | None = None
    date: Day | None = None
