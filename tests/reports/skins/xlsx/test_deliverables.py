"""A row a deliverable, or a row a piece of evidence."""

import json
from collections.abc import Callable
from datetime import date, datetime

import pytest

from .reading import records
from .test_workbook import DAYS, is_share


@pytest.mark.parametrize("day", DAYS)
def test_deliverables_are_those_of_list(workbook: Callable, plantrack: Callable, day: str) -> None:
    listed = json.loads(plantrack("list", "--json", "--as-of", day).out)["deliverables"]
    rows = records(workbook(day=date.fromisoformat(day))["Deliverables"], "Id")
    found = {row["Id"]: row for row in rows}
    assert len(rows) == len(found)
    assert sorted(found) == sorted(one["id"] for one in listed)
    for one in listed:
        row = found[one["id"]]
        assert row["Deliverable"] == one["title"]
        assert row["Year"] == one["year"]
        assert row["Commitments"] == ", ".join(one["commitments"])
        assert row["File and line"] == f"{one['path']}:{one['line']}"
        assert is_share(row["Completion"], one["completion"])
        assert isinstance(row["Weight"], (int, float))
        for heading, key in (("Due date promised", "due_adopted"), ("Last update", "last_update")):
            cell = row[heading]
            assert (cell.date().isoformat() if isinstance(cell, datetime) else None) == one[key]
        revised = row["Due date revised"]
        moved = one["due"] != one["due_adopted"]
        assert (revised.date().isoformat() if revised else None) == (one["due"] if moved else None)


def test_late_is_told_in_words(workbook: Callable, plantrack: Callable) -> None:
    listed = json.loads(plantrack("list", "--json", "--as-of", "2018-09-30").out)["deliverables"]
    rows = records(workbook()["Deliverables"], "Id")
    late = {row["Id"] for row in rows if "late" in (row["Marks"] or "").split(", ")}
    assert late == {one["id"] for one in listed if one["late"]}


def test_what_answers_no_commitment_is_there(workbook: Callable, make_plan: Callable) -> None:
    root = make_plan(
        {
            "actions/2017/b.yaml": "deliverables:\n- id: seul\n  title: Faire\n"
            '  commitments: ["9.9"]\n  due: 2017-06-30\n'
        }
    )
    rows = records(workbook(root=root)["Deliverables"], "Id")
    assert next(row for row in rows if row["Id"] == "seul")["Axis"] == "–"


def test_the_follow_up_has_the_columns_that_people_know(workbook: Callable) -> None:
    rows = records(workbook("year", language="fr").worksheets[0], "Axe")
    order = ["Axe", "Engagement", "Livrable", "Responsable", "Échéance adoptée", "Échéance révisée",
             "État", "Résultat", "Écart et motif"]  # fmt: skip
    assert [head for head in rows[0] if head in order] == order
    assert len(rows) == 23
    late = next(row for row in rows if row["Numéro"] == "2018-L07")
    assert "15 jours de retard" in late["Écart et motif"]
    assert late["Échéance révisée"].date() == date(2018, 9, 15)


def test_a_day_without_an_action_plan_is_said(workbook: Callable) -> None:
    sheet = workbook("year", day=date(2016, 1, 1)).worksheets[0]
    assert "No action plan has begun on that day." in [cell.value for cell in sheet["A"]]


def test_evidence_has_a_row_a_piece(workbook: Callable) -> None:
    sheet = workbook("evidence")["Evidence"]
    rows = records(sheet, "Id")
    assert len(rows) == 26
    assert sum(row["Evidence"] == "no evidence" for row in rows) == 2
    assert all(isinstance(row["Done on"], datetime) for row in rows)
    links = [cell for row in sheet.iter_rows() for cell in row if cell.hyperlink]
    assert len(links) == sum(str(row["Evidence"]).startswith("https://") for row in rows) > 20


def test_several_pieces_of_evidence_are_text(workbook: Callable, make_plan: Callable) -> None:
    root = make_plan(
        {
            "actions/2017/b.yaml": "deliverables:\n- id: deux\n  title: Faire\n"
            '  commitments: ["1.1"]\n  due: 2017-06-30\n  updates:\n  - date: 2017-05-01\n'
            "    status: done\n    evidence:\n    - https://example.org/a\n"
            "    - https://example.org/b\n"
        }
    )
    cells = [cell for row in workbook(root=root)["Deliverables"].iter_rows() for cell in row]
    cell = next(one for one in cells if "\n" in str(one.value))
    assert cell.value == "https://example.org/a\nhttps://example.org/b"
    assert cell.hyperlink is None
