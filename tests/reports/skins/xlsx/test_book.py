"""What a workbook is made of: its names, its headers, its properties."""

import zipfile
from datetime import date
from io import BytesIO

import pytest

from places import FROZEN
from plantrack.errors import PlantrackError
from plantrack.locale import Translator
from plantrack.project import Project
from plantrack.reports.edition import Edition
from plantrack.reports.sections.kinds import Document
from plantrack.reports.skins.xlsx.book import Book
from plantrack.tables import libraries
from plantrack.views.standing import Snapshot

from .reading import opened

DAY = date(2018, 9, 30)


def book_of(language: str) -> Book:
    """Return an empty workbook of the real plan."""
    project = Project(FROZEN)
    edition = Edition(project, Snapshot(project.plan, DAY), Translator(language))
    document = Document("board", "B", language, "fr", "", "Known today", (), "Organisme")
    return Book(document, edition)


def test_names_of_sheets_are_their_own() -> None:
    book = book_of("en")
    for title in ("a/b:c*[d]?", "x" * 50, "x" * 50, "Suivi", "suivi", "", "''"):
        book.add_sheet(title)
    names = opened(book.close()).sheetnames
    assert names[0] == "a b c d"
    assert all(0 < len(name) <= 31 for name in names)
    assert len({name.casefold() for name in names}) == len(names)


def test_a_sheet_is_ready_to_print() -> None:
    book = book_of("fr")
    book.add_sheet("Livrables")
    sheet = opened(book.close()).worksheets[0]
    assert sheet.page_setup.paperSize == 1  # US Letter
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) in ((None, 0), (1, 0))
    assert sheet.oddHeader.left.text == "PLAN D’ACTION 2018, AU 30 SEPTEMBRE"
    assert sheet.oddFooter.right.text == "page &P sur &N"


def test_its_properties_come_from_the_report() -> None:
    book = book_of("fr")
    book.add_sheet("a")
    read = opened(book.close()).properties
    assert (read.title, read.creator) == (book.title, "Organisme")
    assert (read.subject, read.description) == (
        "Orientations stratégiques 2017-2020",
        "Known today",
    )
    assert read.created.isoformat() == read.modified.isoformat() == "2018-09-30T00:00:00"


@pytest.mark.parametrize(("language", "form"), [("fr", "0 %"), ("en", "0%")])
def test_a_percentage_is_spelled_as_its_language_does(language: str, form: str) -> None:
    book = book_of(language)
    assert book.style("text", "percent").num_format == form
    assert book.style("text", "percent") is book.style("text", "percent")


def test_letters_are_those_that_heights_are_measured_with() -> None:
    book = book_of("fr")
    book.add_sheet("a")
    with zipfile.ZipFile(BytesIO(book.close())) as package:
        styles = package.read("xl/styles.xml").decode()
    assert '<name val="Arial"/>' in styles
    assert "Calibri" not in styles
    assert 'scheme val="minor"' not in styles


def test_a_missing_library_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def _absent(module: str) -> None:
        raise ImportError(module)

    monkeypatch.setattr(libraries.importlib, "import_module", _absent)
    with pytest.raises(PlantrackError) as raised:
        book_of("en")
    assert raised.value.values == {"extra": "xlsx"}
