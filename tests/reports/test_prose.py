"""Lines, paragraphs and simple lists of a text are kept, in every output and from every input."""

import io
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook

from plantrack.reports.prose import html_prose, prose_lines
from reports.typst_reading import pages_said

NOTE = "Première ligne.\n\nAutre alinéa :\n- un point\n- un autre\n1. premier"
LINES = ["Première ligne.", "Autre alinéa :", "- un point", "- un autre", "1. premier"]
MOVED = """\
deliverables:
  - id: 2018-L01
    title: Publier le second livrable
    description: |
      Décrit en
      deux lignes.
    commitments: ["1.10"]
    lead: direction
    due: 2018-03-31
    updates:
      - date: 2018-03-01
        status: in_progress
        due: 2018-04-30
        reason: |
          Un motif.
          - sur deux lignes
        note: |
          Première ligne.

          Autre alinéa :
          - un point
          - un autre
          1. premier
        challenges: |-
          Un défi.
          - et un autre
"""


@pytest.fixture
def root(make_plan: Callable[..., Path]) -> Path:
    return make_plan({"actions/2018/a.yaml": MOVED})


def document(plantrack: Callable, root: Path, format_: str) -> Path:
    target = root.parent / f"x.{format_}"
    words = ("year", "2018", "--output", str(target), "--as-of", "2018-06-01", "--no-pictures")
    ran = plantrack("report", *words, root=root)
    assert ran.code == 0, ran.err
    return target


def test_of_html(plantrack: Callable, root: Path) -> None:
    page = document(plantrack, root, "html").read_text(encoding="utf-8")
    assert '<span class="told">Première ligne.</span><span class="told apart">Autre' in page
    assert '<span class="told listed">–\u00a0un point</span>' in page
    assert '<span class="told listed">1.\u00a0premier</span>' in page
    assert '<span class="told listed">–\u00a0et un autre</span>' in page or "Un motif." in page
    assert ".told { display: block; }" in page


def test_of_markdown(plantrack: Callable, root: Path) -> None:
    page = document(plantrack, root, "md").read_text(encoding="utf-8")
    kept = "Première ligne.<br><br>Autre alinéa :<br>- un point<br>- un autre<br>1. premier"
    assert kept in page.replace("\\", "")


def test_of_pdf(plantrack: Callable, root: Path) -> None:
    text = "".join(pages_said(document(plantrack, root, "pdf").read_bytes()))
    for line in LINES:
        assert re.search(rf"(?m)^.*{re.escape(line[:10])}", text)
    assert not re.search(r"Première ligne\..*Autre", text)
    assert not re.search(r"un point.*un autre", text)


def test_of_word(plantrack: Callable, root: Path) -> None:
    told = document(plantrack, root, "docx").read_bytes()
    cells = [
        cell.text
        for table in Document(io.BytesIO(told)).tables
        for row in table.rows
        for cell in row.cells
    ]
    assert any("\n".join(NOTE.split("\n")) in text for text in cells)


@pytest.mark.filterwarnings("ignore:.*extension is not supported")
def test_of_excel(plantrack: Callable, root: Path) -> None:
    book = load_workbook(io.BytesIO(document(plantrack, root, "xlsx").read_bytes()))
    found = [
        cell
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if NOTE in str(cell.value)
    ]
    assert found
    assert all(cell.alignment.wrap_text for cell in found)


def test_on_a_terminal(plantrack: Callable, root: Path) -> None:
    shown = plantrack("show", "2018-L01", root=root).out
    lines = [line.strip() for line in shown.splitlines()]
    start = lines.index("Première ligne.")
    assert lines[start : start + 6] == NOTE.split("\n")
    assert "Décrit en" in lines
    assert "deux lignes." in lines


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_a_note_that_is_typed_is_written_on_lines(
    end: str, plantrack: Callable, root: Path
) -> None:
    note = NOTE.replace("\n", end) + end
    ran = plantrack("update", "2018-L01", "--progress", "10", "--note", note, root=root)
    assert ran.code == 0, ran.err
    text = (root / "actions/2018/a.yaml").read_bytes()
    assert b"\r" not in text
    indented = NOTE.replace("\n", "\n          ").replace("\n          \n", "\n\n")
    assert f"        note: |-\n          {indented}\n" in text.decode()


def test_a_text_in_quotes_becomes_a_block_where_it_has_lines(
    plantrack: Callable, root: Path
) -> None:
    assert plantrack("set", "2018-L01", "description", "d'une ligne: x", root=root).code == 0
    assert plantrack("set", "2018-L01", "description", "un\r\ndeux", root=root).code == 0
    text = (root / "actions/2018/a.yaml").read_text(encoding="utf-8")
    assert "    description: |-\n      un\n      deux\n" in text


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("a", ["a"]),
        ("", [""]),
        ("a\r\nb\rc\n", ["a", "b", "c"]),
        ("\na\n\n\n \nb", ["a", "", "b"]),
    ],
)
def test_lines_of_a_text(text: str, lines: list[str]) -> None:
    assert prose_lines(text) == lines


def test_html_of_a_text_is_escaped() -> None:
    assert html_prose("<a>") == "&lt;a&gt;"
    assert html_prose(None) == ""
    assert html_prose("<a>\n* <b>") == (
        '<span class="told">&lt;a&gt;</span><span class="told listed">–\u00a0&lt;b&gt;</span>'
    )


def test_a_text_of_ends_of_lines_alone_is_an_empty_line() -> None:
    assert [prose_lines(text) for text in ("\r", "\n\n", " \r\n ")] == [[""]] * 3
