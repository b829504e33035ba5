"""The local page in a real browser: the keyboard, what opens what, two people, no script, axe."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

from places import REPOSITORY

CHROMIUM = "/usr/bin/chromium"
pytestmark = pytest.mark.skipif(not Path(CHROMIUM).exists(), reason="no browser here")
FORM = "noter/2019-L06.html"


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def opened(copy: Path) -> Iterator[tuple[str, str]]:
    """Start the program itself, and give the address with its token, and the pages' top."""
    words = ("--root", str(copy), "--as-of", "2019-07-08", "--lang", "fr", "open", "--no-browser")
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY / "src")}
    with subprocess.Popen(
        [sys.executable, "-m", "plantrack", *words],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=environment,
    ) as running:  # fmt: skip
        assert running.stdout
        told = next(line for line in running.stdout if "jeton=" in line)
        found = re.search(r"(http://127\.0\.0\.1:[0-9]+/)entrer\?jeton=\S+", told)
        assert found
        try:
            yield found[0], found[1]
        finally:
            running.terminate()
            rest = running.stdout.read()
            assert found[0].partition("=")[2] not in rest


def entered(chromium: Browser, opened: tuple[str, str], *, script: bool = True) -> Page:
    page = chromium.new_context(java_script_enabled=script).new_page()
    page.goto(opened[0])
    page.wait_for_url("**/index.html")
    return page


def edited(copy: Path, *words: str) -> None:
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY / "src")}
    line = [sys.executable, "-m", "plantrack", "--root", str(copy), *words]
    subprocess.run(line, check=True, capture_output=True, env=environment)


def test_a_monday_in_a_browser(chromium: Browser, opened: tuple[str, str], copy: Path) -> None:
    """One walk for all: the program and the browser take seconds to start."""
    page = entered(chromium, opened)
    refused: list[str] = []
    # Said by the page before its own script: what the policy refuses, and nothing of the network.
    page.add_init_script(
        "addEventListener('securitypolicyviolation',"
        " (each) => console.error('POLICY ' + each.blockedURI));"
    )
    page.on("console", lambda each: refused.append(each.text))
    page.on("pageerror", lambda each: refused.append(f"POLICY {each}"))
    nothing_new_of_three(page, opened[1], copy)
    late_without_a_reason(page, opened[1])
    two_people_on_one_deliverable(page, copy)
    edited(copy, "update", "2019-L06", "--note", "Encore ailleurs.", "--date", "2019-07-08")
    page.wait_for_selector("text=Encore ailleurs.", timeout=3000)  # nobody typed: it reloads
    assert [each for each in refused if "POLICY" in each] == []
    with page.expect_console_message(lambda each: "POLICY" in each.text):  # it would be heard
        page.evaluate("new Image().src = 'https://example.org/x.png'")


def nothing_new_of_three(page: Page, top: str, copy: Path) -> None:
    """By the keyboard alone."""
    page.goto(f"{top}agenda.html")
    page.locator("main input[type=checkbox]").first.focus()
    ticked = 0
    while ticked < 3:
        if page.evaluate("document.activeElement.type") == "checkbox":
            page.keyboard.press("Space")
            ticked += 1
        page.keyboard.press("Tab")
    page.locator("form#several button").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/brouillon/*")
    assert page.evaluate("document.activeElement.textContent") == "Enregistrer"
    page.keyboard.press("Enter")
    page.wait_for_url("**/agenda.html?fait=*")
    text = "".join(file.read_text("utf-8") for file in copy.glob("actions/2019/*.yaml"))
    assert text.count("- date: 2019-07-08") == 3


def late_without_a_reason(page: Page, top: str) -> None:
    """The answer opens its fields; what is owed is told, and what was typed is kept."""
    page.goto(f"{top}{FORM}")
    assert not page.locator("[name=reason]").is_visible()
    page.check("[value=retard]")
    assert page.locator("[name=reason]").is_visible()
    assert not page.locator("[name=evidence]").is_visible()
    page.fill("[name=due]", "2019-12-20")
    page.fill("[name=note]", "Le comité se réunit en décembre.")
    page.click("text=Voir ce qui sera écrit")
    page.wait_for_url("**brouillon=*")
    assert page.title().startswith("Erreur · ")  # late without a reason
    assert page.evaluate("document.activeElement.id") == "erreurs"
    assert page.input_value("[name=note]") == "Le comité se réunit en décembre."
    assert Axe().run(page).violations_count == 0
    page.click(".errors a")
    assert page.evaluate("document.activeElement.id") == "champ-reason"
    page.keyboard.type("Attente des données.")


def two_people_on_one_deliverable(page: Page, copy: Path) -> None:
    """A form in which somebody typed stays, and says so; then both entries do."""
    edited(copy, "update", "2019-L06", "--note", "D’un terminal.", "--date", "2019-07-08")
    page.wait_for_selector("#live:not([hidden])", timeout=3000)  # a dirty form stays, and is told
    assert page.input_value("[name=reason]") == "Attente des données."
    page.click("text=Voir ce qui sera écrit")
    page.wait_for_url("**/brouillon/*")
    page.click("text=Enregistrer")
    page.wait_for_selector(".meanwhile")  # two people on one deliverable
    assert "D’un terminal." in page.inner_text(".meanwhile")
    assert Axe().run(page).violations_count == 0
    page.click("text=Enregistrer la mienne à la suite")
    page.wait_for_url("**/livrable/2019-L06.html*")
    assert "Attente des données." in page.inner_text("main")
    assert "D’un terminal." in page.inner_text("main")


@pytest.mark.nightly
def test_without_script(chromium: Browser, opened: tuple[str, str], copy: Path) -> None:
    page = entered(chromium, opened, script=False)
    page.goto(f"{opened[1]}{FORM}")
    page.check("[value=fait]")
    page.fill("[name=evidence]", "https://example.org/remis")
    page.click("text=Voir ce qui sera écrit")
    page.wait_for_url("**/brouillon/*")
    page.go_back()
    assert page.input_value("[name=evidence]") == "https://example.org/remis"
    page.click("text=Voir ce qui sera écrit")
    page.click("text=Enregistrer")
    page.wait_for_url("**/livrable/2019-L06.html*")
    text = (copy / "actions/2019/1-promotion.yaml").read_text("utf-8")
    assert text.count("https://example.org/remis") == 1
