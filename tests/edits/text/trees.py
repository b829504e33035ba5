"""Trees of small texts, for the tests of what works on them."""

from plantrack.source.measuring import tree_of
from plantrack.source.text import SourceText
from plantrack.source.tree import Tree


def tree(text: str) -> Tree:
    return tree_of(SourceText("f", text))
