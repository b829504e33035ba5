"""Charts refer to the cells of the tables behind the pictures, and have words."""

import io
import re
import zipfile
from collections.abc import Callable
from datetime import date, datetime

import pytest

from plantrack.reports.charts.palette import LIGHT

from .reading import opened, records
from .test_workbook import DAYS


def charts_of(raw: bytes) -> tuple[list[str], list[str]]:
    with zipfile.ZipFile(io.BytesIO(raw)) as package:
        names = sorted(package.namelist())
        return tuple(  # type: ignore[return-value]  # two lists
            [package.read(one).decode() for one in names if part in one and one.endswith(".xml")]
            for part in ("charts/chart", "drawings/drawing")
        )


@pytest.mark.parametrize("day", DAYS)
def test_a_chart_is_drawn_from_cells_in_the_colours_of_the_states(raw: Callable, day: str) -> None:
    workbook = raw(day=date.fromisoformat(day))
    (promises, states), drawings = charts_of(workbook)
    book = opened(workbook)
    words = {"Done": "done", "In part": "partial", "In progress": "in_progress",
             "To come": "planned", "Not started": "planned", "Late": "late",
             "Left open": "unclosed", "Deferred": "deferred", "Cancelled": "cancelled"}  # fmt: skip
    series = re.findall(r"<c:ser>.*?</c:ser>", states)
    assert len(series) >= 4
    for one in series:
        heading, first, last = (_cell(book, each) for each in re.findall(r"<c:f>(.*?)</c:f>", one))
        assert words[str(heading[0])] in LIGHT.states
        assert LIGHT.states[words[str(heading[0])]].fill[1:].upper() in one
        assert len(first) == len(last) == 4  # axes; their sum is no bar
        assert all(isinstance(value, int) for value in last)
    assert promises.count("<c:ser>") == 3
    assert "<c:dateAx>" in promises
    assert all(re.search(r'descr="[^"]{40,}', one) for one in drawings)


def _cell(book: object, reference: str) -> list[object]:
    sheet, area = reference.rsplit("!", 1)
    found = book[sheet.strip("'")][area.replace("$", "")]  # type: ignore[index]  # a workbook
    cells = found if isinstance(found, tuple) else ((found,),)
    return [cell.value for row in cells for cell in row]


def test_its_cells_are_days_and_counts(workbook: Callable) -> None:
    rows = records(workbook()["Figures of the pictures"], "Day")
    assert len(rows) > 10
    assert all(isinstance(row["Day"], datetime) for row in rows)
    counts = ("Due", "Kept", "Kept on time", "Gap")
    assert all(isinstance(row[key], int) for row in rows for key in counts)
    assert rows[-1]["Day"].date() == date(2018, 9, 30)


def test_there_is_none_before_anything_is_in_force(raw: Callable) -> None:
    assert charts_of(raw(day=date(2016, 1, 1)))[1] == []


def test_a_plan_of_one_deliverable_is_told_and_not_drawn(
    raw: Callable, make_plan: Callable
) -> None:
    assert charts_of(raw(root=make_plan(), day=date(2018, 7, 1)))[0] == []
