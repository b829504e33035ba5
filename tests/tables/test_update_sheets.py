"""Update sheets, out and back: in each format, filled in as people do, with each kind of answer."""

import email
import io
import json
import re
import zipfile
from collections.abc import Callable
from email import policy
from html import unescape
from pathlib import Path

import pytest
import yaml

from filling import TICK, filled
from plantrack.locale import Translator
from plantrack.tables.returned.fields import END, LABELS, SHOWN, field_called
from sent_sheets import ANSWERS, DAY, FORMATS, journal, sheet_of


@pytest.mark.few(2)
@pytest.mark.parametrize("format_", FORMATS)
def test_a_sheet_that_is_filled_in_comes_back_in_each_format_and_once(
    plantrack: Callable, root: Path, back: Path, format_: str
) -> None:
    sheet = filled(format_, sheet_of(plantrack, root, format_), ANSWERS)
    (back / f"retour.{format_}").write_bytes(sheet)
    before = (root / "actions/2018/b.yaml").read_bytes()
    seen = plantrack("import", str(back), root=root)
    assert seen.code == 0, seen.out + seen.err
    assert (root / "actions/2018/b.yaml").read_bytes() == before
    assert "Direction (direction), déclaré" in seen.out
    assert "rien de neuf" in seen.out
    owing = "2 responsables doivent des nouvelles au 2018-09-30, et aucune de leurs fiches"
    assert f"{owing} n’est ici\xa0:\n  - Finances (finances)\n  - Absents (absents)\n" in seen.out
    written = plantrack("import", str(back), "--write", root=root)
    assert written.code == 0, written.err
    assert journal(root, "2018-L11")[-1] == {
        "date": "2018-09-30",
        "progress": "60",
        "note": "Quatorze régions; “prêtes” : trois.\nUne autre ligne, <b> & _x_.",
        "due": "2018-11-30",
        "reason": "Attente des données de trois régions, qui viendront plus tard que promis",
        "by": "direction",
    }
    assert journal(root, "2018-L12")[-1] == {
        "date": "2018-09-30",
        "status": "done",
        "answer": "Les Pôles.",
        "by": "direction",
        "evidence": ["https://example.org/carte?a=1&b=2", "docs/cartographie.pdf"],
    }
    assert journal(root, "2018-L13") == [{"date": "2018-09-30", "by": "direction"}]
    after = (root / "actions/2018/b.yaml").read_bytes()
    again = plantrack("import", str(back), "--write", root=root)
    assert again.code == 0
    assert again.err == "Rien à changer.\n"  # nothing of the greeting of a mail
    assert "Déjà au plan\xa0: 2018-L11, 2018-L12, 2018-L13" in again.out
    assert (root / "actions/2018/b.yaml").read_bytes() == after
    assert plantrack("undo", root=root).code == 0
    assert (root / "actions/2018/b.yaml").read_bytes() == before


@pytest.mark.few(2)
@pytest.mark.parametrize("format_", FORMATS)
def test_a_sheet_says_nothing_internal_and_an_empty_one_changes_nothing(
    plantrack: Callable, root: Path, back: Path, format_: str
) -> None:
    sheet = sheet_of(plantrack, root, format_)
    assert b"secret" not in sheet
    (back / f"retour.{format_}").write_bytes(sheet)
    ran = plantrack("import", str(back), "--write", root=root)
    assert ran.code == 0
    assert "Sans réponse\xa0: 2018-L11, 2018-L12, 2018-L13" in ran.out
    assert "Rien à changer" in ran.err


@pytest.mark.few(3)
@pytest.mark.parametrize("format_", FORMATS)
def test_the_same_day_gives_the_same_bytes(plantrack: Callable, root: Path, format_: str) -> None:
    first = sheet_of(plantrack, root, format_)
    (root.parent / f"out-{format_}/fiche-direction.{format_}").unlink()
    assert sheet_of(plantrack, root, format_) == first


