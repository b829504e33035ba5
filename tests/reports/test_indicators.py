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


def test_the_next_target_is_told(edition: Callable[..., Edition]) -> None:
    told = by_id(edition())["I-01"]
    assert told["target"]["date"]["iso"] == "2017-12-31"
    assert told["notes"] == ["in personnes", "next target: 240 on 2018-12-31"]


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


def test_a_measurement_is_owed_once_a_target_is_long_past(
    edition: Callable[..., Edition],
    make_plan: Callable[..., Path],
) -> None:
    unit, ahead = "in jours", "next target: 40 on 2018-12-31"
    assert notes(make_plan, edition, date(2018, 6, 29)) == [unit, ahead]
    assert notes(make_plan, edition, date(2018, 6, 30)) == [
        unit,
        "not measured since the target of 2018-03-31",
        ahead,
    ]
    assert notes(make_plan, edition, date(2019, 1, 15)) == [
        unit,
        "not measured since the target of 2018-03-31",
    ]
