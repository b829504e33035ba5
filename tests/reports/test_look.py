"""A plan's colour and its logo: in every format, whatever the repository brought."""

import base64
import io
import os
import re
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from bs4 import BeautifulSoup
from PIL import Image
from pypdf import PdfReader

from plantrack.model.look import LEAST_CONTRAST, contrast
from plantrack.project import Project
from plantrack.reports.charts.palette import DARK, LIGHT, dark_of, light_of
from plantrack.reports.look import OURS, Look, look_of
from reports.looks import GREEN, HEADER, SVG, dressed

DAY = ("--as-of", "2018-09-30")
COLOUR, OURS_TOLD = "7B2D8B", "0C5A5E"
FORMATS = ("html", "pdf", "docx", "pptx", "xlsx")
pytestmark = pytest.mark.filterwarnings("ignore:.*extension is not supported")


@pytest.fixture
def root(tmp_path: Path, real_root: Path) -> Path:
    return dressed(tmp_path / "plan", real_root)


@pytest.fixture
def made(plantrack: Callable, tmp_path: Path, root: Path) -> Callable[..., Path]:
    def _made(name: str, format_: str, *options: str) -> Path:
        file = tmp_path / f"{name}.{format_}"
        ran = plantrack("report", name, "--output", str(file), *DAY, *options, root=root)
        assert ran.code == 0, ran.err
        assert len(ran.err.splitlines()) == 1, ran.err
        return file

    return _made


