"""The help of a message about an unknown name."""

from plantrack.locale import Translator
from plantrack.rules.nearest import did_you_mean


def test_a_near_name_is_proposed() -> None:
    found = did_you_mean("developement", ["direction", "developpement"])
    assert found is not None
    assert Translator("en").spell(found) == "Did you mean developpement?"


def test_a_far_one_is_not() -> None:
    assert did_you_mean("xyz", ["direction"]) is None
