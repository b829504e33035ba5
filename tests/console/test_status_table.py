"""The table of `status`."""

import re
from pathlib import Path

import pytest
from screens import AFTER, SEPTEMBER, look, snapshot_on, text_of

from bench.generate import generate
from places import FROZEN
from plantrack.console.status_table import status_table
from plantrack.views.status import status_of


def table(day: object, width: int = 80, root: Path = FROZEN) -> list[str]:
    status = status_of(snapshot_on(day, root))  # type: ignore[arg-type]
    return text_of(status_table(status, look(width=width)), width).splitlines()


def test_a_row_for_each_axis_and_commitment() -> None:
    assert len(table(SEPTEMBER)) == 1 + 4 + 21


def test_a_column_for_each_year_begun() -> None:
    assert "2019" not in table(SEPTEMBER)[0]
    assert "2019" in table(AFTER)[0]


def test_columns_line_up() -> None:
    rows = table(SEPTEMBER, 140)
    column = rows[0].index("2018") + 3
    assert all(row[column] in "0123456789–" for row in rows[1:])


@pytest.mark.parametrize("width", [80, 100, 120, 200])
def test_it_fits(width: int) -> None:
    assert max(len(row) for row in table(SEPTEMBER, width)) <= width


def test_what_is_wrong_stands_in_words() -> None:
    rows = "\n".join(table(SEPTEMBER))
    assert "pas encore repris" in rows
    assert "! 1 en retard" in rows
    assert "? 1 sans suivi" in rows


@pytest.mark.nightly
def test_the_counts_of_a_large_plan_stand_apart(tmp_path: Path) -> None:
    generate(4_000, tmp_path)
    for row in table(AFTER, root=tmp_path)[1:]:
        assert len(row) <= 80
        assert len(re.findall(r"\s\d+/\d+(?=\s)", row)) == 3