@pytest.mark.few(2)
@pytest.mark.parametrize("format_", FORMATS)
def test_what_the_journal_owes_is_told_at_its_place(
    plantrack: Callable, root: Path, back: Path, format_: str
) -> None:
    answers = {
        "2018-L11": {"Nouvelle échéance": "2018-11-30"},
        "2018-L12": {"État": "Réalisé"},
        "2018-L13": {"État": "en retard"},
    }
    sheet = filled(format_, sheet_of(plantrack, root, format_), answers)
    (back / f"retour.{format_}").write_bytes(sheet)
    ran = plantrack("import", str(back), "--write", "--format", "json", root=root)
    assert ran.code == 1
    told = json.loads(ran.out)["diagnostics"]
    messages = [each["message"] for each in told]
    assert any("«\xa0Motif\xa0» manque" in words for words in messages)
    assert any("«\xa0Preuve\xa0» manque" in words for words in messages)
    if format_ != "html":  # where no other word can be chosen
        assert any("ne s’écrit jamais" in words for words in messages)
    assert {each["path"] for each in told} == {f"retour.{format_}"}
    assert journal(root, "2018-L13") == []


def test_with_partial_the_rest_is_written(plantrack: Callable, root: Path, back: Path) -> None:
    answers = {"2018-L11": {"État": "presque"}, "2018-L13": {TICK: "x"}}
    sheet = filled("md", sheet_of(plantrack, root, "md"), answers)
    (back / "a.md").write_bytes(sheet)
    assert plantrack("import", str(back), "--write", root=root).code == 1
    assert journal(root, "2018-L13") == []
    assert plantrack("import", str(back), "--write", "--partial", root=root).code == 1
    assert len(journal(root, "2018-L13")) == 1


def test_no_proof_is_said_by_a_word(plantrack: Callable, root: Path, back: Path) -> None:
    answers = {"2018-L11": {"État": "Terminée", "Preuve": "Aucune."}, "2018-L13": {}}
    answers["2018-L11"]["État"] = "réalisée"
    (back / "a.md").write_bytes(filled("md", sheet_of(plantrack, root, "md"), answers))
    assert plantrack("import", str(back), "--write", root=root).code == 0
    assert journal(root, "2018-L11")[-1]["status"] == "done"


