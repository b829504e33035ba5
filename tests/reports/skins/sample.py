"""A document that holds every kind of section, for the skins: its texts may be any."""

import io
from dataclasses import replace
from datetime import date
from fractions import Fraction

from PIL import Image

from plantrack.reports.charts import Chart
from plantrack.reports.charts.drawing import Drawing
from plantrack.reports.sections.kinds import (
    BREAK,
    Cell,
    Column,
    Contents,
    Document,
    Entry,
    Fact,
    Facts,
    Figure,
    Heading,
    KeyFigure,
    KeyFigures,
    Listing,
    Masthead,
    Meter,
    NewPage,
    Paragraph,
    Rows,
    Section,
    Span,
    Table,
    Text,
    Tone,
)

DAY = date(2018, 9, 30)
TONES: tuple[Tone, ...] = ("words", "plan", "name", "strong", "quiet", "gone", "new", "mark")


def text(words: str, tone: Tone = "words", target: str | None = None) -> Text:
    return (Span(words, tone, target),)


def chart(key: str = "states", title: str = "Where does the work stand?") -> Chart:
    columns, rows = ("Axis", "done", "late"), (("1 Offer", "9", "1"), ("Distinct", "9", "1"))
    alt = "Nine are done; one is late."
    drawing = Drawing(100)
    told = "One in ten."
    return Chart(key, title, alt, columns, rows, drawing, drawing, told, ("done", "late"))


def sample(filler: str = "Some words.", **changes: object) -> Document:
    """Return a document of every kind, `filler` wherever a plan’s own words may stand."""
    told = {
        "name": "board",
        "title": f"Report {filler}",
        "language": "en",
        "plan_language": "fr",
        "running_head": f"Head {filler}",
        "running_foot": f"Foot {filler}",
        "sections": tuple(_sections(filler)),
        "author": f"Author {filler}",
        "day": DAY,
    }
    return Document(**{**told, **changes})  # type: ignore[arg-type] # changes are its own fields


def _sections(filler: str) -> list[Section]:
    own = text(filler, "plan")
    return [
        Paragraph(text(f"A lead, {filler}"), "lead"),
        Paragraph(text("An alert."), "alert"),
        Contents(3, text("In what follows")),
        Heading(2, (Span("Part "), *own), "part-one"),
        Paragraph(tuple(Span(f"{tone} {filler} ", tone) for tone in TONES)),
        Paragraph(
            (Span("See "), Span("2018-L03", target="table/1"), Span(" of Nov. 1er.")), "quiet"
        ),
        Paragraph(text("the site", target="https://example.org/é?a=1"), "quote"),
        Facts((Fact(text("Sources"), own), Fact(text("Day"), text("2018-09-30")))),
        Listing(
            (
                Entry(text(filler), (Fact(text("Reason"), own),)),
                Entry(text("b"), anchor="entry-b"),
            ),
            "late",
        ),
        table(filler),
        NewPage(),
        Meter(((text("2018"), Cell(text("25 %"), Fraction(1, 4))), (text("–"), Cell(text("–"))))),
        Heading(2, text("Decisions"), "decisions"),
        Heading(3, text("Pictures"), "pictures"),
        Figure(chart(title=f"Where does it stand? {filler}")),
        Figure(replace(chart("promises"), states=())),
        Masthead(own, text("for the board meeting")),
        KeyFigures((KeyFigure(text("9 / 14", "strong"), text("kept"), text("7 / 9 in June")),)),
        Heading(4, text("Last"), "last"),
    ]


def table(filler: str) -> Table:
    columns = (
        Column("Id", weight=0), Column("Deliverable", "plan", 4), Column("Due", "date", 0),
        Column("Status", "state", 2), Column("Completion", "share"),
    )  # fmt: skip
    row = (
        Cell(text("2018-L03", "strong")),
        Cell((*text(f"Title {filler}", "plan"), BREAK, *text("also answers 2.1", "quiet"))),
        Cell(text("2018-09-30"), DAY),
        Cell((Span("▲\u00a0", "mark"), Span("late", "strong")), "late"),
        Cell(text("50\u00a0%"), Fraction(1, 2)),
    )
    total = (Cell(text("Distinct")), *(Cell(text("–")) for _ in columns[1:]))
    groups = (Rows((row, row), text("Axis 1", "plan")), Rows((row,), text("Axis 2", "plan")))
    return Table("table/1", columns, groups, text("What is done"), total)


def png(width: int = 640, height: int = 200) -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", (width, height), "white").save(stream, "PNG")
    return stream.getvalue()
