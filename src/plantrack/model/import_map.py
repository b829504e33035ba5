"""`plan/imports/NAME.yaml`: how somebody else's table is read, decided by a person and kept."""

from collections.abc import Iterator
from typing import ClassVar

from plantrack.model.action_plan import Status
from plantrack.model.record import Record
from plantrack.model.spelling import Day, Ids, PeriodKey, Progress, Text, Weight, Whole


class MapPart(Record):
    """A part of a map: a field of it is a column's name, whatever the plan's field is.

    `SHORT` is the field that a text alone stands for.
    """

    IS_OF_A_PLAN: ClassVar[bool] = False
    SHORT: ClassVar[str] = ""


class Meaning(MapPart):
    """What a word of a table means: a value, or a status and what goes with it; or nothing."""

    to: Text | None = None
    status: Status | None = None
    progress: Progress | None = None
    challenges: Text | None = None
    note: Text | None = None
    reason: Text | None = None


class TextColumn(MapPart):
    """A column whose cells are taken as they are."""

    SHORT = "column"
    column: Text


class DayColumn(MapPart):
    """A column of dates: how they are spelled, and what its words mean."""

    SHORT = "column"
    column: Text
    spelled: tuple[Text, ...] = ()
    words: dict[str, Meaning] = {}  # noqa: RUF012 - pydantic copies it


class NamedColumn(MapPart):
    """A column that names roles or partners, one or several a cell."""

    SHORT = "column"
    column: Text
    separator: Text | None = None
    words: dict[str, Meaning] = {}  # noqa: RUF012 - pydantic copies it


class AnsweredColumn(MapPart):
    """Which commitments rows answer: a column that names them, or the same ones for all."""

    SHORT = "column"
    column: Text | None = None
    separator: Text | None = None
    all: Ids = ()
    words: dict[str, Meaning] = {}  # noqa: RUF012 - pydantic copies it


class StatusColumn(MapPart):
    """A column of statuses, and what its words mean."""

    SHORT = "column"
    column: Text
    words: dict[str, Meaning] = {}  # noqa: RUF012 - pydantic copies it


class ProgressColumn(MapPart):
    """A column of progress: 1 where all is done is `scale: 1`, 100 is `scale: 100`."""

    SHORT = "column"
    column: Text
    scale: Weight | None = None


class MilestoneColumns(MapPart):
    """A milestone that each row may have: its title, and the columns of its dates."""

    title: Text
    due: DayColumn
    done: DayColumn | None = None


class DeliverableMap(MapPart):
    """The columns of a deliverable's fields, and of the entry on its status."""

    title: TextColumn
    description: TextColumn | None = None
    commitments: AnsweredColumn | None = None
    lead: NamedColumn | None = None
    contributors: NamedColumn | None = None
    partners: NamedColumn | None = None
    start: DayColumn | None = None
    due: DayColumn | None = None
    weight: TextColumn | None = None
    milestones: tuple[MilestoneColumns, ...] = ()
    status: StatusColumn | None = None
    progress: ProgressColumn | None = None
    note: TextColumn | None = None
    challenges: TextColumn | None = None
    reason: TextColumn | None = None
    evidence: NamedColumn | None = None

    @property
    def speaks(self) -> bool:
        """Whether rows tell how the work stands, which is told of a day."""
        told = (self.status, self.progress, self.note, self.challenges)
        return any(column is not None for column in told)

    def columns(self) -> Iterator[tuple[tuple[str | int, ...], str]]:
        """Give each column that is named here, with the path of keys to where it is."""
        for at, step in enumerate(self.milestones):
            yield ("deliverable", "milestones", at, "due"), step.due.column
            if step.done:
                yield ("deliverable", "milestones", at, "done"), step.done.column
        for field, mapped in self:
            if field != "milestones" and mapped is not None and mapped.column:
                yield ("deliverable", field), mapped.column


class LevelColumn(MapPart):
    """A level of the tree: the column of its titles."""

    SHORT = "title"
    title: Text


class TreeColumns(MapPart):
    """A tree whose rows are its nodes: by the beginnings of their ids, or by their parents'."""

    id: Text
    parent: Text | None = None
    title: Text | None = None
    text: Text | None = None


class ImportMap(MapPart):
    """The map of a table: where its rows are, what makes the tree, what each column means."""

    sheet: Text | None = None
    header: Whole = 1
    skip: tuple[Whole, ...] = ()
    as_of: Day | None = None
    period: PeriodKey | None = None
    key: Text | None = None
    levels: tuple[LevelColumn, ...] = ()
    tree: TreeColumns | None = None
    deliverable: DeliverableMap | None = None
    drop: tuple[Text, ...] = ()

    def columns(self) -> Iterator[tuple[tuple[str | int, ...], str]]:
        """Give each column that the map names, with the path of keys to where it does."""
        yield from ((("key",), self.key),) if self.key else ()
        for at, level in enumerate(self.levels):
            yield ("levels", at, "title"), level.title
        yield from _named(self.tree, "tree") if self.tree else ()
        for at, name in enumerate(self.drop):
            yield ("drop", at), name
        yield from self.deliverable.columns() if self.deliverable else ()


def _named(tree: TreeColumns, key: str) -> Iterator[tuple[tuple[str | int, ...], str]]:
    for field, name in tree:
        if name:
            yield (key, field), name
