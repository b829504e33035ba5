"""Sheets as they come back in real life, and files that mean harm: read, told or refused."""

import io
import json
import time
import zipfile
from collections.abc import Callable
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

import docx
import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from filling import TICK, filled
from plantrack.tables.returned.folder import read_bytes
from plantrack.tables.returned.pieces import gathered
from plantrack.tables.returned.text import pieces_of
from sent_sheets import WORK, journal, sheet_of
from trying import examples

HEAD = (
    "# Fiche de suivi · Direction\n\n- Rôle : Direction (direction)\n- Date des réponses : {day}\n"
)
SHEET = HEAD.format(day="2018-09-30")
OUTLOOK = """\
Bonjour,

{sheet}
Fin de la fiche

Cordialement,
Marie Tremblay
Directrice

________________________________
De : Coordination <c@example.org>
Envoyé : 3 octobre 2018 10:02
À : Marie Tremblay
Objet : Fiche de suivi

{blank}
"""
ISSUE = """\
### Numéro

2018-L11 · Titre

### État

En cours

### Preuve

_No response_

### Note

Une note qui est longue.
"""
WRAPPED = """\
## 2018-L11 · Un titre si long qu’un programme de courriel
l’a coupé
- Au plan : À venir,
sans suivi
- État : En cours
- Note : Une note qui est longue.
"""


def sections(text: str) -> dict[str, dict[str, str]]:
    found = gathered("a.md", pieces_of("a.md", text))
    assert found.mistakes == []
    return {s.identifier: {n: p.words for n, p in s.fields.items()} for s in found.sections}


def told(plantrack: Callable, root: Path, back: Path) -> list[str]:
    ran = plantrack("import", str(back), "--format", "json", root=root)
    assert ran.code == 1
    found = json.loads(ran.out)["diagnostics"]
    assert (root / "actions/2018/b.yaml").read_text(encoding="utf-8") == WORK
    return [f"{each['path']}: {each['message']}" for each in found]


def mail_of(text: str, **headers: str) -> EmailMessage:
    mail = EmailMessage(policy=SMTP)
    mail["From"], mail["Subject"] = "marie@example.org", headers.get("subject", "RE: Fiche")
    mail.set_content(text, charset=headers.get("charset", "utf-8"), cte="quoted-printable")
    return mail


@pytest.mark.parametrize(
    "text",
    [
        "## 2018-L11 · Titre\n- État : En cours\n- Note : Une note qui est longue.\n",
        "> ## 2018-L11 · Titre\n>\n> - État : En cours\n> - Note : Une note\n> qui est longue.\n",
        ">> ## 2018-L11 · Titre\n>> État : En cours\n>> Note : Une note\nqui est longue.\n",
        "**Numéro :** 2018-L11\r\n**État :** En cours\r\n**Note** : Une note qui est longue.\r\n",
        "## 2018-L11 · Titre\n• Etat: En cours\n• NOTE: Une note qui\nest longue.\n",
        ISSUE,
        WRAPPED,
        "## 2018-L11\n\n\n- État\u202f: En cours\u00a0\n\n- Note\u00a0: Une note qui est longue.\n",
    ],
)
def test_a_text_is_read_however_mail_programs_leave_it(text: str) -> None:
    found = sections(text)["2018-L11"]
    assert {name: words for name, words in found.items() if words} == {
        "status": "En cours",
        "note": "Une note qui est longue.",
    }


@pytest.mark.few(6)
@pytest.mark.parametrize(
    ("tick", "is_ticked"),
    [
        ("Rien de neuf : [x]", True),
        ("Rien de neuf : [ X ]", True),
        ("Rien de neuf : x", True),
        ("Rien de neuf : oui", True),
        ("- [x] Rien de neuf", True),
        ("☒ Rien de neuf", True),
        ("### Rien de neuf\n\n- [X] Tout est comme au plan.", True),
        ("Rien de neuf : [ ]", False),
        ("Rien de neuf : []", False),
        ("☐ Rien de neuf", False),
        ("### Rien de neuf\n\n- [ ] Tout est comme au plan.", False),
    ],
)
def test_a_tick_is_one_however_it_is_made(
    plantrack: Callable, root: Path, back: Path, tick: str, *, is_ticked: bool
) -> None:
    (back / "a.md").write_text(f"{SHEET}\n## 2018-L13 · Bâtir\n{tick}\n", encoding="utf-8")
    ran = plantrack("import", str(back), "--write", root=root)
    assert ran.code == 0, ran.out
    assert bool(journal(root, "2018-L13")) is is_ticked


