"""The plan on one sheet: every format says the same, and it stops at the level that fits."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pptx
import pytest
from bs4 import BeautifulSoup
from docx import Document as WordDocument
from pypdf import PdfReader

from plantrack.reports.sections.plan_map import MOST_BOXES
from reports.plans import written
from reports.typst_reading import compact

DAY = "2018-09-30"
pytestmark = pytest.mark.filterwarnings("ignore:.*extension is not supported")
STATES = ("1.4 Cadre légal", "not yet taken up", "4.4 Gouvernance", "taken up · 100% done")


@pytest.fixture
def map_of(plantrack: Callable, tmp_path: Path) -> Callable[..., Path]:
    """Write the map in a format and return its file."""

    def _map_of(format_: str, *options: str, root: Path | None = None) -> Path:
        file = tmp_path / f"map.{format_}"
        asked = ("report", "map", "--output", str(file), "--as-of", DAY, *options)
        ran = plantrack(*asked, **({"root": root} if root else {}))
        assert ran.code == 0, ran.err
        return file

    return _map_of


def words_of(file: Path) -> str:
    """Return all that a map says, on one line."""
    match file.suffix:
        case ".pdf":
            found = [page.extract_text() for page in PdfReader(file).pages]
        case ".docx":
            found = [each.text for each in WordDocument(str(file)).paragraphs]
        case ".xlsx":
            sheet = openpyxl.load_workbook(file)["Summary"]
            found = [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value]
        case ".pptx":
            (slide,) = pptx.Presentation(file).slides
            found = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
        case ".html":
            found = [BeautifulSoup(file.read_bytes(), "html.parser").get_text(" ")]
        case _:
            found = [file.read_text(encoding="utf-8").replace("\\", "")]
    return compact(" ".join(found))


@pytest.mark.few(2)
@pytest.mark.parametrize("format_", ["md", "html", "pdf", "docx", "xlsx", "pptx"])
def test_every_format_says_the_state_of_each_commitment(map_of: Callable, format_: str) -> None:
    told = words_of(map_of(format_, "--lang", "en"))
    for words in ("MAP OF THE PLAN", "économie plurielle", *STATES, "2 action plans out of 3"):
        assert compact(words) in told, words


def deep(root: Path, axes: int, wide: int, below: int) -> Path:
    """Write a plan of axes, each of so many commitments, each of them of so many below it."""
    written(root, 10, axes=axes, indicators=1)
    for axis in range(1, axes + 1):
        lines = [f"id: {axis}", f"title: Axe {axis}", "commitments:"]
        for first in range(1, wide + 1):
            name = f"{axis}.{first}"
            lines += [f"  - id: {name}", f"    title: Engagement {name}", "    text: Fera."]
            lines += ["    commitments:"] if below else []
            for second in range(1, below + 1):
                lines += [f"      - id: {name}.{second}", "        title: Plus bas"]
                lines += ["        text: Fera."]
        (root / f"plan/axes/{axis}.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return root


@pytest.mark.few(2)
@pytest.mark.parametrize(
    ("shape", "told"),
    [
        ((4, 5, 2), "1.2.1 Plus bas"),
        ((5, 8, 10), "10 engagements sous 1.2"),
        ((14, 29, 0), "29 engagements sous 14"),
        ((1, 1, 0), "1.1 Engagement 1.1"),
    ],
)
def test_it_stands_on_one_sheet_and_says_what_it_folds(
    map_of: Callable, tmp_path: Path, shape: tuple[int, int, int], told: str
) -> None:
    root = deep(tmp_path / "plan", *shape)
    file = map_of("pdf", root=root)
    assert len(PdfReader(file).pages) == 1
    assert compact(told) in words_of(file)
    slide = map_of("pptx", root=root)
    assert compact(told) in words_of(slide)
    (drawn,) = pptx.Presentation(slide).slides
    boxes = [shape for shape in drawn.shapes if shape.is_placeholder is False]
    assert 0 < len(boxes) <= MOST_BOXES + 2 * shape[0] + 1
    assert all(box.top + box.height <= 6858000 - 36 * 12700 for box in boxes)
    assert all(box.left + box.width <= 12192000 for box in boxes)


def test_what_was_withdrawn_is_said_and_drawn_so(map_of: Callable, tmp_path: Path) -> None:
    root = deep(tmp_path / "plan", 2, 2, 0)
    file = root / "plan/axes/2.yaml"
    gone = "    withdrawn:\n      date: 2018-05-01\n      reason: Fusion.\n"
    file.write_text(file.read_text(encoding="utf-8") + gone, encoding="utf-8")
    told = words_of(map_of("html", "--lang", "en", root=root))
    assert compact("✕ withdrawn on 2018-05-01") in told


def test_the_slide_s_boxes_can_be_edited_and_are_named(map_of: Callable) -> None:
    raw = map_of("pptx", "--lang", "en").read_bytes()
    (slide,) = pptx.Presentation(io.BytesIO(raw)).slides
    assert "1.4 Cadre légal" in [shape.name for shape in slide.shapes]
    assert not [name for name in zipfile.ZipFile(io.BytesIO(raw)).namelist() if "media" in name]
