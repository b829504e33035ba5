"""`new-year --propose FILE.xlsx` and `--from`: the page of a new year as a workbook."""

import re
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from cli.test_year_page import BEFORE, DAY, DECISIONS, WORK, files_of
from conftest import Ran

FIRST = 3  # the row of the first deliverable
NAMES = {"Motif": "reason", "Nouvelle échéance": "due", "Avancement": "progress",
         "Preuve": "evidence"}  # fmt: skip
PLAN = (
    "title: Plan d’essai\norganisation: Organisme\nlanguage: fr\nyears: [2017, 2018, 2019]\n"
    "period:\n  start: 2017-01-01\n  end: 2019-12-31\n"
)


class Decisions:
    """The workbook, changed as a person would, by the names of its columns."""

    def __init__(self, path: Path) -> None:
        self.path, self.book = path, openpyxl.load_workbook(path)
        self.sheet: Any = self.book.worksheets[1]
        self.at = {cell.value: cell.column for cell in self.sheet[1] if cell.value}

    @property
    def rows(self) -> dict[str, int]:
        last = self.sheet.max_row + 1
        return {self.sheet.cell(row, 1).value: row for row in range(FIRST, last)}

    def put(self, key: str, **values: object) -> "Decisions":
        for name, value in values.items():
            self.sheet.cell(self.rows[key], self.at[name]).value = value
        return self

    def cell(self, key: str, name: str) -> str:
        return f"{self.sheet.title}:{self.sheet.cell(self.rows[key], self.at[name]).coordinate}"

    def filled(self) -> "Decisions":
        for key, (decision, fields) in DECISIONS.items():
            values = {NAMES[name]: value for name, value in fields.items()}
            self.put(key, decision=decision, **values)
        return self

    def save(self) -> str:
        self.book.save(self.path)
        return str(self.path)


@pytest.fixture
def root(make_plan: Callable[..., Path]) -> Path:
    return make_plan(
        {"plan/plan.yaml": PLAN, "actions/2018/a.yaml": WORK, "actions/2017/a.yaml": BEFORE}
    )


@pytest.fixture
def run(plantrack: Callable[..., Ran], root: Path) -> Callable[..., Ran]:
    return lambda *words: plantrack("new-year", "2019", *words, *DAY, root=root)


@pytest.fixture
def book(run: Callable[..., Ran], tmp_path: Path) -> Decisions:
    path = tmp_path / "2019.xlsx"
    ran = run("--propose", str(path))
    assert ran.code == 0, ran
    return Decisions(path)


def test_each_open_work_has_a_row_and_its_own_decisions(book: Decisions) -> None:
    assert [*book.rows] == [f"2018-L0{n}" for n in (2, 3, 4, 5, 6, 1)]
    assert book.sheet.title == "Décisions"
    assert book.sheet.protection.sheet
    lists = {str(each.sqref): each.formula1 for each in book.sheet.data_validations.dataValidation}
    assert lists == {
        "D3:D7": '"poursuivre,clore,abandonner,laisser"',
        "D8": '"ajouter,omettre"',
    }
    assert book.sheet.cell(3, book.at["state"]).value.startswith("En cours · 45")
    assert book.sheet.cell(8, book.at["due"]).value == "2019-06-30"
    told = [row[0].value for row in book.book.worksheets[0].rows]
    assert "plantrack nouvelle-année 2019 --à-partir-de 2019.xlsx" in told[1]
    for row in book.sheet.iter_rows(min_row=FIRST):
        assert all(cell.value is None or isinstance(cell.value, str) for cell in row)
        assert [cell.protection.locked for cell in row] == [True] * 3 + [False] * 5


@pytest.mark.parametrize("language", ["fr", "en"])
def test_what_the_workbook_decides_is_what_the_page_does(
    plantrack: Callable[..., Ran], run: Callable[..., Ran], root: Path, tmp_path: Path,
    language: str,
) -> None:  # fmt: skip
    before = files_of(root)
    path, page = tmp_path / "a.xlsx", tmp_path / "a.md"
    for file in (path, page):
        assert run("--propose", str(file), "--lang", language).code == 0
    book = Decisions(path).filled()
    book.put("2018-L02", due=datetime(2019, 6, 30))  # noqa: DTZ001 - a cell's
    assert run("--from", book.save()).code == 0
    by_workbook = files_of(root)
    assert plantrack("undo", root=root).code == 0
    assert files_of(root) == before
    text = page.read_text("utf-8")
    keys = re.findall(r"(?m)^## (\S+)", text)
    lines = [
        f"## {key}\nDécision: {DECISIONS[key][0]}\n"
        + "".join(f"{name}: {value}\n" for name, value in DECISIONS[key][1].items())
        for key in keys
    ]
    page.write_text("".join(lines), "utf-8")
    assert run("--from", str(page)).code == 0
    assert files_of(root) == by_workbook


