"""New values spelled."""

from datetime import date
from decimal import Decimal

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from plantrack.edits.text.operations import EditRefused, NewValue, Plain
from plantrack.edits.text.spelling import (
    Wish,
    block_lines,
    flow_text,
    inline,
    key,
    looks_typed,
    text_of,
    value_of,
)
from trying import examples


@pytest.mark.parametrize(
    ("value", "spelled"),
    [
        ("Une phrase, avec virgule", "Une phrase, avec virgule"),
        ("Titre : sous-titre", "'Titre : sous-titre'"),
        ("l’été; 50 %", "l’été; 50 %"),
        ("it's: so", '"it\'s: so"'),
        ("comité #3", "'comité #3'"),
        ("no", "'no'"),
        ("2018-06-30", "'2018-06-30'"),
        ("1.10", "'1.10'"),
        ("", "''"),
        ("a\nb", '"a\\nb"'),
        ("😀", "😀"),
        (Plain("2018-06-30"), "2018-06-30"),
        (Plain("1.10"), "'1.10'"),
        (Plain("2.3"), "2.3"),
        (Plain("40"), "40"),
        (Plain("012"), "'012'"),
        (Plain("1e3"), "'1e3'"),
        (Plain("0x1F"), "'0x1F'"),
        (Plain("a: b"), "'a: b'"),
        (date(2018, 6, 30), "2018-06-30"),
        (Decimal("2.50"), "2.50"),
        (40, "40"),
        (True, "true"),
        (None, "null"),
    ],
)
def test_the_plainest_spelling_that_reads_back(value: NewValue, spelled: str) -> None:
    assert inline(value, Wish(), flow=False) == spelled


@pytest.mark.parametrize(("wish", "spelled"), [("'", "'x'"), ('"', '"x"'), ("", "x")])
def test_quotes_are_those_wished_for(wish: str, spelled: str) -> None:
    assert inline("x", Wish(style=wish), flow=False) == spelled


TEXTS = st.text(
    st.characters(
        exclude_categories=["Cs", "Cc"], exclude_characters="\ufeff\u2028\u2029\ufffe\uffff"
    )
)


@settings(max_examples=examples(700), deadline=None)
@given(TEXTS, st.booleans(), st.integers(0, 2))
def test_any_text_reads_back_whatever_the_caution(text: str, flow: bool, caution: int) -> None:  # noqa: FBT001 - drawn
    spelled = inline(text, Wish(caution=caution), flow=flow)
    line = f"[{spelled}, z]" if flow else f"- {spelled}"
    assert yaml.load(line, yaml.BaseLoader)[0] == text  # noqa: S506 - gives text only


@pytest.mark.parametrize(
    "word",
    [
        "yes",
        "off",
        "~",
        "0o17",
        "012",
        "1e3",
        "1:30",
        ".inf",
        "<<",
        "0x1F",
        "0b1",
        "1_000",
        "1,000",
        "12:30:45",
        "=",
        "y",
        "N",
        "2018-1-1",
        "2018-01-01 10:00",
        "2018-01-01T10:00:00Z",
        "null",
        "1.",
        "+1",
        ".5",
        "-.INF",
        ".NaN",
        "1E3",
        "0.1_0",
        "08",
        "0o8",
        "1e",
        "190:20:30.15",
        "TRUE",
    ],
)
def test_words_that_other_readers_type(word: str) -> None:
    assert looks_typed(word)


@pytest.mark.parametrize("word", ["oui", "2018-L07", "v1.2.3", "CA-2018-06"])
def test_words_that_are_text_to_all(word: str) -> None:
    assert not looks_typed(word)


@pytest.mark.parametrize(
    ("name", "spelled"), [("due", "due"), ("on", "'on'"), ("a: b", "'a: b'"), ("été", "été")]
)
def test_names_of_fields(name: str, spelled: str) -> None:
    assert key(name, Wish()) == spelled


def test_between_brackets() -> None:
    value = {"a": ["x, y", Plain("2.3")], "b": {}, "c": None}
    assert flow_text(value, Wish()) == "{a: ['x, y', 2.3], b: {}, c: null}"


@pytest.mark.parametrize(
    ("text", "style", "lines"),
    [
        ("a\nb", "|", ["|-", "a", "b"]),
        ("a\n\n b\n", "|", ["|", "a", "", " b"]),
        (" a", "|", None),
        ("a\n\n", "|", None),
        ("un deux trois", ">", [">-", "un deux trois"]),
        ("un\ndeux", ">", [">-", "un", "", "deux"]),
        ("un  deux", ">", None),
    ],
)
def test_blocks_of_text(text: str, style: str, lines: list[str] | None) -> None:
    assert block_lines(text, style, Wish(), 40) == lines


def test_long_prose_is_folded_at_spaces() -> None:
    lines = block_lines("mot " * 20 + "fin", ">", Wish(), 40)
    assert lines is not None
    assert all(len(line) <= 40 for line in lines)
    assert " ".join(lines[1:]) == "mot " * 20 + "fin"


def test_what_is_no_value_is_refused() -> None:
    with pytest.raises(EditRefused):
        text_of(object())  # type: ignore[arg-type]  # what a careless caller would do


def test_values_as_they_are_read_back() -> None:
    assert value_of({"a": [1, date(2018, 1, 2), None], "b": True}) == {
        "a": ["1", "2018-01-02", None],
        "b": "true",
    }


WORDS = st.one_of(
    TEXTS,
    st.from_regex(r"[-+.0-9_xobe:, TZ]{1,8}", fullmatch=True),
    st.sampled_from(["-", "?", ":", "- a", "yes", "<<", "~", "=", "0o7", "012", "1e3", "2018-1-1"]),
)


@settings(max_examples=examples(400), deadline=None)
@given(WORDS, st.booleans(), st.booleans())
def test_every_reader_gives_any_word_back(word: str, flow: bool, plain: bool) -> None:  # noqa: FBT001 - drawn
    spelled = inline(Plain(word) if plain else word, Wish(), flow=flow)
    line = f"[{spelled}, z]" if flow else f"- {spelled}\n"
    readers = (
        lambda: yaml.safe_load(line),
        lambda: YAML(typ="safe", pure=True).load(line),
        lambda: YAML(typ="base", pure=True).load(line),
    )
    for reader in readers:
        found = reader()[0]
        told = str(found).lower() if isinstance(found, bool) else str(found)
        assert told == word
