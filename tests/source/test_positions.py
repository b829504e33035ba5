"""Routes to places: the characters found are those of the value."""

from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from plantrack.diagnostics import Part, Place, Route, Span
from plantrack.source.positions import Positions, locate
from trying import examples

from .readings import FLOWING_STYLES, MAPPINGS, covered, dumped, naive_index, source_of

TEXT = """\
# en tête
deliverables:
  - id: 2018-L01
    title: "Été : bilan"
    commitments: [1.1, 2.3]
    updates:
      - date: 2018-01-01
        note: |
          Deux
          lignes
  - id: 2018-L02
"""


def positions(text: str = TEXT) -> Positions:
    return Positions(source_of(text))


@pytest.mark.parametrize(
    ("route", "part", "expected"),
    [
        (("deliverables", 0, "id"), "value", "2018-L01"),
        (("deliverables", 0, "id"), "key", "id"),
        (("deliverables", 0, "title"), "value", '"Été : bilan"'),
        (("deliverables", 0, "commitments", 1), "value", "2.3"),
        (("deliverables", 0, "updates", 0, "date"), "value", "2018-01-01"),
        (("deliverables", 1, "id"), "value", "2018-L02"),
        (("deliverables",), "key", "deliverables"),
    ],
)
def test_a_route_leads_to_its_text(route: Route, part: Part, expected: str) -> None:
    assert covered(TEXT, positions().span(Place("f", route, part))) == expected


@pytest.mark.parametrize(
    ("route", "expected"),
    [
        (("deliverables", 0), (3, 5)),
        (("deliverables", 0, "due"), (3, 5)),  # a field left out: its record
        (("deliverables", 0, "updates", 7, "date"), (7, 7)),
        (("deliverables", 0, "updates", 0, "note"), (8, 15)),
        (("nothing",), (2, 1)),
        ((), (2, 1)),
    ],
)
def test_a_block_is_shown_by_its_first_line(route: Route, expected: tuple[int, int]) -> None:
    span = positions().span(Place("f", route))
    assert (span.line, span.column) == expected
    assert span.end_line == span.line
    assert span.end_column > span.column


def test_a_span_known_at_once_is_kept() -> None:
    span = Span(9, 9, 9, 10)
    assert positions().span(Place("f", ("deliverables",), span=span)) == span


def test_nothing_is_known_of_an_unreadable_file() -> None:
    assert positions("a: [\n").span(Place("f", ("b",))).line == 1
    assert locate(Place("f", ("b",)), None).span == Span(1, 1, 1, 1)


def test_a_place_located_keeps_its_route() -> None:
    place = locate(Place("f", ("deliverables", 1, "id"), "key"), positions())
    assert place == Place("f", ("deliverables", 1, "id"), "key", Span(11, 5, 11, 7))


def scalars(value: object, route: Route = ()) -> Iterator[tuple[Route, str]]:
    if isinstance(value, str):
        yield route, value
    elif isinstance(value, list):
        for position, one in enumerate(value):
            yield from scalars(one, (*route, position))
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from scalars(one, (*route, key))


def alone(written: str) -> object:
    return yaml.load(written, Loader=yaml.CBaseLoader)  # noqa: S506 - the base loader makes texts


@settings(deadline=None, max_examples=examples(200))
@given(
    MAPPINGS, FLOWING_STYLES, st.sampled_from([True, False]), st.sampled_from(["\n", "\r\n", "\r"])
)
def test_every_text_of_a_generated_file_is_found(
    values: dict[str, Any],
    style: str | None,
    flow: bool,  # noqa: FBT001 - generated
    end: str,
) -> None:
    text = dumped(values, default_style=style, default_flow_style=flow, line_break=end, width=9999)
    places = positions(text)
    for route, value in scalars(values):
        span = places.span(Place("f", route))
        written = covered(text, span)
        if "\n" in value:  # a quoted text over several lines: its first
            assert text[naive_index(text, span.line, span.column)] in "\"'"
        else:
            assert alone(written) == value


@settings(deadline=None, max_examples=examples(100))
@given(MAPPINGS, st.sampled_from(["\n", "\r\n", "\r"]))
def test_every_name_of_a_generated_file_is_found(values: dict[str, Any], end: str) -> None:
    text = dumped(values, line_break=end, width=9999)
    places = positions(text)
    for name in values:
        written = covered(text, places.span(Place("f", (name,), "key")))
        if "\n" not in name:
            assert alone(written) == name
