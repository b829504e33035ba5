"""States have the colours of the pictures; what is late stands out."""

from collections.abc import Callable
from datetime import date

from openpyxl.worksheet.worksheet import Worksheet

from plantrack.reports.charts.palette import LIGHT


def rules(sheet: Worksheet) -> dict[str, object]:
    found = {}
    for one in sheet.conditional_formatting:
        for rule in one.rules:
            if rule.type in ("cellIs", "containsText"):
                found[rule.text or rule.formula[0].strip('"')] = rule.dxf
    return found


def test_each_state_has_its_colour(workbook: Callable) -> None:
    found = rules(workbook()["Deliverables"])
    for words, state in {"Done": "done", "In progress": "in_progress", "Cancelled": "cancelled",
                         "Deferred to 2018": "deferred"}.items():  # fmt: skip
        assert found[words].fill.bgColor.rgb == f"FF{LIGHT.states[state].fill[1:].upper()}"
        assert found[words].font.color.rgb == f"FF{LIGHT.states[state].on[1:].upper()}"


def test_what_is_late_stands_out(workbook: Callable) -> None:
    found = rules(workbook("year", language="fr").worksheets[0])
    assert found["en retard"].font.b
    assert found["en retard"].font.color.rgb == "FFB5432A"
    assert "en retard" not in rules(workbook(day=date(2020, 3, 31), language="fr")["Livrables"])


def test_a_text_of_the_plan_makes_no_rule(workbook: Callable, make_plan: Callable) -> None:
    assert all("essai" not in words for words in rules(workbook(root=make_plan())["Deliverables"]))
