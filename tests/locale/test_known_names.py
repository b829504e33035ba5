"""The nearest of many names is found without looking at each."""

import pytest

from plantrack.locale.known_names import KnownNames
from plantrack.locale.nearest import nearest

FEW = ["id", "title", "commitments", "lead", "partners", "milestones", "in_progress"]
WORDS = [f"{a}{b}" for a in ("promotion", "veille", "finances") for b in "abcdefghijklmnopqrstuvw"]
MANY = KnownNames([*(f"2018-L{n:03}" for n in range(1, 500)), *WORDS, "developpement"])


@pytest.mark.parametrize(
    "word", ["titel", "TITLE", "comitments", "mile", "in-progress", "zz", "", "lead2", "é" * 90]
)
def test_of_a_few_names_it_is_the_one_that_is_nearest_of_all(word: str) -> None:
    assert KnownNames(FEW).nearest(word) == nearest(word, FEW)


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("2018-L07", "2018-L007"),  # a zero left out
        ("2018-L0007", "2018-L007"),
        ("2018-l007", "2018-L007"),
        ("2018L007", "2018-L007"),
        ("developement", "developpement"),  # a letter left out
        ("developppement", "developpement"),
        ("deevloppement", "developpement"),  # two letters exchanged
        ("develop", "developpement"),
        ("zzz", None),
        ("", None),
        ("x" * 1_000_000, None),
    ],
)
def test_of_many_names_one_slip_is_explained(word: str, name: str | None) -> None:
    assert MANY.nearest(word) == name


def test_nothing_is_near_where_nothing_is_known() -> None:
    assert KnownNames([]).nearest("x") is None
