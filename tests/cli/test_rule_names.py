"""Rules named on the command line: as they are called, or the nearest is proposed."""

import pytest

from plantrack.cli.rule_names import rule_named, rules_named
from plantrack.errors import PlantrackError


def test_several_may_be_given_with_commas_or_apart() -> None:
    words = ["stray-file, duplicate-id", "bad-value", ""]
    assert rules_named(words) == ("stray-file", "duplicate-id", "bad-value")


def test_an_unknown_one_proposes_the_nearest() -> None:
    with pytest.raises(PlantrackError) as raised:
        rule_named("stray-fil")
    assert raised.value.values["names"] == "stray-file"
    with pytest.raises(PlantrackError, match="plantrack rules"):
        rule_named("zzzzzzzz")
