"""Tables of Word whose columns are repeated: as wide as they were, and never broken."""

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from hypothesis import given
from hypothesis import strategies as st

from plantrack.reports.word_tables import (
    fit_tables,
    fitted_widths,
    keep_last_rows,
    mend_tables,
    shared_width,
)
from reports.word_reading import WORD


def body(*rows: str, grid: tuple[int, ...] = (300, 100)) -> object:
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in grid)
    return parse_xml(
        f"<w:body {nsdecls('w')}><w:tbl><w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>"
        "<w:p/></w:body>"
    )


def row(*widths: int, more: str = "", kind: str = "dxa") -> str:
    cells = "".join(
        f'<w:tc><w:tcPr>{more}<w:tcW w:w="{width}" w:type="{kind}"/></w:tcPr><w:p/></w:tc>'
        for width in widths
    )
    return f"<w:tr>{cells}</w:tr>"


def widths_of(root: object, tag: str) -> list[str]:
    return [one.get(f"{WORD}w") for one in root.iter(f"{WORD}{tag}")]  # type: ignore[attr-defined]


def test_repeated_cells_get_a_grid_of_their_own() -> None:
    root = body(row(300, 50, 50, 50))
    fit_tables(root)
    assert widths_of(root, "gridCol") == widths_of(root, "tcW") == ["250", "50", "50", "50"]


def test_as_many_cells_of_other_widths_get_one_too() -> None:
    root = body(row(200, 40, 40), grid=(300, 50, 50))
    fit_tables(root)
    assert widths_of(root, "gridCol") == ["320", "40", "40"]


def test_a_cell_over_several_columns_is_as_wide_as_they_are() -> None:
    span = '<w:gridSpan w:val="4"/>'
    root = body(row(400, more=span), row(300, 50, 50, 50))
    mend_tables(root)
    fit_tables(root)
    assert widths_of(root, "tcW") == ["400", "250", "50", "50", "50"]
    first = next(root.iter(f"{WORD}tcPr"))  # type: ignore[attr-defined]
    assert [one.tag for one in first] == [f"{WORD}tcW", f"{WORD}gridSpan"]


@pytest.mark.parametrize(
    "rows",
    [
        (row(300, 100),),
        (row(5000, 1, 1, kind="pct"),),
        ("<w:tr><w:tc><w:p/></w:tc></w:tr>",),
        (),
    ],
)
def test_other_tables_stay(rows: tuple[str, ...]) -> None:
    root = body(*rows)
    fit_tables(root)
    assert widths_of(root, "gridCol") == ["300", "100"]


@given(st.lists(st.integers(1, 10_000), min_size=1, max_size=60), st.integers(100, 20_000))
def test_widths_add_up(widths: list[int], total: int) -> None:
    fitted = fitted_widths(widths, total)
    assert sum(fitted) == total
    assert len(fitted) == len(widths)
    assert min(fitted) >= 0
    widest = widths.index(max(widths))
    assert fitted[widest] >= min(widths[widest], total * 3 // 10)
    assert fitted_widths(fitted, total) == fitted


def test_rows_and_tables_left_empty_go_and_empty_cells_get_a_paragraph() -> None:
    root = body("<w:tr/>")
    mend_tables(root)
    assert not list(root.iter(f"{WORD}tbl"))  # type: ignore[attr-defined]
    nested = body("<w:tr><w:tc><w:tcPr/></w:tc><w:tc/></w:tr>", "<w:tr/>")
    mend_tables(nested)
    cells = list(nested.iter(f"{WORD}tc"))  # type: ignore[attr-defined]
    assert [cell[-1].tag for cell in cells] == [f"{WORD}p"] * 2
    assert len(list(nested.iter(f"{WORD}tr"))) == 1  # type: ignore[attr-defined]


def test_cells_without_a_width_get_one_by_their_text() -> None:
    told = row(0, 0, 0, kind="auto").replace("<w:p/>", "<w:p><w:r><w:t>@</w:t></w:r></w:p>")
    for words in ("x" * 18, "y", ""):
        told = told.replace("@", words, 1)
    root = body(told)
    fit_tables(root)
    assert widths_of(root, "gridCol") == ["300", "100"]
    layout = parse_xml(f"<w:tblPr {nsdecls('w')}><w:tblLayout w:type='fixed'/></w:tblPr>")
    next(root.iter(f"{WORD}tbl")).insert(0, layout)  # type: ignore[attr-defined]
    fit_tables(root)
    assert widths_of(root, "gridCol") == widths_of(root, "tcW") == ["232", "84", "84"]


WORDS = st.tuples(st.integers(6, 44), st.integers(0, 44))


@given(st.lists(WORDS, min_size=1, max_size=60), st.integers(100, 20_000))
def test_shares_add_up(lengths: list[tuple[int, int]], total: int) -> None:
    shares = shared_width(lengths, total)
    assert sum(shares) == total
    assert min(shares) >= 0


def test_a_column_is_as_wide_as_its_longest_word_and_prose_takes_the_rest() -> None:
    names, done, abandoned = shared_width([(17, 44), (6, 1), (10, 1)], 9_000)
    assert done == 6 * 105 + 100
    assert abandoned == 10 * 105 + 100
    assert names == 9_000 - done - abandoned
    assert shared_width([(10, 10), (10, 2)], 9_000) == [4_500, 4_500]


def test_the_last_row_of_a_table_never_stands_alone() -> None:
    root = body(row(100), row(100), row(100), row(100))
    keep_last_rows(root)
    rows = list(root.iter(f"{WORD}tr"))  # type: ignore[attr-defined]
    kept = [one.find(f".//{WORD}keepNext") is not None for one in rows]
    assert kept == [False, False, True, False]
    short = body(row(100), row(100))
    keep_last_rows(short)
    assert not list(short.iter(f"{WORD}keepNext"))  # type: ignore[attr-defined]
