"""How the figures are made stands in every workbook."""

from collections.abc import Callable

import pytest

from plantrack.reports.names import REPORTS

from .reading import records, texts


def test_each_figure_is_taken_apart(workbook: Callable) -> None:
    rows = records(workbook()["Each figure, taken apart"], "Set")
    whole = [row for row in rows if str(row["Set"]).startswith("Orientations")]
    assert {row["Figure"] for row in whole} == {"35.116… out of 45.5, that is 77%"}
    assert sum(len(str(row["Ids"]).split(", ")) for row in whole) == 44
    adds = [float(str(row["Adds"]).rstrip("…")) for row in whole]
    assert 35.116 - len(adds) / 1000 <= sum(adds) <= 35.117  # each is cut, as the whole is


def test_what_was_promised_by_an_axis_is_not_taken_for_the_axis(workbook: Callable) -> None:
    rows = records(workbook()["Each figure, taken apart"], "Set")
    promised = {row["Set"] for row in rows if str(row["Set"]).startswith("Promised to date")}
    assert len(promised) == 5
    assert "Promised to date, action plan 2018" in promised


def test_a_year_s_report_explains_that_year(workbook: Callable) -> None:
    rows = records(workbook("year")["Each figure, taken apart"], "Set")
    assert {row["Set"] for row in rows} == {"Action plan 2018"}


@pytest.mark.few(2)
@pytest.mark.parametrize("name", sorted({*REPORTS} - {"summary", "minutes", "map"}))
def test_the_rule_and_the_files_are_told(workbook: Callable, name: str) -> None:
    found = texts(workbook(name).worksheets[-1])
    rule = "SHA-256" if name == "evidence" else "mean of the completion"
    assert any(rule in one for one in found)
    assert "plan/plan.yaml" in found
