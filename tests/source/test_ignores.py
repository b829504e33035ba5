"""Comments that silence rules are found where they are comments, and nowhere else."""

import pytest

from plantrack.source.ignores import Ignore, ignores_in
from plantrack.source.text import SourceText


def found(text: str) -> tuple[Ignore, ...]:
    return ignores_in(SourceText("a.yaml", text))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: 1  # plantrack: ignore[x]\n", 1),
        ("# plantrack: ignore[x]\na: 1\n", 2),
        ("# plantrack: ignore[x]\n\n# autre\n   \na: 1\n", 5),
        ("a: 1\n# plantrack: ignore[x]\n", 2),
        ("a: 1 #plantrack:ignore[x]", 1),
        ("a: 1 # plantrack : ignore [x] parce que", 1),
        ("- a: é  # plantrack: ignore[x]\r\n", 1),
        ("a: |\n  texte\n# plantrack: ignore[x]\nb: 1\n", 4),
        ("a: [  # plantrack: ignore[x]\n", 1),
    ],
)
def test_which_line_it_speaks_of(text: str, line: int) -> None:
    (one,) = found(text)
    assert one.line == line
    assert [name for name, _ in one.names] == ["x"]


@pytest.mark.parametrize(
    "text",
    [
        "a: 1\n",
        "a: '# plantrack: ignore[x]'\n",
        'a: "b # plantrack: ignore[x]"\n',
        "a: |\n  # plantrack: ignore[x]\n",
        "a: >-\n  b\n  # plantrack: ignore[x]\nc: 1\n",
        "a: b# plantrack: ignore[x]\n",
        "a: 1 # plantrack ignores this\n",
        "a: 1 # plantrack: ignored[x]\n",
    ],
)
def test_what_is_no_such_comment(text: str) -> None:
    assert found(text) == ()


def test_several_rules_each_with_its_place() -> None:
    (one,) = found("a: 1  # plantrack: ignore[no-lead, silent-deliverable]\n")
    assert [(name, span.column, span.end_column) for name, span in one.names] == [
        ("no-lead", 27, 34),
        ("silent-deliverable", 36, 54),
    ]
    assert (one.span.column, one.span.end_column) == (7, 55)


def test_a_comment_that_names_nothing() -> None:
    assert [one.names for one in found("a: 1 # plantrack: ignore\nb: 2 # plantrack: ignore[]")] == [
        (),
        (),
    ]
