"""The columns of the editing workbook: what each is called in it, by a name that nobody reads.

The names stand in a hidden row above the headings, so that a column that was moved or renamed is
still known.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from plantrack.locale import Message, Translator, msg
from plantrack.locale.nearest import folded

SCHEMA = "plantrack.editing/1"
BASE = "plantrack"  # the hidden sheet that says what the workbook held when it was made
LISTS = "plantrack-lists"  # the hidden sheet of what may be chosen
ENTRY = "entry."
WHAT_TO_DO, PAST = msg("What to do"), msg("Past entries")  # the other sheets, which are not read
# What is asked under a heading that past entries have not.
ASKED_ALONE = frozenset(f"{ENTRY}{name}" for name in ("date", "status", "progress", "due"))


class Part(Enum):
    """What a column holds: what was adopted, what the journal tells, what is to be filled in."""

    ADOPTED = auto()
    STATE = auto()
    ENTRY = auto()


BANDS: Mapping[Part, Message] = {
    Part.ADOPTED: msg("What the plan says (locked)"),
    Part.STATE: msg("How it stands (locked)"),
    Part.ENTRY: msg("To fill in: what is new"),
}


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, its heading, how wide it is, and what to write in it."""

    name: str
    part: Part
    heading: Message
    width: int
    hint: Message | None = None

    @property
    def field(self) -> str:
        """The field of an entry, or of a deliverable, that it holds."""
        return self.name.rpartition(".")[2]


_DAY = msg("A day, such as 2026-11-20")
KEY = "id"
COLUMNS: tuple[Column, ...] = (
    Column(KEY, Part.ADOPTED, msg("Number"), 12),
    Column("title", Part.ADOPTED, msg("Title"), 44),
    Column(
        "commitments",
        Part.ADOPTED,
        msg("{w.Commitment:s}"),
        14,
        msg("Choose one; of several, write their numbers: 2.1, 2.3"),
    ),
    Column("period", Part.ADOPTED, msg("{w.Action_plan}"), 11),
    Column("lead", Part.ADOPTED, msg("Lead"), 20, msg("Choose a role")),
    Column("start", Part.ADOPTED, msg("Start"), 11, _DAY),
    Column("due", Part.ADOPTED, msg("Adopted due date"), 11, _DAY),
    Column("state.status", Part.STATE, msg("Present status"), 14),
    Column("state.progress", Part.STATE, msg("Present progress"), 13),
    Column("state.due", Part.STATE, msg("Present due date"), 11),
    Column("state.last", Part.STATE, msg("Last entry"), 11),
    Column(f"{ENTRY}date", Part.ENTRY, msg("Date of the entry"), 12, _DAY),
    Column(f"{ENTRY}status", Part.ENTRY, msg("New status"), 16, msg("Choose one")),
    Column(
        f"{ENTRY}progress",
        Part.ENTRY,
        msg("New progress"),
        13,
        msg("How far it is, in per cent, from 0 to 100: 60"),
    ),
    Column(f"{ENTRY}note", Part.ENTRY, msg("What was done"), 40),
    Column(f"{ENTRY}challenges", Part.ENTRY, msg("Challenges"), 30),
    Column(f"{ENTRY}due", Part.ENTRY, msg("New due date"), 12, _DAY),
    Column(
        f"{ENTRY}reason",
        Part.ENTRY,
        msg("Reason"),
        30,
        msg("Why: of a due date that moves, and of what is given up or only partly achieved"),
    ),
    Column(
        f"{ENTRY}evidence",
        Part.ENTRY,
        msg("Evidence"),
        30,
        msg("What proves it, an address or a file; of several, a line each; “none” where none is"),
    ),
)
COLUMN_OF = {column.name: column for column in COLUMNS}
DAYS = frozenset(c.name for c in COLUMNS if c.field in ("date", "due", "start", "last"))
ENTRIES = tuple(column for column in COLUMNS if column.part is Part.ENTRY)
SHOWN = tuple(column for column in COLUMNS if column.part is not Part.ENTRY)


def columns_headed(headings: Iterable[str], speakers: Iterable[Translator]) -> dict[str, int]:
    """Return the positions of the columns that headings name, in any of these languages."""
    known = {folded(t.spell(column.heading)): column.name for t in speakers for column in COLUMNS}
    found: dict[str, int] = {}
    for position, heading in enumerate(headings):
        name = known.get(folded(" ".join(heading.split())))
        if name:
            found.setdefault(name, position)
    return found


def is_band(words: Iterable[str], speakers: Iterable[Translator]) -> bool:
    """Return whether a row says, in any of these languages, what the columns below are for."""
    known = {folded(t.spell(band)) for t in speakers for band in BANDS.values()}
    return all(folded(word) in known for word in words)
