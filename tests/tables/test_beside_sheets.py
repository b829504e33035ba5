"""What people write into sheets where no field is: it stays where it stands, or is told."""

import csv
import io
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path

import docx
import openpyxl
import pytest
from openpyxl.comments import Comment

from sent_sheets import journal, sheet_of

HEAD = (
    "# Fiche de suivi · Direction\n\n- Rôle : Direction (direction)\n- Date des réponses : {day}\n"
)
SHEET = HEAD.format(day="2018-09-30")


def test_an_indented_line_stays_in_its_text(plantrack: Callable, root: Path, back: Path) -> None:
    within = "Motif : dit en séance.\n## 2018-L12 noté\n---\n> cité\n- État : vu"
    note = f"Le comité a siégé.\n{within}"
    lines = note.replace("\n", "\n  ")
    quoted = "\n".join(f"> {line}" for line in f"- Note : {lines}\n- Défis :".splitlines())
    for sheet in (f"- Note : {lines}\n- Défis :", quoted):
        (back / "a.md").write_text(f"{SHEET}## 2018-L11\n{sheet}\n", "utf-8")
        ran = plantrack("import", str(back), "--write", root=root)
        assert ran.code == 0, ran.out + ran.err
        assert [entry.get("note") for entry in journal(root, "2018-L11")].count(note) == 1


def test_what_stands_beside_a_sheet_is_told(plantrack: Callable, root: Path, back: Path) -> None:
    document = docx.Document(io.BytesIO(sheet_of(plantrack, root, "docx")))
    rows = document.tables[1].rows
    rows[-1].cells[0].text, rows[-1].cells[1].text = "Lien", "https://example.org/lien"
    document.add_paragraph("PS : Laval manque.")
    document.save(back / "a.docx")
    book = openpyxl.load_workbook(io.BytesIO(sheet_of(plantrack, root, "xlsx")))
    book.worksheets[0]["J1"] = "Voir Laval"
    book.worksheets[0]["J1"].comment = Comment("Laval", "Marie")
    book.create_sheet("Notes")["B2"] = "Laval encore"
    book.save(back / "b.xlsx")
    mail = EmailMessage()
    mail.set_content("Laval suivra.")
    mail.add_attachment(
        (back / "b.xlsx").read_bytes(), maintype="a", subtype="b", filename="b.xlsx"
    )
    (back / "c.eml").write_bytes(mail.as_bytes())
    (back / "d.md").symlink_to(root / "plan/plan.yaml")
    ran = plantrack("import", str(back), "--write", root=root)
    assert ran.code == 1
    assert "Lien · https://example.org/lien" in ran.out
    for words in ("PS : Laval manque.", "2 lignes hors de la fiche", "Voir Laval", "Laval suivra.",
                  "b.xlsx contient des commentaires", "d.md est un lien"):  # fmt: skip
        assert words in ran.err, words
    assert "Rien n’a été écrit." in ran.err


def test_of_two_answers_that_differ_none_is_chosen(
    plantrack: Callable, root: Path, back: Path
) -> None:
    for name, progress in (("a", 60), ("b", 65)):
        sheet = f"{SHEET}## 2018-L11\n- Avancement : {progress}\n"
        (back / f"{name}.md").write_text(sheet, "utf-8")
    before = journal(root, "2018-L11")
    assert plantrack("import", str(back), "--write", "--partial", root=root).code == 1
    assert journal(root, "2018-L11") == before


def test_a_sheet_that_comes_late_tells_that_the_plan_has_later_news(
    plantrack: Callable, root: Path, back: Path
) -> None:
    for day, words in (("2018-09-30", "Suite."), ("2018-08-31", "Retour tardif.")):
        sheet = f"{HEAD.format(day=day)}## 2018-L11\n- Note : {words}\n"
        (back / "a.md").write_text(sheet, "utf-8")
        ran = plantrack("import", str(back), "--write", root=root)
    assert "2018-08-31 (le plan a des nouvelles plus récentes, du 2018-09-30)" in ran.out


def test_a_signature_ends_a_sheet(plantrack: Callable, root: Path, back: Path) -> None:
    sheet = f"{SHEET}## 2018-L11\n- Note : Fait.\n\n-- \nMarie\nDirectrice\n"
    (back / "a.md").write_text(sheet, "utf-8")
    ran = plantrack("import", str(back), "--write", root=root)
    assert ran.code == 0, ran.out
    assert journal(root, "2018-L11")[-1]["note"] == "Fait."
    assert "Marie" in ran.err


def _in_text(sheet: str) -> str:
    sheet = sheet.replace(
        "## 2018-L11 · Publier la carte", "## 2018-L11 · Publier la carte (Laval)"
    )
    told = [
        f"{line} · fait le 5 mai" if line.startswith("- Au plan") and "2018-09-01" in line else line
        for line in sheet.splitlines()
    ]
    at = next(at for at, line in enumerate(told) if line.startswith("- Question"))
    told.insert(at + 1, "c’est Jeanne")
    return "\n".join(told)


