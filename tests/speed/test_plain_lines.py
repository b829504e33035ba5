"""Files read line by line: whatever is accepted is what the YAML parser reads, line for line."""

import random
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plantrack.fields import MOST_VALUES, Document, Fields
from plantrack.source.refused import Refused
from plantrack.source.yaml_values import document_in_yaml
from plantrack.speed.plain_lines import values_in_plain_lines
from source.readings import PLAN_FILES, source_of
from trying import examples

USUAL = """\
# en tête
deliverables:
  - id: 2018-L07

    title: Publier la carte (v2), l’heure 12:30 et l’index#3
    commitments: [2.3, 2.1]
    description: >-
      Une première ligne: puis # une autre
      - et la fin.

    partners:
    - "poles: tous"
    - 'l un'
    lead:
    # ce qui suit est le journal
    updates:
      - date: 2018-04-20
        evidence:
          - https://example.org/a?b=c
          - >-
            plié
            en deux
          - >-
           à peine
  - id: 012
"""
UNUSUAL = [
    "", "# rien\n", "- a\n", "a\n", "a: b: c\n", "a: b\n  c\n", "a: b\n  c: d\n", "a: 1\na: 2\n",
    "a: *x\n", "a: &x b\n", "a: !t b\n", "a: 'it''s'\n", 'a: "\\n"\n', 'a: ""\n', "a: []\n",
    "a: {b: c}\n", "a: |\n  b\n", "a: >\n  b\n", "a: >-\n\n  b\n", "a: >-\n  b\n\n  c\n",
    "a: >-\n  b\n   c\n", "a: >-\n   b\n  c\n", "a: >-\n  b\n \n  # c\n", "a: >-\nb: c\n",
    "a: b # c\n", "a: b #c\n", "a: null\n", "a: ~\n", "a: [null]\n", "a: [b, c]d\n", "a: b \n",
    "a:\tb\n", "a: b\rc: d\n", "a: b:\n", "a: - b\n", "a: -1\n", "a:\n  - b\n c: d\n",
    "a:\n  - b\n   - c\n", "  a: b\nc: d\n", "a: b\n- c\n", "- a\nb: c\n", "a:\n  -\n",
    "a:\n  - \n", "a:\n  b: c\n   d: e\n", "a:\n - b\n   c: d\n", "---\na: b\n",
    "a: b\n...\n", "%YAML 1.1\n",
    "? a\n: b\n", "é: a\n", "a b: c\n", '"a": b\n', "<<: a\n", "a:b\n", "a: - - b\n", "a: 'b\n",
    "- - a\n", "a:\n- b\n  - c\n", "a: >-\n" + " " * 3 + "b\n" + " " * 2 + "\n",
    "a:\n  - >-\n  b\n", "a:\n- >-\nb: c\n", "a:\n  - >-\n    b\n\n   # c\n",
]  # fmt: skip


def as_parsed(text: str) -> Document | None:
    """Return what the parser reads, asked without the lines."""
    try:
        return document_in_yaml(source_of(text))
    except Refused:
        return None


def with_lines(value: object) -> object:
    """Return a value with the line where each mapping begins."""
    if isinstance(value, Fields):
        return value.line, [(name, with_lines(inner)) for name, inner in value.items()]
    return [with_lines(one) for one in value] if isinstance(value, list) else value


def assert_as_parsed(text: str) -> None:
    """Read a text both ways: line by line, it may only be refused or be the same."""
    values = values_in_plain_lines(text)
    if values is not None:
        parsed = as_parsed(text)
        assert parsed is not None
        assert with_lines(values) == with_lines(parsed.values)
        assert parsed.cuts == ()


def test_the_usual_style_is_read_line_by_line() -> None:
    values: Any = values_in_plain_lines(USUAL)
    assert_as_parsed(USUAL)
    first, second = values["deliverables"]
    assert (values.line, first.line, second.line) == (2, 3, 25)
    assert first["title"] == "Publier la carte (v2), l’heure 12:30 et l’index#3"
    assert first["description"] == "Une première ligne: puis # une autre - et la fin."
    assert (first["partners"], first["lead"]) == (["poles: tous", "l un"], None)
    assert first["updates"][0]["evidence"][1:] == ["plié en deux", "à peine"]


