"""Each thing to be seen to has its sign, whatever a report is made into."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import get_args

import pytest

from plantrack.reports.edition import Edition
from plantrack.reports.report import report_bytes
from plantrack.views.standing import Mark

EACH = """\
deliverables:
  - {id: 2018-LATE, title: T, commitments: ['1.1'], start: 2018-01-01, due: 2018-05-31}
  - {id: 2018-SOON, title: T, commitments: ['1.1'], due: 2018-07-10}
  - id: 2018-SAID
    title: T
    commitments: ['1.1']
    start: 2018-01-01
    updates: [{date: 2018-06-20}]
"""


@pytest.mark.parametrize("format_", ["html", "pdf"])
def test_each_mark_has_its_sign(
    edition: Callable[..., Edition], make_plan: Callable[..., Path], format_: str
) -> None:
    found = edition(date(2018, 6, 30), make_plan({"actions/2018/b.yaml": EACH}))
    marks = {mark for one in found.snapshot.of_year("2018") for mark in one.marks}
    assert marks == set(get_args(Mark))
    assert report_bytes(found, "board", format_)
