"""The register as a section of the board's report, in each format."""

import io
from dataclasses import replace
from datetime import date

import pytest
from bs4 import BeautifulSoup
from docx import Document
from openpyxl import load_workbook

from places import FROZEN
from plantrack.history.register import Baseline, Register, register_of
from plantrack.history.steps import Step, first_facts
from plantrack.locale import Translator
from plantrack.project import Project
from plantrack.reports.edition import Edition
from plantrack.reports.report import report_bytes
from plantrack.reports.sections.changes import register
from plantrack.reports.sections.kinds import Paragraph, Table
from plantrack.reports.sections.spans import shown
from plantrack.views.standing import Snapshot
from reports.typst_reading import pages_said
from wire.registers import REGISTER

DAY = date(2018, 10, 16)


def edition(language: str = "fr", register: Register | None = None) -> Edition:
    project = Project(FROZEN)
    steps = [Step(None, first_facts(project.loaded))]
    known = register or register_of(project.plan, DAY, steps, Baseline())
    snapshot, translator = Snapshot(project.plan, DAY), Translator(language)
    return Edition(project, snapshot, translator, register=known, pictures=False, annexes=True)


def of_each_kind() -> Register:
    return replace(REGISTER, plan=Project(FROZEN).plan)


def test_it_tells_what_the_register_does_those_without_a_reason_first() -> None:
    sections = register(edition())
    told = [shown(each.text) for each in sections if isinstance(each, Paragraph)]
    assert told[0].startswith("13 modifications du plan, 1 sans motif. ")
    tables = [each for each in sections if isinstance(each, Table)]
    assert [len(table.groups[0].rows) for table in tables] == [1, 12]
    assert shown(tables[0].groups[0].rows[0][1].text).startswith("2017-L23 ")


def test_without_a_register_or_an_adoption_there_is_none() -> None:
    whole = edition()
    assert whole.register
    plan = Project(FROZEN).plan
    bare = tuple(each.model_copy(update={"adopted": None}) for each in plan.action_plans)
    unadopted = replace(whole.register, plan=replace(plan, action_plans=bare))
    assert register(replace(whole, register=None)) == ()
    assert register(replace(whole, register=unadopted)) == ()


@pytest.mark.parametrize("language", ["fr", "en"])
def test_html_marks_words_gone_and_new(language: str) -> None:
    html = report_bytes(edition(language, of_each_kind()), "board", "html").decode()
    page = BeautifulSoup(html, "html.parser")
    tables = page.select("[aria-labelledby^=register-]")
    assert page.find("ins").get_text() == "presque "
    assert sum(len(each.find_all("tr")) for each in tables) == 2 + len(REGISTER.entries)
    assert "<b>oui</b>" not in html
    assert "aaaaaaa" in "".join(each.get_text() for each in tables)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_markdown_has_a_row_for_each(language: str) -> None:
    text = report_bytes(edition(language, of_each_kind()), "board", "md").decode()
    title = Translator(language).text("Changes to the plan")
    section = text.split(f"## {title}\n")[1].split("\n## ")[0]
    assert section.count("\n| ") == 4 + len(REGISTER.entries)
    assert "**presque" in section


@pytest.mark.filterwarnings("ignore:.*extension is not supported")
def test_the_workbook_has_a_sheet() -> None:
    book = load_workbook(io.BytesIO(report_bytes(edition("fr", of_each_kind()), "board", "xlsx")))
    sheet = book["Modifications du plan"]
    cells = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert sum("Parce que" in str(row) for row in cells) == len(REGISTER.entries) - 1


@pytest.mark.nightly
def test_the_pdf_strikes_and_underlines() -> None:
    pages = pages_said(report_bytes(edition("fr", of_each_kind()), "board", "pdf"))
    text = " ".join(" ".join(pages).split())
    assert "Modifications du plan" in text
    assert "aaaaaaa" in text


def test_the_word_file_marks_what_is_new_in_a_wording() -> None:
    document = Document(io.BytesIO(report_bytes(edition("fr", of_each_kind()), "board", "docx")))
    cells = [cell for table in document.tables for row in table.rows for cell in row.cells]
    (cell,) = (cell for cell in cells if "Fera presque tout." in cell.text)
    runs = [run for paragraph in cell.paragraphs for run in paragraph.runs]
    assert [run.text.strip() for run in runs if run.style.name == "New"] == ["presque"]
