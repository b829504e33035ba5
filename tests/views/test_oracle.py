"""Every figure equals that of the independent re-computation."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import oracle
from plantrack.views.attainment import attainment_of
from plantrack.views.coverage import coverage_of
from plantrack.views.listing import Filters, listing_of
from plantrack.views.standing import Snapshot
from plantrack.views.status import status_of
from plantrack.wire.deliverables import Lines, list_json
from plantrack.wire.figures import dump, number
from plantrack.wire.status import coverage_json, status_json
from views.plans import ROOT, TRICKY, loaded

DAYS = [
    "2016-12-31",
    "2017-01-01",
    "2017-06-30",
    "2017-12-31",
    "2018-03-31",
    "2018-09-30",
    "2018-12-31",
    "2019-06-30",
    "2020-03-31",
]
# Their keys are years: none may be added.
CLOSED = ("years", "cells")

every_plan = pytest.mark.parametrize("root", [ROOT, TRICKY], ids=["real", "tricky"])
every_day = pytest.mark.parametrize("day", DAYS)


@pytest.fixture(autouse=True, scope="module")
def _each_file_read_once() -> Any:  # noqa: ANN401 - a fixture that yields nothing
    read, known = oracle.read_yaml, {}

    def _read(path: Path) -> Any:  # noqa: ANN401 - what the oracle reads
        if path not in known:
            known[path] = read(path)
        return known[path]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(oracle, "read_yaml", _read)
        yield


def shared(given: Any, wanted: Any, key: str = "") -> Any:  # noqa: ANN401 - any JSON
    """Return what is given without the keys that are not wanted."""
    if isinstance(wanted, dict) and isinstance(given, dict) and key not in CLOSED:
        return {name: shared(given[name], wanted[name], name) for name in wanted if name in given}
    if isinstance(wanted, dict) and isinstance(given, dict):
        return {name: shared(given[name], wanted.get(name)) for name in given}
    if isinstance(wanted, list) and isinstance(given, list) and len(wanted) == len(given):
        return [shared(one, other) for one, other in zip(given, wanted, strict=True)]
    return given


def written(answer: dict[str, Any]) -> Any:  # noqa: ANN401 - any JSON
    return json.loads(dump(answer))


@every_plan
@every_day
def test_status(root: Path, day: str) -> None:
    snapshot = Snapshot(loaded(root).plan, date.fromisoformat(day))
    wanted = oracle.status(root, day)
    assert shared(written(status_json(status_of(snapshot))), wanted) == wanted


@every_plan
@every_day
def test_list(root: Path, day: str) -> None:
    snapshot = Snapshot(loaded(root).plan, date.fromisoformat(day))
    found = list_json(listing_of(snapshot, Filters()), snapshot.day, Lines(loaded(root)))
    wanted = oracle.listing(root, day)
    assert shared(written(found)["deliverables"], wanted) == wanted


@every_plan
@every_day
def test_coverage(root: Path, day: str) -> None:
    snapshot = Snapshot(loaded(root).plan, date.fromisoformat(day))
    wanted = oracle.coverage(root, day)
    assert shared(written(coverage_json(coverage_of(snapshot))), wanted) == wanted


@every_plan
@every_day
def test_indicators(root: Path, day: str) -> None:
    plan, on = loaded(root).plan, date.fromisoformat(day)
    found = {one.id: number(attainment_of(one, on).value) for one in plan.indicators}
    assert found == oracle.indicators(root, day)


def test_the_tricky_plan_is_read_whole() -> None:
    assert not loaded(TRICKY).diagnostics
