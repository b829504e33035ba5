"""The first page, in cells."""

from collections.abc import Callable

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from plantrack.reports.names import REPORTS

from .reading import texts


def test_it_is_told_in_the_order_of_the_report(workbook: Callable) -> None:
    found = texts(workbook()["Summary"])
    assert found[:2] == [
        "Chantier de l’économie sociale · for the board meeting of October 16, 2018",
        "ACTION PLAN 2018, AS OF SEPTEMBER 30 (example)",
    ]
    order = ["To decide", "Late", "By axis", "Results",
             "Since the board meeting of June 12, 2018", "What was asked last time",
             "Before the meeting of October 16, 2018", "Who has not spoken",
            ]  # fmt: skip
    assert [one for one in found if one in order] == order
    assert any("Of 14 promises, 9 are kept" in one for one in found)


def test_decisions_and_late_work_are_named(workbook: Callable) -> None:
    found = texts(workbook()["Summary"])
    asked = [one for one in found if one.startswith("1\u00a0Convenir d’un plan de travail")]
    assert "move the due date from June 22 to November 16, 2018" in asked[0]
    late = found[found.index("Late") + 1 : found.index("By axis")]
    assert [one.partition(" · ")[0] for one in late] == [
        "Ouvrir l’appel de projets d’un incubateur collectif",
        "Publier la cartographie des ressources d’accompagnement",
    ]


def shares(sheet: Worksheet) -> dict[object, object]:
    """Return the shares that stand beside words."""
    rows = sheet.iter_rows(max_col=3, values_only=True)
    return {words: share for words, _, share in rows if isinstance(share, float)}


def test_each_axis_has_its_completion_and_the_whole_its_own(workbook: Callable) -> None:
    found = shares(workbook()["Summary"])
    assert [*found.values()] == [0.83, 0.81, 0.52, 0.54, 0.68]
    assert [*found][-1] == "As a whole"


def test_files_that_could_not_be_read_are_told(workbook: Callable, make_plan: Callable) -> None:
    root = make_plan({"actions/2017/broken.yaml": "deliverables: [\n"})
    assert any("broken.yaml" in one for one in texts(workbook(root=root)["Summary"]))


@pytest.mark.nightly
def test_each_sheet_s_first_cell_says_what_it_is(workbook: Callable) -> None:
    for name in REPORTS:
        for sheet in workbook(name).worksheets:
            first = sheet["A1"].value
            opens = (sheet.title[:20], "Chantier de l’économie sociale")
            assert first.startswith(opens) or first.endswith("(example)")
