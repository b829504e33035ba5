"""Each report as a Word document, asked of the program: true, whole, and the same every time."""

import re
import shutil
import subprocess
from collections.abc import Callable
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from bench.generate import generate as write_plan
from crossing import crossed
from places import REPOSITORY
from plantrack.errors import PlantrackError
from plantrack.reports.names import REPORTS
from plantrack.reports.skins.docx import docx_bytes
from plantrack.reports.skins.docx.allowed import WORD_FILE
from reports.skins.sample import sample
from reports.word_reading import (
    WORD,
    elements,
    opened,
    parts_of,
    repackaged,
    tables_of,
    template_of,
    told,
)

DAYS = (date(2016, 12, 31), date(2018, 9, 30), date(2020, 3, 31))
SOFFICE = shutil.which("soffice")


@pytest.fixture
def written(plantrack: Callable, tmp_path: Path) -> Callable[..., bytes]:
    def _written(name: str = "board", *options: str, language: str = "en", **more: Path) -> bytes:
        file = tmp_path / f"{name}.docx"
        day = () if "--as-of" in options else ("--as-of", "2018-09-30")
        words = ("report", name, "--output", str(file), "--lang", language, *day, *options)
        ran = plantrack(*words, **more)
        assert ran.code == 0, ran.err
        return file.read_bytes()

    return _written


@pytest.mark.few(2)
@pytest.mark.parametrize(("name", "day"), crossed(REPORTS, DAYS))
def test_a_report_opens_and_leaves_no_placeholder(
    written: Callable[..., bytes], name: str, day: date
) -> None:
    raw = written(name, "--as-of", str(day), "--no-pictures", language="fr")
    elements(raw)
    assert not re.search(r"\{[{%#]|[}%#]\}|\bNone\b|\{\w+\}", told(raw))
    if day == DAYS[1]:
        assert raw == written(name, "--as-of", str(day), "--no-pictures", language="fr")


@pytest.mark.few(2)
@pytest.mark.parametrize("name", REPORTS)
def test_it_says_what_the_same_report_says_in_markdown(
    written: Callable[..., bytes], plantrack: Callable, name: str
) -> None:
    text = " ".join(told(written(name, "--no-pictures")).split())
    asked = ("report", name, "--lang", "en", "--as-of", "2018-09-30", "--no-pictures")
    markdown = plantrack(*asked).out
    for heading in re.findall(r"(?m)^#+ ([\w .,-]+)$", markdown):
        assert " ".join(heading.split()) in text
    ids = re.compile(r"\b20\d\d-L\d\d\b")
    assert set(ids.findall(markdown)) == set(ids.findall(text))


def test_headings_never_skip_a_level_and_inner_links_lead_somewhere(
    written: Callable[..., bytes],
) -> None:
    document = opened(written("board", "--annexes"))
    names = [each.style.name for each in document.paragraphs if each.style]
    assert names.count("Title") == 1
    levels = [int(name[-1]) for name in names if name.startswith("Heading")]
    assert max(after - before for before, after in pairwise(levels)) == 1
    body = document.element.body
    assert set(body.xpath("//w:hyperlink/@w:anchor")) <= set(
        body.xpath("//w:bookmarkStart/@w:name")
    )
    alts = body.xpath("//wp:docPr/@descr")
    assert len(alts) >= 3
    assert all(len(alt) > 20 for alt in alts)


def test_a_reference_of_the_plan_s_own_wins_and_one_of_a_report_before_it(
    written: Callable[..., bytes], make_plan: Callable[..., Path]
) -> None:
    def dressed(color: str) -> bytes:
        shipped = REPOSITORY / "templates/reference.docx"
        raw = shipped.read_bytes()
        styles = parts_of(raw)["word/styles.xml"].replace(b"0C5A5E", color.encode())
        return repackaged(raw, {"word/styles.xml": styles})

    files = {
        "templates/reference.docx": dressed("AAAAAA"),
        "templates/reference-year.docx": dressed("BBBBBB"),
    }
    root = make_plan(files)
    for name, color in (("board", b"AAAAAA"), ("year", b"BBBBBB")):
        raw = written(name, "--no-pictures", root=root)
        assert color in parts_of(raw)["word/styles.xml"]


