"""Attainment of indicators: (last measurement - baseline) / (target - baseline)."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plantrack.model import Indicator
from plantrack.views.attainment import Attainment, attainment_of
from trying import examples
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
    ("value", "share"), [("7.5", 1), ("12.5", 1), ("7.49", None), ("12.51", None), ("10", 1)]
)
def test_maintain_is_1_within_the_tolerance_else_on_a_side(value: str, share: int | None) -> None:
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
    found = attainment_of(indicator(direction="maintain", baseline=None), END)
    assert (found.value, found.position) == (None, "below")


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
def test_without_all_its_parts_there_is_no_share(values: Values) -> None:
    assert value_of(**values) is None


TWO_TARGETS = [{"date": "2018-12-31", "value": "30"}, {"date": "2017-12-31", "value": "20"}]


@pytest.mark.parametrize(
    ("day", "target"),
    [
        ("2017-06-30", 20),
        ("2017-12-31", 20),  # the day itself is not past
        ("2018-01-01", 30),
        ("2018-12-31", 30),
        ("2019-06-30", 30),  # after the last, that one
    ],
)
def test_the_target_pursued_is_the_first_on_or_after_the_day(day: str, target: int) -> None:
    found = attainment_of(indicator(targets=TWO_TARGETS), date.fromisoformat(day))
    assert found.target
    assert found.target.value == target


def test_an_old_measurement_is_held_against_the_target_pursued() -> None:
    day = date(2018, 2, 1)
    values = {"targets": TWO_TARGETS, "measurements": [measured("2017-12-31", "20")]}
    assert attainment_of(indicator(**values), day).value == Fraction(1, 2)


def kept(*measurements: Values, day: date = END, **values: object) -> list[tuple[str, str | None]]:
    """Return the verdict of each past target, with the day of the measurement that gave it."""
    found = attainment_of(
        indicator(**({"targets": TWO_TARGETS} | values), measurements=list(measurements)), day
    )
    return [
        (one.kept, one.measurement.date.isoformat() if one.measurement else None)
        for one in found.verdicts
    ]


LATE = measured("2019-02-15", "31")


@pytest.mark.parametrize(
    ("measurements", "verdicts"),
    [
        ([], [("not_measured", None), ("not_measured", None)]),
        (
            [measured("2017-12-31", "20"), measured("2018-12-31", "29")],
            [("reached", "2017-12-31"), ("not_reached", "2018-12-31")],
        ),
        # the first target's own day is not after it
        ([measured("2017-12-31", "40")], [("reached", "2017-12-31"), ("not_measured", None)]),
        ([LATE], [("not_measured", None), ("not_measured", None)]),
        (
            [measured("2018-12-01", "29"), LATE | {"for": "2018-12-31"}],
            [("not_measured", None), ("reached", "2019-02-15")],
        ),
        # it answers that target alone, also where it is dated in another's time
        (
            [measured("2018-02-15", "30") | {"for": "2017-12-31"}],
            [("reached", "2018-02-15"), ("not_measured", None)],
        ),
    ],
)
def test_each_past_target_has_a_verdict(
    measurements: list[Values], verdicts: list[tuple[str, str | None]]
) -> None:
    assert kept(*measurements) == verdicts


def test_a_measurement_for_a_target_wins_from_its_own_day_on() -> None:
    both = (measured("2018-12-01", "29"), LATE | {"for": "2018-12-31"})
    assert kept(*both, day=date(2019, 2, 14))[1] == ("not_reached", "2018-12-01")
    assert kept(*both, day=date(2019, 2, 15))[1] == ("reached", "2019-02-15")


def test_no_verdict_before_the_target_s_day_is_past() -> None:
    found = measured("2017-12-31", "20")
    assert kept(found, day=date(2017, 12, 31)) == []
    assert kept(found, day=date(2018, 1, 1)) == [("reached", "2017-12-31")]


def test_the_baseline_s_own_measurement_answers_no_target() -> None:
    base = {"date": "2017-03-01", "value": "10"}
    assert kept(measured("2017-03-01", "25"), baseline=base)[0] == ("not_measured", None)
    assert kept(measured("2017-03-02", "25"), baseline=base)[0] == ("reached", "2017-03-02")


@pytest.mark.parametrize(
    ("direction", "value", "word"),
    [
        ("decrease", "20", "reached"),
        ("decrease", "21", "not_reached"),
        ("maintain", "21", "reached"),
        ("maintain", "22", "not_reached"),
    ],
)
def test_a_verdict_goes_the_indicator_s_way(direction: str, value: str, word: str) -> None:
    found = kept(measured("2017-12-01", value), direction=direction, tolerance="1")
    assert found[0] == (word, "2017-12-01")


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


@settings(deadline=None, max_examples=examples(150))
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
