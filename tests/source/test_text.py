"""Bytes to text, and the arithmetic of lines and columns."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plantrack.diagnostics import Span
from plantrack.source.text import SourceText, control_character, decode
from trying import examples

from .readings import refusal, refused_at

LINES = st.lists(st.sampled_from(["a", "é", "🙂", "\u00a0", " ", "\n", "\r", "\r\n"]), max_size=30)


def naive_line_and_column(text: str, index: int) -> tuple[int, int]:
    line, column = 1, 1
    for here in range(index):
        if text[here] in "\r\n" and text[here : here + 2] != "\r\n":
            line, column = line + 1, 1
        else:
            column += 1
    return line, column


@settings(deadline=None, max_examples=examples(200))
@given(LINES.map("".join), st.data())
def test_lines_and_columns_are_those_of_a_naive_walk(text: str, data: st.DataObject) -> None:
    index = data.draw(st.integers(0, len(text)))
    span = SourceText("f", text).span_at(index, 2)
    line, column = naive_line_and_column(text, index)
    assert span == Span(line, column, line, column + 2)


@settings(deadline=None, max_examples=examples(100))
@given(st.lists(st.text(alphabet="aé🙂\u00a0 ", max_size=5), min_size=1), st.data())
def test_lines_are_cut_at_each_end_and_nowhere_else(lines: list[str], data: st.DataObject) -> None:
    ends = [data.draw(st.sampled_from(["\n", "\r\n", "\r"])) for _ in lines[1:]]
    text = "".join(one + end for one, end in zip(lines, [*ends, ""], strict=True))
    # An empty line between CR and LF cannot be told from one CRLF.
    if "" not in lines:
        assert SourceText("f", text).lines == lines


def test_a_line_past_the_end_is_empty() -> None:
    source = SourceText("f", "a\nb")
    assert [source.line(n) for n in (0, 1, 2, 3, -1)] == ["", "a", "b", "", ""]


def test_one_byte_order_mark_is_dropped() -> None:
    assert decode("f", b"\xef\xbb\xbfa: 1\n").text == "a: 1\n"


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("Déposé".encode("latin-1"), "not-utf-8 1:2"),
        ("a: é\r\nb: ".encode() + b"\xff", "not-utf-8 2:4"),
        (b"\xef\xbb\xbfa\xff", "not-utf-8 1:2"),
        (b"a: \xed\xa0\x80", "not-utf-8 1:4"),  # half of a surrogate pair
        (b"a: \xc0\xaf", "not-utf-8 1:4"),  # an overlong slash
        ("a: é".encode("utf-16"), "not-utf-8 1:1"),
        ("é: \u0085".encode(), "control-character 1:4"),
        ("a\r\rb: \u2028".encode(), "control-character 3:4"),
        (b"a: \x1b[31m", "control-character 1:4"),
        (b"a: \x00", "control-character 1:4"),
        (b"a: \x7f", "control-character 1:4"),
        ("a: \ufeff".encode(), "control-character 1:4"),
        ("\ufeff\ufeffa: 1".encode(), "control-character 1:1"),
        (b"a: 1\n<<<<<<< HEAD\nb: 2\n", "merge-conflict 2:1"),
        (b"a: 1\r\n<<<<<<< HEAD\r\nb: 2\r\n", "merge-conflict 2:1"),
        (b"a: 1\n=======\n", "merge-conflict 2:1"),
        (b"a: 1\n>>>>>>> feature/x\n", "merge-conflict 2:1"),
    ],
)
def test_what_is_no_text_of_a_plan_is_refused_at_its_place(raw: bytes, expected: str) -> None:
    assert refused_at(raw) == expected


def test_utf_16_is_named() -> None:
    advice = refusal("a: 1".encode("utf-16")).help
    assert advice is not None
    assert "UTF-16" in advice.id


def test_arrows_that_are_no_conflict_are_text() -> None:
    text = "a: <<<<<<< b\nc: |\n  =======\n"
    assert decode("f", text.encode()).text == text


@pytest.mark.parametrize("letter", ["\t", "\u00a0", "\u202f", "’", "\u200d", "🙂", "\ue000"])
def test_letters_that_people_type_are_kept(letter: str) -> None:
    assert decode("f", letter.encode()).text == letter


def test_a_control_character_is_named_by_its_code() -> None:
    found = control_character(SourceText("f", "a\x1b"), 1, "\x1b").diagnostic
    assert found.message.values == {"code": "001B"}
    assert found.place.span == Span(1, 2, 1, 3)