@pytest.mark.parametrize("language", ["fr", "en"])
def test_each_word_that_its_lists_offer_is_understood(
    run: Callable[..., Ran], tmp_path: Path, language: str
) -> None:
    path = tmp_path / "a.xlsx"
    assert run("--propose", str(path), "--lang", language).code == 0
    book = Decisions(path)
    of_open, of_recurring = (
        each.formula1.strip('"').split(",") for each in book.sheet.data_validations.dataValidation
    )
    keys = [*book.rows]
    for key, word in zip(keys, [*of_open, of_open[3], of_recurring[1]], strict=True):
        book.put(key, decision=word, reason="Un motif.", evidence="https://example.org/f")
    assert run("--from", book.save()).code == 0


BAD: dict[str, tuple[str, dict[str, object], str, str]] = {
    "no such decision": ("2018-L04", {"decision": "peut-être"}, "decision", "peut-être"),
    "no decision": ("2018-L04", {"decision": None}, "decision", "2018-L04"),
    "no reason": ("2018-L04", {"reason": None}, "reason", "motif"),
    "a number": ("2018-L05", {"progress": 0.6}, "progress", "pas compris"),
    "a formula": ("2018-L05", {"reason": "=1+1"}, "reason", "formule"),
    "no day": ("2018-L02", {"due": "30 juinn"}, "due", "juinn"),
    "an unknown number": ("2018-L06", {"id": "2018-L66"}, "id", "2018-L66"),
    "a number twice": ("2018-L06", {"id": "2018-L05"}, "id", "deuxième fois"),
    "no number": ("2018-L06", {"id": None}, "id", "pas de numéro"),
}


@pytest.mark.few(4)
@pytest.mark.parametrize("name", BAD)
def test_what_is_wrong_is_told_at_its_cell_and_nothing_is_written(
    run: Callable[..., Ran], book: Decisions, root: Path, name: str
) -> None:
    key, values, at, told = BAD[name]
    before, cell = files_of(root), book.filled().cell(key, at)
    ran = run("--from", book.put(key, **values).save())
    assert ran.code == 2
    lines = [line for line in ran.err.splitlines() if line.startswith(f"2019.xlsx!{cell} ")]
    assert told in " ".join(lines), ran.err
    assert files_of(root) == before


def test_the_order_of_rows_and_columns_says_nothing(
    run: Callable[..., Ran], book: Decisions
) -> None:
    rows = [[cell.value for cell in row] for row in book.filled().sheet.iter_rows(max_col=8)]
    turned = [list(reversed(row)) for row in (*rows[:2], *reversed(rows[2:]))]
    for number, row in enumerate(turned, 1):
        for column, value in enumerate(row, 1):
            book.sheet.cell(number, column).value = value
    book.sheet.cell(2, 8).value = "Pièce"
    assert run("--from", book.save()).code == 0


def test_without_the_names_of_columns_their_headings_do(
    run: Callable[..., Ran], book: Decisions
) -> None:
    book.filled().sheet.delete_rows(1)
    assert run("--from", book.save()).code == 0


def test_another_workbook_is_no_page(run: Callable[..., Ran], book: Decisions) -> None:
    book.sheet.delete_rows(1, 2)
    ran = run("--from", book.save(), "--lang", "en")
    assert ran.code == 2
    assert "is no page of a new year" in ran.err


def test_a_workbook_is_never_written_over_another(run: Callable[..., Ran], book: Decisions) -> None:
    before = book.path.read_bytes()
    assert run("--propose", str(book.path)).code == 2
    assert book.path.read_bytes() == before
    assert run("--propose", str(book.path), "--dry-run").out.startswith("# Avant")
