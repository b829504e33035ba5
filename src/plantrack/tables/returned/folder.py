"""A folder of sheets that came back, or one of them: each file read by what it is."""

import os
import stat
from dataclasses import dataclass, field
from pathlib import Path

from plantrack.diagnostics import Diagnostic, Place
from plantrack.errors import PlantrackError
from plantrack.locale import Message, message_of, msg
from plantrack.locale.system_errors import system_reason
from plantrack.own_folders import is_link
from plantrack.tables.reading.comments import remarks_on
from plantrack.tables.reading.delimited import read_delimited
from plantrack.tables.reading.opening import first_bytes
from plantrack.tables.reading.workbooks import read_workbook
from plantrack.tables.returned import book, document, mail, page, text
from plantrack.tables.returned.pieces import Piece, Returned, gathered, mistake

_TEXTS = (".md", ".markdown", ".txt", ".text")
_PAGES = (".html", ".htm")
_BOOKS = (".xlsx", ".ods", ".xls")
_LISTS = (".csv", ".tsv")
_MAILS = (".eml", ".mht", ".mhtml")
_LARGEST_TEXT = 5_000_000  # bytes
_MOST_FILES, _DEEPEST = 2_000, 3
_LARGEST = 30_000_000  # bytes of any file, which each format may bound further
_OLE, _OLD = b"\xd0\xcf\x11\xe0", (".msg", ".doc", ".oft")
# Formats in which a sheet may come back and that are not read, each with the one that is.
_UNREAD = {
    ".odt": ".docx", ".fodt": ".docx", ".rtf": ".docx", ".pages": ".docx", ".wpd": ".docx",
    ".fods": ".xlsx", ".numbers": ".xlsx", ".xlsb": ".xlsx",
}  # fmt: skip
_PDF = ".pdf"
_NO_SHEET = (".png", ".jpg", ".jpeg", ".gif", ".svg", ".ics", ".p7s", ".vcf")  # of signatures
_ATTACHED = (
    *_TEXTS, *_PAGES, *_BOOKS, *_LISTS, *_MAILS, *_OLD, *_UNREAD, _PDF, ".docx",
)  # fmt: skip


@dataclass(slots=True)
class Read:
    """What files hold: sheets, what should be known of the others, what could not be read.

    `aside` is what stands in a mail beside the sheets that are attached to it; `unread` are the
    files whose format is not read.
    """

    sheets: list[Returned] = field(default_factory=list)
    remarks: list[Message] = field(default_factory=list)
    mistakes: list[Diagnostic] = field(default_factory=list)
    aside: list[Piece] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)

    def take(self, other: "Read") -> None:
        """Add what another file holds."""
        self.sheets += other.sheets
        self.remarks += other.remarks
        self.mistakes += other.mistakes
        self.aside += other.aside
        self.unread += other.unread


@dataclass(slots=True)
class _Folder:
    """What is read of a folder and of those below it, and what is told and left alone.

    Hidden files are left out without a word.
    """

    files: list[Path] = field(default_factory=list)
    links: list[Path] = field(default_factory=list)
    others: list[Path] = field(default_factory=list)

    def walk(self, folder: Path, depth: int = _DEEPEST) -> None:
        """Take what a folder holds."""
        with os.scandir(folder) as entries:
            there = sorted(entries, key=lambda entry: entry.name)
        for entry in there:
            status, path = entry.stat(follow_symlinks=False), folder / entry.name
            if entry.name.startswith((".", "~$")):
                continue
            if is_link(status):
                self.links.append(path)
            elif stat.S_ISDIR(status.st_mode) and depth:
                self.walk(path, depth - 1)
            else:
                (self.files if stat.S_ISREG(status.st_mode) else self.others).append(path)
            if len(self.files) + len(self.links) + len(self.others) > _MOST_FILES:
                raise PlantrackError("there are more than {most} files in {folder}",
                                     most=_MOST_FILES, folder=str(folder))  # fmt: skip


def read_folder(folder: Path) -> Read:
    """Return what the files of a folder hold.

    Raises:
        PlantrackError: there are too many, or the folder cannot be read.
    """
    within, found = _Folder(), Read()
    try:
        within.walk(folder)
    except OSError as error:
        raise PlantrackError(
            "{file} cannot be read: {reason}", file=str(folder), reason=system_reason(error)
        ) from error
    for path in within.files:
        found.take(read_file(path, path.relative_to(folder).as_posix()))
    for path in within.links:
        shown = path.relative_to(folder).as_posix()
        found.remarks.append(msg("{file} is a link, and no link is followed", file=shown))
    for path in within.others:
        shown = path.relative_to(folder).as_posix()
        found.remarks.append(
            msg("{file} is no ordinary file, or a folder too deep: it is not read", file=shown)
        )
    return found


