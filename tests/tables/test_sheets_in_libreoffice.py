"""Sheets filled in, then saved again by LibreOffice, in its own formats and in others."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from filling import filled
from sent_sheets import ANSWERS, TEAM, WORK, journal, sheet_of

SOFFICE = shutil.which("soffice") or ""
pytestmark = [pytest.mark.soak, pytest.mark.skipif(not SOFFICE, reason="needs LibreOffice")]


@pytest.mark.parametrize(
    ("format_", "way"),
    [("xlsx", ("ods", "xlsx")), ("xlsx", ("ods",)), ("docx", ("odt", "docx")), ("xlsx", ("xls",))],
)
def test_what_was_filled_in_stays_as_it_is(
    plantrack: Callable, make_plan: Callable[..., Path], tmp_path: Path, format_: str, way: tuple
) -> None:
    root = make_plan({"plan/team.yaml": TEAM, "actions/2018/b.yaml": WORK})
    content = filled(format_, sheet_of(plantrack, root, format_), ANSWERS)
    path = tmp_path / f"fiche.{format_}"
    path.write_bytes(content)
    for number, suffix in enumerate(way):
        folder = tmp_path / str(number)
        words = ["--headless", "--convert-to", suffix, "--outdir", str(folder), str(path)]
        profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
        subprocess.run([SOFFICE, profile, *words], check=True, capture_output=True, timeout=120)
        path = folder / f"fiche.{suffix}"
    back = tmp_path / "back"
    back.mkdir()
    shutil.copy(path, back)
    ran = plantrack("import", str(back), "--write", root=root)
    assert ran.code == 0, ran.out + ran.err
    note = ANSWERS["2018-L11"]["Ce qui s’est fait"]
    assert journal(root, "2018-L11")[-1]["note"] == note
    assert journal(root, "2018-L11")[-1]["progress"] == "60"
    assert journal(root, "2018-L12")[-1]["evidence"] == [
        "https://example.org/carte?a=1&b=2",
        "docs/cartographie.pdf",
    ]
    assert journal(root, "2018-L13") == [{"date": "2018-09-30", "by": "direction"}]
