"""Events: both parsers agree, and what they refuse has a place and plain words."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from plantrack.diagnostics import Span
from plantrack.locale import Translator
from plantrack.source import yaml_events
from plantrack.source.refused import Refused
from plantrack.source.text import SourceText
from plantrack.source.yaml_events import Event, ScalarEvent, events_of, is_plain, span_of
from trying import examples

from .readings import (
    FLOWING_STYLES,
    MAPPINGS,
    PLAN_FILES,
    dumped,
    refusal,
    refused_at,
    source_of,
    values_of,
)


def met(text: str, *, pure: bool) -> list[tuple[object, ...]]:
    """Return what the tests compare of a text's events: kind, text, place."""
    return [_compared(event) for event in events_of(source_of(text), pure=pure)]


def _compared(event: Event) -> tuple[object, ...]:
    span = span_of(event)
    if type(event) is ScalarEvent:
        return "scalar", event.value, span.line, span.column
    return type(event).__name__, span.line if "Start" in type(event).__name__ else 0


@settings(deadline=None, max_examples=examples(150))
@given(
    MAPPINGS,
    FLOWING_STYLES,
    st.sampled_from([True, False, None]),
    st.sampled_from(["\n", "\r\n", "\r"]),
)
def test_both_parsers_meet_the_same_events(
    values: dict[str, Any],
    style: str | None,
    flow: bool | None,  # noqa: FBT001 - generated
    end: str,
) -> None:
    text = dumped(values, default_style=style, default_flow_style=flow, line_break=end)
    assert met(text, pure=True) == met(text, pure=False)
    assert values_of(text, pure=True) == values_of(text)


@pytest.mark.parametrize("file", PLAN_FILES, ids=lambda file: file.name)
def test_both_parsers_agree_on_the_real_plan(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert met(text, pure=True) == met(text, pure=False)


def test_libyaml_is_used_where_the_parser_has_it() -> None:
    assert (yaml_events._LIBYAML is not None) == bool(yaml.__with_libyaml__)


def test_a_span_covers_the_scalar_s_own_text() -> None:
    text = "a: « été »  # fin\n"
    scalars = [span_of(e) for e in events_of(source_of(text)) if type(e) is ScalarEvent]
    assert [text[s.column - 1 : s.end_column - 1] for s in scalars] == ["a", "« été »"]


def test_quotes_and_blocks_are_not_plain() -> None:
    text = "a: \"b\"\nc: 'd'\ne: |\n  f\n"
    scalars = [e for e in events_of(source_of(text)) if type(e) is ScalarEvent]
    assert [e.value for e in scalars if is_plain(e)] == ["a", "c", "e"]


def test_astral_characters_count_as_one_column() -> None:
    assert refused_at('a: "🙂🙂" x\n') == "syntax-error 1:9"


@pytest.mark.parametrize("pure", [True, False])
def test_a_quote_never_closed_is_shown_where_it_opens(pure: bool) -> None:  # noqa: FBT001 - a parameter
    assert refused_at("a: 1\nb: 'été\nc: 2\n", pure=pure) == "syntax-error 2:4"


@pytest.mark.parametrize("pure", [True, False])
def test_no_word_of_the_parser_is_shown(pure: bool) -> None:  # noqa: FBT001 - a parameter
    for text in ("a: [1\nb: 2\n", "a: 1\n b: 2\n", "a: {b\n", "a: b: c\n", "@x: 1\n", "%A\n%B\na"):
        message = Translator("en").spell(refusal(text, pure=pure).message)
        assert not any(word in message for word in ("expected <", "token", "scanning", "parsing"))


@pytest.mark.parametrize("pure", [True, False])
def test_half_a_character_is_refused_at_its_place(pure: bool) -> None:  # noqa: FBT001 - a parameter
    with pytest.raises(Refused) as refused:
        list(events_of(SourceText("f.yaml", "a: x\nb: \ud800\n"), pure=pure))
    found = refused.value.diagnostic
    assert (found.rule, found.place.span) == ("control-character", Span(2, 4, 2, 5))
