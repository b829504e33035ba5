"""The kinds of section: frozen values, in words already, without a format's marks.

A report is a tuple of sections in the order in which they are read. A skin has a spelling of each
kind, and says nothing of its own: so formats cannot differ in what they say.
"""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import dropwhile, takewhile
from typing import TYPE_CHECKING, Literal, TypeAlias

from plantrack.reports.look import OURS, Look, Paper

if TYPE_CHECKING:
    from plantrack.reports.charts import Chart

Tone: TypeAlias = Literal["words", "plan", "name", "strong", "quiet", "gone", "new", "mark"]
"""`plan` is the plan's own text, in the plan's language, `name` the same, to be seen first.

`mark` is a sign that a word or a figure beside it repeats.
"""


@dataclass(frozen=True, slots=True)
class Span:
    """Words in one tone; `target` is the anchor, or the address, that they lead to."""

    text: str
    tone: Tone = "words"
    target: str | None = None


Text: TypeAlias = tuple[Span, ...]
BREAK = Span("\n")
"""A new line within a text, such as between a title and where it is written."""
CellKind: TypeAlias = Literal["text", "plan", "count", "share", "date", "link", "state", "number"]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its words, what its cells hold, and how wide it may be beside the others.

    A column of weight 0 is as narrow as its words allow: ids, dates, figures.
    """

    words: str
    kind: CellKind = "text"
    weight: int = 1


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell in words, and the value behind them for those who compute."""

    text: Text
    value: int | Fraction | date | str | None = None


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows of a table that belong together, under a name or under none."""

    rows: tuple[tuple[Cell, ...], ...]
    name: Text = ()


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 to 4, and the anchor by which it is found."""

    level: int
    text: Text
    anchor: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Sentences; a `lead` opens a document, an `alert` is to be seen, a `quote` is the plan's."""

    text: Text
    tone: Literal["plain", "lead", "quiet", "alert", "quote"] = "plain"


@dataclass(frozen=True, slots=True)
class Masthead:
    """Whose the document is, and which meeting it is for; it stands above the title."""

    organisation: Text
    meeting: Text = ()


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A large figure: in words, what it counts, and what it was at the last meeting.

    `number` is its value for those who compute.
    """

    value: Text
    words: Text
    before: Text = ()
    number: int | Fraction | None = None


@dataclass(frozen=True, slots=True)
class KeyFigures:
    """The figures to be seen first, beside one another."""

    figures: tuple[KeyFigure, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """A head, and what is told under it."""

    head: Text
    told: Text


@dataclass(frozen=True, slots=True)
class Facts:
    """Heads and what is told of each, such as the sources of a report."""

    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a list, with facts below it where it has some, and its anchor if it has one."""

    text: Text
    facts: tuple[Fact, ...] = ()
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Listing:
    """A list, in order; `kind` names what it lists, for those who dress it."""

    entries: tuple[Entry, ...]
    kind: str = "plain"


@dataclass(frozen=True, slots=True)
class Bars:
    """Counts of the rows of a table, which a slide draws: each series has a name and its counts.

    `columns` are those that they stand for, where nothing is drawn.
    """

    columns: tuple[int, ...]
    series: tuple[tuple[str, tuple[int, ...]], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table; `named_by` is the column whose cell names its row. `total` is the row that sums up.

    `anchor` may be that of the heading above it, which then names the table. `bars` are counts of
    its rows, where they may be drawn.
    """

    anchor: str
    columns: tuple[Column, ...]
    groups: tuple[Rows, ...]
    caption: Text = ()
    total: tuple[Cell, ...] = ()
    named_by: int = 0
    bars: Bars | None = None


@dataclass(frozen=True, slots=True)
class Meter:
    """Shares to be seen beside one another: each its words and its value, a fraction of 1.

    One whose words are quiet is there to compare with, such as the time elapsed.
    """

    shares: tuple[tuple[Text, Cell], ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture: its title, what it shows in words, how to read it.

    The table behind it is not said here: it stands in the annexes as a table, whose anchor is
    `numbers`.
    """

    chart: "Chart"
    numbers: str = ""


@dataclass(frozen=True, slots=True)
class Contents:
    """A list of the headings that follow, down to a level, under words of its own."""

    level: int
    title: Text = ()


@dataclass(frozen=True, slots=True)
class NewPage:
    """What follows begins a sheet of its own, where there are sheets.

    `behind`, it stands behind the pages that are read at a meeting: slides and the first sheet
    of a workbook end there.
    """

    behind: bool = False


Section: TypeAlias = (
    Masthead | Heading | Paragraph | KeyFigures | Facts | Listing | Table | Meter | Figure
    | Contents | NewPage
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Slide:
    """A slide: its title, what stands below it, and what those who show it read in its notes."""

    title: Text
    sections: tuple[Section, ...]
    notes: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A whole report: its title, what stands at the head of each sheet, and its sections.

    `author` and `day` are whose it is and of what day, for those who file it. `wide`, its tables
    need the long side of a sheet; `alone`, all of it stands on one sheet, or on one slide. `slides`
    are those of a deck, where it is laid out as one. `look` is its colour and its logo, `paper` the
    sheet that was asked for.
    """

    name: str
    title: str
    language: str
    plan_language: str
    running_head: str
    running_foot: str
    sections: tuple[Section, ...]
    author: str = ""
    day: date | None = None
    wide: bool = False
    alone: bool = False
    slides: tuple[Slide, ...] = ()
    look: Look = OURS
    paper: Paper | None = None

    def meeting_pages(self) -> tuple[Section, ...]:
        """Return the sections that are read at a meeting, without what stands behind them."""
        behind = NewPage(behind=True)
        return tuple(takewhile(lambda section: section != behind, self.sections))

    def headings_after(self, contents: Contents) -> tuple[Heading, ...]:
        """Return the headings that a list of contents names; the first level is the title's."""
        after = dropwhile(lambda section: section is not contents, self.sections)
        headings = (section for section in after if isinstance(section, Heading))
        return tuple(each for each in headings if 1 < each.level <= contents.level)
