"""The benchmark's plans are valid, and the same each time."""

from datetime import date
from pathlib import Path

import pytest

from plantrack.checking import check
from plantrack.diagnostics import Severity
from plantrack.loading import load_plan
from plantrack.source.files import FolderTree

from .generate import YEARS, write_plan

AFTER = date(2020, 3, 31)


def contents(root: Path) -> dict[str, bytes]:
    return {p.relative_to(root).as_posix(): p.read_bytes() for p in root.rglob("*.yaml")}


@pytest.mark.parametrize("count", [60, 300])
def test_a_plan_has_no_mistake(count: int, tmp_path: Path) -> None:
    write_plan(count, tmp_path)
    loaded = load_plan(FolderTree(tmp_path))
    found = check(loaded, AFTER, AFTER).diagnostics
    assert [one for one in found if one.severity is Severity.ERROR] == []
    assert len(loaded.plan.deliverables) == count
    assert len(loaded.plan.commitments) == 21
    assert any(one.continues for one in loaded.plan.deliverables)


def test_the_same_size_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        write_plan(60, tmp_path / name)
    assert contents(tmp_path / "one") == contents(tmp_path / "two")
    assert len(contents(tmp_path / "one")) == 6 + 5 * len(YEARS)
