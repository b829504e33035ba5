"""Every figure equals that of the independent re-computation."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

import oracle
from places import FROZEN, TRICKY
from plantrack.locale import Translator
from plantrack.views.agenda import agenda_of
from plantrack.views.attainment import attainment_of
from plantrack.views.coverage import coverage_of
from plantrack.views.listing import Filters, listing_of
from plantrack.views.show import show
from plantrack.views.standing import Snapshot
from plantrack.views.status import status_of
from plantrack.views.why import why
from plantrack.wire.deliverables import (
    Lines,
    agenda_json,
    attainment_json,
    list_json,
    why_json,
)
from plantrack.wire.figures import dump
from plantrack.wire.show import show_json
from plantrack.wire.status import coverage_json, status_json
from views.plans import loaded
from views.written_plans import plans

DAYS = [
    "2016-12-31",
    "2017-03-31",
    "2017-12-31",
    "2018-01-01",
    "2018-09-30",
    "2018-12-20",
    "2019-01-01",
    "2019-07-08",
    "2019-12-31",
    "2020-03-31",
]
# Their keys are years: none may be added.
CLOSED = ("years", "cells")

every_plan = pytest.mark.parametrize("root", [FROZEN, TRICKY], ids=["real", "tricky"])
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


@pytest.mark.few(10)
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
def test_agenda(root: Path, day: str) -> None:
    snapshot = Snapshot(loaded(root).plan, date.fromisoformat(day))
    for days in (None, 60):
        found = agenda_json(agenda_of(snapshot, days), Lines(loaded(root)))
        owed = {
            one["role"] or "": {
                kind: sorted(each["id"] for each in one[kind]) for kind in ("late", "silent", "due")
            }
            for one in found["roles"]
        }
        kept = {role: lists for role, lists in owed.items() if any(lists.values())}
        assert kept == oracle.agenda(root, day, days)


@pytest.mark.few(4)
@every_plan
@every_day
def test_show(root: Path, day: str) -> None:
    snapshot = Snapshot(loaded(root).plan, date.fromisoformat(day))
    for one in snapshot.plan.deliverables:
        found = show_json(show(snapshot, one.id), Lines(loaded(root)), Translator("en"))["life"]
        wanted = oracle.show(root, day, one.id)
        assert {key: found[key] for key in wanted} == wanted, one.id


@pytest.mark.few(5)
@every_plan
@every_day
def test_why(root: Path, day: str) -> None:
    snapshot = Snapshot(loaded(root).plan, date.fromisoformat(day))
    plan = snapshot.plan
    years = [str(one.year) for one in plan.action_plans]
    axes = [one.id for one in plan.axes]
    for name in ("plan", *years, *axes, *plan.commitments):
        found = why_json(why(snapshot, name))
        assert {
            "value": found["value"],
            "weight": found["weight"],
            "shares": {one["id"]: one["product"] for one in found["shares"]},
            "left_out": sorted(found["left_out"]),
            "unquantified": sorted(found["unquantified"]),
            "not_counted": {one["id"]: one["progress"] for one in found["not_counted"]},
        } == oracle.why(root, day, name), name


@every_plan
@every_day
def test_indicators(root: Path, day: str) -> None:
    plan, on = loaded(root).plan, date.fromisoformat(day)
    found = {one.id: attainment_json(attainment_of(one, on)) for one in plan.indicators}
    assert {name: _indicator(one) for name, one in found.items()} == oracle.indicators(root, day)


def _indicator(one: dict[str, Any]) -> dict[str, Any]:
    return {
        "attainment": one["attainment"],
        "position": one["position"],
        "target": one["target"] and one["target"]["date"],
        "measurement": one["measurement"] and one["measurement"]["date"],
        "verdicts": [
            [
                each["target"]["date"],
                each["verdict"],
                each["measurement"] and each["measurement"]["date"],
            ]
            for each in one["verdicts"]
        ],
    }


RANDOM_DAYS = ["2017-03-31", "2018-01-01", "2018-12-20", "2019-07-25", "2020-03-31"]


@given(files=plans())
@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
def test_plans_made_at_random(files: dict[str, str], tmp_path_factory: Any) -> None:  # noqa: ANN401 - pytest's own
    root = tmp_path_factory.mktemp("plan")
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    assert not loaded(root).diagnostics
    for day in RANDOM_DAYS:
        for compared in (test_status, test_list, test_coverage, test_agenda, test_show, test_why):
            compared(root, day)
        test_indicators(root, day)


def test_the_tricky_plan_is_read_whole() -> None:
    assert not loaded(TRICKY).diagnostics