@pytest.mark.parametrize("end", ["\n", "\r\n", ""])
def test_every_usual_line_end_is_read(end: str) -> None:
    text = end.join(["a:", "  - b: c", "    d: é", ""]) if end else "a: b"
    assert values_in_plain_lines(text) is not None
    assert_as_parsed(text)


@pytest.mark.parametrize("text", UNUSUAL)
def test_anything_else_is_left_to_the_parser(text: str) -> None:
    assert values_in_plain_lines(text) is None


@pytest.mark.parametrize("file", PLAN_FILES, ids=lambda file: file.name)
def test_real_files_are_read_as_the_parser_reads_them(file: Path) -> None:
    assert_as_parsed(file.read_text(encoding="utf-8"))


def test_nearly_all_real_files_are_usual() -> None:
    read = [values_in_plain_lines(file.read_text(encoding="utf-8")) for file in PLAN_FILES]
    assert sum(one is None for one in read) * 10 <= len(read)


@pytest.mark.nightly
def test_what_may_hold_too_many_values_is_left_to_the_parser() -> None:
    line = "  - b: c\n"
    assert values_in_plain_lines("a:\n" + line * (MOST_VALUES // 5)) is not None
    assert values_in_plain_lines("a:\n" + line * (MOST_VALUES // 3)) is None
    assert values_in_plain_lines("a: [" + "b, " * MOST_VALUES + "c]\n") is None


def test_what_may_be_too_deep_is_left_to_the_parser() -> None:
    deep = "".join(f"{' ' * n}a:\n" for n in range(41))
    assert_as_parsed(deep)
    assert values_in_plain_lines(deep) is not None
    assert values_in_plain_lines(deep + " " * 41 + "b: c\n") is None


@pytest.mark.parametrize("piece", ["a: b", " #", "a: x:", ": ", "  - ", ">-\n  ", "[a, ", "''"])
def test_a_hostile_line_is_refused_soon(piece: str) -> None:
    start = time.perf_counter()
    for text in (f"a: {piece * 100_000}", f"a: >-\n  {piece * 100_000}", piece * 100_000):
        values_in_plain_lines(text)
    assert time.perf_counter() - start < 2


PIECES = [
    "a", "b:", "c: ", "- ", "  ", "    ", " ", "\n", "\n", "\n", "\n  ", "\n    ", "- ", "# x",
    ">-", "x y", "é", '"q"', "'", '"', "[a, b]", "null", "~", ":", " #", "1.1", "a: >-\n    foo",
    "\n\n", "foo: bar", "\n- ", "\n  - ", "d: e\n", "|", "key:\n", "- k: v\n", "  x: y\n", "a:\n",
    "- >-\n    foo\n", "  - >-\n    bar", "- >-\n  baz\n",
]  # fmt: skip


@settings(deadline=None, max_examples=examples(1500))
@given(st.lists(st.sampled_from(PIECES), min_size=2, max_size=14).map("".join))
def test_pieces_put_together_are_read_as_the_parser_reads_them(text: str) -> None:
    assert_as_parsed(text)


@settings(deadline=None, max_examples=examples(400))
@given(st.integers(min_value=0))
def test_a_damaged_file_is_read_as_the_parser_reads_it(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - a damage to be made again, no secret
    lines = chance.choice([USUAL, *map(Path.read_text, PLAN_FILES)]).split("\n")
    start = chance.randrange(max(1, len(lines) - 20))
    lines = lines[start : start + 30]
    for _ in range(chance.randint(1, 3)):
        at, other = chance.randrange(len(lines)), chance.randrange(len(lines))
        column = chance.randint(0, len(lines[at]))
        lines[at] = chance.choice(
            [
                lines[other],
                " " * chance.randint(0, 3) + lines[at],
                lines[at][chance.randint(0, 3) :],
                lines[at][:column] + chance.choice(PIECES) + lines[at][column:],
                lines[at][:column] + lines[at][column + 2 :],
            ]
        )
    assert_as_parsed("\n".join(lines))
