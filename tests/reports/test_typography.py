"""What the reports say in their own words keeps the rules of its language, in every format.

The plan's own wording is exempt: here it is one neutral word, so that all the rest is ours.
"""

import io
import re
import zipfile
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path

import openpyxl
import pytest
from bs4 import BeautifulSoup

from crossing import crossed
from plantrack.locale import Translator
from plantrack.project import Project
from plantrack.project.earlier import earlier_plan
from plantrack.project.meant import last_meeting
from plantrack.reports.edition import Edition
from plantrack.reports.names import FORMATS, REPORTS
from plantrack.reports.report import report_bytes
from plantrack.views.standing import Snapshot
from reports.typst_reading import pages_said
from unsealed import unsealed

from .hostile import write_plan

DAYS = (date(2018, 3, 1), date(2018, 9, 30), date(2020, 3, 31))
pytestmark = pytest.mark.filterwarnings("ignore:.*extension is not supported")
FRENCH = {
    "a plain space or none before a colon": r"(?<![\u00a0\dA-Za-z/\"'(])(?<=\S):\s|\S :\s",
    "a plain space or none before a per cent": r"\d ?%(?!\w)",
    "a space before ; ? !": r"[ \u00a0][;?!](?!\S)",
    "a plain space inside quotation marks": r"« | »",
    "a straight apostrophe": r"\b[ldnsjcmqu]+'\w",
    "1 without er": r"\b1 (janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre)",
    "a choice of plurals": r"\w\([se]s?\)",
    "English": r"\b(the|deliverables?|with|done|evidence|since|of|late|promised|open|silent)\b",
    "a decimal point": r"\b\d+\.\d+ (sur|livrables)",
    "a placeholder": r"\{\w+\}|\bNone\b|Undefined",
}
ENGLISH = {
    "a no-break space before a sign": r"\S[ \u00a0][:;?!](?!\S)",
    "a space before a per cent": r"\d[ \u00a0]%",
    "French": r"\b(livrables?|réalisés?|avec|sans|engagement|échéance|preuve|depuis)\b",
    "a choice of plurals": r"\w\(s\)",
    "a placeholder": r"\{\w+\}|\bNone\b|Undefined",
}


def html_text(raw: bytes) -> str:
    page = BeautifulSoup(raw.decode(), "html.parser")
    alts = "\n".join(one["alt"] for one in page.find_all("img"))
    for sign in page.select("[aria-hidden]"):
        sign.replace_with("")
    for block in page.find_all(["p", "li", "td", "th", "dt", "dd", "br", "h1", "h2", "h3", "h4"]):
        block.append("\n")
    return f"{page.find('body').get_text()}\n{alts}"


def markdown_text(raw: bytes) -> str:
    return re.sub(r"(?m)^[| :-]+$", "", raw.decode())


def pdf_text(raw: bytes) -> str:
    return "\n".join(pages_said(raw))


def word_text(raw: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(raw)) as package:
        part = package.read("word/document.xml").decode()
    return re.sub(r"<[^>]*>", "", re.sub(r"</w:p>", "\n", part))


def workbook_text(raw: bytes) -> str:
    book = openpyxl.load_workbook(io.BytesIO(raw))
    cells = (cell for sheet in book for row in sheet.iter_rows() for cell in row)
    return "\n".join(cell.value for cell in cells if isinstance(cell.value, str))


def slides_text(raw: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(raw)) as package:
        slides = [name for name in package.namelist() if name.startswith("ppt/slides/slide")]
        parts = "\n".join(package.read(name).decode() for name in slides)
    return re.sub(r"<[^>]*>", "", re.sub(r"</a:p>", "\n", parts))


TEXTS: dict[str, Callable[[bytes], str]] = {
    "html": html_text,
    "md": markdown_text,
    "pdf": pdf_text,
    "docx": word_text,
    "xlsx": workbook_text,
    "pptx": slides_text,
}


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_plan(tmp_path_factory.mktemp("plain"), ("Mot",) * 9)


@cache
def edition_of(root: Path, day: date, language: str) -> Edition:
    project = Project(root)
    earlier = earlier_plan(project, "board", day) if last_meeting(project, day) else None
    return Edition(project, Snapshot(project.plan, day), Translator(language), earlier)


@pytest.mark.few(2)
@pytest.mark.parametrize(
    ("name", "format_", "language"), crossed(REPORTS, [*FORMATS], ["fr", "en"])
)
def test_our_own_words_keep_the_rules(root: Path, name: str, format_: str, language: str) -> None:
    for day in DAYS if format_ == "md" else DAYS[1:2]:
        text = TEXTS[format_](report_bytes(edition_of(root, day, language), name, format_))
        text = unsealed(text)
        text = re.sub(r"\S+\.(?:ya?ml|py)\S*|https?://\S+|plantrack \w+", "", text)
        if format_ == "pdf":  # its reader gives a no-break space as a plain one
            text = text.replace("\u00a0", " ")
        for what, pattern in (FRENCH if language == "fr" else ENGLISH).items():
            if format_ == "pdf" and "space" in what:
                continue
            found = re.search(f".{{0,40}}(?:{pattern}).{{0,40}}", text)
            assert not found, f"{what}, {day}: {found.group()!r}"
