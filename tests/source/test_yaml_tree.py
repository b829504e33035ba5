"""Every scalar is its text; what makes YAML ambiguous is refused at its place."""

import time
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from plantrack.diagnostics import Diagnostic
from plantrack.source.text import LARGEST
from plantrack.source.values import Document, document_of
from plantrack.source.yaml_tree import DEEPEST
from trying import examples

from .readings import (
    FLOWING_STYLES,
    MAPPINGS,
    PLAN_FILES,
    document_or_refused,
    dumped,
    refusal,
    refused_at,
    source_of,
    values_of,
)


@pytest.mark.parametrize(
    "written",
    [
        "1.10",
        "no",
        "on",
        "012",
        "0x1F",
        "1_000",
        "1e3",
        ".inf",
        "2018-06-30",
        "12:30:00",
        "True",
        "=",
        "NULL",
        "Null",
    ],
)
def test_a_scalar_is_its_text(written: str) -> None:
    assert values_of(f"a: {written}\n") == {"a": written}


@pytest.mark.parametrize("written", ["", "~", "null"])
def test_three_spellings_mean_absent(written: str) -> None:
    assert values_of(f"a: {written}\nb:\n  - {written}\n") == {"a": None, "b": [None]}


@pytest.mark.parametrize("written", ['""', "'~'", '"null"'])
def test_between_quotes_they_are_texts(written: str) -> None:
    assert values_of(f"a: {written}\n") == {"a": written[1:-1]}


def test_a_block_of_text_keeps_its_lines() -> None:
    text = """\
a: |
  Premier # ici
  second: ligne
b: >-
  plié
  en deux
"""
    assert values_of(text) == {"a": "Premier # ici\nsecond: ligne\n", "b": "plié en deux"}


def test_the_anchor_of_a_text_may_be_repeated() -> None:
    assert values_of("a: &x Pôles\nb: [*x , *x ]\n") == {"a": "Pôles", "b": ["Pôles", "Pôles"]}


def test_an_alias_may_name_a_field() -> None:
    assert values_of("a: &x Pôles\n*x : b\n") == {"a": "Pôles", "Pôles": "b"}


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_line_end_is_read(end: str) -> None:
    assert values_of(f"a: 1{end}b:{end}  - é{end}") == {"a": "1", "b": ["é"]}


@settings(deadline=None, max_examples=examples(200))
@given(
    MAPPINGS,
    FLOWING_STYLES,
    st.sampled_from([True, False, None]),
    st.booleans(),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.sampled_from([20, 80, 10_000]),
)
def test_texts_come_back_as_another_program_wrote_them(
    values: dict[str, Any],
    style: str | None,
    flow: bool | None,  # noqa: FBT001 - generated
    plainly: bool,  # noqa: FBT001 - generated
    end: str,
    width: int,
) -> None:
    text = dumped(
        values,
        default_style=style,
        default_flow_style=flow,
        allow_unicode=plainly,
        line_break=end,
        width=width,
    )
    assert values_of(text) == values


@settings(deadline=None, max_examples=examples(100))
@given(MAPPINGS, st.sampled_from(["|", ">"]), st.booleans())
def test_blocks_of_text_are_read_as_libyaml_reads_them(
    values: dict[str, Any],
    style: str,
    flow: bool,  # noqa: FBT001 - generated
) -> None:
    text = dumped(values, default_style=style, default_flow_style=flow)
    libyaml = yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506 - the base loader makes texts
    assert values_of(text) == libyaml


@pytest.mark.parametrize("file", PLAN_FILES, ids=lambda file: file.name)
def test_real_files_are_read_as_libyaml_reads_them(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    libyaml = yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506 - the base loader makes texts
    assert values_of(text) == libyaml


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "not-a-mapping 1:1"),
        ("# rien\n", "not-a-mapping 1:1"),
        ("- a\n", "not-a-mapping 1:1"),
        ("\nDes mots.\n", "not-a-mapping 2:1"),
        ("a: 1\n---\nb: 2\n", "several-documents 2:1"),
        ("a: 1\nb: 2\na: 3\n", "duplicate-key 3:1"),
        ("x:\n  - {a: 1, a: 2}\n", "duplicate-key 2:12"),
        ("é: 1\ne\u0301: 2\n", "duplicate-key 2:1"),
        ("a: &x 1\n<<: *x\n", "merge-key 2:1"),
        ("a: !!str 1\n", "forbidden-tag 1:4"),
        ("a: !python/object:os.system {}\n", "forbidden-tag 1:4"),
        ("a: &x [1]\nb: *x\n", "forbidden-alias 2:4"),
        ("a: &x {b: *x }\n", "forbidden-alias 1:11"),
        ("a: *nul\n", "syntax-error 1:4"),
        ("? [a]\n: b\n", "syntax-error 1:3"),
        ("? {a: 1}\n: b\n", "syntax-error 1:3"),
        ("a: b: c\n", "syntax-error 1:5"),
        ('a: "x\\u0085y"\n', "control-character 1:6"),
        ('a: "x\\ey"\n', "control-character 1:6"),
        ('a: "x\\Ly"\n', "control-character 1:6"),
        ('a: "\n  x\\x9B"\n', "control-character 2:4"),
    ],
)
def test_what_is_ambiguous_is_refused_at_its_place(text: str, expected: str) -> None:
    assert refused_at(text) == expected
    assert refused_at(text, pure=True) == expected


