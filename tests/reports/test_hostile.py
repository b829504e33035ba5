"""Text of a plan stays text in every format: a hostile plan has the structure of a plain one."""

import io
import zipfile
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, get_args

import openpyxl
import pytest
from bs4 import BeautifulSoup
from lxml import etree
from markdown_it import MarkdownIt
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from crossing import crossed
from plantrack.locale import Translator
from plantrack.locale.printable import printable
from plantrack.project import Project
from plantrack.project.earlier import earlier_plan
from plantrack.reports.edition import Edition
from plantrack.reports.names import FORMATS, REPORTS
from plantrack.reports.provenance import MARK
from plantrack.reports.report import report_bytes
from plantrack.reports.sections.first_page import FirstList
from plantrack.views.standing import Snapshot

from .hostile import CLEAN, HOSTILE, write_plan

DAY = date(2018, 9, 30)
# The bars behind percentages are of 2010; openpyxl reads on without them.
pytestmark = pytest.mark.filterwarnings("ignore:.*extension is not supported")


@pytest.fixture(scope="module")
def editions(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Edition]:
    """The clean plan and the hostile one; the texts of both are as many."""
    roots = {
        "clean": write_plan(tmp_path_factory.mktemp("clean"), (CLEAN,) * len(HOSTILE)),
        "hostile": write_plan(tmp_path_factory.mktemp("hostile"), HOSTILE),
    }
    return {name: edition_of(root) for name, root in roots.items()}


def edition_of(root: Path) -> Edition:
    project = Project(root)
    assert [one.rule for one in project.loaded.diagnostics] == []
    snapshot = Snapshot(project.plan, DAY)
    earlier = earlier_plan(project, "board", DAY)
    edition = Edition(project, snapshot, Translator("fr"), earlier, annexes=True)
    # A first page shows less of what takes more room: here, as much whatever the texts are.
    edition.once("room", lambda: dict.fromkeys(get_args(FirstList), 3))
    return edition


PICTURED = ("text",)  # of a picture: a label may take a second line


def html_structure(raw: bytes) -> object:
    page = BeautifulSoup(raw.decode(), "html.parser")
    for one in page.find_all(href=True):
        assert one["href"].startswith(("#", "http://", "https://", "mailto:"))
    found = Counter(
        (one.name, tuple(sorted(one.attrs)))
        for one in page.find_all()
        if (one.name != "a" or one["href"].startswith("#")) and one.name not in PICTURED
    )
    assert not [name for name, _ in found if name in ("script", "iframe", "object", "form")]
    return found


def markdown_structure(raw: bytes) -> object:
    page, comment, facts = raw.decode().rpartition(f"<!-- {MARK} ")
    assert comment
    assert facts.endswith("} -->\n")
    assert facts.count("-->") == 1
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(page)
    flat = [each for one in tokens for each in (one, *(one.children or []))]
    assert not [one for one in flat if one.type in ("html_block", "image")]
    assert {one.content for one in flat if one.type == "html_inline"} <= {"<br>"}
    links = [one.attrs["href"] for one in flat if one.type == "link_open"]
    assert all(str(one).startswith(("http", "mailto")) for one in links)
    text = ("link_open", "link_close", "text", "softbreak", "text_special")
    return Counter(one.type for one in flat if one.type not in text)


def pdf_structure(raw: bytes) -> object:
    reader = PdfReader(io.BytesIO(raw))
    catalog: Any = reader.trailer["/Root"]
    assert "/OpenAction" not in catalog
    assert "/AcroForm" not in catalog
    assert "/JavaScript" not in (catalog.get("/Names") or {})
    outside = [
        each.get_object()["/A"]["/URI"]
        for page in reader.pages
        for each in page.get("/Annots", [])
        if "/URI" in each.get_object().get("/A", {})
    ]
    assert all(one.startswith(("http://", "https://", "mailto:")) for one in outside)
    return pdf_tags(catalog["/StructTreeRoot"])


