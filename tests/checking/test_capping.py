"""The first mistakes of each file are shown, in order, and the rest is counted."""

import random

from plantrack.checking.capping import MOST_IN_A_FILE, capped
from plantrack.diagnostics import Diagnostic, Place, Severity, Span
from plantrack.locale import Translator, msg


def mistake(line: int, severity: Severity = Severity.NOTE, path: str = "a.yaml") -> Diagnostic:
    place = Place(path, span=Span(line, 1, line, 2))
    return Diagnostic("bad-value", place, msg("no"), severity=severity)


def lines(found: list[Diagnostic]) -> list[int]:
    return [one.place.span.line for one in found if one.place.span]


def test_they_come_in_order_whatever_the_order_they_are_found_in() -> None:
    found = [mistake(line) for line in range(1, 5_001)]
    random.Random(1).shuffle(found)  # noqa: S311 - an order, no secret
    shown = list(capped(iter(found)))
    assert lines(shown) == [*range(1, MOST_IN_A_FILE + 2)]
    assert shown[-1].rule == "too-many-mistakes"
    assert Translator("en").spell(shown[-1].message) == (
        "4,900 more mistakes in this file are not shown"
    )


def test_what_is_not_shown_is_as_severe_as_its_worst() -> None:
    found = [mistake(line) for line in range(1, 3_000)] + [mistake(9_999, Severity.WARNING)]
    *_, rest = capped(found)
    assert rest.severity is Severity.WARNING
    assert lines([rest]) == [MOST_IN_A_FILE + 1]


def test_each_file_has_its_own_hundred() -> None:
    found = [mistake(line, path=path) for line in range(1, 121) for path in ("b", "a")]
    shown = list(capped(found))
    assert [one.place.path for one in shown] == ["a"] * 101 + ["b"] * 101


def test_nothing_is_nothing() -> None:
    assert list(capped([])) == []
