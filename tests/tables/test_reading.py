"""Tables as they come: what each cell holds, where it stands, and what is refused at once."""

import io
import time
import zipfile
from pathlib import Path

import pytest
import xlsxwriter

from plantrack.errors import PlantrackError
from plantrack.tables.reading import Cell, Kind, Sheet, letters_of, number_of, read_book

SHEET = "xl/worksheets/sheet1.xml"
SOON = 2.0  # seconds, of this process: others may be busy


def workbook(folder: Path, *rows: list[object], sheet: str = "Suivi") -> Path:
    path = folder / "suivi.xlsx"
    with xlsxwriter.Workbook(path) as book:
        page = book.add_worksheet(sheet)
        for row, values in enumerate(rows):
            for column, value in enumerate(values):
                if isinstance(value, str) and value.startswith("="):
                    page.write_formula(row, column, value)
                elif value is not None:
                    page.write(row, column, value)
    return path


def rewritten(path: Path, parts: dict[str, bytes]) -> Path:
    """Return a copy of a workbook, some of its parts with other bytes."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(path) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            new.writestr(name, parts.get(name, old.read(name)))
        for name in parts.keys() - set(old.namelist()):
            new.writestr(name, parts[name])
    path.write_bytes(out.getvalue())
    return path


def csv(folder: Path, raw: bytes | str, name: str = "suivi.csv") -> Path:
    path = folder / name
    path.write_bytes(raw.encode() if isinstance(raw, str) else raw)
    return path


def only(path: Path, header: int | None = None) -> Sheet:
    (sheet,) = read_book(path, header).sheets
    return sheet


def texts(sheet: Sheet) -> list[list[str]]:
    return [[cell.text for cell in row.values()] for row in sheet.rows.values()]


def cell(sheet: Sheet, row: int, column: int) -> Cell:
    found = sheet.cell(row, column)
    assert found is not None
    return found


def test_columns_have_letters() -> None:
    assert [letters_of(n) for n in (1, 26, 27, 702, 703, 16384)] == [
        "A", "Z", "AA", "ZZ", "AAA", "XFD",
    ]  # fmt: skip
    assert all(number_of(letters_of(n)) == n for n in range(1, 17_000, 7))


def test_a_text_stays_what_was_typed_and_a_number_is_told_as_one(tmp_path: Path) -> None:
    path = tmp_path / "suivi.xlsx"
    with xlsxwriter.Workbook(path) as book:
        page = book.add_worksheet("Feuille")
        page.write_string(0, 0, "1.10")
        page.write_number(0, 1, 1.10)
        page.write_number(0, 2, 1000)
        page.write(0, 3, True)  # noqa: FBT003 - a cell
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        page.write_number(0, 4, 46295, day)
        page.write_formula(1, 6, "=1+1")
    sheet = only(path)
    assert [(c.text, c.kind) for c in sheet.rows[1].values()] == [
        ("1.10", Kind.TEXT), ("1.1", Kind.NUMBER), ("1000", Kind.NUMBER),
        ("TRUE", Kind.BOOLEAN), ("2026-09-30", Kind.DATE),
    ]  # fmt: skip
    formula = cell(sheet, 2, 7)
    assert formula.kind is Kind.FORMULA
    assert sheet.place(formula).told == "suivi.xlsx!Feuille:G2"


def test_a_merged_range_shows_its_cell_everywhere(tmp_path: Path) -> None:
    path = tmp_path / "suivi.xlsx"
    with xlsxwriter.Workbook(path) as book:
        page = book.add_worksheet()
        page.merge_range("A2:B4", "Axe 1")
        page.set_column("C:C", 5, None, {"hidden": True})
        page.write("C5", "caché")
    sheet = only(path)
    assert cell(sheet, 4, 2).text == "Axe 1"
    assert [c.text for c in sheet.cells()] == ["Axe 1", "caché"]
    assert sheet.hidden == {3}


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
def test_the_separator_is_the_one_that_divides_the_heading_row(
    tmp_path: Path, separator: str
) -> None:
    rows = [
        ["N°", "Titre, long; ou | non", "Échéance"],
        ["1.10 ", 'Dire "oui",\nou non', "2026-09-30"],
    ]
    lines = [separator.join(f'"{word.replace(chr(34), chr(34) * 2)}"' for word in r) for r in rows]
    assert texts(only(csv(tmp_path, "\r\n".join(lines)))) == rows


def test_the_heading_row_may_be_further_down(tmp_path: Path) -> None:
    raw = "Suivi, au 30 juin, de l’an 2026, version 3\nN°;Titre\n1;Publier, puis dire\n"
    _, *table = texts(only(csv(tmp_path, raw), header=2))
    assert table == [["N°", "Titre"], ["1", "Publier, puis dire"]]


def test_a_cell_of_a_text_knows_its_line_and_column(tmp_path: Path) -> None:
    sheet = only(csv(tmp_path, 'a;b\n"une\ndeux";c\nd;e\n'))
    assert [sheet.place(c).told for c in sheet.cells()] == [
        "suivi.csv:1:1", "suivi.csv:1:3", "suivi.csv:2:1", "suivi.csv:3:7", "suivi.csv:4:1",
        "suivi.csv:4:3",
    ]  # fmt: skip


def test_encodings(tmp_path: Path) -> None:
    table = [["N°", "Échéance"], ["1", "l’été"]]
    for encoding in ("utf-8", "utf-8-sig", "utf-16"):
        book = read_book(csv(tmp_path, "N°;Échéance\n1;\ufeffl’été\n".encode(encoding)))
        assert (texts(book.sheets[0]), book.remarks) == (table, ())
    book = read_book(csv(tmp_path, "N°;Échéance\n1;l’été\n".encode("cp1252")))
    assert texts(book.sheets[0]) == table
    assert len(book.remarks) == 1


@pytest.mark.few(3)
@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (b"a;b\n1;\x81\x8d", "is no text"),
        (b"a;b\n\x00;2", "is no text"),
        (b'a;b\n"1;2\n3;4\n', "quotation mark"),
        ((";".join("x" * 1_001)).encode(), "too far right"),
        (b"a\n" * 100_001, "too far down"),
    ],
)
def test_a_text_that_is_not_fit(tmp_path: Path, raw: bytes, told: str) -> None:
    refused(csv(tmp_path, raw), told)


def refused(path: Path, told: str) -> None:
    before = time.process_time()
    with pytest.raises(PlantrackError, match=told):
        read_book(path)
    assert time.process_time() - before < SOON


def test_a_bomb_is_refused_before_it_is_opened(tmp_path: Path) -> None:
    path = workbook(tmp_path, ["a"])
    refused(rewritten(path, {"xl/media/a.bin": bytes(130_000_000)}), "unpacks to far more")


@pytest.mark.nightly
def test_nor_is_one_of_small_elements_looked_through(tmp_path: Path) -> None:
    path = workbook(tmp_path, ["a"])
    rows = b"".join(b'<row r="%d"/>' % n for n in range(3_000_000))
    sheet = b"<worksheet><sheetData>" + rows + b"</sheetData></worksheet>"
    refused(rewritten(path, {SHEET: sheet}), "unpacks to far more")


def test_an_entity_is_refused(tmp_path: Path) -> None:
    path = workbook(tmp_path, ["a"])
    trap = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet>&a;</worksheet>'
    for encoded in (trap, b"\xff\xfe" + trap.decode().encode("utf-16-le")):
        refused(rewritten(path, {SHEET: encoded}), "document type")


def test_a_link_to_another_workbook_is_refused(tmp_path: Path) -> None:
    path = workbook(tmp_path, ["a"])
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLinkPath"
    relations = (
        f'<Relationships><Relationship Id="r" Type="{kind[:-4]}" Target="x"/></Relationships>'
    )
    refused(
        rewritten(path, {"xl/externalLinks/_rels/a.xml.rels": relations.encode()}), "another file"
    )


def test_too_many_columns_or_rows_are_refused(tmp_path: Path) -> None:
    refused(workbook(tmp_path, ["a"] + [None] * 16_382 + ["b"]), "too far right")
    cells = '<row r="1048576"><c r="CV1048576"><v>1</v></c></row>'
    sheet = f"<worksheet><sheetData>{cells}</sheetData></worksheet>"
    refused(rewritten(workbook(tmp_path, ["a"]), {SHEET: sheet.encode()}), "too far down")


def test_an_ods_that_repeats_its_cells_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "suivi.ods"
    content = (
        '<o xmlns:table="t" xmlns:office="o"><table:table table:name="A"><table:table-row>'
        '<table:table-cell office:value-type="string" table:number-columns-repeated="16384"/>'
        "</table:table-row></table:table></o>"
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content)
    refused(path, "too far right")


def test_a_reference_to_no_cell_is_refused(tmp_path: Path) -> None:
    row = b'<row r="1"><c r="ZZZZZZ99999999999"><v>1</v></c></row>'
    sheet = b"<worksheet><sheetData>%b</sheetData></worksheet>" % row
    refused(rewritten(workbook(tmp_path, ["a"]), {SHEET: sheet}), "damaged")


@pytest.mark.nightly
def test_ranges_merged_over_each_other_are_refused(tmp_path: Path) -> None:
    cells = b'<row r="1"><c r="A1"><v>1</v></c></row><row r="500"><c r="ALK500"><v>1</v></c></row>'
    merged = b'<mergeCell ref="A1:XFD1048576"/>' * 9_000
    sheet = b"<worksheet><sheetData>%b</sheetData><mergeCells>%b</mergeCells></worksheet>"
    refused(rewritten(workbook(tmp_path, ["a"]), {SHEET: sheet % (cells, merged)}), "damaged")


@pytest.mark.parametrize(
    "raw", [b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)]
)
def test_what_is_damaged_says_so(tmp_path: Path, raw: bytes) -> None:
    for name in ("suivi.xlsx", "suivi.ods", "suivi.xls"):
        refused(csv(tmp_path, raw, name), "damaged")


def test_another_kind_of_file_is_told(tmp_path: Path) -> None:
    refused(csv(tmp_path, "a", "suivi.docx"), "none of the tables")
    refused(tmp_path / "absent.csv", "cannot be read")


def test_what_libreoffice_makes_of_a_truth_and_of_a_comment_in_an_old_workbook() -> None:
    book = read_book(Path(__file__).parents[1] / "data" / "truth.xls")  # saved by LibreOffice 7.4
    told = [(row, cell(book.sheets[0], row, 3)) for row in (2, 3)]
    assert [(row, each.kind, each.text) for row, each in told] == [
        (2, Kind.BOOLEAN, "TRUE"), (3, Kind.BOOLEAN, "FALSE"),
    ]  # fmt: skip
    assert [remark.values["file"] for remark in book.remarks] == ["truth.xls"]