def pdf_tags(root: DictionaryObject) -> object:
    """Count the tags that a text cannot change: a long one may take more lines or spans."""
    found: Counter[str] = Counter()
    waiting: list[Any] = [root]
    while waiting:
        node = waiting.pop().get_object()
        if isinstance(node, list):
            waiting.extend(node)
        elif isinstance(node, dict):
            found[str(node.get("/S"))] += 1
            if "/K" in node:
                waiting.append(node["/K"])
    kept = ("/Table", "/TR", "/TH", "/TD", "/H1", "/H2", "/H3", "/Figure", "/L", "/LI", "/Formula")
    return {name: found[name] for name in kept}


def office_elements(raw: bytes) -> Counter[str]:
    with zipfile.ZipFile(io.BytesIO(raw)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    found: Counter[str] = Counter()
    for name, part in parts.items():
        if name.endswith((".xml", ".rels")):
            tree = etree.fromstring(part)
            outside = tree.xpath("//*[@TargetMode='External']/@Target")
            assert all(str(one).startswith(("http", "mailto:")) for one in outside)
            found.update(f"{name} {each.tag}" for each in tree.iter() if isinstance(each.tag, str))
    return found


def slides_structure(raw: bytes) -> object:
    """Return which elements there are; how many depends on how long the texts are."""
    names = {name.partition(" ")[2] for name in office_elements(raw)}
    return {name for name in names if not name.endswith(("hlinkClick", "}br"))}


def word_structure(raw: bytes) -> object:
    found = office_elements(raw)
    links = (
        "hyperlink",
        "Relationship",
        "rStyle",
        "}br",
        "}r",
        "}t",
        "}rPr",
        "}lang",
        "noBreakHyphen",
    )
    return Counter({name: n for name, n in found.items() if not name.endswith(links)})


def workbook_structure(raw: bytes) -> object:
    book = openpyxl.load_workbook(io.BytesIO(raw))
    found = {}
    for sheet in book.worksheets:
        rows = [[cell for cell in row if cell.value is not None] for row in sheet.iter_rows()]
        cells = [cell for row in rows for cell in row]
        assert not [cell for cell in cells if cell.data_type == "f"]
        links = [cell.hyperlink.target for cell in cells if cell.hyperlink]
        assert all(one is None or one.startswith(("http", "mailto:")) for one in links)
        # A text that runs beside a table takes as many rows as it needs.
        found[sheet.title] = Counter(each.data_type for row in rows if row[1:] for each in row)
    return found


STRUCTURES: dict[str, Callable[[bytes], object]] = {
    "html": html_structure,
    "md": markdown_structure,
    "pdf": pdf_structure,
    "docx": word_structure,
    "xlsx": workbook_structure,
    "pptx": slides_structure,
}


@pytest.mark.few(1)
@pytest.mark.parametrize(("name", "format_"), crossed(REPORTS, [*FORMATS], times=2))
def test_hostile_texts_have_the_structure_of_plain_ones(
    editions: dict[str, Edition], name: str, format_: str
) -> None:
    of_format = STRUCTURES[format_]
    clean = of_format(report_bytes(editions["clean"], name, format_))
    hostile = of_format(report_bytes(editions["hostile"], name, format_))
    assert hostile == clean


@pytest.mark.parametrize("name", ["board", "evidence"])
def test_a_hostile_text_is_shown_as_it_was_written(editions: dict[str, Edition], name: str) -> None:
    page = BeautifulSoup(report_bytes(editions["hostile"], name, "html").decode(), "html.parser")
    book = openpyxl.load_workbook(io.BytesIO(report_bytes(editions["hostile"], name, "xlsx")))
    cells = {str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row}
    done = [one.deliverable for one in editions["hostile"].snapshot.in_force]
    wanted = [one for one in done if name != "evidence" or one.updates[-1].status == "done"]
    for one in wanted:
        assert printable(one.title) in page.text
        assert any(printable(one.title) in cell for cell in cells)


@pytest.mark.soak
@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("name", REPORTS)
@pytest.mark.parametrize("text", HOSTILE)
def test_each_alone(tmp_path: Path, text: str, name: str, format_: str) -> None:
    clean = edition_of(write_plan(tmp_path / "clean", (CLEAN,) * 6))
    hostile = edition_of(write_plan(tmp_path / "hostile", (text,) * 6))
    of_format = STRUCTURES[format_]
    assert of_format(report_bytes(hostile, name, format_)) == of_format(
        report_bytes(clean, name, format_)
    )
