"""The benchmark's plans are valid, and the same each time."""

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from bench import generate as generator
from bench.generate import PARTNERS, ROLES, YEARS, generate
from plantrack.checking import check
from plantrack.loading import Loaded, load_plan
from plantrack.model import Status
from plantrack.source.files import FolderTree

LAST_DAY = date(2019, 12, 31)
AFTER = date(2020, 3, 31)


def contents(root: Path) -> dict[str, bytes]:
    return {p.relative_to(root).as_posix(): p.read_bytes() for p in root.rglob("*") if p.is_file()}


def generated(count: int, root: Path) -> Loaded:
    generate(count, root)
    return load_plan(FolderTree(root))


@pytest.mark.parametrize("count", [60, 61, 300])
def test_nothing_is_wrong_with_a_plan(count: int, tmp_path: Path) -> None:
    loaded = generated(count, tmp_path)
    assert check(loaded, LAST_DAY, AFTER).diagnostics == ()
    assert check(loaded, AFTER, AFTER).diagnostics == ()


@pytest.mark.parametrize("count", [60, 71, 300])
def test_a_plan_has_the_number_asked(count: int, tmp_path: Path) -> None:
    plan = generated(count, tmp_path).plan
    assert len(plan.deliverables) == count
    assert len(plan.commitments) == 21
    assert (len(ROLES), len(PARTNERS)) == (8, 5)


def test_what_is_deferred_is_taken_over_the_year_after(tmp_path: Path) -> None:
    plan = generated(300, tmp_path).plan
    years = {one.continues: one.year for one in plan.deliverables if one.continues}
    deferred = {
        one.id: one.year + 1
        for one in plan.deliverables
        if any(update.status is Status.DEFERRED for update in one.updates)
    }
    assert years == deferred
    assert set(years.values()) == {2018, 2019}


def test_the_same_size_gives_the_same_bytes(tmp_path: Path) -> None:
    generate(60, tmp_path / "one")
    command = [sys.executable, str(generator.__file__), "60", str(tmp_path / "two")]
    subprocess.run(command, check=True, env=os.environ | {"PYTHONHASHSEED": "7"})
    assert contents(tmp_path / "one") == contents(tmp_path / "two")
    assert len(contents(tmp_path / "one")) == 6 + 5 * len(YEARS)


def test_no_file_is_larger_than_a_plan_may_have(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = generated(200, tmp_path / "whole").plan
    monkeypatch.setattr(generator, "LARGEST_FILE", 7)
    split = generated(200, tmp_path / "split").plan
    texts = [one.decode() for one in contents(tmp_path / "split/actions").values()]
    assert max(text.count("  - id: ") for text in texts) == 7
    assert {one.id for one in split.deliverables} == {one.id for one in whole.deliverables}
    assert sum(len(text.splitlines()) - 1 for text in texts if text.startswith("del")) == sum(
        len(one.decode().splitlines()) - 1
        for one in contents(tmp_path / "whole/actions").values()
        if one.startswith(b"del")
    )


def test_a_plan_too_small_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="at least 60"):
        generate(59, tmp_path)
    assert contents(tmp_path) == {}
