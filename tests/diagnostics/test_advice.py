"""An advice that takes time is found when it is asked for."""

from collections.abc import Iterator

from plantrack.diagnostics import Diagnostic, NearestName, Place
from plantrack.locale import Translator, msg
from plantrack.locale.known_names import KnownNames


def spelled(advice: NearestName) -> str | None:
    found = Diagnostic("unknown-role", Place("a"), msg("no"), advice).help
    return Translator("en").spell(found) if found else None


def test_the_nearest_name_is_proposed() -> None:
    known = KnownNames(["direction", "developpement"])
    assert spelled(NearestName("developement", known)) == "Did you mean developpement?"


def test_where_none_is_near_the_other_advice_is_given() -> None:
    known = KnownNames(["direction"])
    assert spelled(NearestName("xyz", known, msg("Add it."))) == "Add it."
    assert spelled(NearestName("xyz", known)) is None


def test_nothing_is_sought_before_it_is_asked_for() -> None:
    asked: list[str] = []

    def names() -> Iterator[str]:
        asked.append("now")
        yield "direction"

    found = Diagnostic("unknown-role", Place("a"), msg("no"), NearestName("d", KnownNames(names())))
    assert asked == []
    assert found.help is None
    assert asked == ["now"]
