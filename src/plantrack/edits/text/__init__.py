"""YAML text changed in one place, everything else left as it was; knows nothing of plans."""

from plantrack.edits.text.carrying import carry_record
from plantrack.edits.text.editor import document_text, edit_text
from plantrack.edits.text.operations import (
    Append,
    Delete,
    EditRefused,
    Insert,
    NewValue,
    Operation,
    Plain,
    Set,
)
from plantrack.edits.text.respelling import respell
from plantrack.edits.text.second_reading import refuse_other_reading

__all__ = [
    "Append",
    "Delete",
    "EditRefused",
    "Insert",
    "NewValue",
    "Operation",
    "Plain",
    "Set",
    "carry_record",
    "document_text",
    "edit_text",
    "refuse_other_reading",
    "respell",
]
