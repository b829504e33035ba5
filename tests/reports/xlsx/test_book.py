"""What a workbook is made of: names, cells of their own kind, text that is never a formula."""

import io
from collections.abc import Sequence

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from plantrack.locale import Translator
from plantrack.reports.edition import Page
from plantrack.reports.xlsx.book import LONGEST_CELL, Book, Column, Kind, Value, plain

PAGE: Page = {
    "title": "BILAN & suite",
    "plan": {"organisation": "Organisme"},
    "as_of": {"iso": "2018-09-30"},
    "sources": {"words": "au 30 septembre 2018"},
}
pytestmark = pytest.mark.filterwarnings("ignore:.*extension is not supported")


def table(kind: Kind, values: Sequence[Value], *titles: str) -> Worksheet:
    book = Book(PAGE, Translator("en"))
    sheet = book.sheet("Sheet")
    sheet.table([Column("a", 12, kind)], [[one] for one in values], alone=True)
    for title in titles:
        book.sheet(title)
    return openpyxl.load_workbook(io.BytesIO(book.close())).worksheets[0]


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@SUM(A1)", "{=1}", "0012", "1e5", "TRUE", "\t=1", "_x0041_"]
)
def test_text_is_text(text: str) -> None:
    cell = table("text", [text])["A2"]
    assert (cell.value, cell.data_type, cell.hyperlink) == (text, "s", None)


@pytest.mark.parametrize(
    "text", ["javascript:alert(1)", "file:///etc/passwd", "internal:A1", "a b"]
)
def test_only_addresses_of_the_web_and_of_mail_are_links(text: str) -> None:
    assert table("link", [text])["A2"].hyperlink is None
    safe = table("link", ["https://example.org/a?b=c#d", "mailto:a@example.org"])
    assert safe["A2"].hyperlink.target == "https://example.org/a?b=c"
    assert safe["A2"].hyperlink.location == "d"
    assert safe["A3"].value == "mailto:a@example.org"


def test_an_address_that_is_too_long_stays_text() -> None:
    cell = table("link", ["https://example.org/" + "a" * 3000])["A2"]
    assert cell.hyperlink is None
    assert len(cell.value) == 3020


def test_dates_and_percentages_are_real() -> None:
    dates = table("date", [{"iso": "2018-02-28"}, {"iso": "1899-01-01"}, None])
    assert dates["A2"].is_date
    assert dates["A2"].number_format == "yyyy-mm-dd"
    assert dates["A3"].value == "1899-01-01"
    shares = table("percent", [{"percent": 68, "words": "68%"}, {"percent": None, "words": "–"}])
    assert (shares["A2"].value, shares["A2"].number_format) == (0.68, "0 %")
    assert shares["A3"].value == "–"


def test_names_of_sheets_are_short_plain_and_their_own() -> None:
    book = Book(PAGE, Translator("en"))
    for title in ("a/b:c*[d]?", "x" * 50, "x" * 50, "Suivi", "suivi", "", "''"):
        book.sheet(title)
    names = openpyxl.load_workbook(io.BytesIO(book.close())).sheetnames
    assert names[0] == "a b c d"
    assert all(0 < len(name) <= 31 for name in names)
    assert len({name.casefold() for name in names}) == len(names)


def test_a_header_s_codes_are_text() -> None:
    assert table("text", ["a"]).oddHeader.left.text == "BILAN && suite"


def test_a_long_text_is_cut_where_a_cell_ends_and_rows_are_tall_enough() -> None:
    assert len(plain("a" * 40_000)) == LONGEST_CELL
    assert plain("\ud800") == "?"
    sheet = table("text", ["mot " * 30, "court"])
    assert sheet.row_dimensions[2].height > 100
    assert sheet.row_dimensions[3].height in (None, 15)  # the height of any row
