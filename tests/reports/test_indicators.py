"""Indicators tell what their figure rests on: the day's measurement, a tolerance, what is owed."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from plantrack.reports.edition import Edition, Page
from plantrack.reports.indicators import indicators

ONE = """\
- id: I-01
  commitment: 1.1
  title: Membres satisfaits
  unit: {unit}
  direction: {direction}
  tolerance: 2.5
  baseline: {{date: 2017-12-31, value: 10}}
  targets:
    - {{date: 2018-03-31, value: 20}}
    - {{date: 2018-12-31, value: 40}}
  measurements:
    - {{date: 2018-02-28, value: 18}}
"""


def by_id(edition: Edition) -> dict[str, Page]:
    return {one["id"]: one for one in indicators(edition)}


def notes(make_plan: Callable[..., Path], edition: Callable[..., Edition], day: date,
          unit: str = "jours", direction: str = "increase") -> list[str]:  # fmt: skip
    text = ONE.format(unit=unit, direction=direction)
    root = make_plan({"plan/indicators.yaml": "indicators:\n" + text.replace("\n", "\n  ").rstrip()
                      .replace("- id", "  - id", 1) + "\n"})  # fmt: skip
    return list(by_id(edition(day, root))["I-01"]["notes"])


def test_they_tell_the_last_measurement_of_the_day(edition: Callable[..., Edition]) -> None:
    told = by_id(edition())
    assert told["I-01"]["measurement"]["words"] == "221"
    assert told["I-03"]["target"]["words"] == "85%"
    assert by_id(edition(language="fr"))["I-03"]["target"]["words"] == "85\u00a0%"
    before = by_id(edition(date(2017, 1, 31)))
    assert before["I-01"]["measurement"] is None
    assert before["I-01"]["attainment"] == {"percent": None, "words": "not measured"}


def test_the_target_pursued_is_told_with_the_verdict_of_the_one_before(
    edition: Callable[..., Edition],
) -> None:
    told = by_id(edition())["I-01"]
    assert told["target"]["date"]["iso"] == "2018-12-31"
    assert told["attainment"]["words"] == "90%"
    assert told["notes"] == [
        "in personnes",
        "target of December 31, 2017 (120): reached at the measurement of December 31, 2017 (134)",
    ]


def test_a_tolerance_is_in_points_where_the_unit_is_a_percentage(
    edition: Callable[..., Edition],
    make_plan: Callable[..., Path],
) -> None:
    day = date(2018, 3, 1)
    assert notes(make_plan, edition, day, '"%"', "maintain")[0] == "to maintain, within 2.5 points"
    assert notes(make_plan, edition, day, direction="maintain")[:2] == [
        "in jours",
        "to maintain, within 2.5",
    ]


def test_each_past_target_has_its_verdict(
    edition: Callable[..., Edition],
    make_plan: Callable[..., Path],
) -> None:
    missed = (
        "target of March 31, 2018 (20): not reached at the measurement of February 28, 2018 (18)"
    )
    assert notes(make_plan, edition, date(2018, 3, 31)) == ["in jours"]
    assert notes(make_plan, edition, date(2018, 6, 29)) == ["in jours", missed]
    assert notes(make_plan, edition, date(2019, 1, 15)) == [
        "in jours",
        missed,
        "target of December 31, 2018 (40): not measured",
    ]
