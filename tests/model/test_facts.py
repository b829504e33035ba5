"""What of a plan states a fact."""

from collections.abc import Callable
from datetime import date

from plantrack.loading import load_plan
from plantrack.model.facts import facts_of
from plantrack.source.files import FolderTree

INDICATORS = """\
indicators:
  - id: I-1
    commitment: "1.1"
    title: x
    unit: x
    direction: increase
    baseline: {date: 2016-01-01, value: 1}
    targets: [{date: 2030-01-01, value: 9}]
    measurements: [{date: 2017-01-01, value: 2}]
"""
WORK = """\
deliverables:
  - id: 2018-L01
    title: Publier
    commitments: ["1.10"]
    start: 2030-01-01
    due: 2030-01-01
    added: 2030-01-01
    milestones:
      - {title: x, due: 2030-01-01, done: 2018-02-01}
      - {title: y, due: 2030-01-01}
    updates: [{date: 2018-03-01, due: 2030-02-02}]
"""
REASON = "changes: [{id: 2018-L01, reason: x, date: 2018-04-01}]\n"


def test_every_fact_and_nothing_that_may_lie_ahead(make_plan: Callable) -> None:
    root = make_plan(
        {"plan/indicators.yaml": INDICATORS, "actions/2018/a.yaml": WORK,
         "plan/changes.yaml": REASON}
    )  # fmt: skip
    axis = root / "plan/axes/1.yaml"
    text = axis.read_text(encoding="utf-8")
    axis.write_text(text + "    reviewed: 2018-05-01\n", encoding="utf-8")
    found = {(one.kind, one.id, one.day) for one in facts_of(load_plan(FolderTree(root)).plan)}
    assert found >= {
        ("entry", "2018-L01", date(2018, 3, 1)),
        ("milestone", "2018-L01", date(2018, 2, 1)),
        ("measurement", "I-1", date(2017, 1, 1)),
        ("baseline", "I-1", date(2016, 1, 1)),
        ("adoption", "2018", date(2018, 1, 10)),
        ("review", "1.10", date(2018, 5, 1)),
        ("reason", "2018-L01", date(2018, 4, 1)),
    }
    assert not [one for *_, one in found if one.year >= 2030]
