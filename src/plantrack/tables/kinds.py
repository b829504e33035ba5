"""The tables of a plan: what each holds a row of, and what its rows belong to."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from plantrack.model import (
    ActionPlan,
    Axis,
    ChangeReason,
    Commitment,
    Context,
    Deliverable,
    Event,
    Indicator,
    KeptProof,
    Measurement,
    Milestone,
    Partner,
    PlanHeader,
    Record,
    Role,
    Target,
    Translation,
    Update,
    WrittenWord,
)
from plantrack.tables.columns import Column, columns_of

WORD = "word"  # the column of a word of the glossary, where a list holds words too
FILE, PERIOD, PARENT, LANGUAGE, ID = "file", "period", "parent", "language", "id"


@dataclass(frozen=True, slots=True)
class Table:
    """A table: the models of its rows, and the columns that are no field of theirs.

    `owner` is the table to whose rows its own belong, by the id in the first key; they stand there
    at `within`.
    """

    name: str
    models: tuple[type[Record], ...]
    keys: tuple[Column, ...] = ()
    owner: str = ""
    within: tuple[str, ...] = ()

    @property
    def columns(self) -> tuple[Column, ...]:
        """Its columns: what tells where a row belongs, then the fields."""
        return _columns_of(self)

    @property
    def owned_by(self) -> str:
        """The column with the id of the row that its own belong to; the plan is but one."""
        return self.keys[0].name if self.owner in _WITH_IDS else ""

    @property
    def titles(self) -> str:
        """The field of plans' files that calls what its rows are."""
        return _CALLED.get(self.name, self.name)


def _key(name: str, *, required: bool = False) -> Column:
    return Column((name,), required=required)


@cache
def _columns_of(table: Table) -> tuple[Column, ...]:
    found = {column.name: column for column in table.keys}
    for model in table.models:
        for column in columns_of(model):
            found.setdefault(column.name, column)
    return tuple(found.values())


_WITH_IDS = ("deliverables", "indicators")
_WORD = (_key(WORD),)
_OF_DELIVERABLES = (_key("deliverable", required=True),)
_OF_INDICATORS = (_key("indicator", required=True),)
_FILED = (_key(PERIOD), _key(FILE))
TABLES: dict[str, Table] = {
    table.name: table
    for table in (
        Table("plan", (PlanHeader,)),
        Table("levels", (WrittenWord,), _WORD, "plan", ("words", "levels")),
        Table("context", (Context,), (), "plan", ("context",)),
        Table("events", (Event,), (), "plan", ("events",)),
        Table("nodes", (Axis, Commitment), (_key(ID, required=True), _key(PARENT), _key(FILE))),
        Table("action_plans", (ActionPlan,), (_key(PERIOD, required=True),)),
        Table("deliverables", (Deliverable,), (_key(ID, required=True), *_FILED)),
        Table("milestones", (Milestone,), _OF_DELIVERABLES, "deliverables", ("milestones",)),
        Table("entries", (Update,), _OF_DELIVERABLES, "deliverables", ("updates",)),
        Table("indicators", (Indicator,)),
        Table("targets", (Target,), _OF_INDICATORS, "indicators", ("targets",)),
        Table("measurements", (Measurement,), _OF_INDICATORS, "indicators", ("measurements",)),
        Table("roles", (Role,)),
        Table("partners", (Partner,)),
        Table("changes", (ChangeReason,)),
        Table("kept", (KeptProof,)),
        Table("removed", (), (_key(ID, required=True),)),
        Table(
            "translations",
            (Translation,),
            (_key(LANGUAGE, required=True), _key(ID)),
        ),
    )
}
_CALLED = {"entries": "updates", "nodes": "commitments", "action_plans": "action_plan"}
# What `--what` may ask for.
PARTS: dict[str, tuple[str, ...]] = {
    "deliverables": ("deliverables", "milestones"),
    "nodes": ("nodes",),
    "indicators": ("indicators", "targets", "measurements"),
    "entries": ("entries",),
    "all": tuple(TABLES),
}


def lists_in(table: str) -> Iterator[Table]:
    """Give the tables whose rows belong to those of another one."""
    return (each for each in TABLES.values() if each.owner == table)
