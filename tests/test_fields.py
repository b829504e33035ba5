"""What a file holds: mappings that know their line."""

from plantrack.fields import Document, Fields


def test_fields_are_a_mapping_that_knows_its_line() -> None:
    fields = Fields(a="b")
    fields.line = 3
    assert (fields, fields.line) == ({"a": "b"}, 3)


def test_a_document_has_no_cuts_unless_told() -> None:
    assert Document({"a": None}).cuts == ()
