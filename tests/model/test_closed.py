"""Which action plans are closed on a day."""

from collections.abc import Callable
from datetime import date

import pytest

from plantrack.loading import load_plan
from plantrack.model.closed import closed_years
from plantrack.source.files import FolderTree


@pytest.mark.parametrize(
    ("day", "closed"),
    [
        (date(2017, 6, 1), []),
        (date(2018, 1, 1), ["2017"]),
        (date(2019, 6, 1), ["2017"]),  # 2018 has ended, and nothing follows it yet
    ],
)
def test_once_the_next_one_has_begun(make_plan: Callable, day: date, closed: list[str]) -> None:
    assert sorted(closed_years(load_plan(FolderTree(make_plan())).plan, day)) == closed


def test_only_what_was_adopted(make_plan: Callable) -> None:
    root = make_plan()
    header = root / "actions/2017/plan.yaml"
    text = header.read_text(encoding="utf-8").replace("adopted: 2017-01-10\n", "")
    header.write_text(text, encoding="utf-8")
    assert not closed_years(load_plan(FolderTree(root)).plan, date(2018, 6, 1))
