"""Specimens: a small plan with one mistake laid over it, loaded and checked as a user would."""

import shutil
from datetime import date
from pathlib import Path

from plantrack.checking import Checked, check
from plantrack.diagnostics import Diagnostic
from plantrack.diagnostics.places import START
from plantrack.loading import load_plan
from plantrack.locale import Translator
from plantrack.project import Project
from plantrack.project.kept import altered_proofs
from plantrack.source.files import FolderTree
from plantrack.telling.unexplained import since_version

HERE = Path(__file__).parent
BASE = HERE / "base"
DAY = date(2018, 12, 31)
CLOCK = date(2019, 6, 1)
DELETED = "DELETED"
EXPECTED = "expected.txt"
SINCE = "SINCE"  # beside a specimen that is compared with the base plan


def plan_with(overlay: Path | None, root: Path) -> Path:
    """Return `root`, now holding the base plan with the files of an overlay laid over it."""
    shutil.copytree(BASE, root, dirs_exist_ok=True)
    if overlay is not None:
        shutil.copytree(
            overlay,
            root,
            dirs_exist_ok=True,
            ignore=shutil.ignore_patterns(EXPECTED, DELETED, SINCE),
        )
        for path in _lines(overlay / DELETED):
            (root / path).unlink()
    return root


def checked(
    root: Path, day: date = DAY, clock: date = CLOCK, earlier: Path | None = None
) -> Checked:
    """Return what is wrong with the plan in a folder, compared with another where one is given."""
    loaded = load_plan(FolderTree(root))
    version = load_plan(FolderTree(earlier)) if earlier else None
    since = since_version(version, loaded, Translator("en")) if version else None
    return check(loaded, day, clock, since, altered_proofs(Project(root)))


def earlier_of(overlay: Path) -> Path | None:
    """Return the plan that a specimen is compared with, or nothing."""
    return BASE if (overlay / SINCE).exists() else None


def spelled(found: Checked) -> list[str]:
    """Return diagnostics as the lines of `expected.txt`."""
    return [_line(one) for one in found.diagnostics]


def expected_of(overlay: Path) -> list[str]:
    """Return the lines that a specimen expects."""
    return _lines(overlay / EXPECTED)


def _lines(file: Path) -> list[str]:
    return file.read_text(encoding="utf-8").splitlines() if file.exists() else []


def _line(one: Diagnostic) -> str:
    span = one.place.span or START
    message = Translator("en").spell(one.message)
    place = f"{one.place.path}:{span.line}:{span.column}"
    return f"{place} {one.severity.value} {one.rule} — {message}"
