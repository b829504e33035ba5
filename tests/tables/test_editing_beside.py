"""An editing workbook whose other sheets changed: nothing that was typed in them is passed over."""

import csv
import os
import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

import openpyxl
import pytest
from test_editing import CLOCK, DAY, FIRST, SHEET, Workbook, files, plan_of, told_at

from conftest import Ran
from places import FROZEN


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
    assert run("export", "--for", "editing", "--output", str(path)).code == 0
    return Workbook(path).put("2019-L01", date=DAY, note="Du neuf.")


def test_a_second_sheet_that_was_filled_in_is_refused(
    run: Callable[..., Ran], workbook: Workbook, root: Path
) -> None:
    before = files(root)
    copy = workbook.book.copy_worksheet(workbook.sheet)
    copy.title = "Livrables (2)"
    ran = run("import", str(workbook.save()), "--write")
    place = workbook.at("2019-L01", "date")
    assert "deuxième feuille" in told_at(ran, f"Livrables (2):{place} ")
    assert ran.code == 1
    assert files(root) == before


def test_what_is_not_read_is_told(run: Callable[..., Ran], workbook: Workbook) -> None:
    copy = workbook.book.copy_worksheet(workbook.sheet)
    copy.title = "Sauvegarde"
    for name in ("date", "note"):
        copy[workbook.at("2019-L01", name)].value = None
    own = workbook.book.create_sheet("Mes calculs")
    own["A1"] = "À revoir avec Luc"
    ran = run("import", str(workbook.save()))
    assert ran.code == 0
    assert "Sauvegarde:A1 " in ran.out
    assert "Mes calculs:A1 " in ran.out


def test_a_day_with_its_month_in_letters_is_that_day(
    run: Callable[..., Ran], workbook: Workbook, root: Path
) -> None:
    due = {"due": "le 1er déc. 2026", "reason": "La salle manque."}
    workbook.put("2019-L01", date="20 novembre 2026", **due)
    assert run("import", str(workbook.save()), "--write").code == 0
    entry = plan_of(root).deliverable_of["2019-L01"].updates[-1]
    assert (entry.date.isoformat(), str(entry.due)) == ("2026-11-20", "2026-12-01")
    wrong = workbook.put("2019-L01", date="31 novembre 2026").at("2019-L01", "date")
    assert "31 novembre 2026" in told_at(run("import", str(workbook.save())), f"{SHEET}:{wrong} ")


def test_no_other_sheet_is_taken_for_the_one_to_fill_in(
    run: Callable[..., Ran], workbook: Workbook
) -> None:
    workbook.sheet.delete_rows(1, FIRST - 1)
    ran = run("import", str(workbook.save()))
    assert ran.code == 2
    assert "ses en-têtes ont disparu" in ran.err
    del workbook.book[SHEET]
    assert run("import", str(workbook.save())).code == 2


def test_its_sheet_saved_as_csv_is_read_against_today(
    run: Callable[..., Ran], workbook: Workbook, root: Path
) -> None:
    path = workbook.path.with_suffix(".csv")
    with path.open("w", newline="", encoding="cp1252") as stream:
        rows = openpyxl.load_workbook(workbook.save())[SHEET].values
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
