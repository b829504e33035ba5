"""Indicators tell what their figure rests on: the day's measurement, a tolerance, what is owed."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from plantrack.locale import Translator
from plantrack.reports.edition import Edition
from plantrack.reports.indicators import attainments, indicator_notes
from plantrack.telling.indicators import attainment_words
from plantrack.views.attainment import Attainment

INDICATOR = """\
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


def by_id(edition: Edition) -> dict[str, Attainment]:
    return {each.indicator.id: each for each in attainments(edition)}


def notes(make_plan: Callable[..., Path], edition: Callable[..., Edition], day: date,
          unit: str = "jours", direction: str = "increase") -> list[str]:  # fmt: skip
    text = INDICATOR.format(unit=unit, direction=direction)
    root = make_plan({"plan/indicators.yaml": "indicators:\n" + text.replace("\n", "\n  ").rstrip()
                      .replace("- id", "  - id", 1) + "\n"})  # fmt: skip
    return list(indicator_notes(by_id(edition(day, root))["I-01"], Translator("en")))


def test_they_tell_the_last_measurement_of_the_day(edition: Callable[..., Edition]) -> None:
    measurement = by_id(edition())["I-01"].measurement
    assert measurement
    assert measurement.value == 221
    before = by_id(edition(date(2017, 1, 31)))["I-01"]
    assert before.measurement is None
    assert attainment_words(before, Translator("en")) == "not measured"


def test_the_target_pursued_is_told_with_the_verdict_of_the_one_before(
    edition: Callable[..., Edition],
) -> None:
    told, english = by_id(edition())["I-01"], Translator("en")
    assert told.target
    assert told.target.date == date(2018, 12, 31)
    assert attainment_words(told, english) == "90%"
    assert list(indicator_notes(told, english)) == [
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
