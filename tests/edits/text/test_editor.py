"""The one function that changes YAML text."""

from pathlib import Path

import pytest

from crossing import some
from places import FROZEN
from plantrack.edits.text import (
    Append,
    Delete,
    EditRefused,
    Insert,
    Plain,
    Set,
    document_text,
    edit_text,
)
from plantrack.edits.text.editor import read
from plantrack.source.values import Value

PLAN_FILES = sorted([*(FROZEN / "plan").rglob("*.yaml"), *(FROZEN / "actions").rglob("*.yaml")])


def leaves(
    value: Value, path: tuple[str | int, ...] = ()
) -> list[tuple[tuple[str | int, ...], Value]]:
    if isinstance(value, dict):
        return [leaf for name, one in value.items() for leaf in leaves(one, (*path, name))]
    if isinstance(value, list):
        return [leaf for place, one in enumerate(value) for leaf in leaves(one, (*path, place))]
    return [(path, value)]


@pytest.mark.few(2)
@pytest.mark.parametrize("file", some(PLAN_FILES), ids=lambda file: file.name)
def test_setting_a_value_to_what_it_is_leaves_the_bytes_alone(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    for path, value in leaves(read(text)[0]):
        assert edit_text(text, path, Set(value)) is text


@pytest.mark.few(2)
@pytest.mark.parametrize("file", some(PLAN_FILES[::-1]), ids=lambda file: file.name)
def test_a_value_set_and_set_back_gives_the_file_back(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    plain = [(p, v) for p, v in leaves(read(text)[0]) if v and len(v) < 60 and f": {v}\n" in text]
    for path, value in plain[::5]:
        there = edit_text(text, path, Set("Autre chose"))
        assert there != text
        assert edit_text(there, path, Set(Plain(value))) == text


@pytest.mark.few(15)
@pytest.mark.parametrize("file", PLAN_FILES, ids=lambda file: file.name)
def test_what_is_put_in_and_taken_away_leaves_no_trace(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    root = read(text)[0]
    assert isinstance(root, dict)
    there = edit_text(text, ("nouveau",), Insert({"a": ["b", "c"]}))
    assert edit_text(there, ("nouveau",), Delete()) == text
    for name, value in root.items():
        if isinstance(value, list) and value:
            longer = edit_text(text, (name,), Append("x"))
            assert edit_text(longer, (name, len(value)), Delete()) == text


def test_a_byte_order_mark_stays() -> None:
    assert edit_text("\ufeffa: 1\n", ("a",), Set("x")) == "\ufeffa: x\n"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a: [\n", {"line": 1, "column": 4}),
        ("a: 1\na: 2\n", {"line": 2, "column": 1}),
        ("a: !t 1\n", {"line": 1, "column": 4}),
        ("a: \x07\n", {"line": 1, "column": 4}),
        ("a: \ud800\n", {"line": 1, "column": 4}),
    ],
)
def test_what_cannot_be_read_cannot_be_changed(text: str, told: dict[str, int]) -> None:
    with pytest.raises(EditRefused) as refused:
        edit_text(text, ("a",), Set("x"))
    assert {name: refused.value.values[name] for name in told} == told


def test_a_control_character_does_not_come_in() -> None:
    with pytest.raises(EditRefused):
        edit_text("a: 1\n", ("a",), Set("x\x1b[31m"))


def test_a_new_file_is_in_blocks() -> None:
    assert document_text({"year": 2020, "deliverables": []}, "Axe 1.") == (
        "# Axe 1.\nyear: 2020\ndeliverables: []\n"
    )
