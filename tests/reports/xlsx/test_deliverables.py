"""A row a deliverable, or a row a piece of evidence."""

from collections.abc import Callable

import pytest

pytestmark = pytest.mark.filterwarnings("ignore:.*extension is not supported")


def test_each_role_s_deliverables_are_rows(workbook: Callable) -> None:
    rows = list(workbook("role")["Lead"].iter_rows(values_only=True))
    heads = next(row for row in rows if row[0] == "Lead")
    at = heads.index("Id")
    ids = [row[at] for row in rows[rows.index(heads) + 1 :]]
    assert len(ids) == len(set(ids)) == 46


def test_evidence_has_a_row_a_piece(workbook: Callable) -> None:
    rows = list(workbook("evidence")["Evidence"].iter_rows(values_only=True))
    first = next(at for at, row in enumerate(rows) if row[0] == "Id")
    assert len(rows[first + 1 :]) == 26
    assert sum(row[3] == "none" for row in rows[first + 1 :]) == 2


def test_the_follow_up_has_the_columns_that_people_know(workbook: Callable) -> None:
    rows = list(workbook("year", language="fr").worksheets[0].iter_rows(values_only=True))
    heads = next(row for row in rows if row[0] == "Axe")
    for word in ("Engagement", "Livrable", "Responsable", "État", "Résultat", "Écart et motif"):
        assert word in heads
    assert len(rows[rows.index(heads) + 1 :]) == 23
