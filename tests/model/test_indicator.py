"""Indicators, with exact numbers."""

from datetime import date
from decimal import Decimal

from plantrack.model import Indicator


def test_an_indicator_keeps_its_numbers_exact() -> None:
    one = Indicator.model_validate(
        {
            "id": "I1",
            "commitment": "1.1",
            "title": "Part",
            "unit": "%",
            "direction": "decrease",
            "baseline": {"value": "0.10"},
            "targets": [{"date": "2018-12-31", "value": "-3"}],
            "measurements": [{"date": "2018-06-30", "value": "0.3", "source": "Enquête"}],
        }
    )
    assert one.baseline is not None
    assert one.baseline.value == Decimal("0.10")
    assert one.targets[0].value == -3
    assert one.measurements[0].date == date(2018, 6, 30)
    assert one.tolerance == 0


def test_an_indicator_may_have_nothing_measured() -> None:
    words = {"id": "I", "commitment": "1.1", "title": "T", "unit": "u", "direction": "maintain"}
    one = Indicator.model_validate(words)
    assert (one.baseline, one.targets, one.measurements) == (None, (), ())
