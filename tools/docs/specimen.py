"""The specimens of the rules as the reference shows them: what differs, and what check prints."""

import io
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from datetime import date
from difflib import unified_diff
from pathlib import Path
from unittest.mock import patch

from plantrack.cli.app import run
from plantrack.source.text import CONTROL

SPECIMENS = Path(__file__).parents[2] / "tests" / "rules"
_BASE = SPECIMENS / "base"
_DAY = "2018-12-31"
_CLOCK = date(2019, 6, 1)
_APART = _DELETED, _EXPECTED, _SINCE = "DELETED", "expected.txt", "SINCE"


def specimen_diff(specimen: Path) -> str:
    """Return how a specimen differs from the plan that has no mistake."""
    return "".join(line for path in _paths(specimen) for line in _diff_of(specimen, path))


def specimen_check(specimen: Path) -> str:
    """Return what `check` prints of a specimen, in English."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(_BASE, folder, dirs_exist_ok=True)
        compared = ["--since", "HEAD"] if (specimen / _SINCE).exists() else []
        if compared:
            _commit(folder)
        ignored = shutil.ignore_patterns(_EXPECTED, _DELETED, _SINCE)
        shutil.copytree(specimen, folder, dirs_exist_ok=True, ignore=ignored)
        for path in _deleted(specimen):
            (Path(folder) / path).unlink()
        out = io.StringIO()
        with (
            patch.dict(os.environ, {"COLUMNS": "80"}),
            redirect_stdout(out),
            redirect_stderr(io.StringIO()),
        ):
            run(["check", "--lang", "en", "--as-of", _DAY, "--root", folder, *compared], _CLOCK)
    return out.getvalue()


def _commit(folder: str) -> None:
    """Make the files of a folder the first version of a repository."""
    git = ("git", "-C", folder, "-c", "user.name=plantrack", "-c", "user.email=", "-c")
    for words in (("init", "-q"), ("add", "-A"), ("commit", "-q", "-m", "base")):
        subprocess.run([*git, "core.autocrlf=false", *words], check=True)


def _paths(specimen: Path) -> list[str]:
    """Return the files that a specimen replaces, adds or takes away."""
    given = [p for p in specimen.rglob("*") if p.is_file() and p.name not in _APART]
    return sorted([p.relative_to(specimen).as_posix() for p in given] + _deleted(specimen))


def _deleted(specimen: Path) -> list[str]:
    listed = specimen / _DELETED
    return listed.read_text(encoding="utf-8").splitlines() if listed.exists() else []


def _diff_of(specimen: Path, path: str) -> Iterator[str]:
    before, after = (_lines(folder / path) for folder in (_BASE, specimen))
    names = (path if before else "/dev/null", path if after else "/dev/null")
    for line in unified_diff(before, after, *names, n=2):
        yield CONTROL.sub("\N{REPLACEMENT CHARACTER}", line.rstrip("\r\n")) + "\n"


def _lines(file: Path) -> list[str]:
    """Return the lines of a file, ended as editors end them; none where there is no file."""
    if not file.exists():
        return []
    return file.read_bytes().decode("utf-8").replace("\r\n", "\n").splitlines(keepends=True)
