"""What pages are made of: small frozen values, in words already."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from markupsafe import Markup

Tone: TypeAlias = Literal["", "quiet", "alert", "plan"]


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to a page of the site, or to an address of the web."""

    words: str
    target: str
    is_web: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """Words that lead somewhere where they have a target; `plan` are the plan's own.

    A share among them is seen as a bar of `percent`; a `sign` stands before them, and what they are
    of `under` them, where they name a row.
    """

    words: str
    target: str = ""
    tone: Tone = ""
    is_web: bool = False
    percent: int | None = None
    sign: str = ""
    under: str = ""


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
    """Deliverables under a heading, and what leads to those beyond."""

    title: str
    anchor: str
    rows: tuple[Row, ...]
    note: str = ""
    more: Link | None = None
    target: str = ""


@dataclass(frozen=True, slots=True)
class Bar:
    """A share to be seen: its words, its value in words, and in whole per cent."""

    words: str
    share: str
    percent: int
    is_time: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure to be seen first: its value, its words, the sign of its state, what it leads to."""

    value: str
    words: str
    sign: str = ""
    target: str = ""


@dataclass(frozen=True, slots=True)
class Summary:
    """An action plan in short: its figures, its shares, and its counts in sentences."""

    title: str
    target: str
    figures: tuple[Figure, ...]
    bars: tuple[Bar, ...]
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table: what heads it, and its rows; the first cell of each names it.

    `numbers` are the columns of numbers; `levels`, how deep each row stands, from 1.
    """

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[Told, ...], ...]
    numbers: tuple[int, ...] = ()
    levels: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A part of an answer: its heading, its sentences, its table where it has one."""

    title: str
    anchor: str
    lines: tuple[str, ...] = ()
    table: Table | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture: its question, what it shows in words, its drawings, its file where it has one."""

    title: str
    alt: str
    wide: Markup
    narrow: Markup
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
    """A change to the plan: what it is of, what it is, why, when it was decided and written.

    `wordings` are both wordings, word by word, each with its fate: same, gone or new.
    """

    subject: Told
    title: str
    words: str
    reason: str
    written: str
    wordings: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Owing:
    """What a role owes: deliverables, milestones and questions; what leads to the rest of it."""

    title: Told
    anchor: str
    rows: tuple[Row, ...]
    others: tuple[tuple[str, Told, str], ...]
    rest: Link | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """A mistake in the plan's files: how grave, where, what it is, what to do about it."""

    sign: Sign
    place: str
    rule: str
    words: str
    advice: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a page of text."""

    title: str
    anchor: str
    paragraphs: tuple[str, ...] = ()
    entries: tuple[tuple[Told, ...], ...] = ()
    facts: tuple[Fact, ...] = ()
