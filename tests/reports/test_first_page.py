"""The board's report as it is handed out: what stands on which page, and on how many of them."""

import io
import json
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pptx
import pytest
from bs4 import BeautifulSoup
from docx import Document as WordDocument
from pypdf import PdfReader

from crossing import crossed
from plantrack.reports.provenance import MARK
from reports.plans import written

DAYS = ("2017-06-30", "2018-09-30", "2019-12-31", "2020-06-30")
DAY = "2018-09-30"
TOOL = re.compile(
    r"\b(?:git|plantrack|versions?|fichiers?|files?|commit|JSON|YAML|\w+\.ya?ml|why|Distincts?|"
    r"repris|taken up|lignes? \d+|lines? \d+)\b"
)
pytestmark = pytest.mark.filterwarnings("ignore:.*extension is not supported")


@pytest.fixture
def made(plantrack: Callable, tmp_path: Path) -> Callable[..., Path]:
    """Write a report and return its file."""

    def _made(name: str, format_: str, *options: str, root: Path | None = None) -> Path:
        file = tmp_path / f"{name}.{format_}"
        asked = ("report", name, "--output", str(file), *options)
        ran = plantrack(*asked, **({"root": root} if root else {}))
        assert ran.code == 0, ran.err
        return file

    return _made


def pages_of(file: Path) -> list[str]:
    return [page.extract_text() for page in PdfReader(file).pages]


@pytest.mark.few(1)
@pytest.mark.parametrize("day", DAYS)
def test_the_whole_report_stands_on_six_pages(made: Callable, day: str) -> None:
    assert len(pages_of(made("board", "pdf", "--as-of", day))) <= 6


@pytest.mark.nightly
@pytest.mark.parametrize(("count", "axes", "most"), [(1, 1, 4), (75, 6, 7), (400, 14, 12)])
def test_a_larger_plan_says_how_many_others_there_are(
    made: Callable, tmp_path: Path, count: int, axes: int, most: int
) -> None:
    root = written(tmp_path / "plan", count, axes=axes, indicators=axes)
    pages = pages_of(made("board", "pdf", "--as-of", DAY, root=root))
    assert len(pages) <= most
    assert "Depuis la réunion du conseil du 12 juin 2018" in pages[1]
    assert ("autres" in pages[0]) == (count > 1)


@pytest.mark.few(1)
@pytest.mark.parametrize(("day", "language"), crossed(DAYS, ["fr", "en"]))
def test_no_word_of_the_tool_stands_before_the_last_page(
    made: Callable, day: str, language: str
) -> None:
    options = ("--as-of", day, "--lang", language)
    *first, last = pages_of(made("board", "pdf", *options))
    assert [TOOL.findall(page) for page in first[:5]] == [[] for _ in first[:5]]
    assert TOOL.search(last)
    page = BeautifulSoup(made("board", "html", *options).read_text(encoding="utf-8"), "html.parser")
    sources = page.find(id="sources")
    for each in (*sources.find_next_siblings(), *page.select("style")):
        each.decompose()
    assert TOOL.findall(page.body.get_text(" ")) == []


def test_its_figures_are_those_of_status(plantrack: Callable) -> None:
    status = json.loads(plantrack("status", "--json", "--as-of", DAY).out)
    year = next(each for each in status["plan"]["years"] if each["year"] == 2018)
    then = json.loads(plantrack("status", "--json", "--as-of", "2018-06-12").out)
    before = next(each for each in then["plan"]["years"] if each["year"] == 2018)
    page = BeautifulSoup(
        plantrack("report", "board", "--format", "html", "--as-of", DAY, "--lang", "en").out,
        "html.parser",
    )
    told = [each.get_text(" ", strip=True) for each in page.select(".key-figures li")]
    promised, was, plan = year["promised"], before["promised"], status["plan"]
    assert told == [
        (
            f"{promised['done']}\u00a0/\u00a0{promised['total']} promises kept "
            f"{was['done']}\u00a0/\u00a0{was['total']} on June 12"
        ),
        f"{plan['deliverables']['late']} late {then['plan']['deliverables']['late']} on June 12",
        (
            f"{int(year['completion'] * 100)}% done, when {int(year['elapsed'] * 100)}% of the "
            f"time has elapsed {int(before['completion'] * 100)}% on June 12"
        ),
    ]
    rows = page.find(id="by-axis").find_next("table").select("tbody tr")
    for row, axis in zip(rows, status["axes"], strict=True):
        cells = [cell.get_text(" ", strip=True) for cell in row.find_all(["th", "td"])]
        figures = [each for each in axis["commitments"] if each["years"].get("2018")]
        assert figures
        assert cells[0].startswith(f"{axis['id']} ")
        assert re.fullmatch(r"\d+/\d+", cells[1])


def test_before_a_meeting_of_this_plan_nothing_is_compared(plantrack: Callable) -> None:
    ran = plantrack("report", "board", "--as-of", "2018-01-20", "--lang", "en")
    assert "**0%** done, when 5% of the time has elapsed\n" in ran.out
    assert "| Axis | kept | done |\n" in ran.out