def test_what_is_written_where_a_sheet_only_shows_is_told(
    plantrack: Callable, root: Path, back: Path
) -> None:
    text = _in_text(sheet_of(plantrack, root, "md").decode())
    (back / "a.md").write_text(text, "utf-8")
    document = docx.Document(io.BytesIO(sheet_of(plantrack, root, "docx")))
    (last,) = (
        row.cells[1] for row in document.tables[1].rows if row.cells[0].text == "Dernière entrée"
    )
    last.add_paragraph("vu par Laval")
    document.save(back / "b.docx")
    ran = plantrack("import", str(back), root=root)
    assert ran.code == 1
    assert ran.out.count("cell-not-understood") == 4, ran.out
    assert "a.md:10:1" in ran.out
    for words in ("(Laval)", "fait le 5 mai", "c’est Jeanne", "vu par Laval"):
        assert f"«\xa0{words}\xa0» " in " ".join(ran.out.split(" ")), ran.out


def test_a_shown_line_that_the_plan_no_longer_has_is_told_and_stops_nothing(
    plantrack: Callable, root: Path, back: Path
) -> None:
    sheet = sheet_of(plantrack, root, "md")
    (back / "a.md").write_bytes(sheet)
    assert plantrack("import", str(back), root=root).err == "Rien à changer.\n"
    path = root / "actions/2018/b.yaml"
    path.write_text(path.read_text("utf-8").replace("Qui relit?", "Qui corrige?"), "utf-8")
    ran = plantrack("import", str(back), root=root)
    assert ran.code == 0
    assert "Qui relit?" in ran.err


def test_a_format_that_is_not_read_says_how_to_save_it_again(
    plantrack: Callable, root: Path, back: Path
) -> None:
    (back / "a.md").write_bytes(sheet_of(plantrack, root, "md"))
    (back / "fiche-finances.odt").write_bytes(b"PK")
    (back / "fiche-absents.pdf").write_bytes(b"%PDF-1.7")
    ran = plantrack("import", str(back), "--lang", "en", root=root)
    assert ran.code == 1
    for words in (
        "save it again as .docx", "is a PDF",
        "Finances (finances): perhaps fiche-finances.odt, which is not read",
        "Absents (absents): perhaps fiche-absents.pdf, which is not read",
    ):  # fmt: skip
        assert words in " ".join(ran.out.split()), ran.out
    alone = plantrack("import", str(back / "fiche-finances.odt"), "--lang", "en", root=root)
    assert "save it again as .docx" in " ".join(alone.out.split())


@pytest.mark.parametrize("alone", [True, False])
def test_a_workbook_that_was_saved_as_csv_is_read(
    plantrack: Callable, root: Path, back: Path, *, alone: bool
) -> None:
    page = openpyxl.load_workbook(io.BytesIO(sheet_of(plantrack, root, "xlsx"))).worksheets[0]
    rows = [["" if cell.value is None else str(cell.value) for cell in row] for row in page.rows]
    at = next(row for row in rows if row[0] == "Numéro")
    of = next(row for row in rows if row[0] == "2018-L11")
    of[at.index("Avancement")] = "60 %"
    with (back / "retour.csv").open("w", encoding="utf-8-sig", newline="") as stream:
        csv.writer(stream, delimiter=";").writerows(rows)
    ran = plantrack("import", str(back / "retour.csv" if alone else back), "--write", root=root)
    assert ran.code == 0, ran.out
    assert journal(root, "2018-L11")[-1]["progress"] == "60"


def test_comments_are_told_in_every_kind_of_workbook(
    plantrack: Callable, root: Path, tmp_path: Path
) -> None:
    old = Path(__file__).parents[1] / "data" / "truth.xls"
    (tmp_path / "suivi.xls").write_bytes(old.read_bytes())
    (root / "m.yaml").write_text("key: N°\ndeliverable: {title: Titre}\n", "utf-8")
    words = ("import", str(tmp_path / "suivi.xls"), "--map", "m.yaml", "--lang", "en")
    assert "suivi.xls has comments, which are not read" in plantrack(*words, root=root).err
    path = tmp_path / "suivi.xlsx"
    assert plantrack("export", "--for", "editing", "--output", str(path), root=root).code == 0
    book = openpyxl.load_workbook(path)
    book.worksheets[1]["B5"].comment = Comment("Laval", "Marie")
    book.save(path)
    ran = plantrack("import", str(path), "--lang", "en", root=root)
    assert "suivi.xlsx has comments, which are not read" in ran.err


@pytest.mark.parametrize("option", ["--take", "--keep"])
def test_no_conflict_is_settled_where_none_can_be(
    plantrack: Callable, root: Path, back: Path, option: str
) -> None:
    (back / "a.md").write_bytes(sheet_of(plantrack, root, "md"))
    export = back.parent / "export"
    assert plantrack("export", "--output", str(export), root=root).code == 0
    for source in (back, export):
        assert plantrack("import", str(source), root=root).code == 0
        ran = plantrack("import", str(source), option, "G4", "--write", root=root)
        assert (ran.code, ran.out) == (2, "")
        assert option in ran.err
