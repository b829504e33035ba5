"""The kinds of page: frozen values, in words already; a template for each spells it in HTML."""

from dataclasses import dataclass
from typing import ClassVar

from plantrack.pages.pieces import (
    Amended,
    Bar,
    Entry,
    Fact,
    Figure,
    Found,
    Link,
    Owing,
    Part,
    Picture,
    Row,
    Rows,
    Section,
    Sign,
    Summary,
    Table,
    Told,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page: its address, its title, and the way that leads to it.

    A long list is told in `parts`, each a page of which this one is the `part`.
    """

    kind: ClassVar[str]
    address: str
    title: str
    crumbs: tuple[Link, ...] = ()
    above: str = ""
    is_titled_by_plan: bool = False
    parts: tuple[Link, ...] = ()
    part: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexPage(Page):
    """Where the plan stands: the current action plan first, then axes and years, then trouble."""

    kind: ClassVar[str] = "index"
    opening: tuple[Told, ...]
    years: tuple[Summary, ...]
    lines: tuple[Told, ...]
    pictures: tuple[Picture, ...]
    axes: Table
    groups: tuple[Rows, ...]
    texts: tuple[Fact, ...]
    why: tuple[str, ...]
    version: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NodePage(Page):
    """An axis or a commitment: its wording, its figures, what stands below, what answers it."""

    kind: ClassVar[str] = "node"
    marks: tuple[Sign, ...]
    wording: str
    facts: tuple[Fact, ...]
    bars: tuple[Bar, ...]
    lines: tuple[str, ...]
    below: Table | None
    work: tuple[Rows, ...]
    indicators: tuple[Link, ...]
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliverablePage(Page):
    """A deliverable: its promise, what became of it, its thread, its journal, its proofs."""

    kind: ClassVar[str] = "deliverable"
    description: str
    signs: tuple[Sign, ...]
    bar: Bar | None
    facts: tuple[Fact, ...]
    promise: tuple[Fact, ...]
    thread: tuple[Row, ...]
    put_off: str
    milestones: tuple[tuple[str, str, Sign], ...]
    evidence: tuple[Told, ...]
    journal: tuple[Entry, ...]
    why: tuple[str, ...]
    verdicts: tuple[str, ...] = ()
    history: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ListPage(Page):
    """Deliverables alone: those of a group that the first page names, or a further part."""

    kind: ClassVar[str] = "list"
    opening: str
    work: tuple[Rows, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonPage(Page):
    """A role or a partner, and the deliverables that it leads, helps with or takes part in."""

    kind: ClassVar[str] = "person"
    opening: str
    figures: tuple[Figure, ...]
    work: tuple[Rows, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorPage(Page):
    """An indicator: where it stands, its picture, its measurements and its targets."""

    kind: ClassVar[str] = "indicator"
    share: str
    facts: tuple[Fact, ...]
    picture: Picture | None
    series: tuple[Table, ...]
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodPage(Page):
    """An action plan: its dates, what was promised and kept, and its deliverables by axis."""

    kind: ClassVar[str] = "period"
    facts: tuple[Fact, ...]
    year: Summary
    work: tuple[Rows, ...]
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CoveragePage(Page):
    """Which commitments the action plans take up, and what answers none of them."""

    kind: ClassVar[str] = "coverage"
    opening: str
    table: Table
    note: str
    work: tuple[Rows, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangesPage(Page):
    """The register of changes to the plan, those without a reason first."""

    kind: ClassVar[str] = "changes"
    opening: tuple[str, ...]
    groups: tuple[tuple[str, str, tuple[Amended, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaPage(Page):
    """Who owes what, role by role; on the local page only."""

    kind: ClassVar[str] = "agenda"
    opening: str
    roles: tuple[Owing, ...]
    events: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckPage(Page):
    """What is wrong with the plan's files; on the local page only."""

    kind: ClassVar[str] = "check"
    opening: str
    found: tuple[Found, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TextPage(Page):
    """A page of text: headings, each with its paragraphs, its list or its links."""

    kind: ClassVar[str] = "text"
    texts: tuple[Part, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerPage(Page):
    """An answer about many plans: what it does not count first, what it says, its tables."""

    kind: ClassVar[str] = "answer"
    alerts: tuple[Told, ...] = ()
    opening: tuple[str, ...] = ()
    figures: tuple[Figure, ...] = ()
    facts: tuple[Fact, ...] = ()
    sections: tuple[Section, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchPage(Page):
    """All that the plan names, by kind: the list itself is what is searched."""

    kind: ClassVar[str] = "search"
    groups: tuple[tuple[str, tuple[Told, ...]], ...]
    total: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedPage(Page):
    """A page that leads on, or that tells when its thing was removed, and by whose decision."""

    kind: ClassVar[str] = "moved"
    words: tuple[str, ...]
    target: Link | None = None
