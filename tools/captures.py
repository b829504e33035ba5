"""Takes the pictures of the local page that the documentation shows: `python tools/captures.py`.

It opens a copy of the plan that the tests keep, in a real browser: Chromium, with Playwright.
"""

import io
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).parents[1]
PLAN = ROOT / "tests/plans/orientations"
IMAGES = ROOT / "docs/images"
CHROMIUM = "/usr/bin/chromium"
SIZE = {"width": 1000, "height": 760}
COLOURS = 32
TEXTS = {
    "fr": ("Le comité se réunit en décembre.", "Attente des données de trois régions.", ""),
    "en": ("The committee meets in December.", "Waiting for the data of three regions.", "-en"),
}


def main() -> None:
    """Take each picture, in each language."""
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        for language, texts in TEXTS.items():
            root = Path(folder, language)
            shutil.copytree(PLAN, root)
            with subprocess.Popen(
                [sys.executable, "-m", "plantrack", "--root", str(root), "--lang", language,
                 "--as-of", "2019-07-08", "open", "--no-browser"],
                stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
            ) as running:  # fmt: skip
                address = _address(running)
                page = browser.new_context(viewport=SIZE, locale=f"{language}-CA").new_page()
                page.goto(address)
                page.wait_for_url("**/index.html")
                _take(page, address.partition("entrer")[0], *texts)
                running.terminate()
        browser.close()


def _address(running: "subprocess.Popen[str]") -> str:
    for line in running.stdout or ():
        if found := re.search(r"http://\S+jeton=\S+", line):
            return found[0]
    raise SystemExit("it did not start")


def _take(page: Page, top: str, note: str, reason: str, suffix: str) -> None:
    page.goto(f"{top}noter/2019-L18.html")
    page.check("[value=retard]")
    page.fill("[name=due]", "2019-12-20")
    page.fill("[name=reason]", reason)
    page.fill("[name=note]", note)
    _keep(page, f"open-1-form{suffix}")
    page.click(".buttons button")
    page.wait_for_url("**/brouillon/*")
    _keep(page, f"open-2-draft{suffix}")


def _keep(page: Page, name: str) -> None:
    taken = Image.open(io.BytesIO(page.screenshot(full_page=True))).convert("RGB")
    taken.quantize(COLOURS, dither=Image.Dither.NONE).save(IMAGES / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main()
