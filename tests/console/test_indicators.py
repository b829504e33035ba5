"""Lines about an indicator."""

from datetime import date

from screens import look, text_of

from plantrack.console.indicators import attainment_lines
from plantrack.model import Indicator
from plantrack.telling.indicators import attainment_words
from plantrack.views.attainment import attainment_of

WORDS = {
    "id": "I",
    "commitment": "1.1",
    "title": "T",
    "unit": "voix",
    "direction": "increase",
    "baseline": {"value": "10"},
    "targets": [{"date": "2018-12-31", "value": "20"}],
}


def words(value: str) -> str:
    indicator = Indicator.model_validate(
        WORDS | {"measurements": [{"date": "2018-01-01", "value": value, "source": "Registre"}]}
    )
    return attainment_words(attainment_of(indicator, date(2018, 6, 1)), look().translator)


def test_attainment_in_words() -> None:
    assert words("15") == "50\u00a0%"
    assert words("25") == "150\u00a0%"
    assert words("5") == "s’éloigne de la cible"


def test_nothing_measured() -> None:
    found = attainment_of(Indicator.model_validate(WORDS), date(2018, 6, 1))
    shown = text_of(attainment_lines(found, look()))
    assert shown.endswith("non mesuré")