def has_sheets(folder: Path) -> bool:
    """Return whether an update sheet is among the files of a folder."""
    return bool(read_folder(folder).sheets)


def read_file(path: Path, shown: str) -> Read:
    """Return what a file holds, under the name that it is shown by."""
    try:
        raw = first_bytes(path, _LARGEST, shown)
    except PlantrackError as error:
        return Read(mistakes=[mistake(Place(shown), msg(error.message_id, **error.values))])
    return read_bytes(shown, path.suffix.lower(), raw)


def read_bytes(shown: str, suffix: str, raw: bytes) -> Read:
    """Return what bytes hold, by how the name of their file ends."""
    try:
        if suffix in _MAILS:
            return _of_mail(shown, raw)
        if (told := _unread(shown, suffix, raw)) is not None:
            return Read(mistakes=[mistake(Place(shown), told)], unread=[shown])
        found = _of_kind(shown, suffix, raw)
    except PlantrackError as error:
        return Read(mistakes=[mistake(Place(shown), message_of(error))])
    if found is None or not found.is_sheet:
        return Read(remarks=[_nothing(shown)])
    return Read([found], [*remarks_on(shown, raw)])


def _unread(shown: str, suffix: str, raw: bytes) -> Message | None:
    """Return how to save again a file whose format is not read; nothing for any other."""
    if suffix in _OLD or (raw.startswith(_OLE) and suffix not in _BOOKS):
        return msg(
            "{file} is in a format that only Outlook or an old Word reads: save it as .eml, as "
            "text or as .docx",
            file=shown,
        )
    if suffix in _UNREAD:
        return msg(
            "{file} is in a format that is not read: open it, and save it again as {format}",
            file=shown,
            format=_UNREAD[suffix],
        )
    if suffix == _PDF:
        return msg(
            "{file} is a PDF, which is not read: copy its text into a file (.txt), or ask for the "
            "file of which it was made",
            file=shown,
        )
    return None


def _nothing(shown: str) -> Message:
    return msg("{file}: nothing of a sheet was found in it", file=shown)


def _of_kind(shown: str, suffix: str, raw: bytes) -> Returned | None:
    if suffix == ".docx" or document.is_document(raw):
        return gathered(shown, document.pieces_of_document(shown, raw))
    if suffix in _BOOKS:
        return book.sheet_of(read_workbook(shown, raw, suffix))
    if suffix in _LISTS:
        return book.sheet_of(read_delimited(shown, raw))
    if suffix in _PAGES:
        pieces = page.pieces_of_page(shown, decoded(shown, raw))
        return gathered(shown, pieces) if pieces is not None else None
    if suffix in _TEXTS:
        return gathered(shown, text.pieces_of(shown, decoded(shown, raw)))
    return None


def _of_mail(shown: str, raw: bytes) -> Read:
    """Return what a mail holds: its text, and what is attached to it."""
    found, parts = Read(), mail.parts_of(shown, raw)
    for part in parts:
        suffix = Path(part.name).suffix.lower()
        if part.is_text and not part.is_html:
            sheet = gathered(part.name, text.pieces_of(part.name, decoded(part.name, part.raw)))
            if sheet.is_sheet:
                found.sheets.append(sheet)
            else:
                found.aside += sheet.aside
        elif not part.is_text and suffix in _ATTACHED:
            found.take(read_bytes(part.name, suffix, part.raw))
        elif not part.is_text and suffix not in _NO_SHEET:
            found.remarks.append(_nothing(part.name))
    if any(part.is_html for part in parts) and not any(
        part.is_text and not part.is_html for part in parts
    ):
        told = msg(
            "{file} has no plain text, only a page: copy its text into a file",
            file=shown,
        )
        found.mistakes.append(mistake(Place(shown), told))
    elif not (found.sheets or found.mistakes):
        found.remarks.append(_nothing(shown))
    return found


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


def is_sheet_file(path: Path) -> bool:
    """Return whether a file is read as an update sheet: by its name, or by what it holds."""
    suffix = path.suffix.lower()
    if suffix in (".md", ".markdown", *_PAGES, *_MAILS, *_OLD, *_UNREAD, _PDF, ".docx"):
        return True
    if suffix not in (*_TEXTS, *_BOOKS, *_LISTS):
        return False
    return any(sheet.role is not None for sheet in read_file(path, path.name).sheets)
