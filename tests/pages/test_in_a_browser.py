"""Pages in a real browser, from a folder: axe-core finds nothing, nothing overflows, all works."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

from pages.conftest import Made
from plantrack.pages.rendering import script, style_of
from plantrack.pages.search import titles

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or ""
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "preload": False,
}
FEW = (("index.html", "light", 320), ("livrable/2018-L07.html", "dark", 1280))
ALL = ("index.html", "livrable/2018-L07.html", "plan/2.html", "periode/2018.html",
       "role/developpement.html", "indicateur/I-01.html", "couverture.html", "modifications.html",
       "agenda.html", "verification.html", "recherche.html", "methode.html",
       "en-retard.html")  # fmt: skip
OTHERS = [(address, *look) for address in ALL for look in (("light", 320), ("dark", 1280))]
pytestmark = pytest.mark.skipif(not CHROMIUM, reason="needs chromium on the PATH")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"]
        )
        yield found
        found.close()


@pytest.fixture(scope="module")
def folder(local: Made, public: Made, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Both sets of pages in folders, as they are read without a server."""
    root = tmp_path_factory.mktemp("pages")
    for name, made in (("local", local), ("public", public)):
        for address, html in made.html.items():
            file = root / name / address
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(html, encoding="utf-8")
        (root / name / "style.css").write_text(style_of(made.setting.edition.look))
        (root / name / "pages.js").write_text(script())
        (root / name / "titres.js").write_text(titles(made.setting), encoding="utf-8")
    return root


@pytest.fixture
def opened(browser: Browser, folder: Path) -> Iterator[Callable[..., tuple[Page, list[str]]]]:
    contexts = []

    def _open(address: str, **given: object) -> tuple[Page, list[str]]:
        context = browser.new_context(**given)
        contexts.append(context)
        page, told = context.new_page(), []
        page.on("console", lambda message: told.append(message.text))
        page.on("pageerror", lambda error: told.append(str(error)))
        page.on("request", lambda asked: told.append(asked.url)
                if not asked.url.startswith("file:") else None)  # fmt: skip
        page.goto(f"{folder.as_uri()}/{address}")
        return page, told

    yield _open
    for context in contexts:
        context.close()


@pytest.mark.few(1)
@pytest.mark.parametrize(
    ("address", "scheme", "width"),
    [*FEW, *(pytest.param(*each, marks=pytest.mark.soak) for each in OTHERS if each not in FEW)],
)
def test_axe_finds_nothing_and_nothing_overflows(
    opened: Callable, address: str, scheme: str, width: int
) -> None:
    page, told = opened(
        f"local/{address}", color_scheme=scheme, viewport={"width": width, "height": 900}
    )
    found = Axe().run(page, options=RULES).response["violations"]
    assert [f"{each['id']}: {node['html'][:200]}" for each in found for node in each["nodes"]] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.add_style_tag(content="html { font-size: 200% }")
    page.set_viewport_size({"width": 2 * width, "height": 900})
    assert page.evaluate("document.documentElement.scrollWidth") <= 2 * width
    assert told == []


@pytest.mark.nightly
def test_search_finds_without_accents_from_a_folder(opened: Callable) -> None:
    page, told = opened("public/index.html")
    page.keyboard.press("/")
    page.keyboard.type("ECOSYSTEME entrep")
    page.keyboard.press("Enter")
    page.wait_for_selector("#results:not([hidden]) a")
    assert page.locator("#results a").first.get_attribute("href") == "plan/2.html"
    assert not page.locator("#all").is_visible()
    page.locator("#results a").first.click()
    assert page.url.endswith("public/plan/2.html")
    assert told == []


@pytest.mark.nightly
def test_without_script_the_whole_list_is_there(opened: Callable) -> None:
    page, told = opened("public/recherche.html?q=x", java_script_enabled=False)
    assert page.locator("#all a").first.is_visible()
    assert not page.locator("#results").is_visible()
    assert told == []


@pytest.mark.nightly
def test_the_first_key_leads_to_the_content(opened: Callable) -> None:
    page, _ = opened("local/livrable/2018-L07.html")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"
