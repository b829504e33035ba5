"""The links of threads."""

from collections.abc import Callable
from datetime import date

from plantrack.loading import load_plan
from plantrack.rules import Subject
from plantrack.rules.threads import continued, named
from plantrack.source.files import FolderTree


def test_only_an_earlier_year_is_continued(make_plan: Callable) -> None:
    rows = """\
deliverables:
  - id: A
    title: Faire
    commitments: [1.1]
    continues: 2017-L01
  - id: B
    title: Faire
    commitments: [1.1]
    continues: A
  - id: C
    title: Faire
    commitments: [1.1]
    continues: nowhere
"""
    loaded = load_plan(FolderTree(make_plan({"actions/2018/b.yaml": rows})))
    subject = Subject(loaded, date(2018, 12, 31), date(2018, 12, 31))
    assert [(a.id, b.id) for a, b in continued(subject)] == [("A", "2017-L01")]
    assert [(a.id, b.id) for a, b in named(subject)] == [("A", "2017-L01"), ("B", "A")]