def test_several_formats_of_several_roles_make_one_edit(
    plantrack: Callable, root: Path, back: Path
) -> None:
    (back / "a.docx").write_bytes(
        filled("docx", sheet_of(plantrack, root, "docx"), {"2018-L13": {TICK: "x"}})
    )
    (back / "b.eml").write_bytes(
        filled("eml", sheet_of(plantrack, root, "eml", "finances"), {"2018-L14": {TICK: "x"}})
    )
    (back / "photo.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    ran = plantrack("import", str(back), "--write", root=root)
    assert ran.code == 0
    owing = "1 responsable doit des nouvelles au 2018-09-30, et aucune de ses fiches n’est ici"
    assert f"{owing}\xa0:\n  - Absents (absents)\n" in ran.out
    assert "photo.png" in ran.err
    assert len(journal(root, "2018-L13")) == len(journal(root, "2018-L14")) == 1
    assert plantrack("undo", root=root).code == 0
    assert journal(root, "2018-L14") == []


def test_two_answers_of_a_day_that_differ_are_refused_both_named(
    plantrack: Callable, root: Path, back: Path
) -> None:
    sheet = sheet_of(plantrack, root, "md")
    (back / "a.md").write_bytes(filled("md", sheet, {"2018-L13": {"Ce qui s’est fait": "Un."}}))
    (back / "b.md").write_bytes(filled("md", sheet, {"2018-L13": {"Ce qui s’est fait": "Deux."}}))
    ran = plantrack("import", str(back), "--format", "json", root=root)
    assert ran.code == 1
    (told,) = json.loads(ran.out)["diagnostics"]
    assert told["path"] == "b.md"
    assert "a.md:" in told["message"]


def parts_of(path: Path) -> list[str]:
    """Return all that a sheet holds as text, its properties and what is attached to it too."""
    raw = path.read_bytes()
    if path.suffix == ".eml":
        mail = email.message_from_bytes(raw, policy=policy.default)
        body = mail.get_body(("plain",))
        assert body is not None
        attached = [part.get_payload(decode=True) for part in mail.iter_attachments()]
        return [body.get_content(), str(mail["Subject"]), *_unpacked(attached[0])]
    return _unpacked(raw) if raw.startswith(b"PK") else [unescape(raw.decode())]


def _unpacked(raw: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(raw)) as package:
        return [
            unescape(package.read(name).decode("utf-8", "replace")) for name in package.namelist()
        ]


def test_a_review_shows_no_state_and_comes_back_as_a_second_verdict(
    plantrack: Callable, root: Path, back: Path
) -> None:
    for format_ in FORMATS:
        out = root.parent / f"review-{format_}"
        words = ("sheets", "--review", "finances", "--format", format_, "--output", str(out))
        assert plantrack(*words, *DAY, root=root).code == 0
    text = (root.parent / "review-md/fiche-finances.md").read_text(encoding="utf-8")
    for hidden in ("En cours", "40", "Une note", "secret", "retard", "2018-L14"):
        assert hidden not in text
    for format_ in FORMATS:
        for part in parts_of(root.parent / f"review-{format_}/fiche-finances.{format_}"):
            for hidden in ("En cours", "in_progress", "Une note", "secret", "retard", "2018-L14"):
                assert hidden not in part, format_
    drafted = parts_of(root.parent / "review-eml/fiche-finances.eml")[0]
    assert "avis sur ce qui était promis" in " ".join(drafted.split())
    assert "https://example.org/1" in text  # a proof
    answers = {"2018-L11": {"Avis": "tenue en partie", "Fondement": "Trois régions manquent."}}
    for format_ in FORMATS:
        sheet = (root.parent / f"review-{format_}/fiche-finances.{format_}").read_bytes()
        (back / f"retour.{format_}").write_bytes(filled(format_, sheet, answers))
    ran = plantrack("import", str(back), "--write", root=root)
    assert ran.code == 0, ran.out + ran.err
    assert journal(root, "2018-L11")[1:] == [
        {
            "date": "2018-09-30",
            "review": "{'verdict': 'partly', 'basis': 'Trois régions manquent.'}",
            "by": "finances",
        }
    ]
    assert "Rien à changer" in plantrack("import", str(back), "--write", root=root).err


def test_an_answer_without_its_basis_is_told(plantrack: Callable, root: Path, back: Path) -> None:
    out = root.parent / "out"
    plantrack(
        "sheets", "--review", "finances", "--format", "md", "--output", str(out), *DAY, root=root
    )
    sheet = (out / "fiche-finances.md").read_bytes()
    (back / "a.md").write_bytes(filled("md", sheet, {"2018-L11": {"Avis": "tenue"}}))
    ran = plantrack("import", str(back), root=root)
    assert ran.code == 1
    assert "«\xa0Fondement\xa0» manque" in ran.out


def test_nothing_of_others_is_written_over(plantrack: Callable, root: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    words = ("sheets", "--format", "md", "--output", str(out))
    assert plantrack(*words, *DAY, root=root).code == 0
    later = ("--as-of", "2018-09-29")
    assert plantrack(*words, *later, root=root).code == 0  # still as it was written
    filled_in = out / "fiche-direction.md"
    filled_in.write_text("rempli\n", encoding="utf-8")
    ran = plantrack(*words, *DAY, root=root)
    assert ran.code == 2
    assert "--force" in ran.err
    assert filled_in.read_text(encoding="utf-8") == "rempli\n"
    assert plantrack(*words, *DAY, "--force", root=root).code == 0
    assert "Direction" in filled_in.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "words", [("sheets", "--format", "md"), ("agenda", "--all-roles", "--format", "md")]
)
def test_nothing_is_written_through_a_link(
    plantrack: Callable, root: Path, tmp_path: Path, words: tuple[str, ...]
) -> None:
    out, aside = tmp_path / "out", tmp_path / "aside"
    out.mkdir()
    aside.write_text("autre\n", encoding="utf-8")
    name = "fiche-direction.md" if words[0] == "sheets" else "role-direction.md"
    (out / name).symlink_to(aside)
    for force in ((), ("--force",)):
        assert plantrack(*words, "--output", str(out), *DAY, *force, root=root).code == 2
    assert aside.read_text(encoding="utf-8") == "autre\n"
    assert [path.name for path in out.iterdir()] == [name]


def test_the_form_goes_through_no_link_either(
    plantrack: Callable, root: Path, tmp_path: Path
) -> None:
    out, aside = tmp_path / "out", tmp_path / "aside"
    out.mkdir()
    aside.mkdir()
    (out / ".github").symlink_to(aside)
    words = ("sheets", "--format", "issue-form", "--output", str(out))
    assert plantrack(*words, *DAY, root=root).code == 2
    assert list(aside.iterdir()) == []


def test_work_that_nobody_leads_is_named(plantrack: Callable, root: Path, tmp_path: Path) -> None:
    ran = plantrack("sheets", "--format", "md", "--output", str(tmp_path / "o"), *DAY, root=root)
    assert "2018-L16" in ran.err


def test_what_falls_due_before_sheets_are_back_is_asked(
    plantrack: Callable, root: Path, tmp_path: Path
) -> None:
    day = ("--as-of", "2018-06-15")
    asked = {}
    for name, due in (("a", ()), ("b", ("--due", "2018-08-15"))):
        out = tmp_path / name
        plantrack("sheets", "--format", "md", "--output", str(out), *day, *due, root=root)
        asked[name] = {path.name for path in out.iterdir()}
    assert "fiche-finances.md" in asked["b"] - asked["a"]


def test_a_form_of_an_issue_is_what_github_takes(
    plantrack: Callable, root: Path, tmp_path: Path
) -> None:
    words = ("sheets", "--format", "issue-form", "--output", str(tmp_path / "o"))
    assert plantrack(*words, *DAY, root=root).code == 0
    path = tmp_path / "o/.github/ISSUE_TEMPLATE/suivi.yml"
    form = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert set(form) == {"name", "description", "title", "labels", "body"}
    labels = [each["attributes"].get("label") for each in form["body"]]
    assert len(set(labels)) == len(labels)
    ids = [each["id"] for each in form["body"] if "id" in each]
    assert len(set(ids)) == len(ids)
    for each in form["body"]:
        assert each["type"] in ("markdown", "input", "textarea", "dropdown", "checkboxes")
        options = each["attributes"].get("options", [])
        assert len({str(option) for option in options}) == len(options)
    deliverables = form["body"][2]["attributes"]["options"]
    assert "2018-L13 · Bâtir <b>l’outil</b> & _fin_" in deliverables


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_word_of_a_sheet_is_known_again(language: str) -> None:
    t = Translator(language)
    for name, label in {**LABELS, **SHOWN}.items():
        assert field_called(t.spell(label)) == name
    assert field_called(t.text("End of the sheet")) == END


def test_a_page_says_to_tick_and_a_workbook_is_printed_at_a_size_that_is_read(
    plantrack: Callable, root: Path
) -> None:
    page = sheet_of(plantrack, root, "html").decode()
    head, _, text = page.partition("<form")
    assert "cochez «\xa0Rien de neuf\xa0»" in head
    assert "écrivez x à «\xa0Rien de neuf\xa0»" in text
    with zipfile.ZipFile(io.BytesIO(sheet_of(plantrack, root, "xlsx"))) as archive:
        told = archive.read("xl/worksheets/sheet1.xml").decode()
        names = archive.read("xl/workbook.xml").decode()
    assert int(re.search(r'<pageSetup[^>]* scale="(\d+)"', told)[1]) >= 60  # type: ignore[index]
    assert "<colBreaks" in told
    assert re.search(r"Print_Titles[^>]*>Fiche!\$A:\$A,Fiche!\$\d+:\$\d+<", names), names


def test_sheets_are_narrowed_as_lists_are(plantrack: Callable, root: Path, tmp_path: Path) -> None:
    out = tmp_path / "fiches"
    for words, there in (
        (("--year", "2017"), []),
        (("--year", "2018", "--under", "1.1"), ["2018-L11", "2018-L12", "2018-L13"]),
    ):
        asked = ("--role", "direction", "--format", "md", "--output", str(out), "--force")
        assert plantrack("sheets", *asked, *words, *DAY, root=root).code == 0
        text = "".join(path.read_text("utf-8") for path in out.glob("*.md"))
        assert re.findall(r"^## (2018-L1\d) ", text, re.MULTILINE) == there
    ran = plantrack("sheets", "--under", "9.9", "--output", str(out), *DAY, root=root)
    assert ran.code == 2
    review = ("--review", "finances", "--year", "2017", "--format", "md", "--output", str(out))
    ran = plantrack("sheets", *review, "--force", "--as-of", "2018-12-31", root=root)
    assert ran.code == 0
    assert "2018-L11" not in "".join(path.read_text("utf-8") for path in out.glob("*finances*.md"))


def test_a_role_that_owes_nothing_says_nothing_of_the_others(
    plantrack: Callable, tmp_path: Path
) -> None:
    words = ("sheets", "--output", str(tmp_path / "out"), "--as-of", "2019-07-08", "--lang", "en")
    ran = plantrack(*words, "--role", "direction")
    assert (ran.code, not (tmp_path / "out").exists()) == (0, True)
    assert "no role that is asked owes news on July 8, 2019" in ran.out + ran.err
    assert "late" not in ran.out + ran.err
