"""The help of a message about an unknown name."""

from plantrack.locale import Translator, msg
from plantrack.locale.known_names import KnownNames
from plantrack.rules.nearest import did_you_mean


def test_a_near_name_is_proposed() -> None:
    found = did_you_mean("developement", KnownNames(["direction", "developpement"])).found()
    assert found is not None
    assert Translator("en").spell(found) == "Did you mean developpement?"


def test_a_far_one_is_not() -> None:
    known = KnownNames(["direction"])
    assert did_you_mean("xyz", known).found() is None
    assert did_you_mean("xyz", known, msg("no")).found() == msg("no")
