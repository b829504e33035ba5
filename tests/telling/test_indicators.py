"""Where an indicator stands, and what became of its targets, in words."""

from datetime import date

import pytest

from plantrack.locale import Translator
from plantrack.model import Indicator
from plantrack.telling.indicators import attainment_words, verdict_words
from plantrack.views.attainment import Attainment, attainment_of

DAY = date(2019, 6, 30)
WORDS = {
    "id": "I",
    "commitment": "1.1",
    "title": "T",
    "unit": "voix",
    "direction": "increase",
    "baseline": {"value": "10"},
    "targets": [{"date": "2018-12-31", "value": "20"}],
    "measurements": [{"date": "2018-12-01", "value": "17.5"}],
}
TARGET = {"targets": [{"date": "2018-12-31", "value": "17.5"}]}


def found(**values: object) -> Attainment:
    return attainment_of(Indicator.model_validate(WORDS | values), DAY)


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({}, "75\u00a0%"),
        ({"measurements": []}, "non mesuré"),
        ({"targets": []}, "sans cible"),
        ({"baseline": {"value": "20"}}, "aucune valeur de départ autre que la cible"),
        ({"baseline": {"value": "19"}}, "s’éloigne de la cible"),
        ({"direction": "maintain"}, "au-dessous de la cible"),
        ({"direction": "maintain", "tolerance": "2.5"}, "100\u00a0%"),
    ],
)
def test_attainment(values: dict[str, object], words: str) -> None:
    assert attainment_words(found(**values), Translator("fr")) == words


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({}, "target of 2018-12-31 (20): not reached at the measurement of 2018-12-01 (17.5)"),
        (TARGET, "target of 2018-12-31 (17.5): reached at the measurement of 2018-12-01 (17.5)"),
        ({"measurements": []}, "target of 2018-12-31 (20): not measured"),
    ],
)
def test_verdicts(values: dict[str, object], words: str) -> None:
    assert [
        verdict_words(one, "voix", Translator("en"), date.isoformat)
        for one in found(**values).verdicts
    ] == [words]