def test_outlook_leaves_what_it_quotes_below_and_a_signature(
    plantrack: Callable, root: Path, back: Path
) -> None:
    blank = sheet_of(plantrack, root, "md")
    full = filled(
        "md", blank, {"2018-L13": {"État": "En cours", "Ce qui s’est fait": "Élan “donné” — oui…"}}
    )
    text = OUTLOOK.format(sheet=full.decode(), blank=blank.decode())
    mail = mail_of(text, charset="cp1252")
    mail.add_alternative("<p>La même chose, en page</p>", subtype="html")
    (back / "RE Fiche.eml").write_bytes(mail.as_bytes())
    ran = plantrack("import", str(back), "--write", root=root)
    assert ran.code == 0, ran.out + ran.err
    assert journal(root, "2018-L13")[-1]["note"] == "Élan “donné” — oui…"
    assert "hors de la fiche" in ran.err


def test_what_stands_among_the_fields_is_told_at_its_line(
    plantrack: Callable, root: Path, back: Path
) -> None:
    text = f"{SHEET}\n## 2018-L13 · Bâtir\n- État : En cours\n\nPar ailleurs, L14 est terminé.\n"
    (back / "a.md").write_text(text, encoding="utf-8")
    ran = plantrack("import", str(back), root=root)
    assert ran.code == 1
    assert f"a.md:{text.count(chr(10))}:1" in ran.out
    assert "Par ailleurs" in ran.out


def test_a_mail_that_is_only_a_page_is_told(plantrack: Callable, root: Path, back: Path) -> None:
    mail = EmailMessage()
    mail.set_content(f"<pre>{SHEET}</pre>", subtype="html")
    (back / "a.eml").write_bytes(mail.as_bytes())
    (message,) = told(plantrack, root, back)
    assert "texte simple" in message


def test_a_sheet_attached_to_a_mail_that_was_forwarded_is_read(
    plantrack: Callable, root: Path, back: Path
) -> None:
    content = filled("docx", sheet_of(plantrack, root, "docx"), {"2018-L13": {TICK: "x"}})
    inner = mail_of("Voici.")
    inner.add_attachment(content, "application", "octet-stream", filename="../../etc/fiche.docx")
    outer = mail_of("Je transfère.")
    outer.add_attachment(inner)
    (back / "TR.eml").write_bytes(outer.as_bytes())
    ran = plantrack("import", str(back), "--write", root=root)
    assert ran.code == 0, ran.out + ran.err
    assert "TR.eml/fiche.docx" in ran.out
    assert len(journal(root, "2018-L13")) == 1
    assert [path.name for path in back.iterdir()] == ["TR.eml"]


def test_mails_in_mails_and_parts_without_end_are_refused_at_once(
    plantrack: Callable, root: Path, back: Path
) -> None:
    deep = mail_of("fond")
    for _ in range(12):
        outer = mail_of("autour")
        outer.add_attachment(deep)
        deep = outer
    (back / "deep.eml").write_bytes(deep.as_bytes())
    many = mail_of("x")
    for number in range(1_000):
        many.add_attachment(b"x", "text", "plain", filename=f"{number}.md")
    (back / "many.eml").write_bytes(many.as_bytes())
    heads = b"".join(b"--b\nContent-Type: text/plain\n\nx\n" for _ in range(100_000))
    (back / "heads.eml").write_bytes(b"Content-Type: multipart/mixed; boundary=b\n\n" + heads)
    start = time.monotonic()
    messages = told(plantrack, root, back)
    assert time.monotonic() - start < 5
    assert len(messages) == 3
    assert all("trop de parties" in message for message in messages)


@pytest.mark.nightly
def test_a_mail_of_ten_megabytes_is_read_and_a_larger_one_refused(
    plantrack: Callable, root: Path, back: Path
) -> None:
    mail = mail_of(f"{SHEET}\n## 2018-L13 · Bâtir\n- Rien de neuf : [x]\n")
    mail.add_attachment(b"\0" * 7_000_000, "image", "png", filename="photo.png")
    (back / "a.eml").write_bytes(mail.as_bytes())
    ran = plantrack("import", str(back), root=root)
    assert ran.code == 0
    assert "2018-L13" in ran.out
    (back / "a.eml").write_bytes(b"Subject: x\n\n" + b"x\n" * 11_000_000)
    (message,) = told(plantrack, root, back)
    assert "20\xa0Mo" in message


