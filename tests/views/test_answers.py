"""What was asked of the board, and what became of it since."""

from collections.abc import Callable
from pathlib import Path

import pytest

HEADER = """\
title: T
organisation: O
language: fr
years: [2018]
period: {start: 2018-01-01, end: 2018-12-31}
events:
  - {date: 2018-06-12, title: CA, kind: board}
"""
WORK = """\
deliverables:
  - id: 2018-L90
    title: Écrire
    commitments: [1.1]
    due: 2018-04-01
    updates:
      - date: 2018-03-01
        due: 2018-11-01
        reason: Attente.
"""


@pytest.mark.parametrize(
    ("later", "became"),
    [
        ("", "still without a resolution"),
        ("      - date: 2018-06-20\n        resolution: CA-2018-06\n", "resolution CA-2018-06"),
        (
            "      - date: 2018-06-20\n        due: 2018-12-01\n        reason: Encore.\n",
            "no longer asked",
        ),
    ],
)
def test_what_was_asked_last_time_is_followed_up(
    plantrack: Callable, make_plan: Callable[..., Path], later: str, became: str
) -> None:
    root = make_plan({"plan/plan.yaml": HEADER, "actions/2018/z.yaml": WORK + later})
    out = plantrack("report", "board", "--as-of", "2018-07-01", "--lang", "en", root=root).out
    asked = out.split("## What was asked last time\n")[1].split("\n## ")[0]
    assert "**Écrire** · Move the due date from April 1 to November 1, 2018" in asked
    assert f"**{became}**" in asked