def pictures_of(file: Path) -> list[tuple[int, int, int]]:
    """Return the colour in the middle of each picture that a file of Office holds."""
    found = []
    with zipfile.ZipFile(file) as package:
        for name in package.namelist():
            if name.endswith(".png"):
                picture = Image.open(io.BytesIO(package.read(name))).convert("RGB")
                found.append(picture.getpixel((picture.width // 2, picture.height // 2)))
    return found


def text_of(file: Path) -> str:
    with zipfile.ZipFile(file) as package:
        names = [name for name in package.namelist() if name.endswith(".xml")]
        return "".join(package.read(name).decode() for name in names)


@pytest.mark.few(2)
@pytest.mark.parametrize("logo", ["docs/logo.svg", "docs/logo.png"])
@pytest.mark.parametrize("format_", ["docx", "pptx", "xlsx"])
@pytest.mark.parametrize("name", ["board", "summary"])
def test_a_file_of_office_has_both(
    made: Callable, root: Path, name: str, format_: str, logo: str
) -> None:
    header = root / HEADER
    header.write_text(header.read_text(encoding="utf-8").replace("docs/logo.svg", logo))
    file = made(name, format_)
    assert GREEN in pictures_of(file)
    assert COLOUR in text_of(file)
    assert OURS_TOLD not in text_of(file)


@pytest.mark.few(3)
@pytest.mark.parametrize("name", ["board", "summary", "year", "role", "evidence"])
def test_a_page_has_both(made: Callable, name: str) -> None:
    raw = made(name, "html").read_text(encoding="utf-8")
    page = BeautifulSoup(raw, "html.parser")
    (logo,) = page.select("img")
    kind, _, held = logo["src"].partition(",")
    assert kind == "data:image/svg+xml;base64"
    assert b"12ab34" in base64.b64decode(held)
    assert logo["alt"] == ""
    style = page.style.string
    assert style.count("--accent: #7b2d8b") == 2
    assert "#0c5a5e" not in raw
    policy = page.select_one("meta[http-equiv]")["content"]
    assert "img-src data:" in policy
    assert "default-src 'none'" in policy


@pytest.mark.few(3)
@pytest.mark.parametrize("logo", ["docs/logo.svg", "docs/logo.png"])
@pytest.mark.parametrize("name", ["board", "summary", "year", "minutes"])
def test_a_pdf_has_both(made: Callable, root: Path, tmp_path: Path, name: str, logo: str) -> None:
    header = root / HEADER
    header.write_text(header.read_text(encoding="utf-8").replace("docs/logo.svg", logo))
    file = made(name, "pdf")
    subprocess.run(["pdftoppm", "-r", "40", "-l", "1", "-png", file, tmp_path / "page"], check=True)
    page = Image.open(next(tmp_path.glob("page*.png"))).convert("RGB")
    colours = {colour for _, colour in page.getcolors(1 << 20) or ()}
    assert GREEN in colours
    assert (0x7B, 0x2D, 0x8B) in colours
    assert (0x0C, 0x5A, 0x5E) not in colours
    root = PdfReader(file).trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]


@pytest.mark.nightly
def test_a_bad_logo_is_told_and_left_out(plantrack: Callable, root: Path, tmp_path: Path) -> None:
    (root / "docs/logo.svg").write_text(SVG.replace("<rect", "<script/><rect"))
    for format_ in FORMATS:
        file = tmp_path / f"x.{format_}"
        ran = plantrack("report", "board", "--output", str(file), *DAY, "--lang", "en", root=root)
        assert ran.code == 0
        assert ran.err.startswith("The logo docs/logo.svg cannot be used: it holds the element")
        assert file.stat().st_size > 10_000
        if format_ in ("docx", "pptx", "xlsx"):
            assert GREEN not in pictures_of(file)
    ran = plantrack("check", "--lang", "en", root=root)
    assert "warning[logo-unusable]" in ran.out
    assert ran.code == 0


def test_a_logo_that_holds_itself_stops_nothing(
    plantrack: Callable, root: Path, tmp_path: Path
) -> None:
    holding = '<g id="a">' + "<g>" * 45 + '<use href="#a"/>' + "</g>" * 46
    (root / "docs/logo.svg").write_text(SVG.replace("<rect", holding + "<rect"))
    ran = plantrack("check", "--lang", "en", root=root)
    assert (ran.code, "logo-unusable" in ran.out, "without end" in ran.out) == (0, True, True)
    file = tmp_path / "x.docx"
    ran = plantrack("report", "board", "--output", str(file), *DAY, "--lang", "en", root=root)
    assert (ran.code, file.stat().st_size > 10_000) == (0, True)


@pytest.mark.parametrize("kind", ["folder", "pipe"])
def test_a_logo_that_is_no_file_is_told_so(plantrack: Callable, root: Path, kind: str) -> None:
    if kind == "pipe" and not hasattr(os, "mkfifo"):
        pytest.skip("no pipes with a name")
    (root / "docs/logo.svg").unlink()
    (os.mkdir if kind == "folder" else os.mkfifo)(root / "docs/logo.svg")
    ran = plantrack("report", "summary", "--format", "html", *DAY, "--lang", "en", root=root)
    assert ran.code == 0
    assert "The logo docs/logo.svg cannot be used: it cannot be read: it is no ordinary" in ran.err


def test_check_looks_at_the_picture_anew(plantrack: Callable, root: Path) -> None:
    assert "logo-unusable" not in plantrack("check", root=root).out
    (root / "docs/logo.svg").write_text(SVG.replace("<rect", "<script/><rect"))
    assert "logo-unusable" in plantrack("check", root=root).out
    (root / "docs/logo.svg").write_text(SVG)
    assert "logo-unusable" not in plantrack("check", root=root).out


def test_an_earlier_version_has_its_own(plantrack: Callable, root: Path, tmp_path: Path) -> None:
    git = ["git", "-C", root, "-c", "user.name=a", "-c", "user.email=a@example.org"]
    for words in (["init", "-q"], ["add", "."], ["commit", "-qm", "x"]):
        subprocess.run([*git, *words], check=True)
    (root / "docs/logo.svg").unlink()
    file = tmp_path / "x.html"
    words = ("report", "summary", "--output", str(file), *DAY)
    assert "logo.svg" in plantrack(*words, root=root).err
    ran = plantrack(*words, "--at", "HEAD", root=root)
    assert "logo.svg" not in ran.err
    assert "data:image/svg+xml" in file.read_text(encoding="utf-8")


def test_a_colour_is_set_and_told(plantrack: Callable, root: Path) -> None:
    ran = plantrack("set", "plan", "look.colour", "#0B5D5E", "--lang", "en", root=root)
    assert ran.code == 0
    assert "0B5D5E" in (root / HEADER).read_text(encoding="utf-8")
    ran = plantrack("set", "plan", "look.colour", "teal", "--lang", "en", root=root)
    assert ran.code == 2
    assert '`"#0b5d5e"`' in ran.err
    ran = plantrack("set", "plan", "look.colour", "#ffcc00", "--lang", "en", root=root)
    assert "colour-too-light" in ran.out + ran.err


@pytest.mark.parametrize("colour", ["#ffffff", "#ffcc00", "#000000", "#b5432a", "#7fc8c2"])
def test_any_colour_can_be_read_by_day_and_by_night(
    tmp_path: Path, real_root: Path, colour: str
) -> None:
    look = look_of(Project(dressed(tmp_path / "plan", real_root, colour=colour)))
    for theme in (light_of(look), dark_of(look)):
        assert contrast(theme.accent, theme.paper) >= LEAST_CONTRAST
        assert all(
            contrast(each.on, each.fill) >= 3
            for each in theme.states.values()
            if each.on != each.fill
        )
    assert contrast(look.accent) >= LEAST_CONTRAST


def test_pictures_keep_their_colours_beside_that_of_what_is_late() -> None:
    warm = Look(accent="#b5432a", dark="#f08a6e")
    assert light_of(warm) is light_of(OURS) is LIGHT
    assert dark_of(warm) is dark_of(OURS) is DARK


@pytest.mark.nightly
@pytest.mark.parametrize(("paper", "size"), [("letter", (612, 792)), ("a4", (595, 842))])
def test_it_is_laid_out_for_the_paper_that_is_asked_for(
    made: Callable, paper: str, size: tuple[int, int]
) -> None:
    page = PdfReader(made("summary", "pdf", "--paper", paper)).pages
    assert len(page) == 1
    assert (round(page[0].mediabox.width), round(page[0].mediabox.height)) == size
    wide = PdfReader(made("year", "pdf", "--paper", paper)).pages[0].mediabox
    assert (round(wide.height), round(wide.width)) == size
    word = text_of(made("board", "docx", "--paper", paper))
    across, down = map(int, re.search(r'<w:pgSz w:w="(\d+)" w:h="(\d+)"', word).groups())
    assert (round(across / 20), round(down / 20)) == size
    assert f"size: {paper};" in made("board", "html", "--paper", paper).read_text(encoding="utf-8")
    book = openpyxl.load_workbook(made("board", "xlsx", "--paper", paper))
    assert book.worksheets[0].page_setup.paperSize == {"letter": 1, "a4": 9}[paper]


def test_there_is_no_other_paper(plantrack: Callable, root: Path) -> None:
    ran = plantrack("report", "board", "--paper", "b5", "--lang", "en", root=root)
    assert ran.code == 2
    assert "write `letter` or `a4`" in ran.err


@pytest.mark.nightly
def test_feet_say_whose_it_is_for_which_meeting_and_nothing_of_the_tool(made: Callable) -> None:
    for name in ("board", "summary", "year", "minutes"):
        page = BeautifulSoup(made(name, "html").read_text(encoding="utf-8"), "html.parser")
        (told,) = re.findall(r'@bottom-left \{ content: "([^"]*)"', page.style.string)
        foot = re.sub(r"\\([0-9a-f]+) ", lambda found: chr(int(found[1], 16)), told)
        assert foot == "Chantier de l’économie sociale · CA du 16 octobre 2018"
        assert foot in " ".join(PdfReader(made(name, "pdf")).pages[-1].extract_text().split("\n"))
    assert "version" in PdfReader(made("evidence", "pdf")).pages[-1].extract_text()


def test_a_foot_cannot_end_its_string(plantrack: Callable, root: Path) -> None:
    header = root / HEADER
    text = re.sub(
        r"(?m)^organisation:.*$", r"""organisation: 'x"; } * { display: none } </style>\\22 '""",
        header.read_text(encoding="utf-8"),
    )  # fmt: skip
    header.write_text(text, encoding="utf-8")
    out = plantrack("report", "summary", "--format", "html", *DAY, root=root).out
    style = BeautifulSoup(out, "html.parser").style.string
    assert "display: none }" not in style.partition("@bottom-left")[2].partition("}")[0]
    assert "* { display: none }" not in style


@pytest.mark.parametrize("options", [(), ("--annexes",)])
def test_a_page_has_a_way_around_from_its_first_screen(made: Callable, options: tuple) -> None:
    raw = made("board", "html", *options).read_text(encoding="utf-8")
    page = BeautifulSoup(raw, "html.parser")
    way = page.select_one("h1 + nav.way")
    targets = [each["href"][1:] for each in way.select("a")]
    assert 4 <= len(targets) <= 16
    assert all(page.find(id=target) for target in targets)
    assert ("contents" in targets) == bool(options)
    assert ".skip, .way, .contents { display: none; }" in page.style.string


@pytest.mark.few(1)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_glossary_has_six_lines_on_the_last_page(made: Callable, language: str) -> None:
    file = made("board", "html", "--lang", language)
    page = BeautifulSoup(file.read_text(encoding="utf-8"), "html.parser")
    lines = page.find(id="glossary").find_next("ul").find_all("li")
    assert len(lines) == 6
    assert page.find(id="method") is None
    title = page.find(id="glossary").get_text()
    *_, last = PdfReader(made("board", "pdf", "--lang", language)).pages
    assert title in last.extract_text()


def test_a_colour_without_quotes_is_told(plantrack: Callable, root: Path) -> None:
    header = root / HEADER
    text = header.read_text(encoding="utf-8").replace('"#7b2d8b"', "#7b2d8b")
    header.write_text(text, encoding="utf-8")
    out = plantrack("check", "--lang", "en", root=root).out
    assert "the field `colour` is empty" in out
    assert 'between quotes: `"#0b5d5e"`' in " ".join(out.split())