def test_proofs_that_are_long_are_read_at_once(plantrack: Callable, root: Path, back: Path) -> None:
    proofs = "\n  ".join(["<" * 1_990, "a<a" * 660] * 20)
    twice = "(https://example.org/a<https://example.org/a>)"
    answer = f"## 2018-L13\n- État : Réalisé\n- Preuve : {twice}\n  {proofs}\n"
    (back / "a.md").write_text(f"{SHEET}\n{answer}", "utf-8")
    start = time.monotonic()
    assert plantrack("import", str(back), "--write", root=root).code == 0
    assert time.monotonic() - start < 5
    assert journal(root, "2018-L13")[-1]["evidence"][0] == "(https://example.org/a)"


def bomb(name: str, body: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(name, body)
    return stream.getvalue()


@pytest.mark.few(1)
@pytest.mark.parametrize("suffix", ["docx", "xlsx"])
def test_a_trap_is_refused_before_it_is_opened(
    plantrack: Callable, root: Path, back: Path, suffix: str
) -> None:
    part = "word/document.xml" if suffix == "docx" else "xl/workbook.xml"
    entities = b'<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><a>&b;</a>'
    (back / f"a.{suffix}").write_bytes(bomb(part, b" " * 200_000_000))
    (back / f"b.{suffix}").write_bytes(bomb(part, entities))
    (back / f"c.{suffix}").write_bytes(b"PK\x03\x04 damaged")
    start = time.monotonic()
    assert len(told(plantrack, root, back)) == 3
    assert time.monotonic() - start < 5


def test_formats_that_only_outlook_reads_are_named(
    plantrack: Callable, root: Path, back: Path
) -> None:
    (back / "a.msg").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    (message,) = told(plantrack, root, back)
    assert ".eml" in message


def test_a_title_makes_no_header_and_no_tag(
    plantrack: Callable, make_plan: Callable[..., Path]
) -> None:
    title = '"Direction\\r\\nBcc: x@example.org =?utf-8?q?x?= <script>"'
    team = f"roles:\n  - id: direction\n    title: {title}\n"
    root = make_plan({"plan/team.yaml": team, "actions/2018/b.yaml": WORK})
    mail = sheet_of(plantrack, root, "eml")
    head = mail.partition(b"\r\n\r\n")[0]
    assert b"\nBcc" not in head
    assert b"\nTo" not in head
    assert b"<script>alert" not in sheet_of(plantrack, root, "html")
    page = sheet_of(plantrack, root, "html").decode()
    assert page.count("<script") == 2  # ours


def test_cells_that_are_no_text_are_told_at_their_cell(
    plantrack: Callable, root: Path, back: Path
) -> None:
    book = openpyxl.load_workbook(io.BytesIO(sheet_of(plantrack, root, "xlsx")))
    sheet = book.worksheets[0]
    heading = next(row for row in sheet.iter_rows() if row[0].value == "Numéro")
    columns = {cell.value: cell.column for cell in heading}
    row = heading[0].row + 1
    sheet.cell(row, columns["Avancement"], 0.6)
    sheet.cell(row, columns["Ce qui s’est fait"], "=1+1")
    sheet.cell(row + 3, columns["Ce qui s’est fait"], "une ligne de trop")
    book.save(back / "a.xlsx")
    messages = told(plantrack, root, back)
    assert len(messages) == 3
    assert any("formule" in message for message in messages)


def test_columns_may_move_and_rows_may_be_sorted(
    plantrack: Callable, root: Path, back: Path
) -> None:
    content = filled("xlsx", sheet_of(plantrack, root, "xlsx"), {"2018-L13": {"Avancement": "20"}})
    book = openpyxl.load_workbook(io.BytesIO(content))
    sheet = book.worksheets[0]
    first = next(row[0].row for row in sheet.iter_rows() if row[0].value == "Numéro")
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=first)]
    for number, row in enumerate([rows[0], *reversed(rows[1:])], first):
        for column, value in enumerate(reversed(row), 1):
            sheet.cell(number, column).value = value
    book.save(back / "a.xlsx")
    ran = plantrack("import", str(back), root=root)
    assert "2018-L13  2018-09-30\n      Avancement\xa0: 20\n" in ran.out


