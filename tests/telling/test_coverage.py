"""The coverage in one line, which gives all of it."""

import pytest

from plantrack.locale import Translator
from plantrack.telling.coverage import coverage_words
from plantrack.views.coverage import Totals


@pytest.mark.parametrize(
    ("totals", "fr", "en"),
    [
        (
            Totals(adopted=21, in_force=21, withdrawn=0, covered=18, weak=0),
            "18 engagements repris sur 21 en vigueur; 21 adoptés",
            "18 commitments taken up out of 21 in force; 21 adopted",
        ),
        (
            Totals(adopted=21, in_force=21, withdrawn=0, covered=18, weak=1),
            "18 engagements repris (dont 1 faiblement) sur 21 en vigueur; 21 adoptés",
            "18 commitments taken up (1 of them weakly) out of 21 in force; 21 adopted",
        ),
        (
            Totals(adopted=1, in_force=1, withdrawn=0, covered=0, weak=0),
            "0 engagement repris sur 1 en vigueur; 1 adopté",
            "0 commitments taken up out of 1 in force; 1 adopted",
        ),
        (
            Totals(adopted=0, in_force=0, withdrawn=0, covered=0, weak=0),
            "Le plan n’a aucun engagement",
            "The plan has no commitment",
        ),
    ],
)
def test_in_words(totals: Totals, fr: str, en: str) -> None:
    assert coverage_words(totals, Translator("fr")) == fr
    assert coverage_words(totals, Translator("en")) == en
