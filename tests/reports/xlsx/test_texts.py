"""Texts as cells, names of sheets and headers can hold them."""

import re

import pytest

from plantrack.reports.xlsx.texts import LONGEST_CELL, footer, header, plain, sheet_name


def test_a_text_stays_as_it_is() -> None:
    for text in ("=1+1", " a ", "Ceci\nest", "\ttab", "« où » – 100\u00a0%", "🧨"):
        assert plain(text) == text


@pytest.mark.parametrize("bad", ["\x00", "\x1b", "\x0b", "\ufffe", "\uffff", "\ud800", "\u202e"])
def test_what_cannot_be_seen_or_stored_is_spelled_out(bad: str) -> None:
    assert plain(f"a{bad}b") == f"a[U+{ord(bad):04X}]b"


def test_lines_end_as_excel_has_it() -> None:
    assert plain("a\r\nb\n") == "a\nb\n"


@pytest.mark.parametrize("letter", ["a", "é", "🧨"])
def test_a_long_text_is_cut_where_a_cell_ends(letter: str) -> None:
    cut = plain(letter * 40_000)
    assert cut.endswith(f"{letter}…")
    assert LONGEST_CELL - 1 <= len(cut.encode("utf-16-le")) // 2 <= LONGEST_CELL
    exactly = "a" * LONGEST_CELL
    assert plain(exactly) == exactly


def test_names_of_sheets_are_short_and_plain() -> None:
    assert sheet_name("a/b:c*[d]?") == "a b c d"
    assert sheet_name("'quoted'") == "quoted"
    assert sheet_name("") == sheet_name("[]") == "-"
    assert len(sheet_name("mot " * 20)) <= 31


@pytest.mark.parametrize("text", ["BILAN & suite", "&P &D &&G", "&" * 300, "mot & " * 200, "a\nb"])
def test_a_header_has_no_code_of_a_text_s_own(text: str) -> None:
    told = header(text, text)
    assert len(told) <= 255
    left, right = re.fullmatch(r"&L(.*)&R(.*)", told).groups()  # type: ignore[union-attr]  # it fits
    for side in (left, right):
        assert "&" not in side.replace("&&", "")
        assert "\n" not in side


def test_a_footer_has_the_codes_of_its_pages() -> None:
    told = footer("&N" * 300, "page &P de &N")
    assert len(told) <= 255
    assert told.endswith("…&Rpage &P de &N")
