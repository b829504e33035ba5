"""What stands in each report; its order is its template's, see test_document."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from plantrack.reports.board import Board
from plantrack.reports.classes import CLASSES
from plantrack.reports.edition import Edition
from plantrack.reports.parts import built
from plantrack.reports.sections.spans import shown
from plantrack.reports.year import Year


def test_the_annexes_begin_after_a_list_of_them(edition: Callable[..., Edition]) -> None:
    found = built(Board, replace(edition(), pictures=False))
    assert [type(each).__name__ for each in found.contents] == ["Contents"]
    assert found.pictures == ()
    assert found.numbers


def test_without_the_annexes_their_parts_are_empty(edition: Callable[..., Edition]) -> None:
    found = built(Board, edition(annexes=False))
    assert (found.contents, found.commitments, found.register, found.numbers) == ((), (), (), ())
    assert found.headline
    assert found.in_short


def test_a_follow_up_is_about_the_year_of_the_day(edition: Callable[..., Edition]) -> None:
    found = built(Year, edition())
    assert shown(found.position[0].text) == "Plan d’action 2018"  # type: ignore[union-attr]  # a heading
    assert found.completion


@pytest.mark.few(2)
@pytest.mark.parametrize("name", sorted(CLASSES.keys() - {"summary", "minutes", "map"}))
def test_each_has_its_own_rule_of_the_figures(edition: Callable[..., Edition], name: str) -> None:
    found = built(CLASSES[name], edition())
    others = [built(CLASSES[each], edition()) for each in {"board", "evidence"} - {name}]
    assert found.method not in [other.method for other in others]
