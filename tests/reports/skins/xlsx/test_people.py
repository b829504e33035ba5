"""Roles and partners: their figures, and a row a deliverable."""

from collections.abc import Callable
from datetime import date, datetime

from .reading import records


def test_each_role_s_deliverables_are_rows(workbook: Callable) -> None:
    book = workbook("role")
    rows = records(book["Deliverables"], "Lead")
    ids = [row["Id"] for row in rows]
    assert len(ids) == len(set(ids)) == 46
    figures = records(book["Summary"], "Lead")
    for one in figures:
        mine = [row for row in rows if row["Lead"] == one["Lead"]]
        assert one["Deliverables"] == len(mine)
        assert one["Done"] == sum(row["Status"] == "Done" for row in mine)
        assert one["Late"] == sum("late" in (row["Marks"] or "") for row in mine)


def test_what_is_late_is_not_counted_after_the_end(workbook: Callable) -> None:
    assert "Late" in records(workbook("role")["Summary"], "Lead")[0]
    after = records(workbook("role", day=date(2020, 3, 31))["Summary"], "Lead")[0]
    assert not {"Late", "Silent", "Due soon"} & set(after)


def test_milestones_to_reach_have_a_sheet(workbook: Callable) -> None:
    rows = records(workbook("role")["Milestones to reach"], "Lead")
    assert rows
    assert all(isinstance(row["Due"], datetime) for row in rows)
    assert "Milestones to reach" not in workbook("role", day=date(2020, 3, 31)).sheetnames


def test_a_deliverable_is_told_to_each_partner(workbook: Callable) -> None:
    book = workbook("partner", language="fr")
    rows = records(book["Livrables"], "Partenaire")
    figures = records(book["Sommaire"], "Partenaire")
    assert len(rows) == sum(one["Livrables"] for one in figures) > 46
    assert all(one["Engagements concernés"] for one in figures)
