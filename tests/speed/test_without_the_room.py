"""The package without the folder `speed`: its answers are the same."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import plantrack
from conftest import FROZEN

_PACKAGE = Path(plantrack.__file__).parent
_ROOM = "speed"


def _answers(words: tuple[str, ...], packages: Path) -> tuple[int, bytes, bytes]:
    ran = subprocess.run(
        [sys.executable, "-m", "plantrack", *words, "--root", str(FROZEN)],
        env=os.environ | {"PYTHONPATH": str(packages), "PLANTRACK_CACHE": "off"},
        cwd=packages,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    return ran.returncode, ran.stdout, ran.stderr


@pytest.mark.nightly
def test_the_package_works_without_the_room(tmp_path: Path) -> None:
    left_out = shutil.ignore_patterns("__pycache__")
    shutil.copytree(_PACKAGE, tmp_path / "plantrack", ignore=left_out)
    shutil.rmtree(tmp_path / "plantrack" / _ROOM)
    for words in (
        ("check", "--format", "json"),
        ("list", "--json"),
        ("set", "2018-L01", "title", "Autre", "--dry-run"),
    ):
        assert _answers(words, tmp_path) == _answers(words, _PACKAGE.parent)
