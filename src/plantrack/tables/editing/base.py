"""The hidden sheet of the editing workbook: what it held when it was made, by key."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from plantrack.model import Deliverable, state_of
from plantrack.model.revisions import revision_of
from plantrack.tables.editing.columns import KEY, SCHEMA, SHOWN
from plantrack.tables.editing.rows import Rows, facts_of
from plantrack.tables.reading import Sheet

_SCHEMA, _REVISION = "schema", "revision"
_FACT = "fact."
_FACTS = ("status", "progress", "due")
_HEADINGS = (KEY, _REVISION, *(column.name for column in SHOWN if column.name != KEY),
             *(f"{_FACT}{name}" for name in _FACTS))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Held:
    """What the workbook held of a deliverable: its revision, its cells, how it stood."""

    revision: str
    shown: Mapping[str, str]
    facts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Base:
    """What the workbook was when it was made: about it, and what it held by key."""

    about: Mapping[str, str]
    held: Mapping[str, Held] = field(default_factory=dict)

    @property
    def is_known(self) -> bool:
        """Whether this program knows the version of the workbook."""
        return self.about.get(_SCHEMA) == SCHEMA


def base_rows(
    about: Mapping[str, str], deliverables: Iterable[Deliverable], rows: Rows
) -> Iterator[Sequence[str]]:
    """Give the rows of the hidden sheet: about the workbook, then a row a deliverable."""
    yield _SCHEMA, SCHEMA
    yield from about.items()
    yield ()
    yield _HEADINGS
    for deliverable in deliverables:
        facts = facts_of(state_of(deliverable))
        shown = rows.shown(deliverable)
        told = [shown[column.name] for column in SHOWN if column.name != KEY]
        yield [deliverable.id, revision_of(deliverable), *told, *(facts[name] for name in _FACTS)]


def base_read(sheet: Sheet) -> Base | None:
    """Return what a hidden sheet says; None where it is no editing workbook's."""
    about: dict[str, str] = {}
    held: dict[str, Held] = {}
    headings: list[str] = []
    for row in sheet.rows.values():
        cells = {column: cell.text for column, cell in row.items()}
        if headings:
            _keep(held, {name: cells.get(at, "") for at, name in enumerate(headings, start=1)})
        elif cells.get(1) == KEY and cells.get(2) == _REVISION:
            headings = [cells.get(at, "") for at in range(1, max(cells) + 1)]
        elif 1 in cells:
            about[cells[1]] = cells.get(2, "")
    told = about.get(_SCHEMA, "")
    return Base(about, held) if told.partition("/")[0] == SCHEMA.partition("/")[0] else None


def _keep(held: dict[str, Held], told: Mapping[str, str]) -> None:
    facts = {
        name.removeprefix(_FACT): word for name, word in told.items() if name.startswith(_FACT)
    }
    if told[KEY]:
        held[told[KEY]] = Held(told[_REVISION], told, facts)
