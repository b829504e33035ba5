"""A folder of sheets that came back, or one of them: each file read by what it is."""

import os
import stat
from pathlib import Path

from plantrack.errors import PlantrackError
from plantrack.locale import Message, msg
from plantrack.locale.system_errors import system_reason
from plantrack.own_folders import is_link
from plantrack.tables.reading.workbooks import read_workbook
from plantrack.tables.returned import book, document, mail, page, text
from plantrack.tables.returned.pieces import Returned, gathered

_TEXTS = (".md", ".markdown", ".txt", ".text")
_PAGES = (".html", ".htm")
_BOOKS = (".xlsx", ".ods", ".xls")
_MAILS = (".eml", ".mht", ".mhtml")
_LARGEST_TEXT = 5_000_000  # bytes
_MOST_FILES, _DEEPEST = 2_000, 3
_HTML_HEADS = (b"<!doctype html", b"<html")


class Unread(PlantrackError):
    """A file that is no sheet, or cannot be read; the others are."""


def files_in(folder: Path) -> list[Path]:
    """Return the files of a folder and those below it, hidden ones and links left out.

    Raises:
        PlantrackError: there are too many, or the folder cannot be read.
    """
    found: list[Path] = []
    try:
        _walk(folder, found, _DEEPEST)
    except OSError as error:
        raise PlantrackError(
            "{file} cannot be read: {reason}", file=str(folder), reason=system_reason(error)
        ) from error
    return found


def _walk(folder: Path, found: list[Path], depth: int) -> None:
    with os.scandir(folder) as entries:
        there = sorted(entries, key=lambda entry: entry.name)
    for entry in there:
        status = entry.stat(follow_symlinks=False)
        if entry.name.startswith((".", "~$")) or is_link(status):
            continue
        if stat.S_ISDIR(status.st_mode) and depth:
            _walk(folder / entry.name, found, depth - 1)
        elif stat.S_ISREG(status.st_mode):
            found.append(folder / entry.name)
        if len(found) > _MOST_FILES:
            raise PlantrackError("there are more than {most} files in {folder}",
                                 most=_MOST_FILES, folder=str(folder))  # fmt: skip


def read_file(path: Path, shown: str) -> tuple[list[Returned], list[Message]]:
    """Return the sheets of a file, under the name it is shown by, and what should be known of it.

    Raises:
        PlantrackError: it cannot be read, or is not fit to be opened.
    """
    try:
        with path.open("rb") as stream:
            raw = stream.read(mail.LARGEST + 10_000_001)
    except OSError as error:
        raise PlantrackError(
            "{file} cannot be read: {reason}", file=shown, reason=system_reason(error)
        ) from error
    return read_bytes(shown, path.suffix.lower(), raw)


def read_bytes(shown: str, suffix: str, raw: bytes) -> tuple[list[Returned], list[Message]]:
    """Return the sheets that bytes hold, by how their name ends, and what should be known of them.

    Raises:
        PlantrackError: they cannot be read.
    """
    if suffix in _MAILS:
        return _of_mail(shown, raw)
    if suffix == ".msg" or raw.startswith(b"\xd0\xcf\x11\xe0") and suffix not in _BOOKS:
        return [], [msg("{file} is in a format of Outlook’s own or an old one: save it as text, "
                        ".eml or .docx", file=shown)]  # fmt: skip
    found = _of_kind(shown, suffix, raw)
    if found is None or not found.is_sheet:
        return [], [msg("{file}: nothing of a sheet was found in it", file=shown)]
    return [found], []


def _of_kind(shown: str, suffix: str, raw: bytes) -> Returned | None:
    if suffix == ".docx" or document.is_document(raw):
        return gathered(shown, document.pieces_of_document(shown, raw))
    if suffix in _BOOKS:
        return book.sheet_of(read_workbook(shown, raw, suffix))
    if suffix in _PAGES:
        pieces = page.pieces_of_page(shown, decoded(shown, raw))
        return gathered(shown, pieces) if pieces is not None else None
    if suffix in _TEXTS:
        return gathered(shown, text.pieces_of(shown, decoded(shown, raw)))
    return None


def _of_mail(shown: str, raw: bytes) -> tuple[list[Returned], list[Message]]:
    """Return the sheets of a mail: those attached, and its text."""
    found: list[Returned] = []
    remarks: list[Message] = []
    parts = mail.parts_of(shown, raw)
    has_text = any(part.is_text and not part.is_html for part in parts)
    for part in parts:
        if part.is_html:
            if not has_text:
                remarks.append(msg("{file} has no plain text, only a page: copy its text into a "
                                   "file, or save what is attached", file=part.name))  # fmt: skip
            continue
        if part.is_text:
            sheet = gathered(part.name, text.pieces_of(part.name, decoded(part.name, part.raw)))
            found += [sheet] if sheet.is_sheet else []
            continue
        suffix = Path(part.name).suffix.lower()
        if suffix in (*_TEXTS, *_PAGES, *_BOOKS, ".docx", ".msg"):
            try:
                sheets, told = read_bytes(part.name, suffix, part.raw)
            except PlantrackError as error:
                sheets, told = [], [msg(error.message_id, **error.values)]
            found += sheets
            remarks += told
    if not found and not remarks:
        remarks.append(msg("{file}: nothing of a sheet was found in it", file=shown))
    return found, remarks


def decoded(shown: str, raw: bytes) -> str:
    """Return a text, in UTF-8, UTF-16 with a mark, or the code of old Windows.

    Raises:
        PlantrackError: it is too large, or no text.
    """
    if len(raw) > _LARGEST_TEXT:
        raise PlantrackError(
            "{file} is larger than {limit} MB: nothing of it was read",
            file=shown,
            limit=_LARGEST_TEXT // 1_000_000,
        )
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return raw.decode("utf-16", "replace")
    if b"\0" in raw:
        raise PlantrackError("{file} is no text", file=shown)
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")
