"""Attainment of indicators: (last measurement - baseline) / (target - baseline)."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plantrack.model import Indicator
from plantrack.views.attainment import Attainment, attainment_of
from views.plans import Values

END = date(2019, 12, 31)


def indicator(**values: object) -> Indicator:
    """Return an indicator that went from 10 towards 20."""
    return Indicator.model_validate(
        {
            "id": "I1",
            "commitment": "1.1",
            "title": "Visites",
            "unit": "visites",
            "direction": "increase",
            "baseline": {"value": "10"},
            "targets": [{"date": "2018-12-31", "value": "20"}],
            "measurements": [measured("2018-06-30", "15")],
        }
        | values
    )


def measured(on: str, value: str) -> Values:
    return {"date": on, "value": value}


def value_of(day: date = END, **values: object) -> Fraction | None:
    return attainment_of(indicator(**values), day).value


def test_an_increase_is_a_share_of_the_way() -> None:
    assert value_of() == Fraction(1, 2)


def test_a_decrease_is_a_share_of_the_way_down() -> None:
    found = value_of(
        direction="decrease",
        baseline={"value": "40"},
        targets=[{"date": "2018-12-31", "value": "30"}],
        measurements=[measured("2018-06-30", "37.5")],
    )
    assert found == Fraction(1, 4)


@pytest.mark.parametrize(("value", "share"), [("25", "3/2"), ("5", "-1/2")])
def test_it_is_not_clipped(value: str, share: str) -> None:
    assert value_of(measurements=[measured("2018-06-30", value)]) == Fraction(share)


def test_it_is_exact() -> None:
    found = value_of(
        baseline={"value": "0.1"},
        targets=[{"date": "2018-12-31", "value": "0.4"}],
        measurements=[measured("2018-06-30", "0.2")],
    )
    assert found == Fraction(1, 3)


@pytest.mark.parametrize(
    ("value", "share"), [("7.5", 1), ("12.5", 1), ("7.49", 0), ("12.51", 0), ("10", 1)]
)
def test_maintain_is_1_within_the_tolerance_else_0(value: str, share: int) -> None:
    found = value_of(
        direction="maintain",
        tolerance="2.5",
        targets=[{"date": "2018-12-31", "value": "10"}],
        measurements=[measured("2018-06-30", value)],
    )
    assert found == share


def test_maintain_without_tolerance_is_equality() -> None:
    target = [{"date": "2018-12-31", "value": "15.0"}]
    assert value_of(direction="maintain", targets=target) == 1


def test_maintain_needs_no_baseline() -> None:
    assert value_of(direction="maintain", baseline=None) == 0


@pytest.mark.parametrize(
    "values",
    [
        {"targets": []},
        {"baseline": None},
        {"measurements": []},
        {"baseline": {"value": "20.0"}},
        {"direction": "maintain", "targets": []},
        {"direction": "maintain", "measurements": []},
    ],
    ids=["target", "baseline", "measurement", "target-is-baseline", "keep-target", "keep-measure"],
)
def test_without_all_its_parts_it_is_not_measured(values: Values) -> None:
    assert value_of(**values) is None


TWO_TARGETS = [{"date": "2018-12-31", "value": "30"}, {"date": "2017-12-31", "value": "20"}]


@pytest.mark.parametrize(
    ("on", "target"),
    [
        ("2017-12-30", 20),  # none yet: the first
        ("2017-12-31", 20),
        ("2018-12-30", 20),
        ("2018-12-31", 30),
        ("2019-06-30", 30),
    ],
)
def test_the_target_is_the_last_on_or_before_the_measurement(on: str, target: int) -> None:
    found = attainment_of(indicator(targets=TWO_TARGETS, measurements=[measured(on, "15")]), END)
    assert found.target
    assert found.target.value == target


def test_the_target_is_chosen_by_the_measurement_and_not_by_the_day() -> None:
    found = attainment_of(
        indicator(targets=TWO_TARGETS, measurements=[measured("2018-01-15", "20")]), END
    )
    assert found.value == 1


def measured_on(day: date) -> Attainment:
    return attainment_of(
        indicator(measurements=[measured("2018-06-30", "15"), measured("2017-06-30", "11")]), day
    )


@pytest.mark.parametrize(
    ("day", "value"),
    [("2017-06-29", None), ("2017-06-30", 11), ("2018-06-29", 11), ("2018-06-30", 15)],
)
def test_the_last_measurement_up_to_the_day_counts(day: str, value: int | None) -> None:
    found = measured_on(date.fromisoformat(day)).measurement
    assert (found.value if found else None) == value


def test_of_two_measurements_of_one_day_the_later_entry_wins() -> None:
    twice = [measured("2018-06-30", "12"), measured("2018-06-30", "18")]
    assert value_of(measurements=twice) == Fraction(4, 5)


@settings(deadline=None, max_examples=150)
@given(st.integers(1, 10**6), st.integers(-(10**6), 10**6))
def test_where_it_stands_is_the_same_whichever_way_is_forward(length: int, gone: int) -> None:
    def _value(sign: int) -> Fraction | None:
        return value_of(
            direction="increase" if sign > 0 else "decrease",
            baseline={"value": "0"},
            targets=[{"date": "2018-12-31", "value": f"{sign * length}"}],
            measurements=[measured("2018-06-30", f"{sign * gone}")],
        )

    assert _value(1) == _value(-1) == Fraction(gone, length)
