"""JSON of `status` and `coverage`: keys, types, orders."""

from datetime import date
from pathlib import Path

import pytest

from places import FROZEN, TRICKY
from plantrack.views.coverage import coverage_of
from plantrack.views.scope import within
from plantrack.views.standing import Snapshot
from plantrack.views.status import status_of
from plantrack.wire.figures import dump
from plantrack.wire.status import coverage_json, status_json
from views.plans import loaded, on, plan_of, work
from wire.shapes import COUNTS, PROMISED, SHARE, Json, mismatches, strict

FIGURES = {"completion": SHARE, "deliverables": COUNTS, "promised": PROMISED}
OF_A_YEAR = {"completion": SHARE, "deliverables": COUNTS}
STATUS = {
    "schema": str,
    "as_of": str,
    "plan": {
        "title": str,
        "elapsed": float,
        "uncovered": [str],
        "years": [{"year": int, "start": str, "end": str, "elapsed": float} | FIGURES],
    }
    | FIGURES,
    "axes": [
        {
            "id": str,
            "title": str,
            "commitments": [
                {"id": str, "title": str, "text": str, "years": {"<year>": OF_A_YEAR}} | OF_A_YEAR
            ],
        }
        | FIGURES
    ],
}
COVERAGE = {
    "schema": str,
    "as_of": str,
    "years": [int],
    "commitments": [{"id": str, "covered": bool, "weak": bool, "cells": {"<year>": COUNTS}}],
    "orphans": [str],
}

every_plan = pytest.mark.parametrize("root", [FROZEN, TRICKY], ids=["real", "tricky"])
every_day = pytest.mark.parametrize("day", ["2016-12-31", "2018-09-30", "2020-03-31"])


def snapshot_of(root: Path, day: str) -> Snapshot:
    return Snapshot(loaded(root).plan, date.fromisoformat(day))


@every_plan
@every_day
def test_the_shape_of_status(root: Path, day: str) -> None:
    answer = strict(dump(status_json(status_of(snapshot_of(root, day)))))
    assert not mismatches(answer, STATUS)


@every_plan
@every_day
def test_the_shape_of_coverage(root: Path, day: str) -> None:
    answer = strict(dump(coverage_json(coverage_of(snapshot_of(root, day)))))
    assert not mismatches(answer, COVERAGE)


def test_an_empty_plan_has_no_completion() -> None:
    answer = status_json(status_of(Snapshot(plan_of(), date(2018, 6, 30))))
    assert answer["plan"]["completion"] is None
    assert not mismatches(answer, STATUS)


def test_axes_in_natural_order_and_commitments_in_file_order() -> None:
    axes = status_json(status_of(snapshot_of(TRICKY, "2018-09-30")))["axes"]
    assert [(axis["id"], [one["id"] for one in axis["commitments"]]) for axis in axes] == [
        ("1", ["1.10", "1.1", "1.2"]),
        ("2", ["2.1", "2.2"]),
    ]


def commitment(answer: Json, identifier: str) -> Json:
    every = [one for axis in answer["axes"] for one in axis["commitments"]]
    return next(one for one in every if one["id"] == identifier)


def test_a_commitment_s_years_are_text_and_only_those_with_work_in_force() -> None:
    snapshot = on("2018-06-30", work("2017-L1"), work("2018-L1"), work("2019-L1"))
    answer = status_json(status_of(snapshot))
    assert list(commitment(answer, "1.1")["years"]) == ["2017", "2018"]
    assert commitment(answer, "2.1")["years"] == {}


def test_a_status_of_one_commitment_keeps_the_whole_plan_s_figures() -> None:
    status = status_of(on("2018-06-30", work("2017-L1"), work("2018-L1")))
    whole, part = status_json(status), status_json(within(status, "1.10"))
    assert part["plan"] == whole["plan"]
    assert [one["id"] for one in part["axes"][0]["commitments"]] == ["1.10"]


def test_every_year_has_its_cell() -> None:
    answer = coverage_json(coverage_of(on("2018-06-30", work("2018-L1"))))
    assert answer["years"] == [2017, 2018, 2019]
    assert all(list(one["cells"]) == ["2017", "2018", "2019"] for one in answer["commitments"])
    assert answer["commitments"][0]["cells"]["2018"]["total"] == 1


def test_orphans_are_ids() -> None:
    snapshot = on("2018-06-30", work("2018-L1", commitments=["9.9"]))
    assert coverage_json(coverage_of(snapshot))["orphans"] == ["2018-L1"]
