"""Trees of small texts, for the tests of what works on them."""

from plantrack.edits.text.nodes import Tree
from plantrack.edits.text.parsing import tree_of
from plantrack.source.text import SourceText


def tree(text: str) -> Tree:
    return tree_of(SourceText("f", text))