def test_a_word_table_may_have_other_paragraphs_and_tables(
    plantrack: Callable, root: Path, back: Path
) -> None:
    content = filled("docx", sheet_of(plantrack, root, "docx"), {"2018-L13": {TICK: "x"}})
    document = docx.Document(io.BytesIO(content))
    document.add_paragraph("Merci!")
    document.add_table(2, 3)
    document.save(back / "a.docx")
    assert plantrack("import", str(back), "--write", root=root).code == 0
    assert len(journal(root, "2018-L13")) == 1


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ("- Rien de neuf : [x]\n- État : En cours", "gardez l’un des deux"),
        ("- Avancement : beaucoup", "beaucoup"),
        ("- Avancement : 140", "140"),
        ("- Nouvelle échéance : bientôt", "date complète"),
        ("- Nouvelle échéance : 12 mars", "date complète"),
        ("- Nouvelle échéance : 02/03/2019", "deux jours"),
        ("- Motif : parce que", "un motif va avec"),
        ("- État : reporté", "fera le report"),
        ("- Note : a\n- Note : b", "écrit deux fois"),
        ("- Note : a\x07b", "U+0007"),
    ],
)
def test_what_is_not_understood_is_told(
    plantrack: Callable, root: Path, back: Path, lines: str, words: str
) -> None:
    (back / "a.md").write_text(f"{SHEET}\n## 2018-L13 · Bâtir\n{lines}\n", encoding="utf-8")
    assert any(words in message for message in told(plantrack, root, back))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (HEAD.format(day="2031-01-01") + "\n## 2018-L13\n- Note : a\n", "après aujourd’hui"),
        (HEAD.format(day="") + "\n## 2018-L13\n- Note : a\n", "date des réponses manque"),
        (SHEET.replace("(direction)", "").replace("Direction", "Nul") + "\n## 2018-L13\n", "Nul"),
        (SHEET + "\n## 2018-L99 · Rien\n- Note : a\n", "2018-L99"),
        (SHEET + "\n- Note : a\n", "sous aucun livrable"),
    ],
)
def test_a_sheet_without_what_it_needs_is_told(
    plantrack: Callable, root: Path, back: Path, text: str, words: str
) -> None:
    (back / "a.md").write_text(text, encoding="utf-8")
    assert any(words in message for message in told(plantrack, root, back))


def test_what_stands_already_is_a_confirmation(plantrack: Callable, root: Path, back: Path) -> None:
    text = f"{SHEET}\n## 2018-L11 · Publier\n- État : En cours\n- Avancement : 40 %\n"
    (back / "a.md").write_text(text, encoding="utf-8")
    assert plantrack("import", str(back / "a.md"), "--write", root=root).code == 0
    assert journal(root, "2018-L11")[-1] == {"date": "2018-09-30", "by": "direction"}


def test_links_and_hidden_files_of_a_folder_are_not_read(
    plantrack: Callable, root: Path, back: Path, tmp_path: Path
) -> None:
    aside = tmp_path / "aside.md"
    aside.write_text(f"{SHEET}\n## 2018-L13 · Bâtir\n- Note : a\n", encoding="utf-8")
    (back / "a.md").symlink_to(aside)
    (back / ".b.md").write_text(aside.read_text(encoding="utf-8"), encoding="utf-8")
    ran = plantrack("import", str(back), root=root)
    assert "2018-L13" not in ran.out


@given(st.text(max_size=300))
@pytest.mark.parametrize("suffix", [".md", ".html", ".eml"])
def test_any_text_is_read_without_a_fault(suffix: str, text: str) -> None:
    read_bytes(f"a{suffix}", suffix, (SHEET + text).encode("utf-8", "replace"))


WORDS = st.text(
    st.characters(min_codepoint=32, max_codepoint=0x2FF, exclude_characters="\x7f\xa0\xad"),
    min_size=1,
    max_size=60,
).map(lambda words: " ".join(words.split()))


@pytest.mark.usefixtures("_examples")
def test_any_note_comes_back_as_it_was_written(plantrack: Callable, root: Path) -> None:
    sheets = {format_: sheet_of(plantrack, root, format_) for format_ in ("md", "html", "xlsx")}

    @given(st.sampled_from(sorted(sheets)), WORDS)
    def comes_back(format_: str, words: str) -> None:
        note = f"Le {words} la"
        content = filled(format_, sheets[format_], {"2018-L13": {"Ce qui s’est fait": note}})
        (sheet,) = read_bytes(f"a.{format_}", f".{format_}", content).sheets
        section = next(each for each in sheet.sections if each.identifier == "2018-L13")
        assert section.words("note") == note

    comes_back()


@pytest.fixture
def _examples() -> None:
    assert examples(1)
