"""What a workbook is made of: its names, its headers, its properties."""

import zipfile
from io import BytesIO

import pytest

from plantrack.errors import PlantrackError
from plantrack.locale import Translator
from plantrack.reports import extras
from plantrack.reports.edition import Page
from plantrack.reports.xlsx.book import Book

from .reading import opened

PAGE: Page = {
    "title": "BILAN & suite",
    "plan": {"organisation": "Organisme", "title": "Plan"},
    "as_of": {"iso": "2018-09-30"},
    "basis": [],
    "sources": {"words": "au 30 septembre 2018"},
}


def test_names_of_sheets_are_their_own() -> None:
    book = Book(PAGE, Translator("en"))
    for title in ("a/b:c*[d]?", "x" * 50, "x" * 50, "Suivi", "suivi", "", "''"):
        book.add_sheet(title)
    names = opened(book.close()).sheetnames
    assert names[0] == "a b c d"
    assert all(0 < len(name) <= 31 for name in names)
    assert len({name.casefold() for name in names}) == len(names)


def test_a_sheet_is_ready_to_print() -> None:
    book = Book(PAGE, Translator("fr"))
    book.add_sheet("Livrables")
    sheet = opened(book.close()).worksheets[0]
    assert sheet.page_setup.paperSize == 1  # US Letter
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) in ((None, 0), (1, 0))
    assert sheet.oddHeader.left.text == "BILAN && suite"
    assert sheet.oddFooter.right.text == "page &P sur &N"


def test_its_properties_come_from_the_report() -> None:
    book = Book(PAGE, Translator("fr"))
    book.add_sheet("a")
    read = opened(book.close()).properties
    assert (read.title, read.creator, read.subject) == ("BILAN & suite", "Organisme", "Plan")
    assert read.created.isoformat() == read.modified.isoformat() == "2018-09-30T00:00:00"


@pytest.mark.parametrize(("language", "form"), [("fr", "0 %"), ("en", "0%")])
def test_a_percentage_is_spelled_as_its_language_does(language: str, form: str) -> None:
    book = Book(PAGE, Translator(language))
    assert book.style("text", "percent").num_format == form
    assert book.style("text", "percent") is book.style("text", "percent")


def test_letters_are_those_that_heights_are_measured_with() -> None:
    book = Book(PAGE, Translator("fr"))
    book.add_sheet("a")
    with zipfile.ZipFile(BytesIO(book.close())) as package:
        styles = package.read("xl/styles.xml").decode()
    assert '<name val="Arial"/>' in styles
    assert "Calibri" not in styles
    assert 'scheme val="minor"' not in styles


def test_a_missing_library_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def _absent(module: str) -> None:
        raise ImportError(module)

    monkeypatch.setattr(extras.importlib, "import_module", _absent)
    with pytest.raises(PlantrackError) as raised:
        Book(PAGE, Translator("en"))
    assert raised.value.values == {"extra": "xlsx"}