def test_what_could_not_be_read_comes_first(
    written: Callable[..., bytes], make_plan: Callable[..., Path]
) -> None:
    root = make_plan({"actions/2018/b.yaml": "deliverables: [\n"})
    document = opened(written("board", "--no-pictures", root=root))
    assert [each.style.name for each in document.paragraphs if each.style][:2] == ["Alert", "Title"]


@pytest.mark.parametrize("name", ["word/document.bin", "word/other.xml"])
def test_a_document_by_another_name_is_checked_or_refused(name: str) -> None:
    parts = parts_of(template_of("x"))
    inside = f"word/_rels/{name.removeprefix('word/')}.rels"
    types = parts["[Content_Types].xml"].replace(b"word/document.xml", name.encode())
    changes = {
        "[Content_Types].xml": types,
        "_rels/.rels": parts["_rels/.rels"].replace(b"word/document.xml", name.encode()),
        name: parts["word/document.xml"],
        "word/document.xml": None,
        inside: parts["word/_rels/document.xml.rels"],
        "word/_rels/document.xml.rels": None,
    }
    raw = repackaged(template_of("x"), changes)
    if name.endswith(".xml"):
        assert told(docx_bytes(sample(), raw, {})).startswith("Report Some words.")
        return
    with pytest.raises(PlantrackError) as caught:
        docx_bytes(sample(), raw, {})
    assert name in caught.value.values["reason"].values.values()


def test_a_package_that_lacks_its_document_is_told() -> None:
    raw = repackaged(template_of("x"), {"_rels/.rels": None})
    with pytest.raises(PlantrackError) as caught:
        docx_bytes(sample(), raw, {})
    assert caught.value.values["reason"] == WORD_FILE.not_one


@pytest.mark.nightly
@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
def test_libreoffice_reads_all_of_it(
    written: Callable[..., bytes], plantrack: Callable, tmp_path: Path
) -> None:
    from pypdf import PdfReader

    written("board", "--annexes")
    written("year")
    home = f"-env:UserInstallation={(tmp_path / 'home').as_uri()}"
    files = [tmp_path / "board.docx", tmp_path / "year.docx"]
    command = [str(SOFFICE), home, "--headless", "--convert-to", "pdf", "--outdir", tmp_path]
    subprocess.run([*command, *files], check=True, capture_output=True, timeout=120)
    board, year = (PdfReader(tmp_path / f"{name}.pdf") for name in ("board", "year"))
    text = " ".join(each.extract_text() for each in board.pages).replace("\u2011", "-")
    listed = plantrack("list", "--as-of", "2018-09-30").out
    assert set(re.findall(r"\b2018-L\d\d\b", listed)) <= set(re.findall(r"\b2018-L\d\d\b", text))
    assert f"{len(board.pages)} / {len(board.pages)}" in board.pages[-1].extract_text()
    assert year.pages[0].mediabox.width > year.pages[0].mediabox.height
    assert board.pages[0].mediabox.width == pytest.approx(612, abs=1)


@pytest.mark.nightly
def test_four_hundred_deliverables(written: Callable[..., bytes], tmp_path: Path) -> None:
    root = tmp_path / "large"
    write_plan(400, root)
    raw = written("year", "--as-of", "2019-06-30", "--no-pictures", root=root)
    assert sum(len(table) for table in tables_of(raw)) > 100
    for table in opened(raw).tables:
        rows = list(table._tbl.iter(f"{WORD}tr"))
        assert all(row.find(f"{WORD}trPr/{WORD}cantSplit") is not None for row in rows)
