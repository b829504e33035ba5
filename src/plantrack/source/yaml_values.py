"""A tree's values: text, lists and mappings."""

from sys import intern

from plantrack.fields import Document, Fields, Value
from plantrack.source.text import SourceText
from plantrack.source.tree import Node
from plantrack.source.yaml_tree import nested


def document_in_yaml(source: SourceText, *, pure: bool = False) -> Document:
    """Return what a plan file holds, in any style; `pure` does without libyaml.

    Raises:
        Refused: the one reason why the file cannot be read.
    """
    tree = nested(source, pure=pure)
    return Document(_fields(tree.root), tree.cuts)


def value_of(node: Node) -> Value:
    """Return what a node holds."""
    if node.kind == "mapping":
        return _fields(node)
    if node.kind == "sequence":
        return [value_of(entry.value) for entry in node.entries]
    scalar = node.target or node
    return None if scalar.is_absent else scalar.text


def _fields(node: Node) -> Fields:
    fields = Fields((intern(str(entry.name)), value_of(entry.value)) for entry in node.entries)
    fields.line = node.line
    return fields
