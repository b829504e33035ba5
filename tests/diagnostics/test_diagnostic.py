"""Diagnostics are values, in the order in which people meet them."""

import pytest

from plantrack.diagnostics import Diagnostic, Place, Severity, Span
from plantrack.locale import msg


def at(path: str, line: int, column: int = 1, rule: str = "bad-value") -> Diagnostic:
    return Diagnostic(rule, Place(path, span=Span(line, column, line, column)), msg("x"))


def test_they_are_sorted_by_path_line_column_and_rule() -> None:
    ordered = [at("a", 2), at("a", 10), at("a", 10, 3), at("b", 1, 1, "a"), at("b", 1, 1, "b")]
    mixed = [ordered[position] for position in (3, 1, 4, 0, 2)]
    assert sorted(mixed, key=lambda one: one.sort_key) == ordered


def test_without_a_span_a_diagnostic_stands_at_the_file_s_start() -> None:
    assert Diagnostic("r", Place("a"), msg("x")).sort_key == ("a", 1, 1, "r")


def test_severities_are_ranked() -> None:
    assert sorted(Severity, key=lambda one: one.rank) == ["error", "warning", "note", "off"]


def test_a_diagnostic_is_frozen() -> None:
    with pytest.raises(AttributeError):
        at("a", 1).rule = "x"  # type: ignore[misc]  # the point of the test
