"""What pages are made of: small frozen values, in words already."""

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

Tone: TypeAlias = Literal["", "quiet", "strong", "alert", "plan"]


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to a page of the site, or to an address of the web."""

    words: str
    target: str
    is_web: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """Words that lead somewhere where they have a target; `plan` are the plan's own."""

    words: str
    target: str = ""
    tone: Tone = ""
    is_web: bool = False


@dataclass(frozen=True, slots=True)
class Fact:
    """A head, and what is told under it."""

    head: str
    told: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Sign:
    """A state: the shape and the colour that it has, and the word that says the same."""

    key: str
    words: str


@dataclass(frozen=True, slots=True)
class Row:
    """A deliverable on one line: what it is, how it stands, when it is due, how much is done."""

    id: str
    title: str
    target: str
    signs: tuple[Sign, ...]
    due: str = ""
    share: str = ""
    percent: int = 0
    note: str = ""


@dataclass(frozen=True, slots=True)
class Rows:
    """Deliverables under a heading, and how many more there are than are shown."""

    title: str
    anchor: str
    rows: tuple[Row, ...]
    note: str = ""
    more: str = ""


@dataclass(frozen=True, slots=True)
class Bar:
    """A share to be seen: its words, its value in words, and in whole per cent."""

    words: str
    share: str
    percent: int
    is_time: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table: what heads it, and its rows; the first cell of each names it."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[Told, ...], ...]
    numbers: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture: its question, what it shows in words, its drawings, its file where it has one."""

    title: str
    alt: str
    wide: str
    narrow: str
    target: str = ""
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a journal: its anchor, its day, what it changes, and all that it says."""

    anchor: str
    day: str
    head: tuple[str, ...]
    facts: tuple[Fact, ...]
    is_later: bool = False


@dataclass(frozen=True, slots=True)
class Amended:
    """A change to the plan: what it is of, what it is, why, when it was decided and written."""

    subject: Told
    title: str
    words: str
    reason: str
    written: str
    is_unexplained: bool
    before: str = ""
    after: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a page of text."""

    title: str
    anchor: str
    paragraphs: tuple[str, ...] = ()
    entries: tuple[tuple[Told, ...], ...] = ()
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around each page: whose it is, of what day, in which languages it reads.

    `others` are the same pages in another language: its tag, its name, and what leads to its top.
    """

    plan: str
    organisation: str
    language: str
    plan_language: str
    day: str
    version: str
    menu: tuple[Link, ...]
    others: tuple[tuple[str, str, str], ...] = ()
    base: str = ""
    top: str = ""
    notes: tuple[Told, ...] = ()
    basis: tuple[str, ...] = ()
    is_public: bool = True
    has_feed: bool = False
    feeds: tuple[Link, ...] = field(default=())
