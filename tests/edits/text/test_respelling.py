"""Many words changed at once: what one change after the other would give."""

from collections.abc import Mapping

import pytest

from plantrack.edits.text import EditRefused, Plain, Set, edit_text, respell
from plantrack.edits.text.editor import read
from plantrack.source.tree import Path

TEXT = """\
# a b
a: b   # b
'b': [b, 'b', "b", c] # rien
c:
  - {b: b}
  - >-
    b
  - &x b
  - *x
  - "\\x62"
  - b #b
d: b"""
ALL: dict[Path, str] = {
    ("a",): "un", ("b", 0): "2.1", ("b", 1): "trois", ("b", 2): "4", ("c", 0, "b"): "5",
    ("c", 5): "six", ("d",): "sept",
}  # fmt: skip
HARD: dict[Path, str] = {("c", 1): "x", ("c", 4): "y", ("d",): "z"}
ANCHORED: dict[Path, str] = {("c", 2): "x", ("c", 3): "y", ("a",): "z"}


def one_by_one(text: str, words: Mapping[Path, str]) -> str:
    for path, word in words.items():
        text = edit_text(text, path, Set(Plain(word)))
    return text


@pytest.mark.parametrize("words", [ALL, HARD, ANCHORED, {}, {("a",): "b"}, {("a",): "null"}])
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_it_is_one_change_after_the_other(words: dict[Path, str], ends: str, mark: str) -> None:
    text = mark + TEXT.replace("\n", ends)
    assert respell(text, words) == one_by_one(text, words)


def test_the_rest_keeps_its_bytes() -> None:
    assert respell(TEXT, ALL).splitlines()[:3] == [
        "# a b",
        "a: un   # b",
        "'b': [2.1, 'trois', \"4\", c] # rien",
    ]


@pytest.mark.parametrize(
    "word", ["~", "no: x", "- x", "#x", "a, b", "[", "'", '"', "é\n", "", "\\"]
)
def test_words_that_want_care(word: str) -> None:
    for path in ALL:
        assert read(respell(TEXT, {path: word}))[0] == read(one_by_one(TEXT, {path: word}))[0]


@pytest.mark.parametrize("path", [("z", "y"), ("b", 9), ("c", 0, "q", "r")])
def test_nothing_is_there(path: Path) -> None:
    with pytest.raises(EditRefused):
        respell(TEXT, {path: "x"})


def test_a_text_that_cannot_be_read() -> None:
    with pytest.raises(EditRefused):
        respell("a: [", {("a",): "x"})
