"""`plantrack explain`."""

from collections.abc import Callable

import pytest

from plantrack.rules import RULES


@pytest.mark.few(10)
@pytest.mark.parametrize("rule", list(RULES))
def test_every_rule_has_a_page_in_both_languages(plantrack: Callable, rule: str) -> None:
    french, english = (plantrack("explain", rule, "--lang", one) for one in ("fr", "en"))
    assert french.code == english.code == 0
    assert french.out != english.out
    assert len(english.out.split()) > 20
