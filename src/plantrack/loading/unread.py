"""What a file is not read for, and files whose records nobody will find."""

from plantrack.loading.expected import field_meant
from plantrack.loading.records import nested_records
from plantrack.locale import Message, msg
from plantrack.model import Record
from plantrack.source.values import Document


def hides_records(document: Document, model: type[Record]) -> bool:
    """Return whether a file's list of records is no list, or has another name: `livrables`."""
    given, known = document.values, model.model_fields
    lists = {name for name, inner in nested_records(model).items() if inner.is_list}
    if any(not isinstance(given[name] or [], list) for name in lists & given.keys()):
        return True
    missing = lists - given.keys()
    unknown = (name for name in given if name not in known) if missing else ()
    return any(field_meant(name, known) in missing for name in unknown)


def why_unreadable(error: OSError) -> Message:
    """Return in words why the system gives no bytes of a file."""
    if isinstance(error, FileNotFoundError):
        return msg("the file is not there")
    if isinstance(error, PermissionError):
        return msg("you may not read this file")
    return msg("this cannot be read as a file")
