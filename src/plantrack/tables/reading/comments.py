"""Whether a document or a workbook has comments beside its text: they are told, and not read."""

import io
import re
import zipfile
from itertools import takewhile

from plantrack.locale import Message, msg
from plantrack.tables.reading.xls import has_notes

_PARTS = re.compile(r"(?:^|/)(?:threaded)?comments?[0-9]*\.xml$", re.IGNORECASE)
_CONTENT, _ANNOTATION = "content.xml", b"<office:annotation"
_READ_AT_ONCE = 1_000_000  # bytes


def remarks_on(file: str, raw: bytes) -> tuple[Message, ...]:
    """Return the remark that a file has comments; nothing where it has none."""
    if not has_comments(raw):
        return ()
    return (msg("{file} has comments, which are not read: open it and look at them", file=file),)


def has_comments(raw: bytes) -> bool:
    """Return whether a file that was looked through before has comments."""
    if not raw.startswith(b"PK"):
        return has_notes(raw)
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            names = archive.namelist()
            if any(_PARTS.search(name) for name in names):
                return True
            return _CONTENT in names and _is_annotated(archive)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return False


def _is_annotated(archive: zipfile.ZipFile) -> bool:
    """Return whether a sheet of OpenDocument has a comment in a cell."""
    with archive.open(_CONTENT) as stream:
        end = b""
        for part in takewhile(bool, iter(lambda: stream.read(_READ_AT_ONCE), None)):
            if _ANNOTATION in end + part:
                return True
            end = part[-len(_ANNOTATION) :]
    return False
