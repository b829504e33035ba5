"""Causes counted in words."""

import pytest

from plantrack.locale import Translator
from plantrack.telling.causes import COUNTED, counts_of


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_kind_has_words_in_the_order_of_work_then_scope(language: str) -> None:
    words = counts_of([*reversed(COUNTED), *COUNTED], Translator(language))
    assert len(words) == len(COUNTED)
    assert all(one.startswith("2") for one in words)


def test_french() -> None:
    words = counts_of(["moved", "done", "moved", "begun"], Translator("fr"))
    assert words == ["1 réalisé", "1 plan d’action commencé", "2 échéances déplacées"]
