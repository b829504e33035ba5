"""The editing workbook: filled in well, filled in badly, read back by key, three ways."""

import csv
import os
import random
import shutil
import subprocess
from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from conftest import Ran
from places import FROZEN, TRICKY
from plantrack.model import Plan, state_of
from plantrack.project import open_project

CLOCK = date(2026, 11, 28)
SHEET = "Livrables"
FIRST = 4  # the row of the first deliverable
DAY = "2026-11-20"


class Workbook:
    """An editing workbook, changed as a person would, by the names of its columns."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.book = openpyxl.load_workbook(path)
        self.sheet: Any = self.book[SHEET]
        names = {cell.value: cell.column for cell in self.sheet[1] if cell.value}
        self.columns = {name.removeprefix("entry."): at for name, at in names.items()}
        self.columns["adopted"] = names["due"]

    @property
    def rows(self) -> dict[str, int]:
        cells = ((number, self.sheet.cell(number, 1).value) for number in range(FIRST, self.end))
        return {key: number for number, key in cells if key}

    @property
    def end(self) -> int:
        return self.sheet.max_row + 1

    def at(self, key: str, name: str) -> str:
        return self.sheet.cell(self.rows[key], self.columns[name]).coordinate

    def put(self, row: str | int, **values: object) -> "Workbook":
        number = self.rows[row] if isinstance(row, str) else row
        for name, value in values.items():
            self.sheet.cell(number, self.columns[name.replace("__", ".")]).value = value
        return self

    def save(self, name: str = "rempli.xlsx") -> Path:
        path = self.path.with_name(name)
        self.book.save(path)
        return path


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(FROZEN, tmp_path / "plan")
    return tmp_path / "plan"


@pytest.fixture
def run(plantrack: Callable[..., Ran], root: Path) -> Callable[..., Ran]:
    return partial(plantrack, root=root, clock=CLOCK)


@pytest.fixture
def workbook(run: Callable[..., Ran], tmp_path: Path) -> Workbook:
    path = tmp_path / "suivi.xlsx"
    ran = run("export", "--for", "editing", "--output", str(path))
    assert ran.code == 0, ran
    return Workbook(path)


@pytest.fixture
def begun(workbook: Workbook) -> Workbook:
    return workbook.put("2019-L01", date=DAY, note="Du neuf.")


def files(root: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in root.rglob("*.yaml")}


def plan_of(root: Path) -> Plan:
    return open_project(root).plan


def told_at(ran: Ran, place: str) -> str:
    """Return what is told at a cell, on one line."""
    assert place in ran.out, ran.out
    return " ".join(ran.out.split(place, 1)[1].split("\n\n", 1)[0].split())


@pytest.mark.few(3)
@pytest.mark.parametrize("plan", [FROZEN, TRICKY], ids=lambda plan: plan.name)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_workbook_that_nobody_touched_changes_nothing(
    plantrack: Callable[..., Ran], tmp_path: Path, plan: Path, language: str
) -> None:
    path = tmp_path / "suivi.xlsx"
    words = ("--for", "editing", "--output", str(path), "--lang", language)
    assert plantrack("export", *words, root=plan).code == 0
    ran = plantrack("import", str(path), "--lang", "en", root=plan)
    assert (ran.code, ran.err) == (0, "Nothing to change.\n"), ran
    assert "To write: 0" in ran.out


def test_the_same_plan_gives_the_same_bytes(plantrack: Callable[..., Ran], tmp_path: Path) -> None:
    for name in ("a.xlsx", "b.xlsx"):
        assert plantrack("export", "--for", "editing", "--output", str(tmp_path / name)).code == 0
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_every_cell_is_text_and_the_grey_ones_are_locked(workbook: Workbook) -> None:
    assert [sheet.title for sheet in workbook.book] == [
        "Mode d’emploi", SHEET, "Entrées passées", "plantrack-lists", "plantrack",
    ]  # fmt: skip
    hidden = [sheet.title for sheet in workbook.book if sheet.sheet_state == "hidden"]
    assert hidden == ["plantrack-lists", "plantrack"]
    sheet = workbook.sheet
    assert sheet.protection.sheet
    for row in sheet.iter_rows(min_row=FIRST):
        for cell in row:
            assert cell.value is None or isinstance(cell.value, str)
    for name, at in workbook.columns.items():
        style = sheet.cell(FIRST, at) if sheet.cell(FIRST, at).has_style else None
        locked = style.protection.locked if style else None
        assert sheet.cell(FIRST, at).number_format == "@" or style is None, name
        if name in ("id", "title", "state.status"):
            assert locked, name
    lists = {
        str(check.sqref).split(":")[0]: check for check in sheet.data_validations.dataValidation
    }
    statuses = lists[f"M{FIRST}"]
    assert statuses.type == "list"
    words = [cell.value for cell in workbook.book["plantrack-lists"]["D"] if cell.value]
    assert words == ["À venir", "En cours", "Réalisé", "Réalisé en partie", "Abandonné"]
    assert lists[f"L{FIRST}"].type == "custom"  # a day
    assert len(list(workbook.book["Mode d’emploi"].rows)) == 6


def test_an_entry_is_previewed_then_written_then_undone(
    run: Callable[..., Ran], workbook: Workbook, root: Path
) -> None:
    before = files(root)
    path = workbook.put(
        "2019-L01", date=DAY, status="En cours", progress="60 %", note="Repris.", reason="Le CA.",
        evidence="https://example.org/a\nhttps://example.org/b", challenges="Le temps.",
    ).save()  # fmt: skip
    shown = run("import", str(path))
    assert shown.code == 0, shown
    assert "rempli.xlsx!Livrables:A" in shown.out
    assert "Réalisé → En cours" in shown.out
    assert files(root) == before
    assert run("import", str(path), "--write").code == 0
    entry = plan_of(root).deliverable_of["2019-L01"].updates[-1]
    assert entry.date.isoformat() == DAY
    assert (entry.status, entry.progress, entry.note) == ("in_progress", 60, "Repris.")
    assert (entry.reason, entry.challenges) == ("Le CA.", "Le temps.")
    assert entry.evidence == ("https://example.org/a", "https://example.org/b")
    after = files(root)
    again = run("import", str(path), "--write")
    assert again.code == 0, again
    assert "Déjà dans le plan : 1" in again.out.replace("\u00a0", " ")
    assert files(root) == after
    assert run("undo", "--yes").code == 0
    assert files(root) == before


def test_a_date_alone_confirms_and_a_real_date_is_its_day(
    run: Callable[..., Ran], workbook: Workbook, root: Path
) -> None:
    path = workbook.put("2019-L02", date=datetime(2026, 11, 20)).save()  # noqa: DTZ001 - a cell's
    assert run("import", str(path), "--write").code == 0
    entry = plan_of(root).deliverable_of["2019-L02"].updates[-1]
    assert entry.date.isoformat() == DAY
    assert entry.confirms
    assert "Déjà" in run("import", str(path), "--write").out


BAD: dict[str, tuple[str, dict[str, object], str, str]] = {
    "a day of another order": ("2019-L01", {"date": "20/11/2026"}, "date", "n’est pas une date"),
    "no date": ("2019-L01", {"note": "Du neuf."}, "date", "n’a pas de date"),
    "a day to come": ("2019-L01", {"date": "2027-01-01", "note": "x"}, "date", "après aujourd’hui"),
    "a number": ("2019-L01", {"date": DAY, "progress": 0.6}, "progress", "n’est pas compris"),
    "a number for a number": ("2019-L01", {"date": 46346, "note": "x"}, "date", "pas compris"),
    "1.10 that became 1.1": ("2019-L01", {"commitments": 1.1}, "commitments", "pas compris"),
    "true": ("2019-L01", {"date": DAY, "note": True}, "note", "n’est pas compris"),
    "a formula": ("2019-L01", {"date": DAY, "note": "=1+1"}, "note", "formule"),
    "a formula where one reads": ("2019-L01", {"title": "=A1"}, "title", "formule"),
    "an unknown status": ("2019-L01", {"date": DAY, "status": "Bof"}, "status", "Bof"),
    "deferred": ("2019-L12", {"date": DAY, "status": "Reporté"}, "status", "defer"),
    "a progress over a hundred": ("2019-L01", {"date": DAY, "progress": "600"}, "progress", "600"),
    "no reason": ("2019-L01", {"date": DAY, "status": "Abandonné"}, "reason", "à remplir"),
    "no proof": (
        "2019-L12", {"date": DAY, "status": "Réalisé", "reason": "x"}, "evidence", "preuve",
    ),
    "a due date before the start": (
        "2019-L01", {"date": DAY, "due": "2018-01-01", "reason": "x"}, "due", "commence",
    ),
    "a locked title": ("2019-L01", {"title": "Autre"}, "title", "verrouillé"),
    "a locked state": ("2019-L12", {"state__status": "Réalisé"}, "state.status", "Nouvel état"),
    "a locked due date": ("2019-L01", {"adopted": "2020-01-01"}, "adopted", "Nouvelle échéance"),
    "an unknown key": ("2019-L01", {"id": "2019-L99"}, "id", "2019-L99"),
    "a key that became a number": ("2019-L01", {"id": 201901}, "id", "n’est pas compris"),
    "no key any more": ("2019-L01", {"id": None}, "id", "2019-L01"),
}  # fmt: skip


@pytest.mark.few(1)
@pytest.mark.parametrize("name", BAD)
def test_what_is_wrong_is_told_at_its_cell_and_nothing_is_written(
    run: Callable[..., Ran], workbook: Workbook, root: Path, name: str
) -> None:
    key, values, at, told = BAD[name]
    before, cell = files(root), workbook.at(key, at)
    good = workbook.put("2019-L03", date=DAY, note="Du neuf.")
    path = good.put(key, **values).save()
    ran = run("import", str(path), "--write")
    assert ran.code == 1, ran
    assert told in told_at(ran, f"rempli.xlsx!{SHEET}:{cell} "), ran.out
    assert "Refusé : 1" in ran.out.replace("\u00a0", " ")
    assert files(root) == before
    assert run("import", str(path), "--write", "--partial").code == 1
    plan = plan_of(root)
    assert plan.deliverable_of["2019-L03"].updates[-1].note == "Du neuf."
    assert plan.deliverable_of[key] == open_project(FROZEN).plan.deliverable_of[key]


def test_a_reason_of_a_due_date_is_given_to_no_entry_before(
    run: Callable[..., Ran], workbook: Workbook, root: Path
) -> None:
    was = plan_of(root).deliverable_of["2018-L04"]
    values = {"date": "2018-09-24", "status": "En cours", "due": "2018-12-21", "reason": "Motif."}
    assert run("import", str(workbook.put("2018-L04", **values).save()), "--write").code == 0
    now = plan_of(root).deliverable_of["2018-L04"]
    told = [(entry.date.isoformat(), entry.reason) for entry in now.updates]
    assert ("2018-09-24", "Motif.") in told
    before = [(entry.date.isoformat(), entry.reason) for entry in was.updates]
    assert [each for each in told if each[0] != "2018-09-24"] == before


def test_none_in_the_cell_of_evidence_says_that_there_is_none(
    run: Callable[..., Ran], workbook: Workbook, root: Path
) -> None:
    values = {"status": "Réalisé", "reason": "Repris.", "evidence": "aucune"}
    path = workbook.put("2019-L12", date=DAY, **values).save()
    assert run("import", str(path), "--write").code == 0
    assert state_of(plan_of(root).deliverable_of["2019-L12"]).status == "done"


def test_the_order_of_rows_and_columns_says_nothing(
    run: Callable[..., Ran], workbook: Workbook, root: Path
) -> None:
    workbook.put("2019-L01", date=DAY, note="Du neuf.")
    sheet = workbook.sheet
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(max_col=19)]
    heads, body = rows[: FIRST - 1], rows[FIRST - 1 :]
    turned = [list(reversed(row)) for row in (*heads, *reversed(body))]
    for number, row in enumerate(turned, 1):
        for column, value in enumerate(row, 1):
            sheet.cell(number, column).value = value
    sheet.cell(3, 1).value = "Pièces"  # a heading renamed
    sheet.column_dimensions["C"].hidden = True
    sheet.auto_filter.add_filter_column(1, ["x"])
    assert run("import", str(workbook.save()), "--write").code == 0
    now, was = plan_of(root), open_project(FROZEN).plan
    differing = [each.id for each in now.deliverables if each != was.deliverable_of[each.id]]
    assert differing == ["2019-L01"]


@pytest.mark.parametrize("gone", [1, 2])
def test_without_the_names_of_columns_their_headings_do(
    run: Callable[..., Ran], workbook: Workbook, root: Path, gone: int
) -> None:
    path = workbook.put("2019-L01", date=DAY, note="Du neuf.")
    path.sheet.delete_rows(gone)
    assert run("import", str(path.save()), "--write").code == 0
    assert plan_of(root).deliverable_of["2019-L01"].updates[-1].note == "Du neuf."


def test_rows_that_are_gone_are_named_and_nothing_is_removed(
    run: Callable[..., Ran], workbook: Workbook, root: Path
) -> None:
    workbook.sheet.delete_rows(workbook.rows["2017-L05"])
    ran = run("import", str(workbook.save()), "--write")
    assert ran.code == 0
    assert "2017-L05" in ran.out
    assert files(root) == {
        path.replace(str(FROZEN), str(root)): content for path, content in files(FROZEN).items()
    }


def test_a_key_twice_is_refused_twice(run: Callable[..., Ran], workbook: Workbook) -> None:
    first, copy = workbook.rows["2019-L01"], workbook.end
    for cell in workbook.sheet[first]:
        workbook.sheet.cell(copy, cell.column).value = cell.value
    ran = run("import", str(workbook.put("2019-L01", date=DAY, note="x").save()), "--write")
    assert ran.code == 1
    assert str(copy) in told_at(ran, f"{SHEET}:A{first} ")
    assert str(first) in told_at(ran, f"{SHEET}:A{copy} ")


def test_autocorrect_is_told_and_not_applied(
    run: Callable[..., Ran], workbook: Workbook, root: Path
) -> None:
    before = files(root)
    title = workbook.sheet.cell(workbook.rows["2019-L02"], 2).value
    path = workbook.put("2019-L02", title=title.replace("’", "'") + " ").save()
    ran = run("import", str(path), "--write")
    assert ran.code == 0
    assert "rien n’est appliqué" in told_at(ran, f"{SHEET}:{workbook.at('2019-L02', 'title')} ")
    assert files(root) == before


def test_merged_cells_are_read_down_their_column(
    run: Callable[..., Ran], workbook: Workbook, root: Path
) -> None:
    first, column = workbook.rows["2019-L01"], workbook.columns["date"]
    workbook.put("2019-L01", date=DAY).put("2019-L02", note="Du neuf.")
    workbook.sheet.merge_cells(None, first, column, first + 1, column)
    assert run("import", str(workbook.save()), "--write").code == 0
    days = [plan_of(root).deliverable_of[key].updates[-1].date for key in ("2019-L01", "2019-L02")]
    assert [day.isoformat() for day in days] == [DAY, DAY]


def test_new_rows_are_new_deliverables_once(
    run: Callable[..., Ran], workbook: Workbook, root: Path
) -> None:
    end = workbook.end
    workbook.put(end, title="Tenir un colloque", commitments="2.3", period="2019")
    choice = workbook.book["plantrack-lists"]["A3"].value
    assert choice.startswith("1.3 – ")
    workbook.put(end + 1, title="Tenir un bilan", commitments=choice, lead="Communications",
                 due="2019-12-01", date=DAY, status="En cours", note="Commencé.")  # fmt: skip
    path = workbook.put(end + 2, title="Publier", commitments="2.3, 2.1").save()
    ran = run("import", str(path), "--write")
    assert ran.code == 0, ran
    was = open_project(FROZEN).plan.deliverable_of
    new = [each for each in plan_of(root).deliverables if each.id not in was]
    assert len(new) == 3
    by_title = {each.title: each for each in new}
    assert by_title["Tenir un bilan"].commitments == ("1.3",)
    assert by_title["Tenir un bilan"].lead == "communications"
    assert by_title["Tenir un bilan"].updates[0].note == "Commencé."
    assert by_title["Publier"].commitments == ("2.3", "2.1")
    after = files(root)
    again = run("import", str(path), "--write")
    assert again.code == 0, again
    assert files(root) == after


@pytest.mark.few(2)
@pytest.mark.parametrize(
    ("values", "at"),
    [
        ({"title": "Tenir un colloque"}, "commitments"),
        ({"commitments": "2.3"}, "title"),
        ({"title": "Tenir un colloque", "commitments": "9.9"}, "commitments"),
        ({"title": "Tenir un colloque", "commitments": "2.3", "lead": "Personne"}, "lead"),
        ({"title": "Tenir un colloque", "commitments": "2.3", "period": "1999"}, "period"),
        ({"title": "Tenir un colloque", "commitments": "2.3", "start": "mai"}, "start"),
        ({"title": "Tenir", "commitments": "2.3", "status": "En cours"}, "date"),
        ({"title": "Tenir", "commitments": "2.3", "date": DAY, "status": "Abandonné"}, "reason"),
    ],
)
def test_a_new_row_that_will_not_do_is_told(
    run: Callable[..., Ran], workbook: Workbook, values: dict[str, object], at: str
) -> None:
    end = workbook.end
    cell = workbook.sheet.cell(end, workbook.columns[at]).coordinate
    ran = run("import", str(workbook.put(end, **values).save()), "--write")
    assert ran.code == 1
    assert told_at(ran, f"{SHEET}:{cell} ")


@pytest.fixture
def conflict(run: Callable[..., Ran], workbook: Workbook) -> tuple[Path, str]:
    """A workbook that says of a deliverable something else than the plan, which changed since."""
    words = ("--status", "cancelled", "--reason", "Autre.", "--date", "2026-11-15")
    assert run("update", "2019-L01", *words).code == 0
    values = {"status": "En cours", "reason": "Repris."}
    path = workbook.put("2019-L01", date=DAY, **values).save()
    return path, workbook.at("2019-L01", "status")


def test_a_conflict_has_its_three_values(
    run: Callable[..., Ran], conflict: tuple[Path, str], root: Path
) -> None:
    before, (path, cell) = files(root), conflict
    ran = run("import", str(path), "--write")
    assert ran.code == 1
    told = told_at(ran, f"{SHEET}:{cell} ")
    assert all(word in told for word in ("Réalisé", "Abandonné", "En cours", f"--take {cell}"))
    assert files(root) == before


@pytest.mark.few(2)
@pytest.mark.parametrize("spelled", ["{}", "Livrables:{}", "rempli.xlsx!Livrables:{}", "all"])
def test_a_conflict_that_is_taken_is_written(
    run: Callable[..., Ran], conflict: tuple[Path, str], root: Path, spelled: str
) -> None:
    path, cell = conflict
    assert run("import", str(path), "--write", "--take", spelled.format(cell)).code == 0
    assert state_of(plan_of(root).deliverable_of["2019-L01"]).status == "in_progress"


def test_a_conflict_that_is_kept_leaves_the_plan(
    run: Callable[..., Ran], conflict: tuple[Path, str], root: Path
) -> None:
    path, cell = conflict
    ran = run("import", str(path), "--write", "--keep", cell.lower(), "--keep", "Z9")
    assert ran.code == 0, ran
    assert "Z9" in ran.out
    assert state_of(plan_of(root).deliverable_of["2019-L01"]).status == "cancelled"


def test_what_somebody_else_said_meanwhile_is_there_already(
    run: Callable[..., Ran], workbook: Workbook, root: Path
) -> None:
    words = ("--status", "cancelled", "--reason", "Autre.", "--date", "2026-11-15")
    assert run("update", "2019-L01", *words).code == 0
    before = files(root)
    path = workbook.put("2019-L01", date=DAY, status="Abandonné", reason="Autre.").save()
    ran = run("import", str(path), "--write")
    assert ran.code == 0
    assert "déjà" in ran.out
    assert files(root) == before


def test_what_changed_since_in_grey_cells_is_no_matter(
    run: Callable[..., Ran], workbook: Workbook, root: Path
) -> None:
    words = ("--due", "2026-12-31", "--reason", "Autre.", "--date", "2026-11-15")
    assert run("update", "2019-L01", *words).code == 0
    path = workbook.put("2019-L01", date=DAY, note="Du neuf.").save()
    assert run("import", str(path), "--write").code == 0
    assert plan_of(root).deliverable_of["2019-L01"].updates[-1].note == "Du neuf."


def test_without_its_hidden_sheet_it_is_compared_with_today(
    run: Callable[..., Ran], workbook: Workbook, root: Path
) -> None:
    del workbook.book["plantrack"]
    path = workbook.put("2019-L01", date=DAY, note="Du neuf.").save()
    ran = run("import", str(path), "--write")
    assert ran.code == 0
    assert "feuille masquée" in ran.out
    assert plan_of(root).deliverable_of["2019-L01"].updates[-1].note == "Du neuf."
    workbook.put("2019-L02", title="Autre")
    assert run("import", str(workbook.save())).code == 1


def test_a_column_of_somebody_s_own_is_told(run: Callable[..., Ran], workbook: Workbook) -> None:
    workbook.sheet.cell(FIRST, 25).value = "à voir avec Luc"
    ran = run("import", str(workbook.save()))
    assert ran.code == 0
    assert "pas du classeur" in told_at(ran, f"{SHEET}:Y3 ")


def test_a_key_column_that_is_gone_and_a_later_version_are_refused(
    run: Callable[..., Ran], workbook: Workbook
) -> None:
    sheet = workbook.book["plantrack"]
    sheet["B1"] = "plantrack.editing/2"
    assert run("import", str(workbook.save())).code == 2
    sheet["B1"] = "plantrack.editing/1"
    workbook.sheet.delete_cols(1)
    ran = run("import", str(workbook.save()), "--write")
    assert ran.code == 1
    assert "Numéro" in ran.out


def test_what_the_gate_refuses_is_told_at_its_row(
    run: Callable[..., Ran], workbook: Workbook, root: Path
) -> None:
    header = root / "plan/plan.yaml"
    header.write_text(header.read_text("utf-8") + "severities:\n  no-due-date: error\n", "utf-8")
    end = workbook.end
    workbook.put(end, title="Tenir un colloque", commitments="2.3")
    path = workbook.put("2019-L01", date=DAY, note="Du neuf.").save()
    ran = run("import", str(path), "--write", "--partial")
    assert ran.code == 1, ran
    assert "row-refused" in told_at(ran, f"{SHEET}:A{end} ")
    assert plan_of(root).deliverable_of["2019-L01"].updates[-1].note == "Du neuf."


def test_filters_leave_rows_out(run: Callable[..., Ran], tmp_path: Path, root: Path) -> None:
    path = tmp_path / "filtre.xlsx"
    words = ("--for", "editing", "--lead", "communications", "--year", "2019")
    assert run("export", *words, "--output", str(path)).code == 0
    rows = Workbook(path).rows
    plan = plan_of(root)
    assert rows
    assert all(state_of(plan.deliverable_of[key]).lead == "communications" for key in rows)
    assert run("import", str(path)).code == 0
    assert run("export", "--for", "editing").code == 2
    assert run("export", "--lead", "communications", "--output", str(path)).code == 2
    assert run("export", "--for", "x", "--output", str(path)).code == 2


def test_internal_notes_are_nowhere_in_it(
    plantrack: Callable[..., Ran], make_plan: Callable[..., Path], tmp_path: Path
) -> None:
    root, path = make_plan(), tmp_path / "suivi.xlsx"
    file = root / "actions/2017/a.yaml"
    said = "    updates:\n      - date: 2017-02-01\n        note: Vu.\n        internal: CANARI\n"
    text = file.read_text("utf-8").split("    updates:")[0]
    file.write_text(text + said, "utf-8")
    assert plantrack("export", "--for", "editing", "--output", str(path), root=root).code == 0
    cells = [cell.value for sheet in openpyxl.load_workbook(path) for row in sheet for cell in row]
    assert "Vu." in cells
    assert not [value for value in cells if value and "CANARI" in value]


@pytest.mark.nightly
@pytest.mark.parametrize("seed", range(3))
def test_so_many_cells_edited_are_so_many_facts_changed(
    run: Callable[..., Ran], workbook: Workbook, root: Path, seed: int
) -> None:
    chance, expected = random.Random(seed), dict[str, dict[str, str]]()  # noqa: S311 - no secret
    fields = {"note": "Du neuf.", "challenges": "Le temps.", "reason": "Le motif."}
    for key in chance.sample(sorted(workbook.rows), 6):
        names = ["note", *chance.sample(sorted(set(fields) - {"note"}), chance.randint(0, 2))]
        expected[key] = {name: f"{fields[name]} {key} {seed}" for name in names}
        workbook.put(key, date=DAY, **expected[key])
    ran = run("import", str(workbook.save()), "--write")
    assert ran.code == 0, ran
    was = open_project(FROZEN).plan.deliverable_of
    for now in plan_of(root).deliverables:
        before = was[now.id]
        assert now.model_copy(update={"updates": ()}) == before.model_copy(update={"updates": ()})
        said = [
            {name: value for name, value in entry if value not in (None, ())}
            for entry in now.updates
            if entry not in before.updates
        ]
        wanted = expected.get(now.id)
        assert said == ([{"date": date.fromisoformat(DAY), **wanted}] if wanted else [])


@pytest.fixture(scope="module")
def converted(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """Have LibreOffice open a workbook and save it as another kind."""
    if shutil.which("soffice") is None:
        pytest.skip("LibreOffice is not installed")
    home = tmp_path_factory.mktemp("office")

    def convert(path: Path, kind: str) -> Path:
        folder = path.parent / kind
        profile = f"-env:UserInstallation=file://{home}"
        words = ["soffice", profile, "--headless", "--convert-to", kind, "--outdir", str(folder)]
        subprocess.run([*words, str(path)], check=True, capture_output=True, timeout=120)
        return folder / f"{path.stem}.{kind}"

    return convert


@pytest.mark.soak
@pytest.mark.parametrize("kinds", [("ods",), ("ods", "xlsx"), ("xls",)])
def test_libreoffice_loses_nothing(
    run: Callable[..., Ran], workbook: Workbook, root: Path, converted: Callable[..., Path],
    kinds: tuple[str, ...],
) -> None:  # fmt: skip
    path = workbook.path
    for kind in kinds:
        path = converted(path, kind)
    ran = run("import", str(path))
    assert ran.code == 0, ran
    assert ran.out.splitlines()[1:] == ["À écrire\u00a0: 0"]
    path = workbook.put("2019-L01", date=DAY, note="1.10").save()
    for kind in kinds:
        path = converted(path, kind)
    assert run("import", str(path), "--write").code == 0
    assert plan_of(root).deliverable_of["2019-L01"].updates[-1].note == "1.10"


def test_a_second_sheet_that_was_filled_in_is_refused(
    run: Callable[..., Ran], begun: Workbook, root: Path
) -> None:
    before = files(root)
    copy = begun.book.copy_worksheet(begun.sheet)
    copy.title = "Livrables (2)"
    ran = run("import", str(begun.save()), "--write")
    place = begun.at("2019-L01", "date")
    assert "deuxième feuille" in told_at(ran, f"Livrables (2):{place} ")
    assert ran.code == 1
    assert files(root) == before


def test_what_is_not_read_is_told(run: Callable[..., Ran], begun: Workbook) -> None:
    copy = begun.book.copy_worksheet(begun.sheet)
    copy.title = "Sauvegarde"
    for name in ("date", "note"):
        copy[begun.at("2019-L01", name)].value = None
    own = begun.book.create_sheet("Mes calculs")
    own["A1"] = "À revoir avec Luc"
    ran = run("import", str(begun.save()))
    assert ran.code == 0
    assert "Sauvegarde:A1 " in ran.out
    assert "Mes calculs:A1 " in ran.out


def test_a_day_with_its_month_in_letters_is_that_day(
    run: Callable[..., Ran], begun: Workbook, root: Path
) -> None:
    due = {"due": "le 1er déc. 2026", "reason": "La salle manque."}
    begun.put("2019-L01", date="20 novembre 2026", **due)
    assert run("import", str(begun.save()), "--write").code == 0
    entry = plan_of(root).deliverable_of["2019-L01"].updates[-1]
    assert (entry.date.isoformat(), str(entry.due)) == ("2026-11-20", "2026-12-01")
    wrong = begun.put("2019-L01", date="31 novembre 2026").at("2019-L01", "date")
    assert "31 novembre 2026" in told_at(run("import", str(begun.save())), f"{SHEET}:{wrong} ")


def test_no_other_sheet_is_taken_for_the_one_to_fill_in(
    run: Callable[..., Ran], begun: Workbook
) -> None:
    begun.sheet.delete_rows(1, FIRST - 1)
    ran = run("import", str(begun.save()))
    assert ran.code == 2
    assert "ses en-têtes ont disparu" in ran.err
    del begun.book[SHEET]
    assert run("import", str(begun.save())).code == 2


def test_its_sheet_saved_as_csv_is_read_against_today(
    run: Callable[..., Ran], begun: Workbook, root: Path
) -> None:
    path = begun.path.with_suffix(".csv")
    with path.open("w", newline="", encoding="cp1252") as stream:
        rows = openpyxl.load_workbook(begun.save())[SHEET].values
        csv.writer(stream, delimiter=";").writerows(rows)
    ran = run("import", str(path), "--write")
    assert ran.code == 0, ran
    assert plan_of(root).deliverable_of["2019-L01"].updates[-1].note == "Du neuf."


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes have no name here")
@pytest.mark.parametrize("name", ["suivi.xlsx", "fiche.eml", "fiche.md", "suivi.csv", "plan.json"])
def test_a_pipe_is_refused_whatever_its_name(
    run: Callable[..., Ran], tmp_path: Path, name: str
) -> None:
    os.mkfifo(tmp_path / name)
    ran = run("import", str(tmp_path / name))
    assert ran.code in (1, 2)


def test_a_word_that_is_no_status_is_answered_with_what_the_list_says(
    run: Callable[..., Ran], begun: Workbook
) -> None:
    ran = run("import", str(begun.put("2019-L01", status="Fini presque").save()))
    told = told_at(ran, f"{SHEET}:{begun.at('2019-L01', 'status')} ")
    listed = [cell.value for cell in begun.book["plantrack-lists"]["D"] if cell.value]
    assert all(f"« {word} »" in told.replace("\xa0", " ") for word in listed)
    assert "`" not in told


def test_a_number_typed_over_is_one_refusal_of_its_row(
    run: Callable[..., Ran], workbook: Workbook, root: Path
) -> None:
    before = files(root)
    first, second = workbook.rows["2019-L01"], workbook.rows["2019-L02"]
    workbook.put(first, id="2019-L02", date=DAY, note="Du neuf.").put(second, id="2019-L01")
    ran = run("import", str(workbook.save()), "--write", "--partial")
    assert "Refusé\xa0: 2\n" in ran.out
    assert "écrivez 2019-L01 ici" in told_at(ran, f"{SHEET}:A{first} ")
    assert "écrivez 2019-L02 ici" in told_at(ran, f"{SHEET}:A{second} ")
    assert files(root) == before


def test_what_is_typed_among_past_entries_is_told(run: Callable[..., Ran], begun: Workbook) -> None:
    past = begun.book["Entrées passées"]
    assert "Entrées passées" not in run("import", str(begun.save())).out
    past.cell(past.max_row + 3, 4).value = "Presque fini"
    end = past.max_row
    ran = run("import", str(begun.save()))
    assert ran.code == 0
    assert "(1 en tout)" in told_at(ran, f"Entrées passées:A{end} ")
    past.cell(3, 5).value = "Ajouté"
    assert "(2 en tout)" in told_at(run("import", str(begun.save())), "Entrées passées:A3 ")


def test_what_cannot_be_read_of_the_plan_is_not_told_of_the_workbook(
    run: Callable[..., Ran], workbook: Workbook, root: Path
) -> None:
    broken = root / "actions/2019/1-promotion.yaml"
    broken.write_text(broken.read_text("utf-8") + "  - [\n", "utf-8")
    ran = run("import", str(workbook.save()))
    assert ran.code == 1
    assert "1-promotion.yaml" in ran.out
    assert "Son titre est celui" not in ran.out
    assert "Entrées passées" not in ran.out
