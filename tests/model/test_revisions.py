"""A revision is that of what a record says, and of nothing else."""

from collections.abc import Callable
from pathlib import Path

import pytest

from plantrack.model import Deliverable
from plantrack.model.revisions import revision_of
from plantrack.project import Project

FILE = "actions/2018/1-premier.yaml"
PLAN = """\
deliverables:
  - id: 2018-L01
    title: Publier le guide
    commitments: [1.1]
    due: 2018-06-30
    weight: 1
    updates:
      - date: 2018-05-02
        progress: 40
"""


@pytest.fixture
def read(make_plan: Callable[..., Path]) -> Callable[[str], Deliverable]:
    def _read(text: str) -> Deliverable:
        return Project(make_plan({FILE: text})).plan.deliverable_of["2018-L01"]

    return _read


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("deliverables:", "# en tête\n\ndeliverables:"),
        ("title: Publier le guide", 'title: "Publier le guide"'),
        ("[1.1]", "\n      - 1.1"),
        ("    weight: 1\n", ""),
        ("    due: 2018-06-30\n    weight: 1\n", "    weight: 1.0\n    due: 2018-06-30\n"),
    ],
)
def test_spelling_order_and_place_change_nothing(
    read: Callable[[str], Deliverable], before: str, after: str
) -> None:
    assert PLAN.count(before) == 1
    respelled = read(PLAN.replace(before, after))
    assert revision_of(respelled) == revision_of(read(PLAN))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("guide", "Guide"),
        ("06-30", "06-29"),
        ("weight: 1", "weight: 2"),
        ("progress: 40", "progress: 41"),
        ("progress: 40", "progress: 40\n      - date: 2018-06-02"),
        ("    due: 2018-06-30", "    start: 2018-06-30"),
    ],
)
def test_whatever_it_says_changes_it(
    read: Callable[[str], Deliverable], before: str, after: str
) -> None:
    assert revision_of(read(PLAN.replace(before, after))) != revision_of(read(PLAN))
