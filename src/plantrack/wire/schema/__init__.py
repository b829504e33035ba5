"""JSON Schemas of a plan's files, for editors: what may stand where, with its words."""

from plantrack.wire.schema.files import FILE_KINDS, schema_of, settings_of

__all__ = ["FILE_KINDS", "schema_of", "settings_of"]
