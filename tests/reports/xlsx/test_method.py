"""How the figures are made stands in every workbook."""

from collections.abc import Callable

import pytest

pytestmark = pytest.mark.filterwarnings("ignore:.*extension is not supported")


def test_each_figure_is_taken_apart(workbook: Callable) -> None:
    rows = list(workbook()["Each figure, taken apart"].iter_rows(values_only=True))
    whole = [row for row in rows if str(row[0]).startswith("Orientations")]
    assert {row[1] for row in whole} == {"35.12 out of 45.5, that is 77%"}
    assert sum(len(str(row[4]).split(", ")) for row in whole) == 44


def test_the_rule_and_the_files_are_told(workbook: Callable) -> None:
    texts = [cell.value for cell in workbook("role").worksheets[-1]["A"] if cell.value]
    assert any("mean of the completion" in text for text in texts)
    assert "plan/plan.yaml" in texts