@pytest.mark.parametrize("pure", [True, False])
def test_half_of_an_escaped_pair_is_refused(pure: bool) -> None:  # noqa: FBT001 - a parameter
    assert refused_at('a: "\\ud83d"\n', pure=pure) in ("control-character 1:5", "syntax-error 1:7")


def test_a_repeated_field_names_the_first_one() -> None:
    found = refusal("b: 0\na: 1\na: 2\n")
    assert [str(one.place.span) for one in found.related] == [
        "Span(line=2, column=1, end_line=2, end_column=2)"
    ]


def test_a_quoted_merge_key_is_a_field_like_another() -> None:
    assert values_of('"<<": 1\n') == {"<<": "1"}


def test_an_escaped_backslash_escapes_nothing() -> None:
    assert values_of('a: "x\\\\u0085"\n') == {"a": "x\\u0085"}


def test_small_texts_repeated_too_often_are_refused() -> None:
    bomb = f"a: &x {'é' * 100_000}\nb: [{', '.join(['*x '] * 60)}]\n"
    assert refused_at(bomb).startswith("forbidden-alias 2:")


def nested(depth: int, *, flow: bool) -> str:
    """Return a document of collections `depth` deep, the first being the document itself."""
    if flow:
        return "a: " + "[" * (depth - 1) + "]" * (depth - 1) + "\n"
    return "".join(" " * n + "a:\n" for n in range(depth)) + " " * depth + "b\n"


@pytest.mark.parametrize("flow", [True, False])
def test_fifty_levels_are_read(flow: bool) -> None:  # noqa: FBT001 - a parameter
    assert DEEPEST == 50
    assert values_of(nested(50, flow=flow))


def test_the_fifty_first_level_is_refused_where_it_opens() -> None:
    assert refused_at(nested(51, flow=True)) == "too-deep 1:53"
    assert refused_at(nested(51, flow=False)) == "too-deep 51:51"


@pytest.mark.few(4)
@pytest.mark.parametrize("bracket", ["[", "{", "- ", "? "])
@pytest.mark.parametrize("pure", [True, False])
def test_a_hundred_thousand_brackets_are_refused_at_once(bracket: str, pure: bool) -> None:  # noqa: FBT001
    start = time.perf_counter()
    # A mapping opened at once inside another would be the name of a field.
    assert refusal("a: \n  " + bracket * 100_000, pure=pure).rule in ("too-deep", "syntax-error")
    assert time.perf_counter() - start < 2


def test_five_million_bytes_are_read_and_one_more_is_not() -> None:
    head = b"a: 1\n# "
    full = head + b"x" * (LARGEST - len(head))
    assert LARGEST == 5_000_000
    assert document_or_refused(full) == Document({"a": "1"})
    assert refused_at(full + b"x") == "too-large 1:1"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("title: Réunion du comité #3 de mai\n", ["title 1:26 #3 de mai"]),
        ("title: Réunion # une remarque\n", []),
        ("title: Réunion  #3\n", []),
        ("title: Réunion ## titre\n", []),
        ("title: Réunion du comité#3\n", []),
        ('title: "Réunion du comité #3"\n', []),
        ('title: "Réunion" #3\n', []),
        ("x:\n  - title: Comité #3\n    b: 1\n", ["title 2:19 #3"]),
        ("a: |\n  Comité #3\n", []),
    ],
)
def test_a_text_cut_by_a_comment_sign_is_noticed(text: str, expected: list[str]) -> None:
    cuts = document_of(source_of(text)).cuts
    lines = text.splitlines()
    assert expected == [
        f"{name} {at.line}:{at.column} {lines[at.line - 1][at.column - 1 : at.end_column - 1]}"
        for name, at in cuts
    ]


@settings(deadline=None, max_examples=examples(300))
@given(st.binary(max_size=2000))
def test_any_bytes_are_read_or_refused(raw: bytes) -> None:
    assert isinstance(document_or_refused(raw), Document | Diagnostic)


_HOSTILE = [
    "*a ", "!t ", "[", "]", "{", "}", "\t", "\r", "\u00a0", "'", '"', "<<: ", "---\n", "...\n",
    "|", ">", "? ", ": ", "- ", "#", " #", "\n", "\n\n", "%", "\u2028", "\ufeff", "\\", "\\x",
    "<<<<<<< HEAD\n",
]  # fmt: skip


@st.composite
def mutated_files(draw: st.DrawFn) -> bytes:
    """A real plan file, some pieces of it cut, doubled, or replaced by what hurts a parser."""
    text = draw(st.sampled_from(PLAN_FILES)).read_text(encoding="utf-8")
    start = draw(st.integers(0, max(0, len(text) - 1500)))
    text = text[start : start + 1500]
    for _ in range(draw(st.integers(1, 3))):
        at, length = draw(st.integers(0, len(text))), draw(st.integers(0, 30))
        middle = draw(st.one_of(st.sampled_from(_HOSTILE), st.just(text[at : at + length] * 2)))
        text = text[:at] + middle + text[at + length :]
    return text.encode("utf-8")


@settings(deadline=None, max_examples=examples(150))
@given(mutated_files(), st.booleans())
def test_a_damaged_plan_file_is_read_or_refused_soon(raw: bytes, pure: bool) -> None:  # noqa: FBT001
    start = time.perf_counter()
    assert isinstance(document_or_refused(raw, pure=pure), Document | Diagnostic)
    assert time.perf_counter() - start < 2
