"""What a change of a plan is: values only, spelled elsewhere."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from plantrack.model import Record, Update

ChangeKind: TypeAlias = Literal[
    "added", "removed", "renamed", "changed", "moved", "coverage-gained", "coverage-lost"
]
Sort: TypeAlias = Literal[
    "plan", "axis", "commitment", "indicator", "action-plan", "deliverable", "role", "partner"
]


@dataclass(frozen=True, slots=True)
class Change:
    """One change in meaning of one record.

    `field` is the field concerned as the files spell it, and None where the whole record came
    or went; `before` and `after` are its values, as the model has them. `subject` is the record
    as it stands after, or as it stood where it is gone. A due date that the journal moves is
    `moved`; one that was rewritten where it was adopted is `changed`. `entry` is the entry of the
    journal that tells the change, and `rewritten` says that the journal was not only added to.
    """

    kind: ChangeKind
    sort: Sort
    id: str
    field: str | None
    before: object
    after: object
    subject: Record
    entry: Update | None = None
    rewritten: bool = False
