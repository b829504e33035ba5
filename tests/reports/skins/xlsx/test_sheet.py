"""A sheet: lines, tables, cells of their own kind; text is never a formula nor a link."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from plantrack.reports.skins.xlsx.cells import Kind, Value
from plantrack.reports.skins.xlsx.sheet import Column, Sheet

from .reading import opened
from .test_book import book_of


def table(kind: Kind, values: Sequence[Value], width: int = 12) -> Worksheet:
    book = book_of("fr")
    sheet = Sheet(book, "Sheet")
    sheet.table([Column("a", width, kind)], [[value] for value in values], frozen=1)
    return opened(book.close()).worksheets[0]


@pytest.mark.few(6)
@pytest.mark.parametrize(
    "text",
    ["=1+1", "+1", "-1", "@SUM(A1)", "{=1}", "0012", "1e5", "TRUE", "#N/A", "\t=1", "_x0041_",
     "http://example.org", "file:///etc/passwd", "mailto:a@example.org", " a ", "2018-09-30"],
)  # fmt: skip
def test_text_is_text(text: str) -> None:
    cell = table("text", [text])["A2"]
    assert (cell.value, cell.data_type, cell.hyperlink) == (text, "s", None)


@pytest.mark.parametrize(("text", "quoted"), [("=1", True), ("@a", True), ("2018-L01", False)])
def test_a_text_stays_one_where_somebody_edits_it(text: str, *, quoted: bool) -> None:
    assert bool(table("text", [text])["A2"].quotePrefix) is quoted


def test_an_address_leads_there() -> None:
    sheet = table("link", ["https://example.org/a?b=c#d", "mailto:a@example.org"])
    assert sheet["A2"].hyperlink.target == "https://example.org/a?b=c"
    assert sheet["A2"].hyperlink.location == "d"
    assert sheet["A2"].value == "https://example.org/a?b=c#d"
    assert sheet["A3"].hyperlink.target == "mailto:a@example.org"
    assert sheet["A3"].value == "mailto:a@example.org"


@pytest.mark.parametrize(
    "text",
    ["javascript:alert(1)", "file:///a", "internal:A1", "a b", "https://e.org/" + "a" * 3000],
)
def test_any_other_stays_text(text: str) -> None:
    cell = table("link", [text])["A2"]
    assert (cell.value, cell.hyperlink) == (text, None)


def test_dates_and_numbers_are_real() -> None:
    dates = table("date", [date(2018, 2, 28), date(1899, 1, 1), None])
    assert dates["A2"].is_date
    assert dates["A2"].number_format == "yyyy-mm-dd"
    assert dates["A3"].value == "1899-01-01"
    shares = table("percent", [Fraction(68, 100), None])
    assert (shares["A2"].value, shares["A2"].number_format) == (0.68, "0 %")
    assert (shares["A3"].value, shares["A3"].alignment.horizontal) == ("–", "right")
    assert table("number", ["0,5"])["A2"].value == 0.5


def test_a_table_alone_has_filters_panes_and_headings_on_each_page() -> None:
    book = book_of("fr")
    sheet = Sheet(book, "Sheet")
    sheet.lines(["Titre"], "heading")
    sheet.table([Column("a"), Column("b", 12, "whole")], [["x", 1], ["y", 2], ["z", 3]],
                frozen=1, totalled=True)  # fmt: skip
    read = opened(book.close()).worksheets[0]
    assert read.freeze_panes == "B3"
    assert read.auto_filter.ref == "A2:B4"  # the last row is a sum, not to be sorted
    assert read.print_title_rows == "$2:$2"
    assert read["B5"].font.bold
    assert not read["B4"].font.bold
    assert not read.merged_cells.ranges


@pytest.mark.parametrize(
    ("width", "paper", "landscape"), [(30, "1", False), (80, "1", True), (150, "5", True)]
)
def test_a_wide_table_is_printed_so_that_it_can_be_read(
    width: int, paper: str, *, landscape: bool
) -> None:
    book = book_of("fr")
    columns = [Column("a", width), Column("b", width)]
    Sheet(book, "Sheet").table(columns, [["x", "y"]], frozen=1)
    read = opened(book.close()).worksheets[0]
    assert (read.page_setup.orientation == "landscape") is landscape
    assert str(read.page_setup.paperSize) == paper
    assert int(read.page_setup.fitToWidth or 1) == 1


def test_an_empty_table_stands() -> None:
    sheet = table("percent", [])
    assert sheet["A1"].value == "A"
    assert sheet.auto_filter.ref == "A1:A2"


def test_lines_run_over_the_width_and_rows_are_tall_enough() -> None:
    book = book_of("fr")
    sheet = Sheet(book, "Sheet", (20, 20))
    sheet.lines(["mot " * 60, "court"])
    read = opened(book.close()).worksheets[0]
    assert {str(one) for one in read.merged_cells.ranges} == {"A1:B1", "A2:B2"}
    assert read["A1"].value == "mot " * 60
    assert read.row_dimensions[1].height > 60
    assert read.row_dimensions[2].height in (None, 15)  # the height of any row
    tall = table("text", ["mot " * 30, "court"])
    assert tall.row_dimensions[2].height > 100


def test_links_end_before_excel_s_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("plantrack.reports.skins.xlsx.sheet._MOST_LINKS", 2)
    sheet = table("link", [f"https://example.org/{at}" for at in range(4)])
    assert [bool(sheet[f"A{row}"].hyperlink) for row in (2, 3, 4, 5)] == [True, True, False, False]


def test_a_rule_looks_for_our_words() -> None:
    book = book_of("fr")
    sheet = Sheet(book, "Sheet")
    place = sheet.table([Column("a")], [["x"]], frozen=1)
    sheet.mark(0, place, "en retard", {"bold": True})
    sheet.mark_equal(0, place, 'un "mot"', {"bg_color": "#FFFFFF"})
    found = opened(book.close()).worksheets[0].conditional_formatting
    rules = [rule for one in found for rule in one.rules]
    assert [rule.type for rule in rules] == ["containsText", "cellIs"]
    assert rules[0].text == "en retard"
    assert rules[1].formula == ['"un ""mot"""']
