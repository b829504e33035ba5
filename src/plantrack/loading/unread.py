"""What a file is not read for, and files whose records nobody will find."""

from plantrack.loading.expected import field_meant
from plantrack.loading.records import nested_records
from plantrack.locale import Message, msg
from plantrack.model import Record
from plantrack.source.refused import Refused
from plantrack.source.text import LARGEST, SourceText, decode
from plantrack.source.values import Document


def hides_records(document: Document, model: type[Record]) -> bool:
    """Return whether a file's list of records is no list, or has another name: `livrables`."""
    given, lists = (
        document.values,
        {n for n, inner in nested_records(model).items() if inner.is_list},
    )
    for name in lists & set(given):
        if given[name] is not None and not isinstance(given[name], list):
            return True
    unknown = set(given) - set(model.model_fields)
    return any(field_meant(name, model.model_fields) in lists - set(given) for name in unknown)


def source_of(path: str, raw: bytes, undecoded: dict[str, str]) -> SourceText:
    """Return the text of a file; of a refused one, what can be told goes to `undecoded`.

    Raises:
        Refused: it is no text of a plan.
    """
    try:
        return decode(path, raw)
    except Refused:
        undecoded[path] = raw[:LARGEST].decode("utf-8", "replace")  # ids are ASCII
        raise


def why_unreadable(error: OSError) -> Message:
    """Return in words why the system gives no bytes of a file."""
    if isinstance(error, FileNotFoundError):
        return msg("the file is not there")
    if isinstance(error, PermissionError):
        return msg("you may not read this file")
    return msg("this cannot be read as a file")
