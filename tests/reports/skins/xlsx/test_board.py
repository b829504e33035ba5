"""The board's tables say what the context says."""

import json
from collections.abc import Callable
from datetime import date

import pytest

from .reading import records
from .test_workbook import DAYS, is_share


@pytest.mark.parametrize("day", DAYS)
def test_axes_and_the_whole_are_those_of_status(
    workbook: Callable, plantrack: Callable, day: str
) -> None:
    status = json.loads(plantrack("status", "--json", "--as-of", day).out)
    *axes, whole = records(workbook(day=date.fromisoformat(day))["Axes"], "Axis")
    assert [row["Axis"] for row in axes] == [one["id"] for one in status["axes"]]
    for row, one in zip([*axes, whole], [*status["axes"], status["plan"]], strict=True):
        counts = one["deliverables"]
        assert (row["Done"], row["Deliverables"]) == (counts["done"], counts["total"])
        assert is_share(row["Completion"], one["completion"])
    for one in status["plan"]["years"]:
        if f"{one['year']} done" in whole:
            assert whole[f"{one['year']} done"] == one["deliverables"]["done"]
            assert is_share(whole[f"{one['year']} completion"], one["completion"])


def test_coverage_is_that_of_the_command(workbook: Callable, plantrack: Callable) -> None:
    wanted = json.loads(plantrack("coverage", "--json", "--as-of", "2018-09-30").out)
    rows = records(workbook()["Coverage"], "Commitment")
    assert [row["Commitment"] for row in rows] == [one["id"] for one in wanted["commitments"]]
    for row, one in zip(rows, wanted["commitments"], strict=True):
        assert (row["Taken up"] == "not yet") is not one["covered"]
        for year in wanted["years"]:
            cell = one["cells"].get(str(year), {"total": 0})
            if cell["total"]:
                assert row[f"{year} done"] == cell["done"]
                assert row[f"{year} deliverables"] == cell["total"]
            else:
                assert row[f"{year} deliverables"] == "–"


def test_indicators_are_numbers(workbook: Callable) -> None:
    rows = records(workbook(language="fr")["Indicateurs"], "Numéro")
    assert len(rows) == 10
    for row in rows:
        assert isinstance(row["Valeur de départ"], (int, float))
        assert isinstance(row["Cible"], (int, float))
        assert isinstance(row["Atteinte de la cible"], (int, float))


def test_indicators_and_changes_are_absent_where_there_are_none(
    workbook: Callable, make_plan: Callable
) -> None:
    assert {"Indicators", "Changes"} <= set(workbook().sheetnames)
    assert not {"Indicators", "Changes"} & set(workbook(root=make_plan()).sheetnames)


def test_each_change_is_a_row(workbook: Callable) -> None:
    rows = records(workbook()["Changes"], "Kind")
    assert {row["Kind"] for row in rows} == {"Work done", "Changes of scope"}
    moved = next(row for row in rows if row["Kind"] == "Changes of scope")
    assert moved["Id"] == "2018-L15"
    assert moved["Reason"].startswith("Les organisations demandent")
