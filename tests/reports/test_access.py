"""The pages in a real browser: axe-core finds nothing, nothing overflows, nothing is fetched."""

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Literal
from urllib.parse import unquote

import pytest
from axe_playwright_python.sync_playwright import Axe
from bs4 import BeautifulSoup
from playwright.sync_api import Browser, Page, sync_playwright
from pypdf import PdfReader

from crossing import crossed
from plantrack.reports.names import REPORTS
from reports.looks import dressed

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or ""
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
LOOKS = (("light", 320), ("dark", 1920))
COLOURS = ("#7b2d8b", "#ffcc00", "#000000")
DAYS = (date(2016, 6, 1), date(2020, 3, 31))

Scheme = Literal["light", "dark"]
pytestmark = pytest.mark.skipif(not CHROMIUM, reason="needs chromium on the PATH")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"]
        )
        yield found
        found.close()


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[Callable[..., tuple[Page, list[str]]]]:
    contexts = []

    def _open(html: str, scheme: Scheme = "light", width: int = 1280) -> tuple[Page, list[str]]:
        file = tmp_path / "report.html"
        file.write_text(html, encoding="utf-8")
        context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 900})
        contexts.append(context)
        page = context.new_page()
        told: list[str] = []
        page.on("console", lambda message: told.append(message.text))
        page.on("pageerror", lambda error: told.append(str(error)))
        page.on(
            "request",
            lambda asked: (
                told.append(asked.url) if not asked.url.startswith(("file:", "data:")) else None
            ),
        )
        page.goto(file.as_uri())
        return page, told

    yield _open
    for context in contexts:
        context.close()


def violations(page: Page) -> list[str]:
    found = Axe().run(page, options=RULES).response["violations"]
    return [f"{one['id']}: {node['html'][:200]}" for one in found for node in one["nodes"]]


@pytest.mark.few(1)
@pytest.mark.parametrize(
    ("name", "scheme", "width", "annexes"),
    [
        # The board's report in every look, its annexes in one; the others share its styles.
        ("board", *LOOKS[0], True),
        ("board", *LOOKS[1], False),
        pytest.param("board", *LOOKS[1], True, marks=pytest.mark.soak),
        *(
            pytest.param(name, *look, True, marks=pytest.mark.soak)
            for name in REPORTS
            for look in LOOKS
            if name != "board"
        ),
    ],
)
def test_axe_finds_nothing(
    report: Callable[..., str],
    opened: Callable,
    name: str,
    scheme: str,
    width: int,
    *,
    annexes: bool,
) -> None:
    language = "fr" if scheme == "light" else "en"
    html = report(name=name, language=language, pictures=True, annexes=annexes)
    page, told = opened(html, scheme, width)
    assert violations(page) == []
    assert told == []
    for each in (width, 800):  # nothing overflows but tables, in frames of their own
        page.set_viewport_size({"width": each, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= each


@pytest.mark.soak
@pytest.mark.parametrize("day", DAYS)
def test_axe_finds_nothing_on_any_day(
    report: Callable[..., str], opened: Callable, day: date
) -> None:
    page, told = opened(report(day=day, pictures=True), "dark", 700)
    assert violations(page) == []
    assert told == []


@pytest.mark.nightly
@pytest.mark.parametrize(("colour", "scheme"), crossed(COLOURS, ["light", "dark"]))
def test_axe_finds_nothing_in_a_colour_of_the_plan_s_own(
    plantrack: Callable, opened: Callable, tmp_path: Path, real_root: Path, colour: str, scheme: str
) -> None:
    root = dressed(tmp_path / "plan", real_root, colour=colour)
    words = ("report", "board", "--format", "html", "--as-of", "2018-09-30")
    page, told = opened(plantrack(*words, root=root).out, scheme, 320)
    assert violations(page) == []
    assert told == []
    assert page.evaluate("document.querySelector('img.logo').naturalWidth") > 0
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_each_link_inside_leads_somewhere(report: Callable[..., str]) -> None:
    for name in REPORTS:
        page = BeautifulSoup(report(name=name, pictures=True), "html.parser")
        names = [str(one["id"]) for one in page.select("[id]")]
        assert len(names) == len(set(names))
        inside = {unquote(str(one["href"])[1:]) for one in page.select('a[href^="#"]')}
        assert inside or name in ("summary", "minutes", "map")
        assert inside <= set(names)


@pytest.mark.nightly
def test_pictures_are_seen_in_light_and_in_dark(
    report: Callable[..., str], opened: Callable
) -> None:
    seen = []
    for scheme in ("light", "dark"):
        page, told = opened(report(pictures=True), scheme)
        pictures = page.evaluate(
            "[...document.querySelectorAll('.picture[role=img]')].map(p => ["
            "p.ariaLabel.length, p.firstElementChild.clientWidth,"
            "getComputedStyle(p.querySelector('text')).fill])"
        )
        assert len(pictures) >= 3
        assert all(words > 20 and width > 100 for words, width, _ in pictures)
        seen.append(pictures)
        assert told == []
    light, dark = ([fill for _, _, fill in pictures] for pictures in seen)
    assert not set(light) & set(dark)


@pytest.mark.nightly
@pytest.mark.parametrize("name", REPORTS)
def test_no_table_is_wider_than_its_sheet_whatever_the_font(
    report: Callable[..., str], opened: Callable, name: str
) -> None:
    page, _ = opened(report(name=name, language="fr"))
    page.add_style_tag(content="* { font-family: 'DejaVu Sans' !important; }")
    cut = page.evaluate(
        "[...document.querySelectorAll('.scroll')].filter(one => one.scrollWidth > one.clientWidth)"
        ".map(one => one.innerText.slice(0, 200))"
    )
    assert cut == []


@pytest.mark.nightly
@pytest.mark.parametrize(("language", "words"), [("fr", "page 2 sur"), ("en", "page 2 of")])
def test_printed_pages_have_their_numbers(
    report: Callable[..., str], opened: Callable, tmp_path: Path, language: str, words: str
) -> None:
    page, _ = opened(report(name="board", language=language))
    page.pdf(path=tmp_path / "printed.pdf", prefer_css_page_size=True, page_ranges="2")
    (printed,) = PdfReader(tmp_path / "printed.pdf").pages
    text = printed.extract_text()
    assert words in text.replace("\u00a0", " ")


@pytest.mark.nightly
def test_a_phone_has_drawings_of_its_own_in_letters_that_can_be_read(
    report: Callable[..., str], opened: Callable
) -> None:
    html = report(pictures=True)
    measured = """() => [...document.querySelectorAll('svg.drawn')]
        .filter(each => each.getClientRects().length)
        .map(each => [each.classList.contains('narrow'),
                      each.getBoundingClientRect().width / each.viewBox.baseVal.width])"""
    for width, narrow in ((360, True), (680, True), (1280, False)):
        page, _ = opened(html, width=width)
        drawn = page.evaluate(measured)
        assert len(drawn) == 4
        assert {is_narrow for is_narrow, _ in drawn} == {narrow}
        assert min(scale for _, scale in drawn) * 11 >= 11
        assert page.evaluate("document.documentElement.scrollWidth") <= width