def letters(text: str) -> str:
    """Return letters and digits alone: each format has its own signs and spaces."""
    return re.sub(r"[\W_▁-█]", "", text)


def in_order(file: Path) -> str:
    """Return what a file says, in the order in which it is read."""
    raw = io.BytesIO(file.read_bytes())
    if file.suffix == ".docx":
        body = WordDocument(raw).element.body
        return "".join(each.text or "" for each in body.iter() if each.tag.endswith("}t"))
    if file.suffix == ".xlsx":
        rows = openpyxl.load_workbook(raw).worksheets[0].iter_rows(values_only=True)
        cells = (cell for row in rows for cell in row if cell is not None)
        return "".join(f"{cell:.0%}" if isinstance(cell, float) else str(cell) for cell in cells)
    if file.suffix == ".pptx":
        (slide,) = pptx.Presentation(raw).slides
        shapes = [
            each for each in slide.shapes if not each.is_placeholder or each == slide.shapes.title
        ]
        return "".join(map(_of_shape, shapes))
    if file.suffix == ".html":
        page = BeautifulSoup(raw.read().decode(), "html.parser").find("main")
        for each in page.select("[aria-hidden]"):
            each.decompose()
        return page.get_text()
    return raw.read().decode().partition(f"<!-- {MARK} ")[0]


def _of_shape(shape: object) -> str:
    if getattr(shape, "has_table", False):
        return "".join(cell.text for row in shape.table.rows for cell in row.cells)  # type: ignore[attr-defined]
    return shape.text_frame.text if shape.has_text_frame else ""  # type: ignore[attr-defined]


@pytest.mark.few(1)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_summary_says_the_same_in_the_same_order_in_every_format(
    made: Callable, language: str
) -> None:
    said = {
        format_: letters(
            in_order(made("summary", format_, "--as-of", DAY, "--lang", language))
        ).lower()
        for format_ in ("md", "html", "docx", "xlsx")
    }
    assert said["md"] == said["html"] == said["docx"] == said["xlsx"]
    told = letters(in_order(made("summary", "pptx", "--as-of", DAY, "--lang", language))).lower()
    # Whose it is stands below the title of a slide, not above it.
    assert sorted(told) == sorted(said["html"])


def test_the_first_page_of_the_board_is_its_summary(made: Callable) -> None:
    first, *_ = pages_of(made("board", "pdf", "--as-of", DAY))
    (alone,) = pages_of(made("summary", "pdf", "--as-of", DAY))
    assert first.partition("page 1")[0] == alone.partition("page 1")[0]


@pytest.mark.nightly
@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_a_summary_is_one_sheet_and_one_slide(made: Callable, tmp_path: Path) -> None:
    files = []
    for count, axes in ((1, 1), (75, 6), (400, 14)):
        root = written(tmp_path / f"{count}", count, axes=axes, indicators=axes)
        assert len(pages_of(made("summary", "pdf", "--as-of", DAY, root=root))) == 1
        for format_ in ("docx", "xlsx", "pptx"):
            file = made("summary", format_, "--as-of", DAY, root=root)
            files.append(file.rename(tmp_path / f"{count}-{file.name}-read.{format_}"))
    home = f"-env:UserInstallation={(tmp_path / 'home').as_uri()}"
    subprocess.run(  # once: an office takes longer to start than to read all of them
        ["soffice", home, "--headless", "--convert-to", "pdf", "--outdir", tmp_path, *files],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    for file in files:
        assert len(PdfReader(file.with_suffix(".pdf")).pages) == 1, file.name


def test_titles_are_cut_at_a_word_only_where_they_are_long(
    plantrack: Callable, tmp_path: Path
) -> None:
    root = written(tmp_path / "plan", 12)
    out = plantrack("report", "summary", "--as-of", DAY, root=root).out
    assert "Préparer avec les partenaires de chaque région la rencontre numéro 9**" in out
    assert "trouve sa…" in out


def test_annexes_stand_in_the_report_where_they_are_asked_for(plantrack: Callable) -> None:
    plain = plantrack("report", "board", "--as-of", DAY, "--lang", "en").out
    whole = plantrack("report", "board", "--as-of", DAY, "--lang", "en", "--annexes").out
    for heading in ("Coverage of the commitments", "How the figures are made", "Indicators"):
        assert f"## {heading}" in whole
        assert f"## {heading}" not in plain
    assert whole.index("## To decide") < whole.index("## Coverage of the commitments")
    assert "actions/2018/1-promotion.yaml" in whole


def test_a_plan_s_own_words_are_said(plantrack: Callable, tmp_path: Path) -> None:
    root = written(tmp_path / "plan", 6, deliverable="measure", action_plan="roadmap")
    out = plantrack("report", "board", "--as-of", DAY, "--lang", "fr", root=root).out
    assert re.search(r"Sur 6 promesses, \d sont tenues", out)
    assert "promise pour le" in out
    assert "livrable" not in out
