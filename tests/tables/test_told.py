"""What an import tells programs: every key is explained, and the counts are those of the people."""

import io
import json
from collections.abc import Callable
from pathlib import Path

import openpyxl

from answer_shapes import mistakes
from filling import TICK, filled
from sent_sheets import journal, sheet_of

JSON = ("--format", "json")


def _told(name: str, out: str) -> dict:
    found = json.loads(out)
    assert list(mistakes(found, name)) == []
    return found["import"]


def test_sheets(plantrack: Callable, root: Path, tmp_path: Path) -> None:
    back = tmp_path / "back"
    back.mkdir()
    answers = {
        "2018-L11": {"Ce qui s’est fait": "Une autre."},
        "2018-L12": {"État": "Réalisé"},
        "2018-L13": {TICK: "x"},
    }
    (back / "a.md").write_bytes(filled("md", sheet_of(plantrack, root, "md"), answers))
    (back / "fiche-absents.odt").write_bytes(b"PK")
    ran = plantrack("import", str(back), *JSON, root=root)
    assert ran.code == 1
    found = _told("import (update sheets)", ran.out)
    assert found["counts"] == {
        "new": 1, "nothing_new": 1, "already": 0, "unanswered": 0, "refused": 1, "missing": 2,
        "unread": 1,
    }  # fmt: skip
    assert (found["roles"][0]["role"], found["roles"][0]["files"]) == ("direction", ["a.md"])
    assert next(each for each in found["roles"][0]["answers"] if each["id"] == "2018-L11") == {
        "id": "2018-L11", "date": "2018-09-30", "outcome": "new", "fields": {"note": "Une autre."},
    }  # fmt: skip
    assert {each["id"] for each in found["missing"]} == {"finances", "absents"}


def test_an_answer_that_the_gate_refuses_is_counted_so(
    plantrack: Callable, root: Path, tmp_path: Path
) -> None:
    header = root / "plan/plan.yaml"
    text = f"{header.read_text('utf-8')}severities: {{done-without-evidence: error}}\n"
    header.write_text(text, "utf-8")
    answers = {"2018-L12": {"État": "Réalisé", "Preuve": "aucune"}, "2018-L13": {TICK: "x"}}
    path = tmp_path / "a.md"
    path.write_bytes(filled("md", sheet_of(plantrack, root, "md"), answers))
    ran = plantrack("import", str(path), *JSON, "--write", "--partial", root=root)
    assert ran.code == 1
    counts = _told("import (update sheets)", ran.out)["counts"]
    assert (counts["refused"], counts["nothing_new"], counts["new"]) == (1, 1, 0)
    assert [each["date"] for each in journal(root, "2018-L13")] == ["2018-09-30"]
    assert len(journal(root, "2018-L12")) == 1


def test_an_editing_workbook(plantrack: Callable, root: Path, tmp_path: Path) -> None:
    path = tmp_path / "suivi.xlsx"
    assert plantrack("export", "--for", "editing", "--output", str(path), root=root).code == 0
    book = openpyxl.load_workbook(io.BytesIO(path.read_bytes()))
    page = book["Livrables"]
    names = {cell.value: cell.column for cell in page[1]}
    rows = {row[0].value: row[0].row for row in page.iter_rows(min_row=4) if row[0].value}
    for identifier, day in (("2018-L11", "2018-09-30"), ("2018-L12", "bientôt")):
        page.cell(rows[identifier], names["entry.date"]).value = day
        page.cell(rows[identifier], names["entry.note"]).value = "Du neuf."
    book.save(path)
    ran = plantrack("import", str(path), *JSON, root=root)
    found = _told("import (editing workbook)", ran.out)
    assert found["counts"] | {"told": 0} == {
        "changes": 1, "already": 0, "conflicts": 0, "refused": 1, "told": 0,
    }  # fmt: skip
    assert [each["id"] for each in found["changes"]] == ["2018-L11"]


def test_a_table(plantrack: Callable, root: Path) -> None:
    (root / "m.yaml").write_text(
        "key: N°\nperiod: 2018\ndeliverable: {title: Titre, commitments: {all: ['1.1']}}\n"
    )
    (root / "t.csv").write_text("N°;Titre;Autre\n1;Bâtir;x\n", "utf-8")
    for count in (1, 0):
        ran = plantrack("import", "t.csv", "--map", "m.yaml", *JSON, "--write", root=root)
        assert ran.out, ran.err
        assert _told("import (table)", ran.out)["counts"]["deliverables"] == count, ran
