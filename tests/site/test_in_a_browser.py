"""A site in a real browser, from its folder: nobody is asked anything, search needs no server."""

import re
import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest

from places import FROZEN
from plantrack.cli.app import run

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
QUERY = "recherche.html?q=CARTOGRAPHIE"


@pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium")
def test_a_page_opened_from_its_folder_searches_and_asks_nobody(tmp_path: Path) -> None:
    site, log = tmp_path / "site", tmp_path / "net.json"
    line = ["site", "--root", str(FROZEN), "--output", str(site), "--no-history"]
    assert run(line, date(2018, 9, 30)) == 0
    words = ["--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=3000",
             f"--user-data-dir={tmp_path / 'profile'}", f"--log-net-log={log}", "--dump-dom",
             "--disable-background-networking", "--disable-component-update"]  # fmt: skip
    ran = subprocess.run(
        [str(CHROMIUM), *words, f"{site.as_uri()}/{QUERY}"],
        capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    results = re.search(r'id="results".*?</section>|id="results".*?</div>', ran.stdout, re.DOTALL)
    assert results is not None
    assert "2018-L07" in results[0]
    asked = {
        url
        for url in re.findall(r'"url":"([^"]+)"', log.read_text("utf-8", "replace"))
        if not url.startswith(("file:", "chrome", "data:", "about:"))
    }
    assert not [url for url in asked if "google" not in url and "gvt1" not in url], asked
