"""What a plan file holds: read line by line in the usual style, by the YAML parser in any other."""

from plantrack.fields import Document, Fields, Value
from plantrack.shortcuts import values_in_plain_lines
from plantrack.source.text import SourceText

__all__ = ["Document", "Fields", "Value", "document_of"]


def document_of(source: SourceText, *, pure: bool = False) -> Document:
    """Return what a plan file holds; `pure` asks for the parser, and does without libyaml.

    Raises:
        Refused: the one reason why the file cannot be read.
    """
    values = None if pure else values_in_plain_lines(source.text)
    if values is not None:
        return Document(values)
    from plantrack.source.yaml_values import document_in_yaml

    return document_in_yaml(source, pure=pure)
