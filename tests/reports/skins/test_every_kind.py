"""Every kind of section has its words in every format; one that a skin does not know is refused."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from html import unescape
from typing import get_args

import pytest

from places import REPOSITORY
from plantrack.errors import PlantrackError
from plantrack.reports.edition import Edition
from plantrack.reports.names import FORMATS
from plantrack.reports.report import laid_out
from plantrack.reports.sections.kinds import (
    Contents,
    Document,
    Facts,
    Figure,
    Heading,
    KeyFigures,
    Listing,
    Masthead,
    Meter,
    NewPage,
    Paragraph,
    Section,
    Table,
)
from plantrack.reports.skins.docx import docx_bytes
from plantrack.reports.skins.pptx import pptx_bytes
from plantrack.reports.skins.xlsx.book import Book
from plantrack.reports.skins.xlsx.charts import chart_sheet
from plantrack.reports.skins.xlsx.summary import summary_sheet
from reports.skins.sample import png, sample, text
from reports.word_reading import parts_of

WORDS: dict[type, str] = {
    Masthead: "for the board",
    KeyFigures: "in June",
    Heading: "Part",
    Paragraph: "A lead",
    Facts: "Sources",
    Listing: "Reason",
    Table: "also answers 2.1",
    Meter: "2018",
    Figure: "stand?",
    Contents: "In what follows",
    NewPage: "",
}
SKINS = tuple("typ" if each == "pdf" else each for each in FORMATS)
# Typst makes a list of contents by itself; a workbook has its sheets, and its charts on one.
SILENT = {("typ", Contents), ("xlsx", Contents), ("xlsx", Figure)}


@dataclass(frozen=True)
class Unknown:
    """A kind that no skin knows."""

    text: str = "unknown"


def spelled(edition: Edition, document: Document, format_: str) -> str:
    """Return all that is written in a format, on the first sheet of a workbook."""
    if format_ == "docx":
        reference = (REPOSITORY / "templates/reference.docx").read_bytes()
        return inside(docx_bytes(document, reference, {"states": png()}))
    if format_ == "pptx":
        reference = (REPOSITORY / "templates/reference.pptx").read_bytes()
        return inside(pptx_bytes(document, reference, {"states": png()}))
    if format_ == "xlsx":
        book = Book(document, edition)
        summary_sheet(book)
        chart_sheet(book)  # which a picture above is drawn from
        return inside(book.close())
    return unescape(laid_out(edition, document, "_page", format_, {"states": "states.svg"}))


def inside(package: bytes) -> str:
    """Return the text of all parts of a package."""
    parts = (part for name, part in parts_of(package).items() if name.endswith(".xml"))
    return unescape(" ".join(part.decode() for part in parts))


def alone(document: Document, *sections: Section) -> Document:
    """Return a document of these sections, then a heading, for a list of contents to name."""
    told = (*sections, Heading(2, text("Last"), "last"))
    return replace(document, title="A", running_head="B", running_foot="C", sections=told)


def test_the_sample_has_every_kind() -> None:
    kinds = set(get_args(Section))
    assert kinds == {type(each) for each in sample().sections} == WORDS.keys()


_WITHOUT: dict[str, str] = {}  # what each format says of a document without sections


@pytest.mark.few(6)
@pytest.mark.parametrize("format_", SKINS)
@pytest.mark.parametrize("kind", get_args(Section))
def test_every_kind_has_its_words(
    edition: Callable[..., Edition], kind: type[Section], format_: str
) -> None:
    section = next(each for each in sample().sections if isinstance(each, kind))
    if (format_, kind) in SILENT or kind is NewPage:
        return
    told = spelled(edition(), alone(sample(), section), format_)
    if format_ not in _WITHOUT:
        _WITHOUT[format_] = spelled(edition(), alone(sample()), format_)
    assert told.count(WORDS[kind]) > _WITHOUT[format_].count(WORDS[kind])


@pytest.mark.parametrize("format_", SKINS)
def test_a_kind_that_a_skin_does_not_know_is_refused(
    edition: Callable[..., Edition], format_: str
) -> None:
    document = alone(sample(), Unknown())  # type: ignore[arg-type] # it is none
    with pytest.raises((KeyError, PlantrackError)):
        spelled(edition(), document, format_)
